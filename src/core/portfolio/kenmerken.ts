import type { Path } from '../yaml/index.ts';
import type { AnyDocument } from './document.ts';
import { verbindingenVan } from './verwijzingen.ts';

/** What the next id of a list follows when its items show no manner of their own. */
export interface Gewoonte {
  /** Examples of an id in the format. */
  readonly examples: readonly unknown[];
  /** What an item is called. */
  readonly title: string;
}

/**
 * The next free id of a list: in the manner of the last one in it (`A2` gives `A3`), else of the letter in the example
 * of the format (`V1`), else of what an item is called (`agendapunt-1`). No other item of the document has it either:
 * whoever refers to `#A1` names no list.
 */
export function volgendKenmerk(document: AnyDocument, list: Path, { examples, title }: Gewoonte): string {
  const { kenmerken } = verbindingenVan(document);
  const inLijst = kenmerken.filter((kenmerk) => isSamePath(kenmerk.list, list)).map(({ id }) => id);
  const shown = [...inLijst].reverse().map((id) => prefixOf(id));
  const prefix =
    shown.find((before) => before !== undefined && !isNamedAfter(before, inLijst)) ??
    examples.map((one) => (typeof one === 'string' ? prefixOf(one) : undefined)).find(isLetter) ??
    `${firstWord(title)}-`;
  return firstFree(prefix, 1, inLijst, new Set(kenmerken.map(({ id }) => id)));
}

/** A free id in the manner of one that is taken: `A4` for `A1` where `A3` is the last one, `echo-2` for `echo`. */
export function kenmerkNaast(document: AnyDocument, id: string): string {
  const taken = verbindingenVan(document).kenmerken.map((kenmerk) => kenmerk.id);
  const prefix = prefixOf(id);
  return prefix === undefined
    ? firstFree(`${id}-`, 2, taken, new Set(taken))
    : firstFree(prefix, 1, taken, new Set(taken));
}

/** Behind the highest number there is, so that an id that once was there does not come to mean something else. */
function firstFree(prefix: string, least: number, counted: readonly string[], taken: ReadonlySet<string>): string {
  const numbers = counted.filter((id) => prefixOf(id) === prefix).map((id) => Number(id.slice(prefix.length)));
  let number = Math.max(least, ...numbers.map((one) => one + 1));
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** What stands before the number an id ends in; undefined when it ends in none. */
function prefixOf(id: string): string | undefined {
  return /^(.*?)\d{1,9}$/u.exec(id)?.[1];
}

/** `leerklimaat-1` beside `leerklimaat` is about the same as the other one, and says nothing of a third. */
function isNamedAfter(prefix: string, taken: readonly string[]): boolean {
  return prefix.endsWith('-') && taken.includes(prefix.slice(0, -1));
}

/** An example of one letter shows a manner (`A1`); of a word (`leerklimaat-1`) it shows that one item. */
function isLetter(prefix: string | undefined): prefix is string {
  return prefix !== undefined && /^\p{L}$/u.test(prefix);
}

function firstWord(title: string): string {
  return /[\p{L}\d]+/u.exec(title)?.[0].toLowerCase() ?? 'item';
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
