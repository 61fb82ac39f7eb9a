import type { Competentiegebied, Documents, Draft, Kind } from '../kinds/index.ts';
import { competentiegebiedenOf, kindOfFile } from '../kinds/index.ts';
import type { AnyDocument, PortfolioDocument } from './document.ts';
import { readDocument } from './document.ts';
import type { Answered, Changed } from './reads.ts';
import { Reads } from './reads.ts';

/** All documents of one portfolio, as they are now. Immutable: a change makes a new one (`changed`). */
export interface Portfolio {
  /** By file, in order of file name. */
  readonly documents: ReadonlyMap<string, AnyDocument>;
  /** What `portfolio.yaml` says, as far as it is there. */
  readonly settings: Draft<Documents['portfolio']>;
  /** The competency areas of this portfolio: the seven, with what `portfolio.yaml` renames or adds. */
  readonly competentiegebieden: readonly Competentiegebied[];
  /** The documents of one kind, in order of file name. */
  ofKind<K extends Kind>(kind: K): readonly PortfolioDocument<K>[];
  get(file: string): AnyDocument | undefined;
  /**
   * Paths of all files in it, documents or not; undefined where only the documents are known. To choose from: whether
   * one is there is what `heeftBestand` tells.
   */
  readonly bestanden: ReadonlySet<string> | undefined;
  /** Whether a file is there; undefined for what is no document where only the documents are known. */
  heeftBestand(file: string): boolean | undefined;
  /**
   * False for a document that lies in no portfolio: nothing can then be said about what is not beside it, so rules
   * across documents keep silent.
   */
  readonly isVolledig: boolean;
  /**
   * What `make` works out from the portfolio, once: kept with the portfolio, and in those made from it by changes for as
   * long as nothing changed that `make` looked at. `make` is known by its identity and follows from its arguments alone;
   * its outcome must not hold on to the portfolio.
   * @param key what else it depends on, such as the day
   */
  once<T>(make: (portfolio: Portfolio, key: string) => T, key?: string): T;
  /**
   * The answer to a question about the portfolio, as `once`, but kept for every key, and for whom only the answer counts:
   * what was made of it stays as long as the answer says the same, whatever else changed. So ask for little, such as a
   * date, not a document. An answer that says the same stays the same object.
   * @param question its answer is plain data; a document in it counts as another one once its text changed
   */
  answer<T>(question: (portfolio: Portfolio, key: string) => T, key: string): T;
}

/** What is known of a portfolio besides its documents. */
export interface PortfolioOmgeving {
  /** Paths of all files in it, documents or not; absent where only the documents were looked for. */
  bestanden?: ReadonlySet<string> | undefined;
  /** The documents lie in no portfolio. */
  los?: boolean | undefined;
}

/** Documents and other files that came, changed or went, by file; `undefined` went. `other`: no document, but there. */
export type Changes = ReadonlyMap<string, AnyDocument | 'other' | undefined>;

/** The file that makes a folder a portfolio. */
export const PORTFOLIO_FILE = 'portfolio.yaml';

type Make = (portfolio: Portfolio, key: string) => unknown;

/** What was worked out, with what it looked at. */
interface Known {
  readonly key: string;
  readonly outcome: unknown;
  readonly reads: Reads;
}

/** An answer, with what changed since of what was looked at for it. */
interface Answer extends Answered {
  readonly changed: readonly Changed[];
}

/** What all views of one portfolio share. */
interface Content {
  readonly byFile: ReadonlyMap<string, AnyDocument>;
  readonly byKind: ReadonlyMap<Kind, readonly AnyDocument[]>;
  readonly bestanden: ReadonlySet<string> | undefined;
  readonly los: boolean;
  readonly settings: Draft<Documents['portfolio']>;
  readonly competentiegebieden: readonly Competentiegebied[];
  /** What `once` worked out, the last for each maker: a day that is over is not asked for again. */
  readonly known: Map<Make, Known>;
  readonly answers: Map<Make, Map<string, Answer>>;
}

/** A portfolio as one reader sees it: what the reader looks at is noted. */
class View implements Portfolio {
  readonly content: Content;
  readonly #reads: Reads | undefined;

