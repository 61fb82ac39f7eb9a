import { isMapping, member, sameData } from './data.ts';
import type { Change, Path } from './types.ts';

/**
 * The changes, as small as they can be, that turn `old` into `now`: pairs and items that stay keep their text, and with
 * it the comments in and around them. Items of a sequence are recognised by their `id` where all have one, otherwise by
 * being equal; what is left is compared in order. Apply them one after the other: each path counts with those before.
 */
export function changesBetween(old: unknown, now: unknown, path: Path = []): Change[] {
  if (sameData(old, now)) return [];
  if (isMapping(old) && isMapping(now)) return mappingChanges(old, now, path);
  if (Array.isArray(old) && Array.isArray(now) && old.length > 0) return sequenceChanges(old, now, path);
  return [{ op: 'set', path, value: now }];
}

function mappingChanges(old: Record<string, unknown>, now: Record<string, unknown>, path: Path): Change[] {
  const changes: Change[] = [];
  const keys = Object.keys(now).filter((key) => member(now, key) !== undefined);
  // What comes in first: a mapping that is emptied on the way would lose its form.
  for (const key of keys) {
    const own = [...path, key];
    if (Object.hasOwn(old, key)) changes.push(...changesBetween(member(old, key), member(now, key), own));
    else changes.push({ op: 'set', path: own, value: member(now, key) });
  }
  for (const key of Object.keys(old)) if (!keys.includes(key)) changes.push({ op: 'remove', path: [...path, key] });
  return changes;
}

function sequenceChanges(old: readonly unknown[], now: readonly unknown[], path: Path): Change[] {
  const pairs = matched(old, now);
  const changes: Change[] = [];
  const rest = old.map((value, index) => ({ value, to: pairs.indexOf(index) }));
  for (let index = rest.length - 1; index >= 0; index--) {
    if (rest[index]?.to !== -1) continue;
    if (rest.length === 1) break;
    changes.push({ op: 'remove', path: [...path, index] });
    rest.splice(index, 1);
  }
  // All items go: the last one makes place for the first new one.
  if (rest[0]?.to === -1) return [...changes, ...replaceOnly(rest[0].value, now, path)];
  for (const [index, value] of now.entries()) {
    const at = rest.findIndex(({ to }) => to === index);
    if (at === -1) {
      changes.push({ op: 'insert', path: [...path, index], value });
      rest.splice(index, 0, { value, to: index });
      continue;
    }
    if (at !== index) {
      changes.push({ op: 'move', path: [...path, at], to: index });
      rest.splice(index, 0, ...rest.splice(at, 1));
    }
    changes.push(...changesBetween(rest[index]?.value, value, [...path, index]));
  }
  return changes;
}

function replaceOnly(old: unknown, now: readonly unknown[], path: Path): Change[] {
  if (now.length === 0) return [{ op: 'remove', path: [...path, 0] }];
  const [first, ...others] = now;
  const inserts = others.map((value, index): Change => ({ op: 'insert', path: [...path, index + 1], value }));
  return [...changesBetween(old, first, [...path, 0]), ...inserts];
}

/** For every new item the index of the old one it is; -1 for a new one. No old item is given twice. */
export function matched(old: readonly unknown[], now: readonly unknown[]): number[] {
  const oldIds = idsOf(old);
  const newIds = idsOf(now);
  if (oldIds && newIds) return newIds.map((id) => oldIds.indexOf(id));
  const pairs = commonItems(old, now);
  pairUpRest(pairs, old.length);
  return pairs;
}

/** The ids of all items; undefined when one has none or two have the same. */
function idsOf(items: readonly unknown[]): unknown[] | undefined {
  const ids = items.map((item) => (isMapping(item) ? member(item, 'id') : undefined));
  const usable = ids.every((id) => typeof id === 'string' || typeof id === 'number');
  return usable && new Set(ids).size === ids.length ? ids : undefined;
}

/** Longer lists are not compared item by item with all others. */
const MAX_COMPARED = 250_000;

/** Equal items in the same order: the longest common subsequence. */
function commonItems(old: readonly unknown[], now: readonly unknown[]): number[] {
  const pairs = now.map(() => -1);
  let head = 0;
  while (head < old.length && head < now.length && sameData(old[head], now[head])) pairs[head] = head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && sameData(old.at(-1 - tail), now.at(-1 - tail))) tail++;
  for (let back = 1; back <= tail; back++) pairs[now.length - back] = old.length - back;
  const rows = old.length - head - tail;
  const columns = now.length - head - tail;
  if (rows > 0 && columns > 0 && rows * columns <= MAX_COMPARED) middle(old, now, { head, rows, columns }, pairs);
  return pairs;
}

function middle(
  old: readonly unknown[],
  now: readonly unknown[],
  { head, rows, columns }: { head: number; rows: number; columns: number },
  pairs: number[],
): void {
  const same = (row: number, column: number): boolean => sameData(old[head + row], now[head + column]);
  const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    const line = lengths[row] ?? [];
    for (let column = columns - 1; column >= 0; column--)
      line[column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (same(row, column)) pairs[head + column++] = head + row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
}

/** Old items between two equal ones become the new items there, one by one, as far as both go. */
function pairUpRest(pairs: number[], oldLength: number): void {
  let next = 0;
  for (const [index, pair] of pairs.entries()) {
    if (pair !== -1) {
      next = pair + 1;
      continue;
    }
    const upper = pairs.slice(index).find((one) => one !== -1) ?? oldLength;
    if (next < upper) pairs[index] = next++;
  }
}
