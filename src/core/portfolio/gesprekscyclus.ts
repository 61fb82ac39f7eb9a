import { isDate } from '../kinds/index.ts';
import { naMaanden, plusDagen } from './datum.ts';
import { voltijdfactor } from './deeltijd.ts';
import { verslagenVan } from './gesprekken.ts';
import { opleidingsjaar } from './opleidingsjaar.ts';
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
