import { isDate } from '../kinds/index.ts';
import type { Gesprekstype } from '../kinds/index.ts';
import { maandenLang, naMaanden, plusDagen } from './datum.ts';
import { voltijdfactor } from './deeltijd.ts';
import { verslagenVan } from './gesprekken.ts';
import { opleidingsjaar } from './opleidingsjaar.ts';
import { schemaVan } from './opleidingstijd.ts';
import { proposedTalkDate, talksWithoutReport } from './planning.ts';
import type { Portfolio } from './portfolio.ts';

/** The voortgangsgesprekken of one training year against what the cycle asks [A5]. */
export interface Gespreksjaar {
  /** 1 for the first. */
  jaar: number;
  /** First and last day; part-time years are longer in proportion. */
  van: string;
  tot: string;
  verwacht: number;
  /** Dates of talks with a report, and of talks that only an agenda or reflection names yet; in order. */
  gehouden: string[];
  gepland: string[];
}

/** What is usual: four talks in the first year, two in the second and third, one in each later year. */
const GEBRUIKELIJK = [4, 2, 2, 1, 1, 1] as const;

/** No training takes longer: a start date with a typing error must not give thousands of years. */
const MEESTE_JAREN = 20;

/**
 * The training years that have begun, with the voortgangsgesprekken in them.
 * @returns nothing as long as the portfolio does not say when the training started
 */
export function gespreksjaren(portfolio: Portfolio, today: string): Gespreksjaar[] {
  const { settings } = portfolio;
  const start = settings.opleiding?.start;
  const begonnen = opleidingsjaar(settings, today);
  if (!isDate(start) || begonnen === undefined) return [];
  const duur = 12 / voltijdfactor(settings.opleiding?.deeltijd);
  const cyclus = (settings.gesprekscyclus ?? []).length > 0 ? (settings.gesprekscyclus ?? []) : GEBRUIKELIJK;
  const gehouden = verslagenVan(portfolio, 'voortgangsgesprek').map(({ gesprek }) => gesprek.datum);
  const gepland = talksWithoutReport(portfolio).flatMap(({ type, datum }) =>
    type === 'voortgangsgesprek' ? [datum] : [],
  );
  return Array.from({ length: Math.min(begonnen, MEESTE_JAREN) }, (_, place): Gespreksjaar => {
    const van = naMaanden(start, place * duur);
    const tot = plusDagen(naMaanden(start, (place + 1) * duur), -1);
    const inJaar = (datum: string) => datum >= van && datum <= tot;
    return {
      jaar: place + 1,
      van,
      tot,
      verwacht: cyclus[place] ?? cyclus.at(-1) ?? 1,
      gehouden: gehouden.filter(inJaar),
      gepland: gepland.filter(inJaar),
    };
  });
}

/** A training year with fewer voortgangsgesprekken than the cycle asks. */
export interface Gespreksachterstand extends Gespreksjaar {
  /** The day by which the next talk should have been held; absent for a year that is over. */
  volgende?: string;
}

/**
 * The training years in which talks are late [A5]: those that are over with fewer held than asked, and the current one
 * when the next talk should have been held by now and none is planned for today or later.
 *
 * Talks are spread evenly over a year, each due at the end of its share: with four in a year of twelve months, after
 * three, six, nine and twelve. At 0.8 a year takes fifteen months, so its talks are further apart. Interruptions do not
 * move the years. After the end date of the schedule no talk is asked; a year it cuts short asks its share, at least one.
 */
export function gesprekkenTeLaat(portfolio: Portfolio, today: string): Gespreksachterstand[] {
  const jaren = gespreksjaren(portfolio, today);
  const einddatum = schemaVan(portfolio)?.draft.einddatum;
  const end = isDate(einddatum) ? einddatum : undefined;
  const isPlanned = talksWithoutReport(portfolio).some(
    ({ type, datum }) => type === 'voortgangsgesprek' && datum >= today,
  );
  return jaren.flatMap((heel): Gespreksachterstand[] => {
    if (end !== undefined && heel.van > end) return [];
    const jaar = end !== undefined && heel.tot > end ? afgekapt(heel, end) : heel;
    if (jaar.gehouden.length >= jaar.verwacht) return [];
    if (jaar.tot < today) return [jaar];
    const volgende = gesprekstermijn(jaar);
    return volgende < today && !isPlanned ? [{ ...jaar, volgende }] : [];
  });
}

