import { isMapping, valueAt } from '../yaml/index.ts';
import type { Expectation } from './state.ts';

export { isMapping, samePath, startsWith, valueAt } from '../yaml/index.ts';

/**
 * Whether the data still holds what a form showed at the places it is about to change. A missing value is as empty as
 * one that is not filled in.
 */
export function stillHolds(expected: readonly Expectation[], data: unknown): boolean {
  return expected.every(({ path, value }) => same(valueAt(data, path), value));
}

/** Whether two values are the same to a form: a missing one is as empty as one that is not filled in. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (isAbsent(a) && isAbsent(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: unknown, index) => same(item, (b as unknown[])[index]));
  }
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(valueAt(a, [key]), valueAt(b, [key])));
}

function isAbsent(value: unknown): boolean {
  // Numbers that JSON cannot say (`.nan`, `.inf`) come back from the form as nothing.
  return value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value));
}
