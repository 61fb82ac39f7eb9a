import { isDate } from '../kinds/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { gespreksjaren, gesprekstermijn, plusDagen, schemaVan } from '../portfolio/index.ts';

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
