import afkortingen from '../../../data/woordenlijsten/afkortingen.json' with { type: 'json' };
import getallen from '../../../data/woordenlijsten/getallen.json' with { type: 'json' };
import instrumenten from '../../../data/woordenlijsten/instrumenten.json' with { type: 'json' };
import observeerbaar from '../../../data/woordenlijsten/observeerbaar.json' with { type: 'json' };
import tijd from '../../../data/woordenlijsten/tijd.json' with { type: 'json' };
import vaag from '../../../data/woordenlijsten/vaag.json' with { type: 'json' };
import type { OffsetRange } from '../yaml/index.ts';

/** An entry of a word list; `data/woordenlijsten/README.md` explains how to write one. */
interface Entry {
  readonly woorden: readonly string[];
}

/** A text made comparable: lower case, without accents; with the place of each character when some fell out. */
interface Folded {
  readonly text: string;
  /** Offsets in the text as it was; absent when they are the same. */
  readonly offsets?: readonly number[];
}

/** Words and phrases to look for. Upper case, accents and line breaks between words make no difference. */
export class WordList {
  readonly #entries: readonly Entry[];
  #pattern: RegExp | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** Compiled at first use: most texts are never compared with most lists. */
  get pattern(): RegExp {
    this.#pattern ??= patternOf(this.#entries.flatMap(({ woorden }) => woorden));
    return this.#pattern;
  }

  /** Every place where one of the phrases stands; the longest phrase counts, and places do not overlap. */
  find(text: string): OffsetRange[] {
    const { text: folded, offsets } = fold(text);
    return [...folded.matchAll(this.pattern)].map(({ index, 0: match }) => {
      const end = index + match.length;
      return offsets ? { start: offsets[index] ?? 0, end: offsets[end] ?? text.length } : { start: index, end };
    });
  }

  has(text: string): boolean {
    return fold(text).text.search(this.pattern) >= 0;
  }
}

/** Words that promise nothing observable. */
export const vagueWords = new WordList(vaag);
/** Named instruments: KPB, OSATS, 360° feedback, EPA level. */
export const instruments = new WordList(instrumenten);
/** Dates, talks and frequencies. */
export const timeWords = new WordList(tijd);
/** Things and people by which somebody else can see that it is done. */
export const observables = new WordList(observeerbaar);
/** Numbers in words. */
export const numberWords = new WordList(getallen);

/** Whether a text says how much: in figures or in words. */
export function hasNumber(text: string): boolean {
  return /\p{Nd}/u.test(text) || numberWords.has(text);
}

/** Text without accents, in lower case, with curly quotes and fixed spaces made plain. */
export function fold(text: string): Folded {
  if (isAscii(text)) return { text: text.toLowerCase() };
  let folded = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const plain = foldCharacter(text.charAt(i));
    if (plain === '') continue;
    folded += plain;
    offsets.push(i);
  }
  return { text: folded, offsets };
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/u.test(text);
}

/** One UTF-16 unit to one, or to none for an accent that stands apart. */
function foldCharacter(character: string): string {
  if (character < '\x80') return character.toLowerCase();
  if (character === '’' || character === '‘') return "'";
  const base = character.normalize('NFD').charAt(0);
  return /\p{M}/u.test(base) ? '' : base.toLowerCase().charAt(0);
}

const WORD_CHARACTER = String.raw`[\p{L}\p{N}]`;

function patternOf(phrases: readonly string[]): RegExp {
  const sorted = [...phrases].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length);
  const choices = sorted.map(phrasePattern).join('|');
  return new RegExp(`(?<!${WORD_CHARACTER})(?:${choices})(?!${WORD_CHARACTER})`, 'gu');
}

/** Between words may stand the dot of an abbreviation (`dr. Jansen`) and a line break. */
function phrasePattern(phrase: string): string {
  return phrase
    .split(' ')
    .map(wordPattern)
    .join(String.raw`\.?\s+`);
}

function wordPattern(word: string): string {
  if (word === '*') return String.raw`[\p{L}\p{N}'-]+`;
  const choices = word
    .split('/')
    .map((choice) => escape(fold(choice).text).replaceAll(String.raw`\*`, `${WORD_CHARACTER}*`));
  return choices.length === 1 ? choices.join('') : `(?:${choices.join('|')})`;
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`);
}

const abbreviations = new Set(afkortingen.flatMap(({ woorden }) => woorden));

/**
 * The sentence around a place in a text. A sentence ends at `.`, `!`, `?` or `;` before white space, at an empty line
 * and before an item of a list; not at the dot of an abbreviation.
 */
export function sentenceAround(text: string, { start, end }: OffsetRange): string {
  let from = 0;
  for (const { index, 0: match } of text.matchAll(/[.!?;]+(?=\s|$)|\n[ \t]*\r?\n|\n[ \t]*(?=[-*•] )/gu)) {
    const stop = index + match.length;
    if (match === '.' && abbreviations.has(wordBefore(text, index))) continue;
    if (index >= end) return text.slice(from, stop);
    if (stop <= start) from = stop;
  }
  return text.slice(from);
}

function wordBefore(text: string, index: number): string {
  return /[\p{L}.]*$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0].toLowerCase() ?? '';
}
