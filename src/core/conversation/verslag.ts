import { fileSuffix, isDate } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprek, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import { gesprekVan, openAs, readPortfolio, referenceTo, resolveReference, verslagVan } from '../portfolio/index.ts';
import { zonderPlaats } from './agendaInbreng.ts';
import { naamVanOnderdeel } from './agendapuntVersnelling.ts';
import { optionalYear, requireDate, requireLanguage, requireOptions } from '../argumenten.ts';
import type { Gemaakt } from './gemaakt.ts';
import { geweigerd, nieuweTekst } from './gemaakt.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { verzamel } from './gespreksstof.ts';
import { aangevuld, metVervolg } from './verslagAanvullen.ts';
import { overigeOnderdelen, verslaginhoud } from './verslaginhoud.ts';

export interface VerslagOptions {
  /** The agenda of the talk: its path in the portfolio. */
  agenda: string;
  today: string;
  /** Of the texts; keys and values of the file are always Dutch. `nl` by default. */
  language?: Language;
  /** The training year from which differentiation belongs in a report [A18], 4 by default. */
  differentiationFromYear?: number;
}

type Agenda = PortfolioDocument<'agenda'>;

/**
 * Drafts the report of a talk from its agenda and the rest of the portfolio [A22], or completes the report that is
 * there: keys that are missing or empty are filled in as far as they are known, agreements that are not looked back on
 * are added; nothing anybody wrote is changed, and completing twice adds nothing.
 *
 * @param files the texts of one portfolio under their paths
 * @returns the file and its whole text. A report that is there and cannot be completed (a syntax error, a signature, a
 *   file of another talk in its place) comes back as it is, with the reason in `refused`, in the language asked for.
 *   Other documents that cannot be read are passed over and named in a comment above a new report.
 * @throws {TypeError} naming the argument that is wrong, also when there is no agenda at that path; never on account of
 *   what is in a document.
 */
export function draftReport(files: ReadonlyMap<string, string>, options: VerslagOptions): Gemaakt {
  const portfolio = readPortfolio(files);
  requireOptions(options);
  const today = requireDate('today', options.today);
  const language = requireLanguage(options.language);
  const differentiationFromYear = optionalYear('differentiationFromYear', options.differentiationFromYear) ?? 4;
  const agenda = requireAgenda(portfolio, options.agenda);
  const gesprek = gesprekVan(agenda) ?? gesprekUitNaam(agenda);
  const existing = verslagBij(portfolio, agenda, gesprek);
  const file = existing?.file ?? agenda.file.slice(0, -fileSuffix('agenda').length) + fileSuffix('verslag');
  const stof = verzamel(portfolio, { gesprek, file, today, language, differentiationFromYear });
  if (existing) return aangevuld(stof, existing, verslaginhoud(stof, agenda));
  const taken = portfolio.get(file);
  if (taken) return geweigerd(taken, redenBezet(stof, taken));
  return { file, text: nieuwVerslag(stof, agenda) };
}

function requireAgenda(portfolio: Portfolio, path: unknown): Agenda {
  if (typeof path !== 'string') throw new TypeError('agenda: the path of an agenda is expected');
  const document = portfolio.get(path);
  if (document?.kind !== 'agenda') throw new TypeError(`agenda: there is no agenda ${path} in this portfolio`);
  return document;
}

/** An agenda that does not say of which talk it is, or cannot be read: its name is the best guess. */
function gesprekUitNaam({ file, draft }: Agenda): Gesprek {
  const written = draft.gesprek?.datum ?? /\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
  return {
    type: draft.gesprek?.type ?? (file.includes('tussengesprek') ? 'tussengesprek' : 'voortgangsgesprek'),
    datum: isDate(written) ? written : '',
    stage: draft.gesprek?.stage,
  };
}

/** The report that refers to this agenda, else the one of the same talk. */
function verslagBij(portfolio: Portfolio, agenda: Agenda, gesprek: Gesprek): PortfolioDocument<'verslag'> | undefined {
  const refers = ({ file, draft }: PortfolioDocument<'verslag'>) =>
    draft.agenda !== undefined && resolveReference(file, draft.agenda)?.file === agenda.file;
  return portfolio.ofKind('verslag').find(refers) ?? verslagVan(portfolio, gesprek);
}

function redenBezet({ teksten }: Gespreksstof, taken: AnyDocument): string {
  const [problem] = taken.parsed.problems;
  if (!problem) return teksten.weigering.bezet(taken.file);
  return teksten.weigering.yaml(taken.file, taken.parsed.positionAt(problem.range.start).line + 1);
}

/** The text of the report of a talk that has none yet. */
export function nieuwVerslag(stof: Gespreksstof, agenda: Agenda): string {
  const text = commentaar(stof, agenda) + nieuweTekst(verslaginhoud(stof, agenda));
  const made = metVervolg(stof, openAs(stof.file, text, 'verslag'));
  return 'refused' in made ? text : made.parsed.text;
}

/** What a report has no field for, as comments above it: for the aios to work in, and to take out then. */
function commentaar(stof: Gespreksstof, agenda: Agenda): string {
  const t = stof.teksten.verslag;
  const onleesbaar = [...stof.onleesbaar, ...(agenda.parsed.problems.length > 0 ? [agenda.file] : [])];
  const unread = onleesbaar.map((file) => t.nietGelezen(referenceTo(stof.file, { file })));
  const rest = [
    ...zonderPlaats(stof, agenda),
    ...overigeOnderdelen(stof).map((versneld) =>
      t.anderMoment(versneld.stand === 'definitief' ? 'definitief' : 'voorlopig', naamVanOnderdeel(versneld)),
    ),
  ];
  const lines = [...unread, ...(rest.length > 0 ? [t.zonderPlaats, ...rest.map((line) => `- ${line}`)] : [])];
  return lines.map((line) => `# ${printable(line)}\n`).join('');
}

/** Without what a comment of YAML cannot hold, and without invisible characters that turn a line around. */
function printable(tekst: string): string {
  return tekst.replace(/\p{C}/gu, '');
}
