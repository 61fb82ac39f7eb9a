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
  return {
    feedback: feedbackIn(portfolio, { van, tot }),
    tussenbeoordelingen: tussenbeoordelingenIn(portfolio, { van, tot }),
    bewijs: bewijsIn(portfolio, { van, tot }),
  };
}

/** Of these the feedback alone, for who asks for no more. */
export function feedbackIn(portfolio: Portfolio, tijd: Tijd): Stukken['feedback'] {
  return inTijd(portfolio.once(gedateerdeFeedback), tijd);
}

/** Of these the forms of rotations alone. */
export function tussenbeoordelingenIn(portfolio: Portfolio, tijd: Tijd): Stukken['tussenbeoordelingen'] {
  return inTijd(portfolio.once(gedateerdeTussenbeoordelingen), tijd);
}

/** Of evidence there is most, and nobody asks of all talks: it is gone through without a list of its own. */
function bewijsIn(portfolio: Portfolio, { van = '', tot }: Tijd): Stukken['bewijs'] {
  return portfolio.ofKind('bewijs').filter((stuk) => {
    const datum = teldatum(stuk);
    return datum !== '' && datum >= van && (tot === undefined || datum <= tot);
  });
}

/** The first and last day of a stretch of time, as far as they are known. */
interface Tijd {
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
}

interface Gedateerd<S> {
  readonly datum: string;
  readonly stuk: S;
}

function inTijd<S>(stukken: readonly Gedateerd<S>[], { van = '', tot }: Tijd): S[] {
  const found: S[] = [];
  for (const { datum, stuk } of stukken) if (datum >= van && (tot === undefined || datum <= tot)) found.push(stuk);
  return found;
}

const gedateerdeFeedback = (portfolio: Portfolio) => gedateerd(portfolio.ofKind('feedback'));
const gedateerdeTussenbeoordelingen = (portfolio: Portfolio) => gedateerd(portfolio.ofKind('tussenbeoordeling'));

/** Every talk looks for its own among all pieces, so their dates are read once. */
function gedateerd<S extends Stuk>(stukken: readonly S[]): Gedateerd<S>[] {
  return stukken.map((stuk) => ({ datum: teldatum(stuk), stuk })).filter(({ datum }) => datum !== '');
}

/** The date a piece counts at; empty when it does not count. */
function teldatum(stuk: Stuk): string {
  const known = teldata.get(stuk);
  if (known !== undefined) return known;
  const geschreven = datumVanStuk(stuk);
  const datum = isLeesbaar(stuk) && isDate(geschreven) ? geschreven : '';
  teldata.set(stuk, datum);
  return datum;
}

const teldata = new WeakMap<Stuk, string>();

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
