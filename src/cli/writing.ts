import { lstat, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Gemaakt, Language } from '../core/index.ts';
import { applyEdits, editsFor, parseYaml } from '../core/index.ts';
import type { Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import type { OpenPortfolio } from './portfolioArgument.ts';
import { isInside, reasonOf, shownPath } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Gives what was made: on stdout, without the private notes of the document that is there, or (`--write`) in its file.
 * @throws {CommandError} when it was refused, or cannot be written; then no file has changed.
 */
export async function deliver(
  made: Gemaakt,
  { root, files }: OpenPortfolio,
  write: boolean,
  io: Io,
  language: Language,
): Promise<Exit> {
  if (made.refused !== undefined) throw new CommandError(harmless(made.refused));
  const t = textsIn(language);
  if (!write) {
    const text = withoutNotes(made.text);
    if (text === undefined) throw new CommandError(t.notesStay(made.file));
    io.out(text);
    if (text !== made.text) io.err(`${t.notesLeftOut(made.file)}\n`);
    return EXIT.clean;
  }
  const target = path.join(root, made.file);
  const shown = harmless(shownPath(io.cwd, target));
  if (files.get(made.file) === made.text) {
    io.out(`${t.unchanged(shown)}\n`);
    return EXIT.clean;
  }
  await requireInside(root, target, shown, language);
  try {
    await writeWhole(target, made.text);
  } catch (error) {
    throw new CommandError(t.unreadable(shown, reasonOf(error)));
  }
  io.out(`${t.written(shown)}\n`);
  return EXIT.clean;
}

/** A document as it may be shown; undefined when its notes cannot be taken out for certain. */
function withoutNotes(text: string): string | undefined {
  const { data, problems } = parseYaml(text);
  if (problems.length > 0) return undefined;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'prive')) return text;
  const result = editsFor(text, [{ op: 'remove', path: ['prive'] }]);
  return 'refused' in result ? undefined : applyEdits(text, result.edits);
}

/** A link must not carry a document out of the portfolio. */
async function requireInside(root: string, target: string, shown: string, language: Language): Promise<void> {
  const t = textsIn(language);
  try {
    const real = await realpath(root);
    await mkdir(path.dirname(target), { recursive: true });
    const folder = await realpath(path.dirname(target));
    const isLink = await lstat(target).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if ((folder === real || isInside(real, folder)) && !isLink) return;
  } catch (error) {
    throw new CommandError(t.unreadable(shown, reasonOf(error)));
  }
  throw new CommandError(t.outside(shown));
}
