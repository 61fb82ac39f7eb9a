import { lineEnd, lineStart } from './lines.ts';
import { viewsAt } from './locate.ts';
import type { Found } from './locate.ts';
import { entriesOf, lastIndex } from './view.ts';
import type { View } from './view.ts';
import type { Cursor, OffsetRange, Path } from './types.ts';

/**
 * What the caret is in. The lines decide, by indentation, because the line being typed rarely parses; only inside flow
 * collections and texts of several lines the parsed nodes do. Inside a block scalar (and the further lines of any text)
 * the answer is `at: 'value'` with `typed` covering the whole text, so a completion sees that it replaces prose.
 */
export function cursorAt(text: string, offset: number, root: View | undefined): Cursor {
  const caret = Math.max(0, Math.min(offset, text.length));
  return inFlow(text, caret, root) ?? inBlock(text, caret, root);
}

/** The parts of one line: dashes, a key, what stands behind it. Offsets are absolute. */
interface Line {
  start: number;
  end: number;
  /** Offset of the first character that is no space; `end` on a blank line. */
  first: number;
  dashes: readonly number[];
  /** Offset of what follows the dashes. */
  body: number;
  key: { range: OffsetRange; name: string; colon: number } | undefined;
  /** What stands behind the colon (or the dashes, when there is no key), without blanks and comment. */
  value: OffsetRange;
  blank: boolean;
  comment: boolean;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>'"%@`,[\]{}](?:[^:#]|:(?=\S)|(?<=\S)#)*?)[ \t]*:(?=\s|$)/;
const BLOCK_HEADER = /^(?:[&!]\S*[ \t]+)*[|>][-+0-9]*$/;
const ONLY_PROPS = /^(?:[&!]\S*(?:[ \t]+|$))*$/;

function readLine(text: string, at: number): Line {
  const start = lineStart(text, at);
  const end = lineEnd(text, at);
  let first = start;
  while (first < end && text[first] === ' ') first++;
  const dashes: number[] = [];
  let body = first;
  while (text[body] === '-' && (body + 1 === end || text[body + 1] === ' ')) {
    dashes.push(body++);
    while (body < end && text[body] === ' ') body++;
  }
  const rest = text.slice(body, end);
  const match = KEY.exec(rest);
  const key = match?.[1] === undefined ? undefined : keyOf(match[1], match[0], body);
  return {
    start,
    end,
    first,
    dashes,
    body,
    key,
    value: valueRange(text, key ? key.colon + 1 : body, end),
    blank: text.slice(first, end).trim() === '',
    comment: text[first] === '#',
  };
}

function keyOf(source: string, upToColon: string, body: number): NonNullable<Line['key']> {
  const range = { start: body, end: body + source.length };
  return { range, name: unquoted(source), colon: body + upToColon.length - 1 };
}

function unquoted(source: string): string {
  if (source.startsWith("'")) return source.slice(1, -1).replaceAll("''", "'");
  if (!source.startsWith('"')) return source;
  try {
    return String(JSON.parse(source));
  } catch {
    return source.slice(1, -1);
  }
}

function valueRange(text: string, from: number, end: number): OffsetRange {
  let start = from;
  while (start < end && /[ \t]/.test(text[start] ?? '')) start++;
  const source = text.slice(start, end);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/.exec(source);
  if (quoted) return { start, end: start + quoted[0].length };
  const comment = source.search(/(?:^|[ \t])#/);
  const shown = (comment === -1 ? source : source.slice(0, comment)).trimEnd();
  return { start, end: start + shown.length };
}

/** A line or a part of one that encloses what is indented deeper. */
interface Opener {
  column: number;
  key?: string;
  /** Something stands behind the key or dash: text, a block scalar header, a flow collection. */
  value: string;
  line: Line;
}

/** Every opener of a line, the outermost first. */
function openers(line: Line, text: string): Opener[] {
  const all: Opener[] = line.dashes.map((dash) => ({ column: dash - line.start, value: '', line }));
  const value = text.slice(line.value.start, line.value.end);
  if (line.key) all.push({ column: line.key.range.start - line.start, key: line.key.name, value, line });
  else if (all.length > 0) all[all.length - 1] = { ...(all.at(-1) as Opener), value };
  return all;
}

/** What encloses a column on a line, found by going up; and the keys seen at that column. */
interface Around {
  path: Path;
  siblings: string[];
  /** The innermost opener; undefined at the root. */
  inner: Opener | undefined;
  /** A dash stands at the same column above: the place is where the next item would begin. */
  dashes: boolean;
}

function around(text: string, line: Line, column: number, isDash: boolean): Around {
  const siblings: string[] = [];
  const reversed: (string | number)[] = [];
  let limit = column;
  let inner: Opener | undefined;
  let dashes = false;
  // The items of a sequence are counted from the dash that was met last; a dash itself begins at its own column.
  let counting: { column: number; count: number } | undefined = isDash ? { column, count: 0 } : undefined;
  for (let at = line.start; at > 0;) {
    const above = readLine(text, at - 1);
    at = above.start;
    if (above.blank || above.comment) continue;
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(above.start, above.end))) break;
    for (const opener of openers(above, text).reverse()) {
      const outermost = inner === undefined && counting === undefined;
      if (opener.column === column && inner === undefined) {
        if (opener.key === undefined) dashes ||= !isDash && siblings.length === 0;
        else if (outermost) siblings.push(opener.key);
      }
      const encloses =
        opener.column < limit ||
        (counting !== undefined && opener.key !== undefined && opener.column === counting.column);
      if (opener.key === undefined && counting?.column === opener.column) {
        counting.count++;
        continue;
      }
      if (!encloses) continue;
      if (counting && opener.column <= counting.column) {
        reversed.push(counting.count);
        counting = undefined;
      }
      inner ??= opener;
      limit = opener.column;
      if (opener.key === undefined) counting = { column: opener.column, count: 0 };
      else reversed.push(opener.key);
    }
  }
  if (counting) reversed.push(counting.count);
  return { path: reversed.reverse(), siblings: siblings.reverse(), inner, dashes };
}

