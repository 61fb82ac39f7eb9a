/**
 * The text of one scalar. Every function gives text that both YAML 1.2 and YAML 1.1 readers take for the same value, or
 * nothing where its style cannot hold the value; the caller then takes the next style (`double` holds everything).
 */

export type Quote = 'single' | 'double';

/** What a document shows of how it writes scalars. */
export interface ScalarHabits {
  quote: Quote;
  /** Dates stand without quotes: a YAML 1.1 reader takes them for dates, as it does with those that are there. */
  plainDates: boolean;
}

/** A block scalar: its header (`|-`) and its lines with their indentation, without line breaks. */
export interface BlockText {
  header: string;
  lines: string[];
}

/** Characters a line may have in the text before we wrap it, indentation included. */
export const LINE_WIDTH = 100;

/** What other readers take for null, truth values, numbers, times (base 60) and dates, the merge key and `=`. */
const AMBIGUOUS = [
  /^(?:~|null|y|yes|n|no|true|false|on|off|=|<<)?$/i,
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*)$/i,
  /^[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:e[-+]?[0-9]+)?$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?$/,
];

/** A date as people write it without quotes. */
export const PLAIN_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

// Control characters, other line breaks, marks that change the direction of text, half characters: visible only escaped.

const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Whether text keeps its type and its content without quotes. */
export function isPlainSafe(value: string, inFlow: boolean): boolean {
  if (!hasPlainForm(value, inFlow)) return false;
  return !AMBIGUOUS.some((pattern) => pattern.test(value));
}

function hasPlainForm(value: string, inFlow: boolean): boolean {
  if (value === '' || /^\s|\s$|[\n\t]/.test(value) || UNPRINTABLE.test(value)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](?:[ ,[\]{}]|$)|^(?:---|\.\.\.)/.test(value)) return false;
  if (/:(?: |$)| #/.test(value)) return false;
  return !inFlow || !/[,[\]{}]|:$/.test(value);
}

/** A number, truth value or null; undefined for text. */
export function literalText(value: unknown): string | undefined {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? numberText(value) : undefined;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  if (Object.is(value, -0)) return '-0';
  const text = String(value);
  // YAML 1.1 takes `1e+21` for text: its floats have a point.
  return /^-?[0-9]+e/.test(text) ? text.replace('e', '.0e') : text;
}

/** Text on one line: without quotes where that is safe, otherwise in the given quotes where they can hold it. */
export function inlineText(value: string, { quote, plainDates }: ScalarHabits, inFlow: boolean): string {
  if (plainDates && PLAIN_DATE.test(value)) return value;
  return isPlainSafe(value, inFlow) ? value : quotedText(value, quote);
}

