import { column, isBlankLine, lineEnd, lineStart, nextLine } from '../lines.ts';
import type { Splice } from '../pieces.ts';
import { contentEnd, entriesOf } from '../view.ts';
import type { Entry, View } from '../view.ts';
import type { Style } from '../write.ts';
import type { OffsetRange } from '../types.ts';

/** Where an operation works: the text, always ending in a line break, and how it is written. */
export interface Site {
  readonly text: string;
  readonly style: Style;
}

/** A way to make a change. Only after verification (verify.ts) it becomes an edit. */
export interface Proposal {
  readonly splices: readonly Splice[];
  /** Stretches whose comments belong to what is removed, and may go with it. */
  readonly gone: readonly OffsetRange[];
}

export function proposal(splices: readonly Splice[], gone: readonly OffsetRange[] = []): Proposal {
  return { splices, gone };
}

/** The lines of an entry of a block collection: its leading comments, itself, and comments indented below it. */
export interface Region {
  /** Start of the first leading comment, or of the line the entry begins on; inside a line for a compact one. */
  start: number;
  /** Start of the line the entry begins on. */
  line: number;
  /** Start of the line behind the last one. */
  end: number;
  /** The entry begins on the line of its parent: `- a: 1`, `- - a`. */
  compact: boolean;
}

/** Column of the keys or dashes of a block collection. */
export function columnOf(site: Site, view: View): number {
  const first = entriesOf(view)[0];
  return first ? column(site.text, first.start) : 0;
}

/** How far the text of a value reaches: block text with `+` includes the blank lines that follow. */
export function fullEnd(view: View, text: string): number {
  if (view.style === 'literal' || view.style === 'folded')
    return isKeep(view, text) ? view.end : contentEnd(view, text);
  if (view.style === 'block') {
    const last = entriesOf(view).at(-1);
    if (last) return fullEntryEnd(last, text);
  }
  return contentEnd(view, text);
}

export function fullEntryEnd(entry: Entry, text: string): number {
  return Math.max(fullEnd(entry.value, text), entry.behindIndicator ?? 0, entry.keyView?.end ?? 0);
}

/** A block scalar whose header says to keep the line breaks at its end. */
export function isKeep(view: View, text: string): boolean {
  return /^[|>][0-9]?\+/.test(text.slice(view.start, view.start + 3));
}

/** Start of the line behind `offset`; `offset` itself where it is already behind a line break. */
export function behindLine(text: string, offset: number): number {
  return offset > 0 && text[offset - 1] === '\n' ? offset : nextLine(text, offset);
}

/** The region of an entry. `bound` is where the text of its parent's indicator ends. */
export function regionOf(site: Site, view: View, index: number, bound: number): Region {
  const { text } = site;
  const entries = entriesOf(view);
  const entry = entries[index];
  if (!entry) throw new RangeError(`index ${String(index)}`);
  const own = columnOf(site, view);
  const line = lineStart(text, entry.start);
  const compact = text.slice(line, entry.start).trim() !== '';
  const before = entries[index - 1];
  const floor = before ? behindLine(text, fullEntryEnd(before, text)) : bound === 0 ? 0 : behindLine(text, bound);
  const start = compact ? entry.start : leadingComments(text, line, floor, own);
  const end = deeperComments(text, behindLine(text, fullEntryEnd(entry, text)), own);
  return { start, line, end, compact };
}

const commentColumn = (text: string, line: number): number | undefined => {
  const match = /^([ \t]*)#/.exec(text.slice(line, lineEnd(text, line)));
  return match?.[1]?.length;
};

/** Start of the comment lines directly above `line`, not above `floor`, not indented deeper than the entry. */
function leadingComments(text: string, line: number, floor: number, own: number): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    const at = commentColumn(text, above);
    if (above < floor || at === undefined || at > own) break;
    start = above;
  }
  return start;
}

/** End of the comment lines below, as far as they are indented deeper than the entry. */
function deeperComments(text: string, from: number, own: number): number {
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const at = commentColumn(text, line);
    if (at !== undefined && at > own) end = nextLine(text, line);
    else if (text.slice(line, lineEnd(text, line)).trim() !== '') break;
  }
  return end;
}

/** End of the blank lines that begin at `from`. */
export function blankLinesFrom(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlankLine(text, end)) end = nextLine(text, end);
  return end;
}
