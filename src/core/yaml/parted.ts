import { setMember } from './data.ts';
import { LinedText, lineStart } from './lines.ts';
import { located, pathAt, walk } from './locate.ts';
import { Yaml } from './parse.ts';
import type { Part, Stretch } from './stretch.ts';
import { linesOf } from './stretch.ts';
import { entryEnd } from './view.ts';
import type { Cursor, Located, ParsedYaml, Path, Position } from './types.ts';

/** A stretch of lines at its place in the text. */
export interface Placed<S extends Stretch = Stretch> {
  readonly stretch: S;
  readonly start: number;
  readonly line: number;
}

/** A pair of the root, with the items of the list it holds. */
export interface PlacedPart extends Placed<Part> {
  readonly items: readonly Placed[] | undefined;
  readonly end: number;
}

/**
 * A text made of parts that were parsed each on its own, most of them long ago: after a key press all but one are those
 * of the text before. In everything it says exactly what the whole parsed anew says.
 */
export class Parted extends LinedText implements ParsedYaml {
  readonly problems: ParsedYaml['problems'] = [];
  readonly data: unknown;
  /** In order of the text, which they cover without a gap. */
  readonly parts: readonly PlacedPart[];
  /** All stretches in order of the text. */
  readonly #all: readonly Placed[];
  readonly #byKey: ReadonlyMap<string, PlacedPart>;
  #whole: Yaml | undefined;
  #comments: ParsedYaml['comments'] | undefined;

  /** @param parts of this text, from its first line to its last; at least one */
  constructor(text: string, parts: readonly Part[]) {
    super(text);
    const all: Placed[] = [];
    let [start, line] = [0, 0];
    const place = <S extends Stretch>(stretch: S): Placed<S> => {
      const placed = { stretch, start, line };
      all.push(placed);
      start += stretch.length;
      line += stretch.breaks;
      return placed;
    };
    this.parts = parts.map((part) => {
      const own = place(part);
      const items = part.items?.map((item) => place(item));
      return { ...own, items, end: start };
    });
    this.#all = all;
    this.#byKey = new Map(this.parts.map((part) => [part.stretch.key, part]));
    this.data = dataOf(parts);
  }

  /** The same text, parsed as a whole: for whatever is asked seldom. */
  get whole(): Yaml {
    this.#whole ??= new Yaml(this.text);
    return this.#whole;
  }

  get comments(): ParsedYaml['comments'] {
    this.#comments ??= this.#all.flatMap(({ stretch: { yaml, from, length }, start }) =>
      within(yaml.source.comments, from, from + length).map(({ offset, source }) => {
        const at = offset - from + start;
        return {
          range: { start: at, end: at + source.length },
          text: source.slice(1).trim(),
          own: this.text.slice(lineStart(this.text, at), at).trim() === '',
        };
      }),
    );
    return this.#comments;
  }

  locate(path: Path): Located | undefined {
    const found = this.nearest(path);
    return found.path.length === path.length ? found.located : undefined;
  }

  nearest(path: Path): { path: Path; located: Located } {
    const [key, index, ...rest] = path;
    const part = key === undefined ? undefined : this.#byKey.get(String(key));
    if (!part || key === undefined) return { path: [], located: this.#root() };
    if (!part.items) return nearestIn(part, [key], path.slice(1));
    const item = typeof index === 'number' ? part.items[index] : undefined;
    if (!item || index === undefined) return { path: [key], located: listAt(part, part.items) };
    return nearestIn(item, [key, index], rest);
  }

  pathAt(offset: number): Path {
    const part = lastStarting(this.parts, offset);
    if (!part || offset > endOf(part.items?.at(-1) ?? part)) return [];
    const { key } = part.stretch;
    if (!part.items) return [key, ...pathIn(part, offset)];
    const item = lastStarting(part.items, offset);
    if (!item || offset > endOf(item)) return [key];
    return [key, part.items.indexOf(item), ...pathIn(item, offset)];
  }

  cursorAt(offset: number): Cursor {
    return this.whole.cursorAt(offset);
  }

  override positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const { stretch, start, line } = this.#stretchAt((placed) => placed.start <= within);
    const place = linesOf(stretch).positionAt(within - start);
    return { line: line + place.line, character: place.character };
  }

  override offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const { stretch, start, line } = this.#stretchAt((placed) => placed.line <= position.line);
    return start + linesOf(stretch).offsetAt({ line: position.line - line, character: position.character });
  }

  #root(): Located {
    const last = this.parts.at(-1);
    const [first] = this.parts;
    const start = first ? startOf(first) : 0;
    return { value: { start, end: last ? endOf(last.items?.at(-1) ?? last) : 0 }, type: 'mapping' };
  }

  /** The last stretch that passes: those that do come first. */
  #stretchAt(passes: (placed: Placed) => boolean): Placed {
    const found = this.#all[lastPassing(this.#all, passes)] ?? this.#all[0];
    if (!found) throw new TypeError('parts: at least one is expected');
    return found;
  }
}

function dataOf(parts: readonly Part[]): unknown {
  const data: Record<string, unknown> = {};
  for (const { key, value, items } of parts) setMember(data, key, items ? items.map((item) => item.value) : value);
  return data;
}

/** What lies between two offsets of a list in order of offset. */
function within<T extends { readonly offset: number }>(list: readonly T[], from: number, end: number): readonly T[] {
  const before = lastPassing(list, ({ offset }) => offset < from);
  return list.slice(before + 1, lastPassing(list, ({ offset }) => offset < end) + 1);
}

/** Index of the last element that passes, of a list in which those that do come first; -1 when none does. */
function lastPassing<T>(list: readonly T[], passes: (element: T) => boolean): number {
  let [low, high] = [-1, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const element = list[middle];
    if (element !== undefined && passes(element)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastStarting<P extends Placed>(list: readonly P[], offset: number): P | undefined {
  return list[lastPassing(list, (placed) => startOf(placed) <= offset)];
}

/** Where the key or the dash stands. */
function startOf({ stretch: { entry, from }, start }: Placed): number {
  return entry.start - from + start;
}

function endOf({ stretch: { yaml, entry, from }, start }: Placed): number {
  return entryEnd(entry, yaml.source.text) - from + start;
}

function nearestIn({ stretch: { yaml, entry, from }, start }: Placed, at: Path, rest: Path) {
  const found = walk(entry.value, rest);
  const inside = found.path.length === 0 ? { ...found, entry } : found;
  return { path: [...at, ...found.path], located: located(inside, yaml.source.text, start - from) };
}

function pathIn({ stretch: { yaml, entry, from }, start }: Placed, offset: number): Path {
  return pathAt(entry.value, offset - start + from, yaml.source.text);
}

function listAt(part: PlacedPart, items: readonly Placed[]): Located {
  const { yaml, entry, from } = part.stretch;
  const { key } = located({ path: [], view: entry.value, entry }, yaml.source.text, part.start - from);
  const [first, last] = [items[0], items.at(-1)];
  const value = { start: first ? startOf(first) : part.end, end: last ? endOf(last) : part.end };
  return { ...(key && { key }), value, type: 'sequence' };
}
