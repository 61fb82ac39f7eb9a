import { isDate } from '../kinds/index.ts';
import { maandenLang, naMaanden, plusDagen } from './datum.ts';
import { voltijdfactor } from './deeltijd.ts';
import { verslagenVan } from './gesprekken.ts';
import { opleidingsjaar } from './opleidingsjaar.ts';
import { schemaVan } from './opleidingstijd.ts';
import { talksWithoutReport } from './planning.ts';
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
