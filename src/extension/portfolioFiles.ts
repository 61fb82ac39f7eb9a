import type * as vscode from 'vscode';
import { referenceTo } from '../core/portfolio/index.ts';
import type { Portfolios } from './portfolios.ts';

/** More files than this are not offered: who has that many writes the path. */
const MOST_FILES = 5_000;

/** The files of the portfolio of a document that are no documents themselves, as they are written in it. */
export async function filesOf(editor: vscode.TextDocument, portfolios: Portfolios): Promise<string[]> {
  const found = await portfolios.find(editor);
  if (!found?.folder.isPortfolio) return [];
  const { folder, document } = found;
  return [...folder.otherFiles]
    .filter(canBeWritten)
    .sort()
    .slice(0, MOST_FILES)
    .map((file) => referenceTo(document.file, { file }));
}

/** A `#` would begin the id of an item in the file, a backslash is no way to another folder; hidden files are nobody's. */
function canBeWritten(file: string): boolean {
  return !/[#\\]|\p{Cc}|(?:^|\/)\./u.test(file);
}
