/**
 * Whether something is really said: a text with words in it, a list with something in it, a mapping with something
 * filled in. `false` and `0` are said.
 */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  return Array.isArray(value) ? value.some(isFilled) : Object.values(value).some(isFilled);
}
