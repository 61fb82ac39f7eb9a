import { isDate } from '../kinds/index.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';

/** What a portfolio holds of a stretch of time: what can be judged from, and linked as evidence [A33]. */
export interface Stukken {
  feedback: PortfolioDocument<'feedback'>[];
  tussenbeoordelingen: PortfolioDocument<'tussenbeoordeling'>[];
  bewijs: PortfolioDocument<'bewijs'>[];
}

/** A document that can be linked as evidence. */
export type Stuk = Stukken[keyof Stukken][number];

/**
 * The readable pieces whose own date lies in a stretch of time; its last day counts. Feedback without a date counts on
 * the last day it is about.
 */
export function stukkenIn(portfolio: Portfolio, { van, tot }: { van?: string; tot?: string }): Stukken {
  const isIn = (datum: string | undefined) =>
    isDate(datum) && (van === undefined || datum >= van) && (tot === undefined || datum <= tot);
  const inTijd = <S extends Stuk>(stukken: readonly S[]) =>
    stukken.filter((stuk) => isLeesbaar(stuk) && isIn(datumVanStuk(stuk)));
  return {
    feedback: inTijd(portfolio.ofKind('feedback')),
    tussenbeoordelingen: inTijd(portfolio.ofKind('tussenbeoordeling')),
    bewijs: inTijd(portfolio.ofKind('bewijs')),
  };
}

/** The date a piece counts at, as it is written. */
export function datumVanStuk(stuk: Stuk): string | undefined {
  return stuk.kind === 'feedback' ? (stuk.draft.datum ?? stuk.draft.periode?.tot) : stuk.draft.datum;
}

/** The competency areas a piece says something about. */
export function gebiedenVanStuk(stuk: Stuk): ReadonlySet<string> {
  switch (stuk.kind) {
    case 'bewijs':
      return new Set(items(stuk.draft.competenties));
    case 'feedback':
      return new Set(
        [...items(stuk.draft.goed), ...items(stuk.draft.beter)].flatMap(({ competentie }) => competentie ?? []),
      );
    case 'tussenbeoordeling':
      return new Set(
        Object.entries(stuk.draft.competentiegebieden ?? {}).flatMap(([gebied, over]) =>
          over?.oordeel === undefined || over.oordeel === 'niet_beoordeeld' ? [] : [gebied],
        ),
      );
  }
}
