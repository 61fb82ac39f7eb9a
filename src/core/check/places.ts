import type { Located, OffsetRange, ParsedYaml, Path, Range } from '../yaml/index.ts';

/** Ranges in a document for what rules speak of. */
export interface Places {
  /** The value at `path`; its key when the value is empty, and where it should be when it is not written. */
  value(path: Path): Range;
  /** The key of the pair at `path`; of an item of a list its first key, its text or its dash. */
  key(path: Path): Range;
  /**
   * Where to say that something is missing: the key itself when it is written without a value, else the key it should
   * stand under. For an item of a list that is the item's first key (or its dash), for the root the key `soort`
   * or, without one, the first key.
   */
  missing(path: Path): Range;
  /** A stretch of the text; an empty one is widened to the nearest character, so that there is something to see. */
  span(range: OffsetRange): Range;
  /** The text at `path` as it is written; undefined when it is no text of its own (a collection, an alias, nothing). */
  source(path: Path): SourceText | undefined;
}

/** A text as it stands in the document. */
export interface SourceText {
  /** As long as the source: quotes, escapes and the header of a block text are replaced by spaces. */
  readonly text: string;
  /** Where it begins in the document: an offset in `text` plus this is an offset in the document. */
  readonly start: number;
}

/** The places of one parsed text. */
export function placesIn(parsed: ParsedYaml): Places {
  const keyRange = (path: Path): OffsetRange => {
    const { path: written, located } = parsed.nearest(path);
    return visible(parsed.text, headOf(parsed, written, located));
  };
  return {
    value(path) {
      const located = parsed.locate(path);
      if (!located || isBlank(located)) return parsed.rangeOf(keyRange(path));
      return parsed.rangeOf(path.length === 0 ? headOf(parsed, path, located) : wordsOf(parsed.text, located));
    },
    key: (path) => parsed.rangeOf(keyRange(path)),
    missing: (path) => parsed.rangeOf(keyRange(path)),
    span: (range) => parsed.rangeOf(visible(parsed.text, range)),
    source(path) {
      const located = parsed.locate(path);
      if (located?.type !== 'scalar') return undefined;
      const { start, end } = located.value;
      return { text: bareText(parsed.text.slice(start, end)), start };
    },
  };
}

/** The characters of a scalar that are its text, the others replaced by spaces. */
function bareText(source: string): string {
  const blank = (match: string): string => ' '.repeat(match.length);
  const first = source.charAt(0);
  if (first === '|' || first === '>') return source.replace(/^[^\n]*/u, blank);
  if (first === '"') {
    return source.replace(/^"|"$|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n|[^])/gu, blank);
  }
  return first === "'" ? source.replace(/^'|'$|''/gu, (match) => (match === "''" ? "' " : ' ')) : source;
}

function visible(text: string, range: OffsetRange): OffsetRange {
  if (range.end > range.start) return isBlank({ value: trimmed(text, range) }) ? range : trimmed(text, range);
  const here = text.charAt(range.start);
  if (here !== '' && !/\s/u.test(here)) return { start: range.start, end: range.start + 1 };
  const before = text.slice(0, range.start).trimEnd().length;
  return { start: Math.max(before - 1, 0), end: Math.max(before, Math.min(1, text.length)) };
}

function isBlank(located: Pick<Located, 'value'>): boolean {
  return located.value.end <= located.value.start;
}

/** What stands for a whole pair, item or document when one has to point at it. */
function headOf(parsed: ParsedYaml, path: Path, located: Located): OffsetRange {
  if (located.key) return located.key;
  const kind = path.length === 0 ? parsed.locate(['soort'])?.key : undefined;
  if (kind) return kind;
  if (located.type === 'mapping') {
    const first = parsed.locate([...path, firstKeyOf(parsed, path, located)]);
    if (first?.key) return first.key;
  }
  if (path.length === 0) return firstLine(parsed.text, isBlank(located) ? 0 : located.value.start);
  return isBlank(located) ? dashBefore(parsed.text, located.value.start) : trimmed(parsed.text, located.value);
}

function firstKeyOf(parsed: ParsedYaml, path: Path, located: Located): string | number {
  return parsed.pathAt(located.value.start)[path.length] ?? '';
}

/** Of a block text the words, without the sign that announces it. */
function wordsOf(text: string, { value, type }: Located): OffsetRange {
  const header = type === 'scalar' ? /^[|>][^\n]*\s*/u.exec(text.slice(value.start, value.end)) : null;
  const words = trimmed(text, { start: value.start + (header?.[0].length ?? 0), end: value.end });
  return words.end > words.start ? words : trimmed(text, value);
}

/** A block scalar's range ends behind its last line break; a reader points at the words. */
function trimmed(text: string, { start, end }: OffsetRange): OffsetRange {
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

function dashBefore(text: string, offset: number): OffsetRange {
  const dash = text.lastIndexOf('-', offset);
  return dash < 0 ? { start: offset, end: offset } : { start: dash, end: dash + 1 };
}

/** The first line from `offset` with something on it. */
function firstLine(text: string, offset: number): OffsetRange {
  const begin = text.slice(offset).search(/[^\s\uFEFF]/u);
  const start = begin < 0 ? 0 : offset + begin;
  const end = text.slice(start).search(/[\r\n]/u);
  return trimmed(text, { start, end: end < 0 ? text.length : start + end });
}
