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
  #index: PhraseIndex | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** Every place where one of the phrases stands; the longest phrase counts, and places do not overlap. */
  find(text: string): OffsetRange[] {
    const folded = fold(text);
    const found = [...this.#matches(folded)];
    const { offsets } = folded;
    if (!offsets) return found;
    return found.map(({ start, end }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? text.length }));
  }

  has(text: string): boolean {
    return !this.#matches(fold(text)).next().done;
  }

  /**
   * Goes from word to word: only phrases that begin with that very word are compared. These texts are read again at
   * each key press, and one pattern of all phrases together takes ten times as long.
   */
  *#matches({ text, offsets }: Folded): Generator<OffsetRange> {
    this.#index ??= new PhraseIndex(this.#entries.flatMap(({ woorden }) => woorden));
    // Text without offsets is plain ASCII, in which words are found several times as fast.
    const words = offsets ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g;
    for (let word = words.exec(text); word; word = words.exec(text)) {
      const end = this.#index.endAt(text, word[0], word.index);
      if (end === 0) continue;
      yield { start: word.index, end };
      words.lastIndex = end;
    }
  }
}

/** Phrases that begin alike; their pattern is compiled when such a word turns up for the first time. */
class Phrases {
  readonly #phrases: string[] = [];
  #pattern: RegExp | undefined;

  add(phrase: string): void {
    this.#phrases.push(phrase);
  }

  /** Where the longest phrase ends that begins at `start`; 0 when there is none. */
  endAt(text: string, start: number): number {
    this.#pattern ??= patternOf(this.#phrases);
    this.#pattern.lastIndex = start;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : 0;
  }
}

/** The phrases of a list by the word they begin with. */
class PhraseIndex {
  readonly #byWord = new Map<string, Phrases>();
  /** Those whose first word begins or ends with anything: by what it does begin and end with. */
  readonly #byPart = new Map<string, Phrases>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      for (const first of fold(phrase.split(' ')[0] ?? '').text.split('/')) {
        const word = /^\*?[\p{L}\p{N}]*\*?/u.exec(first)?.[0] ?? '';
        const index = word.includes('*') ? this.#byPart : this.#byWord;
        const alike = index.get(word) ?? new Phrases();
        alike.add(phrase);
        index.set(word, alike);
      }
    }
  }

  /** Where the longest phrase ends that begins at `start`, where `word` stands; 0 when there is none. */
  endAt(text: string, word: string, start: number): number {
    let end = this.#byWord.get(word)?.endAt(text, start) ?? 0;
    for (const [part, phrases] of this.#byPart) {
      if (fits(word, part)) end = Math.max(end, phrases.endAt(text, start));
    }
    return end;
  }
}

/** Whether a word begins with `kpb*`, or ends with `*verslag`. */
function fits(word: string, part: string): boolean {
  return part.startsWith('*') ? word.endsWith(part.slice(1)) : word.startsWith(part.slice(0, -1));
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

/** One of the phrases, the longest first, exactly where the search begins, up to the end of a word. */
function patternOf(phrases: readonly string[]): RegExp {
  const sorted = [...phrases].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length);
  return new RegExp(`(?:${sorted.map(phrasePattern).join('|')})(?!${WORD_CHARACTER})`, 'uy');
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
