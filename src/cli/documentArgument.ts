import path from 'node:path';
import type { Language } from '../core/index.ts';
import { kindOfFile, PORTFOLIO_FILE } from '../core/index.ts';
import { unreadText } from './checkCommand.ts';
import type { Io } from './io.ts';
import { CommandError } from './io.ts';
import { portfoliosAt, readDocuments, reasonOf, relativeTo, shownPath } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';

/** A document that was named, among the documents of its portfolio. */
export interface OpenDocumentFile {
  /** Path in the portfolio. */
  file: string;
  /** The documents of the portfolio; of one that lies in none, only itself. */
  files: Map<string, string>;
  /** Its path as people get to see it. */
  shown: string;
}

/**
 * Reads the document a path names, with the portfolio it lies in: what it refers to, and whose keys are known, is there.
 * @throws {CommandError} when it is no document, or it or `portfolio.yaml` cannot be read.
 */
export async function openDocumentFile(given: string, io: Io, language: Language): Promise<OpenDocumentFile> {
  const target = path.resolve(io.cwd, given);
  const unreadable = (file: string, reason: string) =>
    new CommandError(unreadText({ path: file, reason }, io, language));
  const { found } = await portfoliosAt(target).catch((error: unknown) => {
    throw unreadable(target, reasonOf(error));
  });
  const [one] = found;
  if (!one || !kindOfFile(target)) throw new CommandError(textsIn(language).noDocument(given));
  const { files, unread } = await readDocuments(one);
  const file = relativeTo(one.root, target);
  const missed = unread.find(({ path: at }) => [file, PORTFOLIO_FILE].includes(relativeTo(one.root, at)));
  if (missed) throw unreadable(missed.path, missed.reason);
  if (!files.has(file)) throw new CommandError(textsIn(language).noDocument(given));
  return { file, files, shown: shownPath(io.cwd, target) };
}
