import type { Competentiegebied } from '../../kinds/index.ts';
import type { OpenAfspraak, Stuk, Stukken, Verslag } from '../../portfolio/index.ts';
import { gebiedenVanStuk, items } from '../../portfolio/index.ts';
import type { Aside, AsideSource } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { quoted } from './words.ts';

export type Quote = Extract<Aside, { type: 'quotes' }>['quotes'][number];

/** What a report says about each competency area [A15]. */
export function quotesOfReport(context: AsideContext, { document }: Verslag): Map<string, Quote[]> {
  const said = new Map<string, Quote[]>();
  for (const { competentie, tekst } of items(document.draft.sterke_punten)) {
    add(said, competentie, 'good', tekst, () => context.source(document));
  }
  for (const { competentie, tekst, id } of items(document.draft.verbeterpunten)) {
    add(said, competentie, 'better', tekst, () => context.source(document, id));
  }
  return said;
}

/** The agreements that are open for each competency area, with their term. */
export function quotesOfAgreements(context: AsideContext, open: readonly OpenAfspraak[]): Map<string, Quote[]> {
  const said = new Map<string, Quote[]>();
  for (const { file, id, afspraak, termijn } of open) {
    const document = context.portfolio.get(file);
    if (!document) continue;
    add(said, afspraak.competentie, 'plain', afspraak.specifiek, () =>
      withTerm(context, context.source(document, id), termijn),
    );
  }
  return said;
}

function withTerm({ teksten, language }: AsideContext, source: AsideSource, termijn: string | undefined): AsideSource {
  if (termijn === undefined) return source;
  const by = { nl: 'uiterlijk', en: 'by' }[language];
  return { ...source, label: `${source.label}; ${by} ${teksten.datum(termijn)}` };
}

/** What feedback says about each competency area [A9]. */
export function quotesOfFeedback(context: AsideContext, feedback: Stukken['feedback']): Map<string, Quote[]> {
  const said = new Map<string, Quote[]>();
  for (const document of feedback) {
    if (document.file === context.document.file) continue;
    const source = () => context.source(document);
    for (const { competentie, tekst } of items(document.draft.goed)) add(said, competentie, 'good', tekst, source);
    for (const { competentie, tekst } of items(document.draft.beter)) add(said, competentie, 'better', tekst, source);
  }
  return said;
}

function add(
  said: Map<string, Quote[]>,
  area: string | undefined,
  look: Quote['look'],
  words: string | undefined,
  source: () => AsideSource,
): void {
  const text = quoted(words);
  if (text === undefined || area === undefined) return;
  const quote: Quote = { text, look, source: source() };
  const known = said.get(area);
  if (known) known.push(quote);
  else said.set(area, [quote]);
}

/** Pieces per competency area they say something about, the newest first. */
export function piecesPerArea(pieces: readonly Stuk[]): Map<string, Stuk[]> {
  const found = new Map<string, Stuk[]>();
  for (const piece of pieces) {
    for (const area of gebiedenVanStuk(piece)) {
      const known = found.get(area);
      if (known) known.push(piece);
      else found.set(area, [piece]);
    }
  }
  return found;
}

/** Areas of the portfolio, then those a document writes about besides. */
export function areasWith(gebieden: readonly Competentiegebied[], written: readonly string[]): string[] {
  return [...new Set([...gebieden.map(({ id }) => id), ...written])];
}