export function quotedText(value: string, quote: Quote): string {
  if (value.includes('\n') || UNPRINTABLE.test(value)) return doubleQuoted(value);
  const single = `'${value.replaceAll("'", "''")}'`;
  if (value.includes('\t')) return doubleQuoted(value);
  // The other quotes where they save escapes, as a person would.
  if (quote === 'single') return value.includes("'") && !/["\\]/.test(value) ? doubleQuoted(value) : single;
  return /["\\]/.test(value) && !value.includes("'") ? single : doubleQuoted(value);
}

const NAMED: Readonly<Record<string, string>> = { '\u0085': '\\N', '\u2028': '\\L', '\u2029': '\\P' };

function doubleQuoted(value: string): string {
  const escaped = new RegExp(UNPRINTABLE, 'gu');
  return JSON.stringify(value).replace(
    escaped,
    (character) => NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The chomping a value needs: `-` no line break at its end, `''` one, `+` more; undefined when it is only breaks. */
function chomping(value: string): '-' | '' | '+' | undefined {
  const body = value.replace(/\n+$/, '');
  if (body === '') return undefined;
  const breaks = value.length - body.length;
  return breaks === 0 ? '-' : breaks === 1 ? '' : '+';
}

/**
 * Text as a literal block (`|`), indented by `indent` columns. `keep` allows `|+`, which swallows the blank lines that
 * follow it and is therefore only used where the document has it already.
 */
export function literalBlock(value: string, indent: number, parent: number, keep: boolean): BlockText | undefined {
  const chomp = chomping(value);
  if (chomp === undefined || (chomp === '+' && !keep) || UNPRINTABLE.test(value)) return undefined;
  const lines = bodyLines(value, chomp);
  // Blanks on an otherwise empty line at either end would be taken for indentation or be cut off.
  if (/^[ \t]+$/.test(lines.at(-1) ?? '') || /^\n*[ \t]+\n/.test(value)) return undefined;
  const indicator = /^\n* /.test(value) ? String(indent - Math.max(parent, 0)) : '';
  return { header: `|${indicator}${chomp}`, lines: lines.map((line) => (line === '' ? '' : pad(indent) + line)) };
}

function bodyLines(value: string, chomp: '-' | '' | '+'): string[] {
  return (chomp === '-' ? value : value.slice(0, -1)).split('\n');
}

/**
 * Text as a folded block (`>`), wrapped to LINE_WIDTH. `old` are the lines of the block it replaces, without their
 * indentation: paragraphs, and lines within a paragraph, that did not change keep their breaks.
 */
export function foldedBlock(
  value: string,
  indent: number,
  keep: boolean,
  old: readonly string[] = [],
): BlockText | undefined {
  const chomp = chomping(value);
  if (chomp === undefined || (chomp === '+' && !keep) || UNPRINTABLE.test(value)) return undefined;
  const paragraphs = value.replace(/\n+$/, '').split('\n');
  if (paragraphs.some((paragraph) => /^[ \t]|[ \t]$/.test(paragraph))) return undefined;
  const before = paragraphsOf(old);
  const width = Math.max(LINE_WIDTH - indent, 20, ...old.map((line) => line.length));
  const lines = paragraphs.flatMap((paragraph, index) => {
    const wrapped = paragraph === '' ? [] : refold(paragraph, before, paragraphs, width);
    return index === 0 ? wrapped : ['', ...wrapped];
  });
  const breaks = value.length - value.replace(/\n+$/, '').length;
  const blank = chomp === '+' ? Array.from({ length: breaks - 1 }, () => '') : [];
  const all = [...lines, ...blank].map((line) => (line === '' ? '' : pad(indent) + line));
  return { header: `>${chomp}`, lines: all };
}

/** The lines of a folded block, in paragraphs. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const all: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line.trim() === '') open = undefined;
    else if (open) open.push(line);
    else all.push((open = [line]));
  }
  return all;
}

function refold(text: string, before: string[][], now: readonly string[], width: number): string[] {
  const same = before.find((lines) => lines.join(' ') === text);
  if (same) return same;
  // The paragraph that was edited: the one that begins or ends alike and is not among the unchanged ones.
  const changed = before.filter((lines) => !now.includes(lines.join(' ')));
  const like = changed.find(
    (lines) => text.startsWith(`${lines[0] ?? ''} `) || text.endsWith(` ${lines.at(-1) ?? ''}`),
  );
  const only = changed.length === 1 ? changed[0] : undefined;
  return keepLines(text, like ?? only ?? [], width);
}

/** Keeps the lines at the beginning and the end of the old paragraph that the new text still has. */
function keepLines(text: string, old: readonly string[], width: number): string[] {
  let rest = text;
  const head: string[] = [];
  for (const line of old) {
    if (!rest.startsWith(`${line} `)) break;
    head.push(line);
    rest = rest.slice(line.length + 1);
  }
  const tail: string[] = [];
  for (const line of old.slice(head.length).reverse()) {
    if (!rest.endsWith(` ${line}`)) break;
    tail.unshift(line);
    rest = rest.slice(0, -line.length - 1);
  }
  return [...head, ...wrap(rest, width), ...tail];
}

/** Breaks text at single spaces; a line longer than `width` has no place to break. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export function pad(columns: number): string {
  return ' '.repeat(Math.max(0, columns));
}
