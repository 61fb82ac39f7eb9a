/** What the words of a text without quotes mean (YAML 1.2, core schema), or `undecided`: then the parser has to say. */

export const undecided = Symbol('undecided');

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** Whether a name that is written as a key is something else than a text. */
export function isWord(name: string): boolean {
  return WORDS.has(name);
}

const DATE = /^\d{4}-\d\d-\d\d$/u;
const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/u;
const DECIMAL = /^-?\d{1,9}\.\d{1,6}$/u;
/** A character that is in no number of any kind. */
const NO_NUMBER = /[^\da-fA-FxXoO+.-]/u;

/** @param source words on one line, without blanks around them, that begin with no sign of YAML */
export function plainValue(source: string): unknown {
  const first = source.charCodeAt(0);
  if (isLetter(first)) return source.length <= 5 && WORDS.has(source) ? WORDS.get(source) : source;
  if (isDigit(first)) return numberLike(source);
  if (first === MINUS || first === PLUS) return isDigit(source.charCodeAt(1)) ? numberLike(source) : undecided;
  // `.5` and `.inf` are numbers, `../bewijs` is a path; `~` is nothing.
  if (first === DOT) return /^\.\.?\//u.test(source) ? source : undecided;
  return first === TILDE ? undecided : source;
}

function numberLike(source: string): unknown {
  if (DATE.test(source)) return source;
  if (INTEGER.test(source) || DECIMAL.test(source)) return Object.is(Number(source), -0) ? undecided : Number(source);
  return NO_NUMBER.test(source) ? source : undecided;
}

const MINUS = 45;
const DOT = 46;
const PLUS = 43;
const TILDE = 126;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Signs with a meaning of their own at the beginning of a text: - ? : , [ ] { } # & * ! | > ' " % @ ` and < = of merges. */
const SIGNS = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`<=', (sign) => sign.charCodeAt(0)));

/** Whether a text without quotes may begin so; a minus only before a digit. */
export function beginsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !SIGNS.has(code) || (code === MINUS && isDigit(text.charCodeAt(at + 1)));
}
