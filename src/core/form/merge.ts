import type { Kind } from '../kinds/index.ts';
import { describe } from '../kinds/index.ts';
import type { Change, EditOptions, ParsedYaml, Path } from '../yaml/index.ts';
import { applyEdits, changesBetween, editsFor, matched } from '../yaml/index.ts';
import { isMapping, same, valueAt } from './value.ts';

/** A place both sides changed: theirs stands in the merged data, ours is kept here for the user to decide. */
export interface MergeConflict {
  /** In the merged data. */
  path: Path;
  /** What we wrote, as a field shows it. */
  text: string;
  /** What both began with, as a field shows it. */
  base: string;
}

export interface Merge {
  data: unknown;
  /** What makes the merged data of theirs. */
  changes: Change[];
  conflicts: MergeConflict[];
}

/**
 * What a value at a place is, where its looks do not tell. `set`: a list of what is chosen (roles, competencies, links to
 * evidence), in which each is there or not and none becomes another; `term`: a date, or the same date with the talk it
 * is tied to.
 */
export type MergeShape = 'set' | 'term';

type ShapeAt = (path: Path) => MergeShape | undefined;

/** The shapes in documents of a kind, from its schema. */
export function mergeShapes(kind: Kind): ShapeAt {
  return (path) => {
    if (describe(kind, path, 'nl')?.type === 'term') return 'term';
    const item = describe(kind, [...path, 0], 'nl');
    return item?.type === 'choice' || item?.reference !== undefined ? 'set' : undefined;
  };
}

/**
 * Merges two sets of data that grew from the same one, field by field. What only one side changed is taken over; of a
 * field or item that one side emptied or removed and the other changed, the change stays. Items of lists are recognised
 * by their id, otherwise by what they hold; an item both sides added under the same id comes in twice, ours under a new
 * id. What is chosen in a set is decided one by one, so that there is nothing to ask. Nothing either side wrote is left
 * out: it is in the data, or in a conflict.
 */
export function merge(base: unknown, ours: unknown, theirs: unknown, shapeAt: ShapeAt = () => undefined): Merge {
  const merging = { conflicts: [], shapeAt };
  const data = mergeValue({ base, ours, theirs }, [], merging);
  return { data, changes: changesBetween(theirs, data), conflicts: merging.conflicts };
}

/** What is known while merging, and what came of it. */
interface Merging {
  conflicts: MergeConflict[];
  shapeAt: ShapeAt;
}

/** Why two texts are not merged: one cannot be read, both have comments of their own, or an edit cannot be made. */
export type MergeRefusal = 'unreadable' | 'comments' | 'edits';

export type TextMerge = { text: string; conflicts: MergeConflict[] } | { refused: MergeRefusal };

/**
 * Merges two texts that grew from the same one by their data: the changes of one side are made in the text of the
 * other, so that its comments and layout stay. The text of the side with new comments is the one that is changed.
 *
 * @param options as of every edit of a document
 */
export function mergeTexts(
  base: ParsedYaml,
  ours: ParsedYaml,
  theirs: ParsedYaml,
  options: EditOptions,
  shapeAt?: ShapeAt,
): TextMerge {
  if ([base, ours, theirs].some(({ problems }) => problems.length > 0)) return { refused: 'unreadable' };
  const { data, conflicts } = merge(base.data, ours.data, theirs.data, shapeAt);
  // A change made in one text leaves the comments of the other behind.
  const grounds = [...(hasNewComments(base, ours) ? [] : [theirs]), ...(hasNewComments(base, theirs) ? [] : [ours])];
  if (grounds.length === 0) return { refused: 'comments' };
  for (const ground of grounds) {
    const result = editsFor(ground, changesBetween(ground.data, data), options);
    if ('edits' in result) return { text: applyEdits(ground.text, result.edits), conflicts };
  }
  return { refused: 'edits' };
}

