import { isDate } from '../kinds/index.ts';
import { plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Gesprek } from './gesprekken.ts';
import {
  agendaVan,
  gesprekBij,
  gesprekssleutel,
  gesprekVan,
  verslagVan,
  vorigeDatum,
  zelfdeGesprek,
  zelfdeStage,
} from './gesprekken.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';
import type { Stukken } from './stukken.ts';
import { feedbackIn, stukkenIn, tussenbeoordelingenIn } from './stukken.ts';

/** What the portfolio holds for one talk: the preparation of aios and supervisor [A6–A9] [B3–B6]. */
export interface Voorbereiding extends Stukken {
  /** Date of the previous talk of the series. */
  vorige?: string;
  /** The stretch of time the talk is about; `van` is unknown before the first talk of a portfolio that says nothing. */
  periode: { van?: string; tot: string };
  reflectie?: PortfolioDocument<'reflectie'>;
  /** Forms *Tussenbeoordeling stage*, of this rotation for a tussengesprek. */
  tussenbeoordelingen: PortfolioDocument<'tussenbeoordeling'>[];
}

/**
 * Finds the preparation that belongs to a talk.
 *
 * A reflection says in `gesprek` which talk it is for. When none names this one (the talk was moved), the newest
 * reflection counts that is for the same kind of talk, was handed in (or ends its period) after the previous talk and
 * not after this one, and names no other talk that has an agenda or report. Feedback, forms and evidence belong to the
 * talk when their own date lies after the previous talk of the series and not after this one; before the first talk of
 * a series, after the period starts that the reflection, or for a rotation its form, plan or schedule, states.
 */
export function voorbereidingVan(portfolio: Portfolio, gesprek: Gesprek): Voorbereiding {
  const { vorige, reflectie, begin } = aanloopVan(portfolio, gesprek);
  const stukken = stukkenIn(portfolio, { ...(begin === undefined ? {} : { van: begin }), tot: gesprek.datum });
  return {
    ...(vorige === undefined ? {} : { vorige }),
    periode: { ...periodeVan(reflectie, begin), tot: gesprek.datum },
    ...(reflectie === undefined ? {} : { reflectie }),
    ...stukken,
    tussenbeoordelingen: stukken.tussenbeoordelingen.filter((form) => hoortBij(form, gesprek)),
  };
}

/** What stands at the beginning of the time before a talk; its pieces count from `begin` on. */
function aanloopVan(portfolio: Portfolio, gesprek: Gesprek) {
  const vorige = vorigeDatum(portfolio, gesprek);
  const reflectie = reflectieVan(portfolio, gesprek, vorige);
  const begin = vorige === undefined ? beginVan(portfolio, gesprek, reflectie) : plusDagen(vorige, 1);
  return { vorige, reflectie, begin };
}

function hoortBij({ draft }: PortfolioDocument<'tussenbeoordeling'>, gesprek: Gesprek): boolean {
  return gesprek.type === 'voortgangsgesprek' || zelfdeStage(draft.stage?.naam, gesprek.stage);
}

/** What the preparation of a talk has, for who need not know what it says. */
export interface Voorbereidingsstand {
  /** File of the reflection for this talk. */
  readonly reflectie: string | undefined;
  /** From which day on pieces count; undefined when that is not known. */
  readonly begin: string | undefined;
  readonly feedback: boolean;
  readonly tussenbeoordeling: boolean;
}

/**
 * Whether the preparation of a talk is there [A6] [A8] [A9] [B3–B6]. Who asks depends on no more than that: not on the
 * words of the documents.
 */
export function voorbereidingsstand(portfolio: Portfolio, gesprek: Gesprek): Voorbereidingsstand {
  return portfolio.answer(standVan, gesprekssleutel(gesprek));
}

function standVan(portfolio: Portfolio, sleutel: string): Voorbereidingsstand {
  const gesprek = gesprekBij(sleutel);
  const { reflectie, begin } = aanloopVan(portfolio, gesprek);
  const tijd = { van: begin, tot: gesprek.datum };
  return {
    reflectie: reflectie?.file,
    begin,
    feedback: feedbackIn(portfolio, tijd).length > 0,
    tussenbeoordeling: tussenbeoordelingenIn(portfolio, tijd).some((form) => hoortBij(form, gesprek)),
  };
}

