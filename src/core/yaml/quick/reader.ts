import { MAX_TEXT_LENGTH } from '../limits.ts';
import { blockText } from './blockText.ts';
import { inlineValue, keyAt } from './inline.ts';
import { DASH, HASH, leave, Lines, NEWLINE, SPACE, unusual } from './lines.ts';
import type { Leaf } from './tree.ts';
import { NONE } from './tree.ts';

/** A text as it was read quickly. */
export interface Quick {
  readonly data: unknown;
  readonly root: Leaf;
  /** Offsets of comments, begin and end by turns. */
  readonly comments: readonly number[];
}

/** Tabs, carriage returns and what else is no ordinary character: each has rules of its own. */
const SPECIAL = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd]/;

/** Deeper is nothing of ours; how deep the parser goes it says itself. */
const DEEPEST = 20;

const BAR = 124;
const GREATER = 62;

/**
 * Reads a text in the part of YAML that documents of a portfolio are written in: mappings and lists by indentation, names
 * as keys, values on one line, texts behind `|` and `>`, lists and mappings in brackets on one line, comments. All else,
 * and all that is wrong, is left to the parser; so what is read here has no problems.
 *
 * @returns undefined when the parser has to read it. Never throws.
 */
export function readQuickly(text: string): Quick | undefined {
  if (text.length > MAX_TEXT_LENGTH || !text.endsWith('\n') || SPECIAL.test(text)) return undefined;
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error === unusual) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #lines: Lines;
  #depth = 0;
  /** The data of the value that was read last; its place is what the method returns. */
  #data: unknown;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  document(): Quick {
    const lines = this.#lines;
    if (lines.indent !== 0) leave();
    const root = this.#mapping(0, lines.at);
    return lines.isAtEnd ? { data: this.#data, root, comments: lines.comments } : leave();
  }

  /** The pairs whose keys stand in this column, from where the lines are. */
  #mapping(column: number, start: number): Leaf {
    if (++this.#depth > DEEPEST) leave();
    const lines = this.#lines;
    const data: Record<string, unknown> = {};
    const children: Leaf[] = [];
    do {
      const { at } = lines;
      const key = keyAt(this.#text, at);
      if (key === undefined || Object.hasOwn(data, key)) leave();
      const child = this.#value(at + key.length + 1, column, true);
      child.key = key;
      child.at = at;
      data[key] = this.#data;
      children.push(child);
    } while (lines.indent === column);
    if (lines.indent > column) leave();
    this.#depth--;
    this.#data = data;
    return { kind: 'mapping', key: undefined, at: start, start, end: children.at(-1)?.end ?? start, children };
  }

  /** The items whose dashes stand in this column, from where the lines are. */
  #sequence(column: number): Leaf {
    if (++this.#depth > DEEPEST) leave();
    const lines = this.#lines;
    const start = lines.at;
    const data: unknown[] = [];
    const children: Leaf[] = [];
    do {
      const dash = lines.at;
      const child = this.#item(dash, column);
      child.at = dash;
      data.push(this.#data);
      children.push(child);
    } while (lines.indent === column && this.#isDash(lines.at));
    if (lines.indent > column) leave();
    this.#depth--;
    this.#data = data;
    return { kind: 'sequence', key: undefined, at: start, start, end: children.at(-1)?.end ?? start, children };
  }

  #item(dash: number, column: number): Leaf {
    const lines = this.#lines;
    let at = dash + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    if (keyAt(this.#text, at) === undefined) return this.#value(dash + 1, column, false);
    // A mapping that begins behind the dash: its keys stand in the column of the first.
    lines.at = at;
    return this.#mapping(at - lines.start, at);
  }

  /**
   * The value behind a colon or a dash.
   * @param behind offset behind that sign
   * @param column of the key or the dash: what stands further in belongs to the value
   * @param isPair of a key the list may begin in the column of the key
   */
  #value(behind: number, column: number, isPair: boolean): Leaf {
    const text = this.#text;
    let at = behind;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === NEWLINE || (code === HASH && at > behind)) return this.#below(behind, column, isPair);
    let leaf: Leaf;
    if (code === BAR || code === GREATER) {
      const { value, end, next } = blockText(text, at, column);
      this.#data = value;
      leaf = { kind: 'scalar', key: undefined, at, start: at, end, children: NONE };
      this.#lines.goTo(next);
    } else {
      const inline = inlineValue(text, at);
      this.#data = inline.value;
      leaf = inline.leaf;
      this.#lines.endLine(leaf.end);
    }
    // What stands further in now would go on with the value.
    if (this.#lines.indent > column) leave();
    return leaf;
  }

  /** The value on the lines below a key or a dash, or none. */
  #below(behind: number, column: number, isPair: boolean): Leaf {
    const lines = this.#lines;
    lines.endLine(behind);
    if (lines.indent > column || (isPair && lines.indent === column && this.#isDash(lines.at))) {
      return this.#isDash(lines.at) ? this.#sequence(lines.indent) : this.#mapping(lines.indent, lines.at);
    }
    this.#data = null;
    return { kind: 'empty', key: undefined, at: behind, start: behind, end: behind, children: NONE };
  }

  #isDash(at: number): boolean {
    if (this.#text.charCodeAt(at) !== DASH) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === SPACE || next === NEWLINE;
  }
}
