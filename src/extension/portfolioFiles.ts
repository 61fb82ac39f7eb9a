import * as vscode from 'vscode';
import { kindOfFile } from '../core/kinds/index.ts';
import { referenceTo } from '../core/portfolio/index.ts';
import type { Portfolios } from './portfolios.ts';
import { baseName } from './portfolios.ts';

/** More files than this are not looked at: who has that many writes the path. */
const MOST_FILES = 5_000;
/** Folders that hold nothing of a portfolio, and what is hidden. */
const NOT_OURS = '{**/node_modules/**,**/.*,**/.*/**}';

/** The files of the portfolio of a document that are no documents themselves, as they are written in it. */
export async function filesOf(editor: vscode.TextDocument, portfolios: Portfolios): Promise<string[]> {
  const found = await portfolios.find(editor);
  if (!found?.folder.isPortfolio) return [];
  const { folder, document } = found;
  const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder.root, '**/*'), NOT_OURS, MOST_FILES);
  return uris
    .filter((uri) => !kindOfFile(baseName(uri)))
    .flatMap((uri) => folder.fileOf(uri) ?? [])
    .filter(canBeWritten)
    .sort()
    .map((file) => referenceTo(document.file, { file }));
}

/** A `#` would begin the id of an item in the file, a backslash is no way to another folder. */
function canBeWritten(file: string): boolean {
  return !/[#\\]|\p{Cc}/u.test(file);
}
