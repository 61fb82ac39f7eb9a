import { maandenLang, naMaanden } from './datum.ts';
import type { Schemadeel } from './opleidingstijd.ts';

/** Sums of parts of months leave crumbs behind the comma. */
export const KRUIMEL = 1e-6;

/** First day and the day after the last, which are the same for a part of which nothing is left. */
export interface Dagen {
  readonly van: string;
  readonly eind: string;
}

/**
 * When the parts of a schedule are once some of them are shortened [A25].
 *
 * A shortened part ends earlier, by the full-time months divided by its part-time factor. What came after it follows and
 * stays as long as it was, with the gaps there were; a part beside it stays where it is.
 * @param delen the parts that have a right first and last day
 * @param verkorting full-time equivalent months by place in the schedule; below zero makes a part longer
 * @returns by place in the schedule
 */
export function verschoven(delen: readonly Schemadeel[], verkorting: ReadonlyMap<number, number>): Map<number, Dagen> {
  const order = [...delen].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : a.index - b.index));
  const done: { deel: Schemadeel; nu: Dagen }[] = [];
  for (const deel of order) {
    const van = begin(deel, done);
    const eraf = (verkorting.get(deel.index) ?? 0) / deel.deeltijd;
    done.push({ deel, nu: { van, eind: eindVan(deel, van, eraf) } });
  }
  return new Map(done.map(({ deel, nu }) => [deel.index, nu]));
}

/** A part follows on the one that ended last before it began, as far behind it as it did. */
function begin({ van }: Schemadeel, done: readonly { deel: Schemadeel; nu: Dagen }[]): string {
  const before = done.filter(({ deel }) => deel.eind <= van);
  const last = before
    .map(({ deel }) => deel.eind)
    .sort()
    .at(-1);
  // Of parts that ended together the next waits for all.
  const now = before
    .filter(({ deel }) => deel.eind === last)
    .map(({ nu }) => nu.eind)
    .sort()
    .at(-1);
  if (last === undefined || now === undefined || now === last) return van;
  return naMaanden(now, maandenLang(last, van));
}

function eindVan({ van, eind, maanden }: Schemadeel, begins: string, eraf: number): string {
  if (begins === van && Math.abs(eraf) < KRUIMEL) return eind;
  const blijft = maanden - eraf;
  return blijft <= KRUIMEL ? begins : naMaanden(begins, blijft);
}
