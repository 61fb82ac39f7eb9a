import { isDate } from '../kinds/index.ts';
import type { Gesprekstype } from '../kinds/index.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Portfolio } from './portfolio.ts';
import { resolveReference } from './references.ts';

/** What tells one talk from another. */
export interface Gesprek {
  type: Gesprekstype;
  datum: string;
  /** The rotation of a tussengesprek, as the documents name it. */
  stage?: string | undefined;
}

/** A talk as the key of a question about it, and back. */
export const gesprekssleutel = ({ type, datum, stage }: Gesprek) => JSON.stringify({ type, datum, stage });
export const gesprekBij = (sleutel: string) => JSON.parse(sleutel) as Gesprek;

type WithGesprek = PortfolioDocument<'agenda'> | PortfolioDocument<'verslag'> | PortfolioDocument<'reflectie'>;

/** The talk a document is about; undefined while its type or date is not (rightly) filled in. */
export function gesprekVan(document: WithGesprek): Gesprek | undefined {
  const gesprek: { type?: Gesprekstype; datum?: string; stage?: string } | undefined = document.draft.gesprek;
  if (!gesprek?.type || !isDate(gesprek.datum)) return undefined;
  return { type: gesprek.type, datum: gesprek.datum, stage: gesprek.stage };
}

/**
 * Whether two talks belong to one series, so that the agreements of one are looked back on in the next [A14] [B8]:
 * all voortgangsgesprekken are one series, the tussengesprekken of one rotation another. Where a rotation is not named,
 * it is taken to be the same one.
 */
export function zelfdeReeks(a: Gesprek, b: Gesprek): boolean {
  if (a.type !== b.type) return false;
  return a.type === 'voortgangsgesprek' || zelfdeStage(a.stage, b.stage);
}

/** Whether two names of a rotation mean the same one; an empty name means any. */
export function zelfdeStage(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [a, b].map((stage) => (stage ?? '').trim().toLowerCase());
  return left === '' || right === '' || left === right;
}

/** Whether two talks are one and the same. */
export function zelfdeGesprek(a: Gesprek, b: Gesprek): boolean {
  return a.datum === b.datum && zelfdeReeks(a, b);
}

/** The agenda of a talk, wherever it stands and whatever it is called. */
export function agendaVan(portfolio: Portfolio, gesprek: Gesprek): PortfolioDocument<'agenda'> | undefined {
  return portfolio
    .once(agendasOpDatum)
    .get(gesprek.datum)
    ?.find((document) => isOver(document, gesprek));
}

/** The report of a talk, wherever it stands and whatever it is called. */
export function verslagVan(portfolio: Portfolio, gesprek: Gesprek): PortfolioDocument<'verslag'> | undefined {
  return portfolio
    .once(verslagindex)
    .opDatum.get(gesprek.datum)
    ?.find((document) => isOver(document, gesprek));
}

/**
 * The report that goes with an agenda: the one of its talk or, when the talk was held on another day, the one that refers
 * to it.
 */
export function verslagVanAgenda(
  portfolio: Portfolio,
  agenda: PortfolioDocument<'agenda'>,
): PortfolioDocument<'verslag'> | undefined {
  const gesprek = gesprekVan(agenda);
  const { opDatum, bijAgenda } = portfolio.once(verslagindex);
  const zelfde = gesprek && opDatum.get(gesprek.datum)?.find((document) => isOver(document, gesprek));
  return zelfde ?? bijAgenda.get(agenda.file);
}

/** Documents by the date of the talk they are of, those of one day in order of file name. */
type OpDatum<D> = ReadonlyMap<string, readonly D[]>;

interface Verslagindex {
  readonly opDatum: OpDatum<PortfolioDocument<'verslag'>>;
  /** By the file of the agenda a report refers to. */
  readonly bijAgenda: ReadonlyMap<string, PortfolioDocument<'verslag'>>;
}

/** Every agenda asks, so the reports are gone through once. */
function verslagindex(portfolio: Portfolio): Verslagindex {
  const bijAgenda = new Map<string, PortfolioDocument<'verslag'>>();
  const verslagen = portfolio.ofKind('verslag');
  for (const document of verslagen) {
    const { agenda } = document.draft;
    const file = agenda === undefined ? undefined : resolveReference(document.file, agenda)?.file;
    if (file !== undefined) bijAgenda.set(file, document);
  }
  return { opDatum: opDatum(verslagen), bijAgenda };
}

function agendasOpDatum(portfolio: Portfolio): OpDatum<PortfolioDocument<'agenda'>> {
  return opDatum(portfolio.ofKind('agenda'));
}

function opDatum<D extends PortfolioDocument<'agenda'> | PortfolioDocument<'verslag'>>(
  documents: readonly D[],
): OpDatum<D> {
  const found = new Map<string, D[]>();
  for (const document of documents) {
    const datum = document.draft.gesprek?.datum ?? '';
    const list = found.get(datum);
    if (list) list.push(document);
    else found.set(datum, [document]);
  }
  return found;
}

function isOver(document: WithGesprek, gesprek: Gesprek): boolean {
  const eigen = gesprekVan(document);
  return eigen !== undefined && zelfdeGesprek(eigen, gesprek);
}

/** A report with the talk it is of. */
export interface Verslag {
  document: PortfolioDocument<'verslag'>;
  gesprek: Gesprek;
}

/** The readable reports of one type of talk that say which talk they are of, oldest first. */
export function verslagenVan(portfolio: Portfolio, type: Gesprekstype): Verslag[] {
  return portfolio.once(leesbareVerslagen).filter(({ gesprek }) => gesprek.type === type);
}

function leesbareVerslagen(portfolio: Portfolio): readonly Verslag[] {
  return portfolio
    .ofKind('verslag')
    .filter(isLeesbaar)
    .flatMap((document): Verslag[] => {
      const gesprek = gesprekVan(document);
      return gesprek ? [{ document, gesprek }] : [];
    })
    .sort((a, b) => (a.gesprek.datum < b.gesprek.datum ? -1 : a.gesprek.datum > b.gesprek.datum ? 1 : 0));
}

/** The reports of earlier talks of the same series, oldest first. */
export function eerdereVerslagen(portfolio: Portfolio, gesprek: Gesprek): Verslag[] {
  return verslagenVan(portfolio, gesprek.type).filter(
    ({ gesprek: eigen }) => zelfdeReeks(eigen, gesprek) && eigen.datum < gesprek.datum,
  );
}

/**
 * The date of the previous talk of the series, known from its report or its agenda; undefined before the first. A talk
 * that was moved counts on the day of its report: the day its agenda was made for is no talk of its own.
 */
export function vorigeDatum(portfolio: Portfolio, gesprek: Gesprek): string | undefined {
  let latest: string | undefined;
  for (const eigen of portfolio.answer(gesprekkenMetStuk, '')) {
    if (eigen.datum >= gesprek.datum || (latest !== undefined && eigen.datum <= latest)) continue;
    if (zelfdeReeks(eigen, gesprek)) latest = eigen.datum;
  }
  return latest;
}

/** The talks that have a report or an agenda, each on the day of its report. */
function gesprekkenMetStuk(portfolio: Portfolio): Gesprek[] {
  return [...portfolio.ofKind('verslag'), ...portfolio.ofKind('agenda')].flatMap(
    (document) => gesprekVan((document.kind === 'agenda' && verslagVanAgenda(portfolio, document)) || document) ?? [],
  );
}
