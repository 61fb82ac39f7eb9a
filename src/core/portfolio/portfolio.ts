import type { Competentiegebied, Documents, Draft, Kind } from '../kinds/index.ts';
import { competentiegebiedenOf, kindOfFile } from '../kinds/index.ts';
import type { AnyDocument, PortfolioDocument } from './document.ts';
import { openDocument } from './document.ts';

/** All documents of one portfolio, as they are now. Immutable; a changed document makes a new one (`with`). */
export interface Portfolio {
  readonly documents: ReadonlyMap<string, AnyDocument>;
  /** What `portfolio.yaml` says, as far as it is there. */
  readonly settings: Draft<Documents['portfolio']>;
  /** The competency areas of this portfolio: the seven, with what `portfolio.yaml` renames or adds. */
  readonly competentiegebieden: readonly Competentiegebied[];
  /** The documents of one kind, in order of file name. */
  ofKind<K extends Kind>(kind: K): readonly PortfolioDocument<K>[];
  get(file: string): AnyDocument | undefined;
  /** Whether a file is there; undefined for what is no document where only the documents are known. */
  heeftBestand(file: string): boolean | undefined;
  /**
   * False for a document that lies in no portfolio: nothing can then be said about what is not beside it, so rules
   * across documents keep silent.
   */
  readonly isVolledig: boolean;
}

/** What is known of a portfolio besides its documents. */
export interface PortfolioOmgeving {
  /** Paths of all files in it, documents or not; absent where only the documents were looked for. */
  bestanden?: ReadonlySet<string> | undefined;
  /** The documents lie in no portfolio. */
  los?: boolean | undefined;
}

/** The file that makes a folder a portfolio. */
export const PORTFOLIO_FILE = 'portfolio.yaml';

/** Takes documents together as one portfolio. */
export function makePortfolio(
  documents: Iterable<AnyDocument>,
  { bestanden, los = false }: PortfolioOmgeving = {},
): Portfolio {
  const sorted = [...documents].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const byFile = new Map(sorted.map((document) => [document.file, document]));
  const byKind = new Map<Kind, AnyDocument[]>();
  for (const document of sorted) {
    const list = byKind.get(document.kind);
    if (list) list.push(document);
    else byKind.set(document.kind, [document]);
  }
  const main = byFile.get(PORTFOLIO_FILE);
  const settings = main?.kind === 'portfolio' ? main.draft : {};
  return {
    documents: byFile,
    settings,
    competentiegebieden: competentiegebiedenOf(settings),
    // byKind holds under each kind only documents of that kind.
    ofKind: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly PortfolioDocument<K>[],
    get: (file) => byFile.get(file),
    heeftBestand: (file) =>
      byFile.has(file) || (bestanden ? bestanden.has(file) : kindOfFile(file) === undefined ? undefined : false),
    isVolledig: !los,
  };
}

/**
 * Reads a map of portfolio-relative paths to texts. Files that are no document of a portfolio are passed over.
 * @throws {TypeError} when `files` is not a map of strings to strings.
 */
export function readPortfolio(files: ReadonlyMap<string, string>, omgeving: PortfolioOmgeving = {}): Portfolio {
  if (!(files instanceof Map)) throw new TypeError('files: a Map of paths to texts is expected');
  const documents: AnyDocument[] = [];
  for (const [file, text] of files as ReadonlyMap<unknown, unknown>) {
    if (typeof file !== 'string') throw new TypeError('files: every path has to be a string');
    if (typeof text !== 'string') throw new TypeError(`files: the text of ${file} has to be a string`);
    const document = openDocument(file, text);
    if (document) documents.push(document);
  }
  return makePortfolio(documents, omgeving);
}
