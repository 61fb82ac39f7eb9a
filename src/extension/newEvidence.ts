import * as vscode from 'vscode';
import { newEvidence, type MadeEvidence } from '../core/conversation/index.ts';
import { stillHolds } from '../core/form/index.ts';
import type { Language } from '../core/language/language.ts';
import { openDocument } from '../core/portfolio/index.ts';
import type { Change } from '../core/yaml/index.ts';
import type { FromWebview } from '../protocol/index.ts';
import type { InPortfolio, Portfolios } from './portfolios.ts';
import { languageFor, today } from './settings.ts';
import { exists } from './writing.ts';

type Asked = Extract<FromWebview, { type: 'create' }>;

/**
 * Makes the document a form asks for while somebody looks for one to refer to.
 * @returns the changes that refer to it in the document of the form, or why it was not made
 */
export async function documentForReference(
  editor: vscode.TextDocument,
  asked: Asked,
  portfolios: Portfolios,
): Promise<{ changes: readonly Change[] } | { refused: string }> {
  const words = WORDS[languageFor(editor.uri)];
  const found = await portfolios.find(editor);
  if (!found?.folder.isPortfolio) return { refused: words.noPortfolio };
  if (asked.title.trim() === '') return { refused: words.noTitle };
  // A document nobody refers to would be left behind.
  if (!stillHolds(asked.expected, found.document.parsed.data)) return { refused: words.changed };
  const { folder } = found;
  if (vscode.workspace.fs.isWritableFileSystem(folder.root.scheme) === false) return { refused: words.readOnly };
  try {
    const { file, text, changes } = await unwritten(found, asked);
    await write(folder.uriOf(file), text);
    // Known at once, so that the reference to it leads somewhere as soon as it is there.
    const made = openDocument(file, text);
    if (made) portfolios.take(folder, new Map([[file, made]]));
    return { changes };
  } catch (error) {
    return { refused: isForbidden(error) ? words.readOnly : words.failed };
  }
}

/** Evidence in a file that is not there yet: what cannot be read as a document is never overwritten either. */
async function unwritten({ folder, document }: InPortfolio, { title, path }: Asked): Promise<MadeEvidence> {
  const taken: string[] = [];
  for (;;) {
    const options = { titel: title, file: document.file, path, today: today(), taken };
    const made = newEvidence(folder.portfolio, options);
    if (!(await exists(folder.uriOf(made.file)))) return made;
    taken.push(made.file);
  }
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function isForbidden(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}

interface Words {
  noPortfolio: string;
  noTitle: string;
  changed: string;
  readOnly: string;
  failed: string;
}

const WORDS: Record<Language, Words> = {
  nl: {
    noPortfolio: 'Dit document staat niet in een portfolio: in de map ontbreekt portfolio.yaml.',
    noTitle: 'Geef het een titel.',
    changed: 'Deze plek is intussen elders gewijzigd. Kijk wat er staat en probeer het opnieuw.',
    readOnly: 'In de map van het portfolio kan niet worden geschreven.',
    failed: 'Het bestand kon niet worden geschreven. Controleer of de map van het portfolio er nog is.',
  },
  en: {
    noPortfolio: 'This document is in no portfolio: the folder has no portfolio.yaml.',
    noTitle: 'Please give it a title.',
    changed: 'This place has been changed elsewhere meanwhile. See what is there and try again.',
    readOnly: 'The folder of the portfolio cannot be written to.',
    failed: 'The file could not be written. See whether the folder of the portfolio is still there.',
  },
};