  constructor(content: Content, reads?: Reads) {
    this.content = content;
    this.#reads = reads;
  }

  get documents(): ReadonlyMap<string, AnyDocument> {
    this.#reads?.all();
    return this.content.byFile;
  }

  get bestanden(): ReadonlySet<string> | undefined {
    this.#reads?.all();
    return this.content.bestanden;
  }

  get settings(): Draft<Documents['portfolio']> {
    this.#reads?.file(PORTFOLIO_FILE);
    return this.content.settings;
  }

  get competentiegebieden(): readonly Competentiegebied[] {
    this.#reads?.file(PORTFOLIO_FILE);
    return this.content.competentiegebieden;
  }

  get isVolledig(): boolean {
    return !this.content.los;
  }

  ofKind<K extends Kind>(kind: K): readonly PortfolioDocument<K>[] {
    this.#reads?.kind(kind);
    // byKind holds under each kind only documents of that kind.
    return (this.content.byKind.get(kind) ?? []) as unknown as readonly PortfolioDocument<K>[];
  }

  get(file: string): AnyDocument | undefined {
    this.#reads?.file(file);
    return this.content.byFile.get(file);
  }

  heeftBestand(file: string): boolean | undefined {
    this.#reads?.file(file);
    const { byFile, bestanden } = this.content;
    if (byFile.has(file)) return true;
    if (bestanden) return bestanden.has(file);
    return kindOfFile(file) === undefined ? undefined : false;
  }

  once<T>(make: (portfolio: Portfolio, key: string) => T, key = ''): T {
    let found = this.content.known.get(make);
    if (found?.key !== key) {
      const reads = new Reads();
      found = { key, outcome: make(new View(this.content, reads), key), reads };
      this.content.known.set(make, found);
    }
    this.#reads?.add(found.reads);
    // Under a function only its own outcome is kept.
    return found.outcome as T;
  }

  answer<T>(question: (portfolio: Portfolio, key: string) => T, key: string): T {
    const found = this.answered(question, key);
    this.#reads?.answer(question, key, found);
    // Under a question only its own answers are kept.
    return found.answer as T;
  }

  /** An answer that holds now. Asking for it is not noted as looking. */
  answered(question: Make, key: string): Answered {
    const all = this.content.answers.get(question) ?? new Map<string, Answer>();
    if (all.size === 0) this.content.answers.set(question, all);
    const before = all.get(key);
    if (before?.changed.length === 0) return before;
    const found =
      before && !isOutdated(before.reads, before.changed, this) ? before : this.#find(question, key, before);
    all.set(key, { ...found, changed: [] });
    return found;
  }

  #find(question: Make, key: string, before: Answer | undefined): Answered {
    const reads = new Reads();
    const answer = question(new View(this.content, reads), key);
    return { answer: before && saysTheSame(before.answer, answer) ? before.answer : answer, reads };
  }
}

/** Whether two answers are made of the same data; what is no plain data has to be the very same. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => saysTheSame(item, b[index]));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key], b[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Takes documents together as one portfolio. */
export function makePortfolio(
  documents: Iterable<AnyDocument>,
  { bestanden, los = false }: PortfolioOmgeving = {},
): Portfolio {
  const byFile = new Map([...documents].sort(byName).map((document) => [document.file, document]));
  return new View({ ...arranged(byFile), bestanden, los, known: new Map(), answers: new Map() });
}

/** The same portfolio after changes. What was worked out before and has nothing to do with them is not lost. */
export function changedPortfolio(portfolio: Portfolio, changes: Changes): Portfolio {
  if (!(portfolio instanceof View)) throw new TypeError('portfolio: one made by makePortfolio is expected');
  const { byFile: before, bestanden: files, los, known, answers } = portfolio.content;
  const byFile = new Map(before);
  let isSorted = true;
  for (const [file, document] of changes) {
    if (document === undefined || document === 'other') byFile.delete(file);
    else {
      isSorted &&= byFile.has(file);
      byFile.set(file, document);
    }
  }
  const bestanden = files && changedFiles(files, changes);
  const isReplaced =
    isSorted && [...changes].every(([file, document]) => typeof document === 'object' || !before.has(file));
  const rest = isReplaced
    ? replaced(portfolio.content, byFile, changes)
    : arranged(isSorted ? byFile : new Map([...byFile].sort(([, a], [, b]) => byName(a, b))));
  const touched = [...changes].map(([file]): Changed => ({ file, kind: kindOfFile(file) }));
  const kept = [...known].filter(([, { reads }]) => !touched.some((change) => reads.isTouchedBy(change)));
  return new View({
    ...rest,
    bestanden,
    los,
    known: new Map(kept),
    answers: new Map([...answers].map(([question, all]) => [question, aged(all, touched)])),
  });
}