/** The day by which the next talk of a year is to be held: its talks are spread evenly over it. */
export function gesprekstermijn({ van, tot, verwacht, gehouden }: Gespreksjaar): string {
  const lengte = maandenLang(van, plusDagen(tot, 1));
  return plusDagen(naMaanden(van, ((gehouden.length + 1) * lengte) / verwacht), -1);
}

function afgekapt(jaar: Gespreksjaar, end: string): Gespreksjaar {
  const share = maandenLang(jaar.van, plusDagen(end, 1)) / maandenLang(jaar.van, plusDagen(jaar.tot, 1));
  return { ...jaar, tot: end, verwacht: Math.min(jaar.verwacht, Math.max(1, Math.round(jaar.verwacht * share))) };
}

/**
 * The last day on which the next voortgangsgesprek is in time [A5]: the talks a training year asks are spread evenly
 * over it, so the second of four is due by the end of its second quarter. A year with all its talks passes on to the
 * next. Talks that are only planned do not count: until they are held they are due.
 * @returns undefined when the start of the training is not known, or when the training ends before
 */
export function volgendeUiterlijk(portfolio: Portfolio, today: string): string | undefined {
  const jaar = gespreksjaren(portfolio, today).at(-1);
  if (!jaar) return undefined;
  const eind = schemaVan(portfolio)?.draft.einddatum;
  const due = jaar.gehouden.length < jaar.verwacht ? gesprekstermijn(jaar) : inVolgendJaar(portfolio, jaar.tot);
  return due !== undefined && isDate(eind) && due > eind ? (eind >= today ? eind : undefined) : due;
}

/** A year that begins the day after; counted as that day would. */
function inVolgendJaar(portfolio: Portfolio, tot: string): string | undefined {
  const van = plusDagen(tot, 1);
  const next = gespreksjaren(portfolio, van).find((jaar) => jaar.van === van);
  return next && (next.gehouden.length < next.verwacht ? gesprekstermijn(next) : undefined);
}

/**
 * The day to propose to somebody who plans a talk: the first from today that the portfolio names (`proposedTalkDate`),
 * else the last day on which the next voortgangsgesprek is in time [A5].
 * @returns undefined when neither is known, or the cycle is behind already
 */
export function nextTalkDate(portfolio: Portfolio, type: Gesprekstype, today: string): string | undefined {
  const named = proposedTalkDate(portfolio, type, today);
  if (named !== undefined || type === 'tussengesprek') return named;
  const due = volgendeUiterlijk(portfolio, today);
  return due !== undefined && due >= today ? due : undefined;
}

/**
 * The day the next voortgangsgesprek after a held one is best planned for [A5]: the next talk the guidance or the people
 * themselves named, else the day by which the cycle asks it. A cycle that is behind has what is left of the year shared
 * out over the talks it still asks.
 * @param gehouden the day of the talk that counts as held, whether there is a report of it or not
 * @returns undefined for a tussengesprek, which has no cycle, unless somebody named a next one
 */
export function volgendeGespreksdatum(portfolio: Portfolio, type: Gesprekstype, gehouden: string): string | undefined {
  const named = proposedTalkDate(portfolio, type, plusDagen(gehouden, 1));
  if (named !== undefined || type === 'tussengesprek') return named;
  const jaar = gespreksjaren(portfolio, gehouden).at(-1);
  if (!jaar || gehouden < jaar.van || gehouden > jaar.tot) return undefined;
  const dates = [...new Set([...jaar.gehouden.filter((datum) => datum < gehouden), gehouden])];
  const rest = jaar.verwacht - dates.length;
  const eind = schemaVan(portfolio)?.draft.einddatum;
  const due = rest > 0 ? naCyclus({ ...jaar, gehouden: dates }, gehouden, rest) : inVolgendJaar(portfolio, jaar.tot);
  return due === undefined || (isDate(eind) && due > eind) ? undefined : due;
}

function naCyclus(jaar: Gespreksjaar, gehouden: string, rest: number): string {
  const due = gesprekstermijn(jaar);
  if (due > gehouden) return due;
  return plusDagen(naMaanden(gehouden, maandenLang(gehouden, plusDagen(jaar.tot, 1)) / rest), -1);
}
