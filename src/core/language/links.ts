import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { bestemmingVan, verbindingenVan } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import { targetOfReference, textRange } from './place.ts';

/** A reference that can be opened. */
export interface DocumentLink {
  range: Range;
  /** A file of the portfolio, never one outside it. */
  file: string;
  /** The item in that document. */
  path?: Path;
}

/**
 * The references of a document that lead to something. An id without a file is no link: it is a word, and the
 * definition is one key away.
 */
export function linksIn(document: AnyDocument, portfolio: Portfolio): DocumentLink[] {
  return verbindingenVan(document).verwijzingen.flatMap((verwijzing): DocumentLink[] => {
    if (verwijzing.type === 'idOf') return [];
    const target = targetOfReference(bestemmingVan(portfolio, document, verwijzing));
    if (!target) return [];
    const range = document.parsed.rangeOf(textRange(document.parsed, verwijzing.path));
    return [{ range, file: target.file, ...(target.kenmerk ? { path: target.kenmerk.item } : {}) }];
  });
}
