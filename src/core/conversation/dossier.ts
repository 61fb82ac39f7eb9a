import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import { gesprekVan, isLeesbaar, items, talkWords } from '../portfolio/index.ts';
import { beginZin } from '../language/inZin.ts';
import { isSigned } from '../seal/index.ts';
import type { Change } from '../yaml/index.ts';
import { isFilledAt } from '../yaml/index.ts';
import { nieuweTekst } from './gemaakt.ts';
import { skelet } from './skelet.ts';
import { slug } from './slug.ts';

/** What a note in the opleider's own file is about [A31]. */
export interface Dossieropdracht {
  /** The report or rotation form the note rests on. */
  bron?: AnyDocument | undefined;
  today: string;
  language: Language;
}

/** The name of the dossier of this aios in the folder of the opleider, without its ending. */
export function dossierNaam({ settings: { aios } }: Portfolio): string {
  return slug(aios?.naam ?? '') || 'aios';
}

/**
 * A dossier with one note to fill in [A31]: whose it is and what the note rests on is known, the facts and what follows are
 * for the opleider to write. Nothing anybody wrote in the portfolio is in it.
 */
export function nieuwDossier(portfolio: Portfolio, opdracht: Dossieropdracht): string {
  const { aios } = portfolio.settings;
  const known = {
    aios: {
      naam: aios?.naam ?? null,
      rol: 'aios',
      ...(aios?.functie === undefined ? {} : { functie: aios.functie }),
    },
    aantekeningen: [aantekening(opdracht)],
  };
  return `# ${KOP[opdracht.language]}\n${nieuweTekst(skelet('dossier', known, []))}`;
}

/** The change that puts a note to fill in behind those of a dossier, and where it then stands. */
export function nieuweAantekening(
  dossier: PortfolioDocument<'dossier'>,
  opdracht: Dossieropdracht,
): { change: Change; index: number } {
  const path = ['aantekeningen'];
  const index = items(dossier.draft.aantekeningen).length;
  const value = aantekening(opdracht);
  return isFilledAt(dossier.parsed.data, path)
    ? { change: { op: 'insert', path: [...path, index], value }, index }
    : { change: { op: 'set', path, value: [value] }, index: 0 };
}

/** Whether a dossier is of the aios of a portfolio. */
export function isDossierVan({ draft }: PortfolioDocument<'dossier'>, { settings: { aios } }: Portfolio): boolean {
  const same = (name: string | undefined) => (name ?? '').replace(/\s+/gu, ' ').trim().toLowerCase();
  return same(aios?.naam) !== '' && same(draft.aios?.naam) === same(aios?.naam);
}

/**
 * What says in the report of an insufficient judgement that it was recorded in the dossier [A31].
 * @returns undefined where nothing asks for it, it is there, or somebody signed the report already
 */
export function dossierVermelding(document: AnyDocument | undefined, today: string): Change | undefined {
  if (document?.kind !== 'verslag' || !isLeesbaar(document) || isSigned(document.draft)) return undefined;
  const path = ['dossier_vermelding'];
  const { gesprek, oordeel } = document.draft;
  if (gesprek?.type !== 'voortgangsgesprek' || oordeel !== 'onvoldoende' || isFilledAt(document.parsed.data, path)) {
    return undefined;
  }
  return { op: 'set', path, value: today };
}

function aantekening({ bron, today, language }: Dossieropdracht): Record<string, unknown> {
  return { datum: today, bron: (bron && bronwoorden(bron, language)) ?? null, feiten: null, vervolg: null };
}

/** In words, not as a reference: the dossier lies outside the portfolio, where a path would lead nowhere. */
function bronwoorden(bron: AnyDocument, language: Language): string | undefined {
  const t = BRON[language];
  if (bron.kind === 'verslag') {
    const gesprek = gesprekVan(bron);
    return gesprek && t.gesprek(beginZin(talkWords(gesprek, language)), formatDate(gesprek.datum, language));
  }
  if (bron.kind !== 'tussenbeoordeling') return undefined;
  const { datum, stage } = bron.draft;
  return datum === undefined ? undefined : t.tussenbeoordeling(formatDate(datum, language), stage?.naam);
}

const BRON = {
  nl: {
    gesprek: (talk: string, date: string) => `${talk} van ${date}, vastgelegd in het verslag`,
    tussenbeoordeling: (date: string, stage: string | undefined) =>
      `Tussenbeoordeling van ${date}${stage === undefined ? '' : `, ${stage}`}`,
  },
  en: {
    gesprek: (talk: string, date: string) => `${talk} of ${date}, recorded in the report`,
    tussenbeoordeling: (date: string, stage: string | undefined) =>
      `Rotation assessment of ${date}${stage === undefined ? '' : `, ${stage}`}`,
  },
} as const;

const KOP: Readonly<Record<Language, string>> = {
  nl: 'Aios-dossier van de opleider. Staat bewust buiten de portfoliomap van de aios.',
  en: 'The programme director’s own file on the trainee. Deliberately outside the trainee’s portfolio folder.',
};
