import { minimumInWords, tenths } from '../language/months.ts';
import { provenance } from '../language/provenance.ts';
import type { Minimumtoets } from '../portfolio/index.ts';
import { tekort } from '../portfolio/index.ts';
import type { Gespreksstof } from './gespreksstof.ts';

/**
 * What is left of the training in recognised institutions after shortening, against the European minimum [A16d], as the
 * rest of a sentence: "blijft voltijds 58 maanden in erkende instellingen over: 10 maanden boven …", with the source.
 */
export function minimumInZin({ teksten, language }: Pick<Gespreksstof, 'teksten' | 'language'>, toets: Minimumtoets) {
  const { minimum } = toets;
  const left = isOnaf(toets) ? toets.hoogstens : toets.resteert;
  const lacking = tekort(toets, left);
  const afstand =
    minimum === undefined || lacking === undefined
      ? teksten.geenMinimum
      : `${minimumInWords(lacking, minimum.maanden, language)} ${provenance(minimum, language)}`;
  return teksten
    .resteert({ over: teksten.maanden(tenths(left)), hoogstens: isOnaf(toets), afstand })
    .replace(/([^.])$/u, '$1.');
}

/** Whether the schedule may still get parts, for a time that is known. */
function isOnaf({ hoogstens, resteert }: Minimumtoets): boolean {
  return Number.isFinite(hoogstens) && hoogstens - resteert > 1e-6;
}

/**
 * How long the whole training takes after shortening, in full-time months: what the schedule holds and what is still to
 * be entered in it, less what goes off.
 * @returns undefined as long as the portfolio does not say how long the training takes
 */
export function resterendeDuur({ hoogstens, tijd }: Minimumtoets): number | undefined {
  const total = hoogstens - tijd.mogelijkErkend + tijd.voltijd;
  return Number.isFinite(total) ? tenths(total) : undefined;
}
