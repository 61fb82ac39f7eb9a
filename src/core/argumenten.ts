import { isDate } from './kinds/index.ts';
import type { Language } from './language/language.ts';
import type { AnyDocument, Portfolio } from './portfolio/index.ts';

/** The object of options of a function of the library. @throws {TypeError} when it is something else. */
export function requireOptions(options: unknown): asserts options is Record<string, unknown> {
  if (typeof options !== 'object' || options === null) throw new TypeError('options: an object is expected');
}

/** @throws {TypeError} that names the argument, when it is no date that exists, written `YYYY-MM-DD`. */
export function requireDate(name: string, value: unknown): string {
  if (!isDate(value)) throw new TypeError(`${name}: a date (YYYY-MM-DD) is expected, not ${shown(value)}`);
  return value;
}

/** @throws {TypeError} that names the argument, when it is not one of the words. */
export function requireOneOf<W extends string>(name: string, value: unknown, words: readonly W[]): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`${name}: ${words.join(' or ')} is expected, not ${shown(value)}`);
  return found;
}

/** @throws {TypeError} that names the argument, when it is no text, or a text without words. */
export function requireText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new TypeError(`${name}: a text is expected, not ${shown(value)}`);
}

/** @throws {TypeError} that names the argument, when it is there and no text. */
export function optionalText(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new TypeError(`${name}: a text is expected, not ${shown(value)}`);
}

/** @throws {TypeError} that names the argument, when it is there and no list of texts. */
export function optionalTexts(name: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
  throw new TypeError(`${name}: a list of texts is expected, not ${shown(value)}`);
}

/** `nl` when nothing is said. @throws {TypeError} when it is another language. */
export function requireLanguage(value: unknown): Language {
  return value === undefined ? 'nl' : requireOneOf('language', value, ['nl', 'en']);
}

/** @throws {TypeError} that names the argument, when it is there and no whole number from 1. */
export function optionalYear(name: string, value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1)) return value;
  throw new TypeError(`${name}: a whole number from 1 is expected, not ${shown(value)}`);
}

/** @throws {TypeError} when `file` is not the path of a document in the portfolio. */
export function requireDocument(portfolio: Portfolio, path: unknown): AnyDocument {
  if (typeof path !== 'string') throw new TypeError('file: the path of a document is expected');
  const document = portfolio.get(path);
  if (!document) throw new TypeError(`file: there is no document ${path} in this portfolio`);
  return document;
}

/** A wrong argument as it is quoted in the error. */
function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : typeof value;
}
