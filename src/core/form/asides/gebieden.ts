import { labelOfGebied } from '../../kinds/index.ts';
import type { Competentiegebied } from '../../kinds/index.ts';
import type { OpenAfspraak, Stuk, Stukken, Verslag } from '../../portfolio/index.ts';
import { gebiedenVanStuk, items } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
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

/** The agreements that are open for each competency area, with their term and how they stand. */
export function quotesOfAgreements(context: AsideContext, open: readonly OpenAfspraak[]): Map<string, Quote[]> {
  const { portfolio, teksten, language } = context;
  const said = new Map<string, Quote[]>();
  for (const { file, id, afspraak, termijn } of open) {
    const what = quoted(afspraak.specifiek);
    const document = portfolio.get(file);
    if (what === undefined || !document) continue;
    const agreed = { nl: 'Afgesproken', en: 'Agreed' }[language];
    const until = { nl: 'uiterlijk', en: 'by' }[language];
    const text = `${agreed}${termijn === undefined ? '' : `, ${until} ${teksten.datum(termijn)}`}: ${what}`;
    add(said, afspraak.competentie, 'plain', text, () => context.source(document, id));
  }
  return said;
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
  source: () => Quote['source'],
): void {
  const text = quoted(words);
  if (text === undefined || area === undefined) return;
  const from = source();
  const quote: Quote = { text, look, ...(from === undefined ? {} : { source: from }) };
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

/** What an area is called among the words of its quotes. */
export function areaName({ portfolio, language }: AsideContext, id: string): string {
  return labelOfGebied(id, portfolio.competentiegebieden, language);
}
