import type { Path } from './types.ts';
import { valueAt } from './value.ts';

/**
 * Whether something is really said: a text with words in it, a list with something in it, a mapping with something
 * filled in. `false` and `0` are said.
 */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isFilled);
}

/**
 * Whether something is said at a place of the data as it is written. A draft leaves out what is wrong; to a rule that
 * misses something, what is wrong is there, and another rule says what is the matter with it.
 */
export function isFilledAt(data: unknown, path: Path): boolean {
  return isFilled(valueAt(data, path));
}
