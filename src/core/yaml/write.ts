import { isMapping, member } from './data.ts';
import { foldedBlock, inlineText, LINE_WIDTH, literalBlock, literalText, pad } from './scalar.ts';
import type { BlockText, ScalarHabits } from './scalar.ts';

/** How a document is written: its own habits, or those of the house for a new one. */
export interface Style extends ScalarHabits {
  /** Columns by which a mapping in a mapping is indented. */
  step: number;
  /** Columns by which a sequence in a mapping is indented; 0 is common too. */
  sequenceStep: number;
  /** Spaces behind a dash. */
  dashGap: number;
  eol: '\n' | '\r\n';
  /** Text of several lines, or long text, in lines of its own; otherwise on one line, in quotes where needed. */
  blocks: boolean;
}

export const HOUSE_STYLE: Style = {
  step: 2,
  sequenceStep: 2,
  dashGap: 1,
  quote: 'single',
  plainDates: false,
  eol: '\n',
  blocks: true,
};

/**
 * The text of a new document: two spaces, indented sequences, keys in the order given, text of several lines as `|-`
 * blocks, long text as `>-` blocks, quotes only where a YAML 1.1 or 1.2 reader needs them. Members that are undefined
 * are left out. Reading the text gives exactly `value` again.
 */
export function writeYaml(value: unknown, options: Partial<Style> = {}): string {
  const style = { ...HOUSE_STYLE, ...options };
  return [...rootLines(value, style), ''].join(style.eol);
}

/** The lines of a whole document that holds `value`. */
export function rootLines(value: unknown, style: Style): string[] {
  if (isFilled(value)) return collectionLines(value, 0, style);
  const block = blockIn(style, value, style.step, 0);
  if (block) return [block.header, ...block.lines];
  return [inlineValue(value, style)];
}

/** A collection with something in it: only such a one is written in lines of its own. */
export function isFilled(value: unknown): value is unknown[] | Record<string, unknown> {
  if (Array.isArray(value)) return value.length > 0;
  return isMapping(value) && memberNames(value).length > 0;
}

function memberNames(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => member(value, key) !== undefined);
}

/** The lines of a collection whose keys or dashes stand at `column`. */
export function collectionLines(value: unknown[] | Record<string, unknown>, column: number, style: Style): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, column, style));
  return memberNames(value).flatMap((key) => pairLines(key, member(value, key), column, style));
}

/** The lines of one pair. */
export function pairLines(key: string, value: unknown, column: number, style: Style): string[] {
  const name = inlineText(key, style, false);
  // An implicit key must be shorter than 1024 characters.
  const head = name.length > 1000 ? [`${pad(column)}? ${name}`, `${pad(column)}:`] : [`${pad(column)}${name}:`];
  return [...head.slice(0, -1), ...behind(head.at(-1) ?? '', value, column, style)];
}

function behind(head: string, value: unknown, column: number, style: Style): string[] {
  // A key with nothing behind it is a place to fill in; `null` would look like an answer.
  if (value === null) return [head];
  if (isFilled(value)) {
    const nested = column + (Array.isArray(value) ? style.sequenceStep : style.step);
    return [head, ...collectionLines(value, nested, style)];
  }
  const block = blockIn(style, value, column + style.step, column);
  return block ? [`${head} ${block.header}`, ...block.lines] : [`${head} ${inlineValue(value, style)}`];
}

/** The lines of one item; collections begin behind the dash. */
export function itemLines(value: unknown, column: number, style: Style): string[] {
  const head = `${pad(column)}-${pad(style.dashGap)}`;
  if (isFilled(value)) {
    const [first = '', ...rest] = collectionLines(value, head.length, style);
    return [head + first.slice(head.length), ...rest];
  }
  const block = blockIn(style, value, head.length, column);
  return block ? [head + block.header, ...block.lines] : [head + inlineValue(value, style)];
}

function blockIn(style: Style, value: unknown, indent: number, parent: number): BlockText | undefined {
  return style.blocks ? blockText(value, indent, parent) : undefined;
}

/** Text that reads better in lines of its own: several lines, or one long one. Undefined for everything else. */
export function blockText(value: unknown, indent: number, parent: number): BlockText | undefined {
  if (typeof value !== 'string') return undefined;
  const long = value.split('\n').some((line) => line.length > LINE_WIDTH);
  if (long) {
    const folded = foldedBlock(value, indent, false);
    if (folded && (folded.lines.length > 1 || value.includes('\n'))) return folded;
  }
  return value.includes('\n') ? literalBlock(value, indent, parent, false) : undefined;
}

/** A value on one line, outside flow collections: a scalar, or a collection in flow style. */
export function inlineValue(value: unknown, style: Style): string {
  if (typeof value === 'string') return inlineText(value, style, false);
  return literalText(value) === undefined || typeof value === 'object'
    ? flowText(value, style)
    : (literalText(value) ?? '');
}

/** Any value in flow style, on one line. */
export function flowText(value: unknown, style: Style): string {
  if (typeof value === 'string') return inlineText(value, style, true);
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  if (!isMapping(value)) return literalText(value) ?? 'null';
  const pairs = memberNames(value).map((key) => flowPair(key, member(value, key), style));
  return `{${pairs.join(', ')}}`;
}

/** A pair in a flow mapping. */
export function flowPair(key: string, value: unknown, style: Style): string {
  return `${inlineText(key, style, true)}: ${flowText(value, style)}`;
}
