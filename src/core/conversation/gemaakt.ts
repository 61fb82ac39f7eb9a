import type { AnyDocument } from '../portfolio/index.ts';
import type { Path } from '../yaml/index.ts';
import { parseYaml, writeYaml } from '../yaml/index.ts';

/** A document that was made or brought up to date. */
export interface Gemaakt {
  /** Path in the portfolio. */
  file: string;
  /** The whole text; of a refusal the text as it was. */
  text: string;
  /** Why the file that is there was left as it is, and what to do about it, in the language asked for. */
  refused?: string;
}

export function geweigerd({ file, parsed }: AnyDocument, refused: string): Gemaakt {
  return { file, text: parsed.text, refused };
}

/**
 * The text of a new document, with dates as people write them (bare). Values nobody knows yet (`null`) are left empty,
 * ready to be filled in.
 */
export function nieuweTekst(value: Record<string, unknown>): string {
  return zonderNull(writeYaml(value, { plainDates: true }));
}

/** Writes `key:` for `key: null`: an empty place asks to be filled in, a null looks like an answer. */
export function zonderNull(text: string, below: Path = []): string {
  const parsed = parseYaml(text);
  let result = text;
  const empty = legePlaatsen(parsed.data, below)
    .flatMap((path) => parsed.locate(path)?.value ?? [])
    .filter(({ start, end }) => text.slice(start, end) === 'null')
    .sort((a, b) => b.start - a.start);
  for (const { start, end } of empty) {
    const from = text.charAt(start - 1) === ' ' ? start - 1 : start;
    result = result.slice(0, from) + result.slice(end);
  }
  return result;
}

function legePlaatsen(data: unknown, below: Path): Path[] {
  const value = below.reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), data);
  if (value === null) return below.length > 0 ? [below] : [];
  if (!isObject(value)) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => legePlaatsen(data, [...below, key]));
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
