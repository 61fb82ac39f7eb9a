import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { Range } from '../yaml/index.ts';
import type { Target } from './place.ts';
import { placeAt, targetOf, textRange, usesOf } from './place.ts';

/** A place in a file of the portfolio. */
export interface Location {
  file: string;
  range: Range;
}

/**
 * Every place that refers to what stands at an offset: an item, from its id or from a reference to it; a document, from
 * its first line, its `soort` or a reference to it. Undefined where nothing stands that can be referred to.
 *
 * @param withDefinition the id itself as well
 */
export function referencesAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  withDefinition: boolean,
): Location[] | undefined {
  const place = placeAt(document, offset);
  const target = place && targetOf(document, portfolio, place);
  if (!target) return undefined;
  const { document: other, kenmerk } = target;
  const definition =
    withDefinition && other && kenmerk
      ? [{ file: target.file, range: other.parsed.rangeOf(textRange(other.parsed, kenmerk.path)) }]
      : [];
  return [...definition, ...locationsOf(portfolio, target)];
}

/** The places that refer to a target, in order of file and place. */
export function locationsOf(portfolio: Portfolio, target: Target): Location[] {
  return usesOf(portfolio, target).map(({ document, verwijzing }) => ({
    file: document.file,
    range: document.parsed.rangeOf(textRange(document.parsed, verwijzing.path)),
  }));
}
