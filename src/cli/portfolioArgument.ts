import path from 'node:path';
import type { Language } from '../core/index.ts';
import { PORTFOLIO_FILE } from '../core/index.ts';
import { unreadText } from './checkCommand.ts';
import type { Io } from './io.ts';
import { CommandError } from './io.ts';
import { portfoliosAt, readDocuments, reasonOf } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';

/** A portfolio that was read. */
export interface OpenPortfolio {
  /** Absolute path of its folder. */
  root: string;
  files: Map<string, string>;
}

/**
 * Reads the one portfolio a command works on: the folder itself, or the portfolio a path lies in.
 * @throws {CommandError} when there is none, there are several, or a document of it cannot be read: a talk made from
 *   half a portfolio would look complete.
 */
export async function openPortfolio(
  positionals: readonly string[],
  io: Io,
  language: Language,
): Promise<OpenPortfolio> {
  const t = textsIn(language);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new CommandError(t.onePortfolio, { usage: true });
  const target = path.resolve(io.cwd, given);
  const { found, unread: hidden } = await portfoliosAt(target).catch((error: unknown) => {
    throw new CommandError(unreadText({ path: target, reason: reasonOf(error) }, io, language));
  });
  const [portfolio, ...others] = found;
  if (!portfolio) throw new CommandError(t.noPortfolio(given));
  if (others.length > 0 && portfolio.root !== target) throw new CommandError(t.onePortfolio);
  const { files, unread } = await readDocuments(portfolio);
  const missed = [...hidden, ...unread];
  if (missed.length > 0) throw new CommandError(missed.map((trouble) => unreadText(trouble, io, language)).join('\n'));
  if (!files.has(PORTFOLIO_FILE)) throw new CommandError(t.noPortfolio(given));
  return { root: portfolio.root, files };
}