/** Keys at `column` on the lines below, as long as they belong to the same mapping. */
function keysBelow(text: string, line: Line, column: number): string[] {
  const keys: string[] = [];
  for (let at = text.indexOf('\n', line.end) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const below = readLine(text, at);
    if (below.blank || below.comment) continue;
    const indent = below.first - below.start;
    if (indent < column || (indent === column && below.dashes.length > 0 && column > 0)) break;
    if (indent === column && below.dashes.length === 0 && below.key) keys.push(below.key.name);
  }
  return keys;
}

function inBlock(text: string, caret: number, root: View | undefined): Cursor {
  const line = readLine(text, caret);
  if (line.blank) return onBlankLine(text, caret, line);
  const dash = line.dashes.filter((at) => at < caret).at(-1);
  const bodyColumn = line.body - line.start;
  const firstColumn = line.first - line.start;
  const outer = around(text, line, firstColumn, line.dashes.length > 0);
  const prose = inProse(text, caret, line, outer, root);
  if (prose) return prose;
  if (line.dashes.length > 0 && dash === undefined)
    return { parent: outer.path.slice(0, -1), at: 'item', siblings: [], typed: empty(caret), indent: firstColumn };
  // Every further dash on the line (`- - a`) begins a sequence of its own.
  const path = [...outer.path, ...line.dashes.slice(1).map(() => 0)];
  if (line.key && caret > line.key.colon) return inValue(text, caret, line, path, outer, root);
  if (line.key || line.dashes.length === 0) {
    const typed = line.key?.range ?? line.value;
    const above = line.dashes.length === 0 ? outer.siblings : [];
    const siblings = [...above, ...keysBelow(text, line, bodyColumn)];
    return { parent: path, at: 'key', siblings, typed: caret < typed.start ? empty(caret) : typed, indent: bodyColumn };
  }
  const typed = caret < line.value.start || caret > line.value.end ? empty(caret) : line.value;
  return { parent: path.slice(0, -1), at: 'item', siblings: [], typed, indent: (dash ?? line.first) - line.start };
}

const empty = (at: number): OffsetRange => ({ start: at, end: at });

function inValue(text: string, caret: number, line: Line, parent: Path, outer: Around, root: View | undefined): Cursor {
  const { key, value } = line;
  const column = line.body - line.start;
  const above = line.dashes.length === 0 ? outer.siblings : [];
  const scalar = root && viewsAt(root, caret, text).at(-1);
  const whole =
    scalar?.view.kind === 'scalar' &&
    scalar.view.start <= caret &&
    caret <= scalar.view.end &&
    !isOpenQuote(text.slice(scalar.view.start, scalar.view.end))
      ? { start: scalar.view.start, end: scalar.view.end }
      : value;
  const typed = caret < whole.start || caret > whole.end ? empty(caret) : whole;
  const siblings = [...above, key?.name ?? '', ...keysBelow(text, line, column)];
  return { parent, at: 'value', key: key?.name ?? '', siblings, typed, indent: column };
}

