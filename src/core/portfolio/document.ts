import type { Documents, Draft, Kind, Violation } from '../kinds/index.ts';
import { kindOfFile, validate } from '../kinds/index.ts';
import type { ParsedYaml } from '../yaml/index.ts';
import { parseAfter, parseYaml, readYaml } from '../yaml/index.ts';

/** One document of a portfolio, parsed and compared with its schema once. */
export interface PortfolioDocument<K extends Kind = Kind> {
  /** Path in the portfolio, `/` between the parts. */
  readonly file: string;
  readonly kind: K;
  readonly parsed: ParsedYaml;
  /** What is written, as far as it has the right shape: code that reads a draft can trust its types. */
  readonly draft: Draft<Documents[K]>;
  /** What the schema objects to, completeness included. */
  readonly violations: readonly Violation[];
}

/** A document of any kind; `kind` tells which. */
export type AnyDocument = { [K in Kind]: PortfolioDocument<K> }[Kind];

/**
 * Opens a text as a document of the portfolio.
 * @param before the same document as it was before a change: only what changed is then read again
 * @returns undefined when the name of the file is of no kind (FORMAT: the kind comes from the suffix). Never throws.
 */
export function openDocument(file: string, text: string, before?: AnyDocument): AnyDocument | undefined {
  const kind = kindOfFile(file);
  return kind && openAs(file, text, kind, before);
}

/**
 * As `openDocument`, many times faster for most texts: for documents that are read and checked, not edited. The outcome is
 * the same; the first edit of such a document costs a parse.
 */
export function readDocument(file: string, text: string): AnyDocument | undefined {
  const kind = kindOfFile(file);
  return kind && documentOf(file, kind, readYaml(text));
}

/** Opens a text as a document of this kind, whatever its file is called (an unsaved editor, a test). */
export function openAs<K extends Kind>(
  file: string,
  text: string,
  kind: K,
  before?: AnyDocument,
): PortfolioDocument<K> & AnyDocument {
  return documentOf(file, kind, before ? parseAfter(before.parsed, text) : parseYaml(text));
}

function documentOf<K extends Kind>(file: string, kind: K, parsed: ParsedYaml): PortfolioDocument<K> & AnyDocument {
  const { draft, violations } = validate(kind, parsed.data);
  // The pair of kind and draft is right by construction; a mapped union cannot be built without saying so.
  return { file, kind, parsed, draft, violations } as PortfolioDocument<K> & AnyDocument;
}

/** Whether the text can be read as a whole; of a text with syntax errors, half may say the opposite of what was meant. */
export function isLeesbaar(document: Pick<PortfolioDocument, 'parsed'>): boolean {
  return document.parsed.problems.length === 0;
}
