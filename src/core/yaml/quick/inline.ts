import { COLON, HASH, leave, NEWLINE, SPACE } from './lines.ts';
import { beginsPlain, isWord, plainValue, undecided } from './scalars.ts';
import type { Leaf } from './tree.ts';
import { NONE } from './tree.ts';

/** A value that begins and ends on one line. */
export interface Inline {
  value: unknown;
  leaf: Leaf;
}

const DOUBLE = 34;
const SINGLE = 39;
const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Deeper is nothing of ours; how deep the parser goes it says itself. */
const DEEPEST = 10;

/** Reads the value that begins at `at` outside brackets: everything up to the end of the line, or up to a comment. */
export function inlineValue(text: string, at: number): Inline {
  return bracketsOrQuotes(text, at, 0) ?? plain(text, at, endOfPlain(text, at));
}

/** @returns undefined for what begins with neither */
function bracketsOrQuotes(text: string, at: number, depth: number): Inline | undefined {
  switch (text.charCodeAt(at)) {
    case DOUBLE:
      return doubleQuoted(text, at);
    case SINGLE:
      return singleQuoted(text, at);
    case OPEN_LIST:
      return flowList(text, at, depth);
    case OPEN_MAP:
      return flowMap(text, at, depth);
    default:
      return undefined;
  }
}

function scalar(value: unknown, start: number, end: number): Inline {
  return { value, leaf: { kind: 'scalar', key: undefined, at: start, start, end, children: NONE } };
}

function plain(text: string, start: number, end: number): Inline {
  if (end === start || !beginsPlain(text, start)) leave();
  const value = plainValue(text.slice(start, end));
  return value === undecided ? leave() : scalar(value, start, end);
}

function endOfPlain(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code !== NEWLINE; code = text.charCodeAt(++at)) {
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (next === SPACE || next === NEWLINE) leave();
    } else if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
  }
  return withoutSpaces(text, at);
}

function withoutSpaces(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at - 1) === SPACE) at--;
  return at;
}

function doubleQuoted(text: string, start: number): Inline {
  const end = text.indexOf('"', start + 1);
  const value = end < 0 ? leave() : text.slice(start + 1, end);
  if (value.includes('\\') || value.includes('\n')) leave();
  return scalar(value, start, end + 1);
}

function singleQuoted(text: string, start: number): Inline {
  let end = text.indexOf("'", start + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === SINGLE) end = text.indexOf("'", end + 2);
  const source = end < 0 ? leave() : text.slice(start + 1, end);
  if (source.includes('\n')) leave();
  return scalar(source.includes("'") ? source.replaceAll("''", "'") : source, start, end + 1);
}

function flowList(text: string, start: number, depth: number): Inline {
  const value: unknown[] = [];
  const children: Leaf[] = [];
  let at = behindSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE_LIST) {
    const item = flowValue(text, at, depth + 1);
    value.push(item.value);
    children.push(item.leaf);
    at = behindItem(text, item.leaf.end, CLOSE_LIST);
  }
  return { value, leaf: { kind: 'sequence', key: undefined, at: start, start, end: at + 1, children } };
}

function flowMap(text: string, start: number, depth: number): Inline {
  const value: Record<string, unknown> = {};
  const children: Leaf[] = [];
  let at = behindSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE_MAP) {
    const key = keyAt(text, at);
    const colon = at + (key?.length ?? 0);
    if (key === undefined || Object.hasOwn(value, key) || text.charCodeAt(colon + 1) !== SPACE) leave();
    const item = flowValue(text, behindSpaces(text, colon + 1), depth + 1);
    item.leaf.key = key;
    item.leaf.at = at;
    value[key] = item.value;
    children.push(item.leaf);
    at = behindItem(text, item.leaf.end, CLOSE_MAP);
  }
  return { value, leaf: { kind: 'mapping', key: undefined, at: start, start, end: at + 1, children } };
}

/** Offset of the next item, or of the bracket that closes. A comma before that bracket is left to the parser. */
function behindItem(text: string, behind: number, close: number): number {
  const at = behindSpaces(text, behind);
  if (text.charCodeAt(at) === close) return at;
  if (text.charCodeAt(at) !== COMMA) leave();
  const next = behindSpaces(text, at + 1);
  return text.charCodeAt(next) === close ? leave() : next;
}

function flowValue(text: string, at: number, depth: number): Inline {
  if (depth > DEEPEST) leave();
  return bracketsOrQuotes(text, at, depth) ?? plain(text, at, endOfPlainInFlow(text, at));
}

function endOfPlainInFlow(text: string, start: number): number {
  for (let at = start; ; at++) {
    switch (text.charCodeAt(at)) {
      case COMMA:
      case CLOSE_LIST:
      case CLOSE_MAP:
        return withoutSpaces(text, at);
      case COLON:
        if (isBlankOrSign(text.charCodeAt(at + 1))) leave();
        break;
      case HASH:
        if (text.charCodeAt(at - 1) === SPACE) leave();
        break;
      case NEWLINE:
      case OPEN_LIST:
      case OPEN_MAP:
        leave();
    }
  }
}

function isBlankOrSign(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP;
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Names as our format has them; longer ones and others are left to the parser. */
const LONGEST_KEY = 64;

/** The name that stands at `at` with a colon right behind it; undefined when there is none. */
export function keyAt(text: string, at: number): string | undefined {
  let end = at;
  if (!isLetter(text.charCodeAt(end))) return undefined;
  while (isNamePart(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== COLON) return undefined;
  const next = text.charCodeAt(end + 1);
  if (next !== SPACE && next !== NEWLINE) return undefined;
  const name = text.slice(at, end);
  return name.length > LONGEST_KEY || isWord(name) ? leave() : name;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNamePart(code: number): boolean {
  return isLetter(code) || code === 95 || (code >= 48 && code <= 57);
}