/** As `arranged`, when no document came or went: a key press changes one among thousands. */
function replaced(content: Content, byFile: ReadonlyMap<string, AnyDocument>, changes: Changes): Arranged {
  const { settings, competentiegebieden } = content;
  const byKind = new Map(content.byKind);
  for (const [file, document] of changes) {
    const before = content.byFile.get(file);
    if (typeof document !== 'object' || !before) continue;
    const list = [...(byKind.get(before.kind) ?? [])];
    list[list.indexOf(before)] = document;
    byKind.set(before.kind, list);
  }
  return { byFile, byKind, ...(changes.has(PORTFOLIO_FILE) ? settingsIn(byFile) : { settings, competentiegebieden }) };
}

/** Answers that may be others now are kept, with what changed, to find out when they are asked for. */
function aged(answers: ReadonlyMap<string, Answer>, changes: readonly Changed[]): Map<string, Answer> {
  const after = new Map(answers);
  for (const [key, answer] of answers) {
    const touching = changes.filter(
      (change) => answer.reads.isTouchedBy(change) && !answer.changed.some(({ file }) => file === change.file),
    );
    if (touching.length > 0) after.set(key, { ...answer, changed: [...answer.changed, ...touching] });
  }
  return after;
}

/** A key press changes no file name: then the set stays as it is. */
function changedFiles(files: ReadonlySet<string>, changes: Changes): ReadonlySet<string> {
  if ([...changes].every(([file, document]) => files.has(file) === (document !== undefined))) return files;
  const changed = new Set(files);
  for (const [file, document] of changes) {
    if (document === undefined) changed.delete(file);
    else changed.add(file);
  }
  return changed;
}

/** Whether what was made by looking at a portfolio has to be made anew after these changes of it. */
export function isOutdated(reads: Reads, changes: readonly Changed[], portfolio: Portfolio): boolean {
  if (!(portfolio instanceof View)) throw new TypeError('portfolio: one made by makePortfolio is expected');
  // A question in the notes of a view is one that was asked of a portfolio.
  return reads.isOutdatedBy(changes, (question, key) => portfolio.answered(question as Make, key));
}

/** A view of a portfolio that notes what is looked at. */
export function watched(portfolio: Portfolio): { portfolio: Portfolio; reads: Reads } {
  if (!(portfolio instanceof View)) throw new TypeError('portfolio: one made by makePortfolio is expected');
  const reads = new Reads();
  return { portfolio: new View(portfolio.content, reads), reads };
}

function byName(a: AnyDocument, b: AnyDocument): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

type Settings = Pick<Content, 'settings' | 'competentiegebieden'>;
type Arranged = Settings & Pick<Content, 'byFile' | 'byKind'>;

function arranged(byFile: ReadonlyMap<string, AnyDocument>): Arranged {
  const byKind = new Map<Kind, AnyDocument[]>();
  for (const document of byFile.values()) {
    const list = byKind.get(document.kind);
    if (list) list.push(document);
    else byKind.set(document.kind, [document]);
  }
  return { byFile, byKind, ...settingsIn(byFile) };
}

function settingsIn(byFile: ReadonlyMap<string, AnyDocument>): Settings {
  const main = byFile.get(PORTFOLIO_FILE);
  const settings = main?.kind === 'portfolio' ? main.draft : {};
  return { settings, competentiegebieden: competentiegebiedenOf(settings) };
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
    const document = readDocument(file, text);
    if (document) documents.push(document);
  }
  return makePortfolio(documents, omgeving);
}
