import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import { placeAt, rangeOfTarget, targetOf, textRange } from './place.ts';

/** Where the thing a word stands for is written. */
export interface Definition {
  /** The word that was asked about. */
  origin: Range;
  file: string;
  /** All of it, and the words that name it. Both are the beginning of a file that is no document. */
  range: Range;
  selection: Range;
  /** The item it is in, of a document that has one. */
  item: Path;
}

/** What the reference or id at an offset stands for; an id stands for the item it is in. */
export function definitionAt(document: AnyDocument, portfolio: Portfolio, offset: number): Definition | undefined {
  const place = placeAt(document, offset);
  if (!place || place.type === 'document') return undefined;
  const target = targetOf(document, portfolio, place);
  if (!target) return undefined;
  const origin = document.parsed.rangeOf(place.range);
  const { file, document: other, kenmerk } = target;
  if (!other) {
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { origin, file, range: top, selection: top, item: [] };
  }
  const range = other.parsed.rangeOf(rangeOfTarget(other, kenmerk));
  return {
    origin,
    file,
    range,
    selection: kenmerk ? other.parsed.rangeOf(textRange(other.parsed, kenmerk.path)) : range,
    item: kenmerk?.item ?? [],
  };
}