/** A quote that nobody closed yet runs to the end of the document, but what is being typed ends with its line. */
function isOpenQuote(source: string): boolean {
  const [quote] = source;
  return (quote === '"' || quote === "'") && (source.length === 1 || !source.endsWith(quote));
}

/** The caret on a further line of a text: in a block scalar, or behind `key: some text` on the line below. */
function inProse(text: string, caret: number, line: Line, outer: Around, root: View | undefined): Cursor | undefined {
  const inner = outer.inner;
  if (!inner || line.blank) return undefined;
  if (inner.value === '' || ONLY_PROPS.test(inner.value)) return undefined;
  const column = inner.column;
  const scalar = root && viewsAt(root, caret, text).at(-1);
  const typed =
    scalar?.view.kind === 'scalar' && scalar.view.end > scalar.view.start
      ? { start: scalar.view.start, end: Math.max(scalar.view.end, caret) }
      : { start: inner.line.value.start, end: line.end };
  return proseCursor(outer.path, inner, typed, column);
}

function proseCursor(path: Path, inner: Opener, typed: OffsetRange, indent: number): Cursor {
  const parent = path.slice(0, -1);
  if (inner.key === undefined) return { parent, at: 'item', siblings: [], typed, indent };
  return { parent, at: 'value', key: inner.key, siblings: [inner.key], typed, indent };
}

function onBlankLine(text: string, caret: number, line: Line): Cursor {
  const column = caret - line.start;
  let outer = around(text, line, column, false);
  const inner = outer.inner;
  if (inner && BLOCK_HEADER.test(inner.value)) {
    const typed = { start: inner.line.value.start, end: line.end };
    return proseCursor(outer.path, inner, typed, inner.column);
  }
  let indent = column;
  if (inner && inner.value !== '' && !ONLY_PROPS.test(inner.value)) {
    // Deeper than a finished `key: value`: nothing can stand here, so the next key of that mapping is meant.
    indent = inner.column;
    outer = around(text, line, indent, false);
  }
  const typed = empty(caret);
  if (outer.dashes && outer.siblings.length === 0 && outer.inner?.key !== undefined)
    return { parent: outer.path, at: 'item', siblings: [], typed, indent };
  const siblings = [...outer.siblings, ...keysBelow(text, line, indent)];
  return { parent: outer.path, at: 'key', siblings, typed, indent };
}

/** The caret in `[a, b]` or `{a: b}`; undefined anywhere else. */
function inFlow(text: string, caret: number, root: View | undefined): Cursor | undefined {
  if (!root) return undefined;
  const around = viewsAt(root, caret, text);
  const at = lastIndex(
    around,
    ({ view }) => view.style === 'flow' && !view.implicit && view.start < caret && caret < view.end,
  );
  const flow = around[at];
  if (!flow) return undefined;
  const inside = around[at + 1];
  const indent = flow.view.start - lineStart(text, flow.view.start);
  if (flow.view.kind === 'sequence') {
    const typed = inside?.view.kind === 'scalar' ? rangeOf(inside.view, caret) : empty(caret);
    return { parent: flow.path, at: 'item', siblings: [], typed, indent };
  }
  return inFlowMapping(caret, flow, inside, indent);
}

function inFlowMapping(caret: number, flow: Found, inside: Found | undefined, indent: number): Cursor {
  const entries = entriesOf(flow.view);
  const keys = entries.map((entry) => entry.key ?? '');
  const parent = flow.path;
  // Behind the colon of a value that is not written yet, the caret is in no node: the last colon before it decides.
  const before = entries[lastIndex(entries, (one) => one.start <= caret)];
  const isOpen = before?.value.kind === 'empty' && (before.behindIndicator ?? Infinity) <= caret;
  const entry = inside?.entry ?? (isOpen ? before : undefined);
  if (!entry || caret <= (entry.keyView?.end ?? 0)) {
    const siblings = keys.filter((key) => key !== entry?.key);
    return {
      parent,
      at: 'key',
      siblings,
      typed: entry?.keyView ? rangeOf(entry.keyView, caret) : empty(caret),
      indent,
    };
  }
  const typed = entry.value.kind === 'scalar' ? rangeOf(entry.value, caret) : empty(caret);
  return { parent, at: 'value', key: entry.key ?? '', siblings: keys, typed, indent };
}

function rangeOf(view: View, caret: number): OffsetRange {
  return caret < view.start || caret > view.end ? empty(caret) : { start: view.start, end: view.end };
}