function hasNewComments(base: ParsedYaml, side: ParsedYaml): boolean {
  const known = base.comments.map(({ text }) => text);
  return side.comments.some(({ text }) => {
    const at = known.indexOf(text);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

interface Sides<T = unknown> {
  base: T;
  ours: T;
  theirs: T;
}

function mergeValue({ base, ours, theirs }: Sides, path: Path, merging: Merging): unknown {
  if (same(ours, theirs) || same(base, ours)) return theirs;
  if (same(base, theirs)) return ours;
  // One side emptied what the other went on with.
  if (isNothing(ours)) return theirs;
  if (isNothing(theirs)) return ours;
  if (merging.shapeAt(path) === 'term') return mergeTerms({ base, ours, theirs }, path, merging);
  if (isMapping(ours) && isMapping(theirs)) {
    return mergeMappings({ base: isMapping(base) ? base : {}, ours, theirs }, path, merging);
  }
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return mergeLists({ base: Array.isArray(base) ? base : [], ours, theirs }, path, merging);
  }
  merging.conflicts.push({ path, text: shown(ours), base: shown(base) });
  return theirs;
}

/** The date and the talk are two fields, also where the date stands alone. */
function mergeTerms({ base, ours, theirs }: Sides, path: Path, merging: Merging): unknown {
  const apart = (term: unknown) => (isMapping(term) ? term : { datum: term });
  const merged = mergeMappings({ base: apart(base), ours: apart(ours), theirs: apart(theirs) }, path, merging);
  const isAlone = Object.keys(merged).every((key) => key === 'datum');
  return isAlone && !isMapping(theirs) ? merged['datum'] : merged;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

function mergeMappings(
  { base, ours, theirs }: Sides<Record<string, unknown>>,
  path: Path,
  merging: Merging,
): Record<string, unknown> {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const at = (side: unknown) => valueAt(side, [key]);
    const value = mergeValue({ base: at(base), ours: at(ours), theirs: at(theirs) }, [...path, key], merging);
    return value === undefined ? [] : [[key, value]];
  });
  // Not by assignment: keys are the user's, and `__proto__` is one like any other.
  return Object.fromEntries(entries);
}

/** An item of a merged list, by where it comes from: its index on each side that has it. */
interface Origin {
  base?: number;
  ours?: number;
  theirs?: number;
}

function mergeLists(sides: Sides<unknown[]>, path: Path, merging: Merging): unknown[] {
  const { base, ours, theirs } = sides;
  const match = merging.shapeAt(path) === 'set' ? equals : matched;
  const origins = inOrder(sides, match).filter((origin) => survives(origin, sides));
  const taken = new Set(idsOf([...ours, ...theirs]));
  return origins.map((origin, index) => {
    const own = origin.ours === undefined ? undefined : ours[origin.ours];
    const other = origin.theirs === undefined ? undefined : theirs[origin.theirs];
    if (origin.ours === undefined) return other;
    if (origin.theirs === undefined) {
      return origin.base === undefined && isTaken(own, theirs) ? withFreeId(own, taken) : own;
    }
    const first = origin.base === undefined ? undefined : base[origin.base];
    return mergeValue({ base: first, ours: own, theirs: other }, [...path, index], merging);
  });
}

/** What one side removed is gone, unless the other side changed it. */
function survives(origin: Origin, { base, ours, theirs }: Sides<unknown[]>): boolean {
  if (origin.base === undefined || (origin.ours !== undefined && origin.theirs !== undefined)) return true;
  const first = base[origin.base];
  if (origin.ours !== undefined) return !same(first, ours[origin.ours]);
  return origin.theirs !== undefined && !same(first, theirs[origin.theirs]);
}

/** All items in the order of the side that moved them; theirs when both did. What the other side added follows its neighbour. */
function inOrder({ base, ours, theirs }: Sides<unknown[]>, match: typeof matched): Origin[] {
  const origins: Origin[] = base.map((_, index) => ({ base: index }));
  const placed = (side: 'ours' | 'theirs', items: unknown[], known: number[]) =>
    items.map((item, index) => {
      const from = known[index] ?? -1;
      const twin =
        from === -1 && side === 'ours'
          ? origins.find(
              (one) =>
                one.base === undefined &&
                one.ours === undefined &&
                one.theirs !== undefined &&
                same(theirs[one.theirs], item),
            )
          : origins[from];
      const origin = twin ?? {};
      origin[side] = index;
      if (!twin) origins.push(origin);
      return origin;
    });
  const there = placed('theirs', theirs, match(base, theirs));
  const here = placed('ours', ours, match(base, ours));
  return isMoved(there) ? woven(there, here) : woven(here, there);
}

/** As `matched`, but only what is the same is the same: no item became another one. */
function equals(old: readonly unknown[], now: readonly unknown[]): number[] {
  const left = new Map(old.map((value, index) => [index, value]));
  return now.map((item) => {
    const from = [...left].find(([, value]) => same(value, item))?.[0] ?? -1;
    left.delete(from);
    return from;
  });
}

function isMoved(origins: readonly Origin[]): boolean {
  const known = origins.flatMap((origin) => origin.base ?? []);
  return known.some((index, at) => index < (known[at - 1] ?? -1));
}

function woven(first: readonly Origin[], second: readonly Origin[]): Origin[] {
  const all = [...first];
  for (const [index, origin] of second.entries()) {
    const before = second[index - 1];
    if (!all.includes(origin)) all.splice(before ? all.indexOf(before) + 1 : 0, 0, origin);
  }
  return all;
}

const idOf = (item: unknown): unknown => valueAt(item, ['id']);
const idsOf = (items: readonly unknown[]): unknown[] => items.map(idOf).filter((id) => !isNothing(id));

function isTaken(item: unknown, others: readonly unknown[]): boolean {
  return !isNothing(idOf(item)) && idsOf(others).includes(idOf(item));
}

/** The same item under the next id of its series that nobody has. */
function withFreeId(item: unknown, taken: Set<unknown>): unknown {
  const [, series = '', number = '1'] = /^(.*?)(\d*)$/su.exec(String(idOf(item))) ?? [];
  let next = Number(number || '1') + 1;
  while (taken.has(`${series}${next}`)) next++;
  const id = `${series}${next}`;
  taken.add(id);
  return isMapping(item) ? { ...item, id } : item;
}

/** A value as a field shows it: a block of text ends its last line in the file, not in the field. */
function shown(value: unknown): string {
  if (isNothing(value)) return '';
  return typeof value === 'string' ? value.replace(/\n$/u, '') : JSON.stringify(value);
}
