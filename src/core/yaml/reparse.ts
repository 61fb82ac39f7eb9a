import { MAX_TEXT_LENGTH } from './limits.ts';
import { Parted } from './parted.ts';
import type { PlacedPart } from './parted.ts';
import { Yaml } from './parse.ts';
import type { Part, Stretch } from './stretch.ts';
import { itemsIn, partsIn } from './stretch.ts';
import type { ParsedYaml } from './types.ts';

/** Above this share of the text it is parsed as a whole: little would be saved. */
const LARGEST_SHARE = 0.8;

/** A stretch of the old text and where it ends in the new one: all that changed lies within. */
interface Changed {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Reads a text that came out of another by a change: only the lines of the parts that changed are parsed. What stands
 * before and behind them means the same as before, as long as they are parts on their own: pairs of the root mapping, or
 * items of a list below it, from the column they have to begin in to the last line. Wherever that is not certain the
 * whole text is parsed, so the outcome is always that of `parseYaml`.
 */
export function parseAfter(before: ParsedYaml, text: string): ParsedYaml {
  if (before.text === text) return before;
  return inParts(before, text) ?? new Yaml(text);
}

function inParts(before: ParsedYaml, text: string): Parted | undefined {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  const known = before instanceof Parted ? before : partedOf(before);
  if (!known) return undefined;
  const changed = changeBetween(before.text, text);
  const parts = withItems(known, text, changed) ?? withParts(known, text, changed);
  return parts && new Parted(text, parts);
}

function partedOf(before: ParsedYaml): Parted | undefined {
  const parts = before instanceof Yaml ? partsIn(before) : undefined;
  return parts && new Parted(before.text, parts);
}

/** The parts with some items of one list parsed anew, when all that changed lies within these. */
function withItems(known: Parted, text: string, changed: Changed): Part[] | undefined {
  const inside = known.parts.findIndex(({ end }) => changed.start < end);
  const at = inside === -1 ? known.parts.length - 1 : inside;
  const part = known.parts[at];
  const [first] = part?.items ?? [];
  // A change at the very start of an item may make it part of what stands before it.
  if (!part?.items || !first || changed.start <= first.start) return undefined;
  if (changed.oldEnd >= part.end && part !== known.parts.at(-1)) return undefined;
  const touched = touchedIn(part.items, part.end, changed);
  const yaml = parsedBetween(text, touched, changed);
  const items = yaml && itemsIn(yaml, part.stretch.column);
  if (!items) return undefined;
  const all = replaced(
    part.items.map(({ stretch }) => stretch),
    touched,
    items,
  );
  return known.parts.map(({ stretch }, index) => (index === at ? { ...stretch, items: all } : stretch));
}

/** The parts with some of them parsed anew. */
function withParts(known: Parted, text: string, changed: Changed): Part[] | undefined {
  const touched = touchedIn(known.parts, known.text.length, changed);
  const yaml = parsedBetween(text, touched, changed);
  const parts = yaml && partsIn(yaml);
  // Only the first lines of a text may stand before its first key: elsewhere they may belong to the part before.
  if (!parts || (touched.from > 0 && parts[0]?.entry.start !== 0)) return undefined;
  const all = replaced(
    known.parts.map(({ stretch }: PlacedPart) => stretch),
    touched,
    parts,
  );
  return new Set(all.map(({ key }) => key)).size === all.length ? all : undefined;
}

/** Which of a list of stretches a change touches: from the first one to before the last one, and where that is. */
interface Touched {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly oldEnd: number;
}

/** A change at the very start of a stretch may make it part of the one before; one at its end concerns the next too. */
function touchedIn(list: readonly { readonly start: number }[], end: number, changed: Changed): Touched {
  let from = 0;
  while (from + 1 < list.length && (list[from + 1]?.start ?? end) < changed.start) from++;
  let to = from + 1;
  while (to < list.length && (list[to]?.start ?? end) <= changed.oldEnd) to++;
  return { from, to, start: list[from]?.start ?? 0, oldEnd: list[to]?.start ?? end };
}

function parsedBetween(text: string, touched: Touched, { oldEnd, newEnd }: Changed): Yaml | undefined {
  const end = touched.oldEnd - oldEnd + newEnd;
  if (end - touched.start > LARGEST_SHARE * text.length && text.length > 1000) return undefined;
  return new Yaml(text.slice(touched.start, end));
}

function replaced<S extends Stretch>(all: readonly S[], { from, to }: Touched, by: readonly S[]): S[] {
  return [...all.slice(0, from), ...by, ...all.slice(to)];
}

/** What two texts do not have in common at their beginning and end. */
function changeBetween(before: string, after: string): Changed {
  const shortest = Math.min(before.length, after.length);
  const start = longest(shortest, (length) => before.slice(0, length) === after.slice(0, length));
  const same = longest(
    shortest - start,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** The largest length that holds, when all smaller ones do. Texts are compared far faster than characters. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
