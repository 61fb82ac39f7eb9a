import { isDate } from '../kinds/index.ts';
import { plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Gesprek } from './gesprekken.ts';
import { agendaVan, gesprekVan, verslagVan, vorigeDatum, zelfdeGesprek, zelfdeStage } from './gesprekken.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';
import type { Stukken } from './stukken.ts';
import { stukkenIn } from './stukken.ts';

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
  const vorige = vorigeDatum(portfolio, gesprek);
  const reflectie = reflectieVan(portfolio, gesprek, vorige);
  const van = vorige ?? beginVan(portfolio, gesprek, reflectie);
  const begin = vorige === undefined ? van : plusDagen(vorige, 1);
  const stukken = stukkenIn(portfolio, { ...(begin === undefined ? {} : { van: begin }), tot: gesprek.datum });
  return {
    ...(vorige === undefined ? {} : { vorige }),
    periode: { ...periodeVan(reflectie, begin), tot: gesprek.datum },
    ...(reflectie === undefined ? {} : { reflectie }),
    ...stukken,
    tussenbeoordelingen: stukken.tussenbeoordelingen.filter(
      ({ draft }) => gesprek.type === 'voortgangsgesprek' || zelfdeStage(draft.stage?.naam, gesprek.stage),
    ),
  };
}

function periodeVan(reflectie: PortfolioDocument<'reflectie'> | undefined, van: string | undefined): { van?: string } {
  const stated = reflectie?.draft.periode?.van;
  const begin = isDate(stated) ? stated : van;
  return begin === undefined ? {} : { van: begin };
}

function reflectieVan(portfolio: Portfolio, gesprek: Gesprek, vorige: string | undefined) {
  const candidates = portfolio.ofKind('reflectie').filter(isLeesbaar);
  const named = candidates.find((document) => {
    const eigen = gesprekVan(document);
    return eigen && zelfdeGesprek(eigen, gesprek);
  });
  return named ?? newest(candidates.filter((document) => fits(portfolio, document, gesprek, vorige)));
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
      .map(({ draft }) => (named(draft.stage) ? draft.geldig?.van : undefined)),
    ...portfolio
      .ofKind('opleidingsschema')
      .filter(isLeesbaar)
      .flatMap(({ draft }) =>
        items(draft.onderdelen).map((onderdeel) => (named(onderdeel.naam) ? onderdeel.van : undefined)),
      ),
  ].find((van) => isDate(van) && van <= datum);
}
