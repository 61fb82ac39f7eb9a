import { isDate } from '../kinds/index.ts';
import type { Documents, Draft } from '../kinds/index.ts';
import { maandenTussen } from './datum.ts';
import { voltijdfactor } from './deeltijd.ts';

/**
 * The training year a date falls in, 1 for the first. Counted in full-time equivalents: at 0.8 the second year starts
 * after fifteen months, as the moments of assessment move along with part-time work (Kaderbesluit, pro rata).
 * @returns undefined when the portfolio does not say when the training started, or the date lies before it.
 */
export function opleidingsjaar(settings: Draft<Documents['portfolio']>, datum: string): number | undefined {
  const start = settings.opleiding?.start;
  if (!isDate(start) || datum < start) return undefined;
  const voltijd = voltijdfactor(settings.opleiding?.deeltijd);
  // A rounding error of 0.8 * 15 must not keep somebody a month in the year before.
  return Math.floor((maandenTussen(start, datum) * voltijd) / 12 + 1e-9) + 1;
}
