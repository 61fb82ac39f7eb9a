import * as vscode from 'vscode';
import type { TextEdit } from '../core/yaml/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { addEdits } from './ranges.ts';

/** How often edits are computed anew because a text turned out to be another than the portfolio held. */
const TRIES = 3;

/**
 * Edits of several documents of a portfolio as one edit of the workspace. They are computed for the texts VS Code will
 * change: those in editors and, of files that are in none, as they are on disk at this moment.
 *
 * @param compute gives edits per file for the texts of the portfolio as it is when called
 * @returns undefined when the texts went on changing meanwhile
 */
export async function settledEdits<R extends { edits: ReadonlyMap<string, readonly TextEdit[]> }>(
  portfolios: Portfolios,
  folder: PortfolioFolder,
  compute: () => R,
): Promise<{ edit: vscode.WorkspaceEdit; result: R } | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const result = compute();
    const edit = new vscode.WorkspaceEdit();
    let isSettled = true;
    for (const [file, edits] of result.edits) {
      const text = folder.portfolio.get(file)?.parsed.text;
      const editor = await vscode.workspace.openTextDocument(folder.uriOf(file));
      if (editor.getText() !== text) {
        await portfolios.find(editor);
        isSettled = false;
      }
      addEdits(edit, editor, edits);
    }
    if (isSettled) return { edit, result };
  }
  return undefined;
}
