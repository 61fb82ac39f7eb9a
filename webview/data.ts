import type { Expectation } from '../src/core/form/state.ts';
import type { Path } from '../src/core/yaml/types.ts';

/** A path as one text, to look things up by. */
export const pathKey = (path: Path): string => JSON.stringify(path);

/** What stands at a path; undefined when nothing does. Looks at own members only: keys are the user's. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? (value as unknown[])[step] : undefined;
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listAt(data: unknown, path: Path): readonly unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Whether nothing is filled in: no value, an empty text, an empty list, a mapping of nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** A scalar as an input shows it; anything else as JSON, so that what stands there is never hidden. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * What the form shows at `path` and on the way to it, so that an edit is never written in another item than the one
 * the user sees: for an item on the way its id, or all of it when it has none.
 */
export function expectationsFor(data: unknown, path: Path): Expectation[] {
  const expected: Expectation[] = [{ path, value: valueAt(data, path) ?? null }];
  path.forEach((step, depth) => {
    if (typeof step !== 'number' || depth === path.length - 1) return;
    const itemPath = path.slice(0, depth + 1);
    const item = valueAt(data, itemPath);
    if (isRecord(item) && typeof item['id'] === 'string')
      expected.push({ path: [...itemPath, 'id'], value: item['id'] });
    else expected.push({ path: itemPath, value: item ?? null });
  });
  return expected;
}

/** Lists and descriptions are made anew at every state: only what is in them tells them apart. */
export const isOther = (now: unknown, before: unknown): boolean =>
  now !== before && JSON.stringify(now) !== JSON.stringify(before);

export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.length <= path.length && beginning.every((step, index) => step === path[index]);
}