function periodeVan(reflectie: PortfolioDocument<'reflectie'> | undefined, van: string | undefined): { van?: string } {
  const stated = reflectie?.draft.periode?.van;
  const begin = isDate(stated) ? stated : van;
  return begin === undefined ? {} : { van: begin };
}

function reflectieVan(portfolio: Portfolio, gesprek: Gesprek, vorige: string | undefined) {
  const candidates = portfolio.once(leesbareReflecties);
  const named = candidates.find(({ eigen }) => eigen && zelfdeGesprek(eigen, gesprek));
  if (named) return named.document;
  return newest(candidates.map(({ document }) => document).filter((one) => fits(portfolio, one, gesprek, vorige)));
}

/** With the talk each says it is for. */
function leesbareReflecties(portfolio: Portfolio) {
  return portfolio
    .ofKind('reflectie')
    .filter(isLeesbaar)
    .map((document) => ({ document, eigen: gesprekVan(document) }));
}

function fits(
  portfolio: Portfolio,
  document: PortfolioDocument<'reflectie'>,
  gesprek: Gesprek,
  vorige: string | undefined,
): boolean {
  const { gesprek: bedoeld } = document.draft;
  if (bedoeld?.type !== undefined && bedoeld.type !== gesprek.type) return false;
  if (gesprek.type === 'tussengesprek' && !zelfdeStage(bedoeld?.stage, gesprek.stage)) return false;
  const eigen = gesprekVan(document);
  if (eigen && (agendaVan(portfolio, eigen) ?? verslagVan(portfolio, eigen))) return false;
  const klaar = klaarOp(document);
  return klaar !== undefined && klaar <= gesprek.datum && (vorige === undefined || klaar > vorige);
}

/** When a reflection was finished, as far as it says. */
function klaarOp({ draft }: PortfolioDocument<'reflectie'>): string | undefined {
  return [draft.ingeleverd, draft.periode?.tot, draft.gesprek?.datum].find(isDate);
}

function newest(documents: PortfolioDocument<'reflectie'>[]): PortfolioDocument<'reflectie'> | undefined {
  let best: PortfolioDocument<'reflectie'> | undefined;
  for (const document of documents) {
    if (!best || (klaarOp(document) ?? '') > (klaarOp(best) ?? '')) best = document;
  }
  return best;
}

/** Where the time before the first talk of a series begins. */
function beginVan(
  portfolio: Portfolio,
  gesprek: Gesprek,
  reflectie: PortfolioDocument<'reflectie'> | undefined,
): string | undefined {
  const stated = reflectie?.draft.periode?.van;
  if (isDate(stated)) return stated;
  const begin = gesprek.type === 'tussengesprek' ? beginStage(portfolio, gesprek) : portfolio.settings.opleiding?.start;
  return isDate(begin) ? begin : undefined;
}

function beginStage(portfolio: Portfolio, { stage, datum }: Gesprek): string | undefined {
  const named = (naam: string | undefined) =>
    (stage ?? '').trim() !== '' && naam !== undefined && zelfdeStage(naam, stage);
  return [
    ...portfolio
      .ofKind('tussenbeoordeling')
      .filter(isLeesbaar)
      .map(({ draft }) => (named(draft.stage?.naam) ? draft.stage?.van : undefined)),
    ...portfolio
      .ofKind('iop')
      .filter(isLeesbaar)
      // A plan adapted after this talk holds from its day on: that is not when the rotation began.
      .map(({ draft }) => (named(draft.stage) && draft.geldig?.van !== datum ? draft.geldig?.van : undefined)),
    ...portfolio
      .ofKind('opleidingsschema')
      .filter(isLeesbaar)
      .flatMap(({ draft }) =>
        items(draft.onderdelen).map((onderdeel) => (named(onderdeel.naam) ? onderdeel.van : undefined)),
      ),
  ].find((van) => isDate(van) && van <= datum);
}
