import * as vscode from 'vscode';
import type { Gemaakt } from '../core/index.ts';
import type { TextEdit } from '../core/yaml/index.ts';
import { show } from './openAs.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import { addEdits } from './ranges.ts';

/** What became of a generated document. */
export type Written = 'new' | 'changed' | 'unchanged';

/**
 * Puts a generated document in its file. A new file is written; an existing one is changed in its editor and left
 * unsaved, so that the user sees what was added and can undo it.
 * @throws {Error} in the user's words when the document that is there cannot be brought up to date, or VS Code refuses.
 */
export async function writeGenerated(uri: vscode.Uri, { text, refused }: Gemaakt): Promise<Written> {
  if (refused !== undefined) throw new Error(refused);
  if (!(await exists(uri))) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return 'new';
  }
  const editor = await vscode.workspace.openTextDocument(uri);
  if (editor.getText() === text) return 'unchanged';
  if (!(await replaceText(editor, text))) {
    throw new Error(
      vscode.l10n.t(
        '{0} could not be changed; it may be read-only. Nothing was written.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
  return 'changed';
}

/**
 * Makes a document hold this text, as one undo step that touches only what differs.
 * @returns false when VS Code did not take it: the document went on meanwhile, or is read-only
 */
export async function replaceText(editor: vscode.TextDocument, text: string): Promise<boolean> {
  const stretch = changedStretch(editor.getText(), text);
  if (!stretch) return true;
  const edit = new vscode.WorkspaceEdit();
  addEdits(edit, editor, [stretch]);
  return vscode.workspace.applyEdit(edit);
}

/** The one stretch in which two texts differ, as an edit of the first; undefined when they are the same. */
function changedStretch(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  // Not between the halves of a character, where VS Code has no place for a range.
  if (isFirstHalf(before[start - 1])) start--;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isFirstHalf(before.at(-1 - end))) end--;
  return { offset: start, length: before.length - end - start, newText: after.slice(start, after.length - end) };
}

const isFirstHalf = (unit: string | undefined) => unit !== undefined && /[\uD800-\uDBFF]/.test(unit);

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * A name in a folder that nothing has yet, with a number where it is taken.
 * @param isSame of a file that has the name: whether it is the very thing that is to be written
 */
export async function freeFile(
  folder: vscode.Uri,
  { name, ending }: { name: string; ending: string },
  isSame?: (there: vscode.Uri) => Promise<boolean>,
): Promise<{ target: vscode.Uri; isThere: boolean }> {
  for (let next = 1; ; next++) {
    const target = vscode.Uri.joinPath(folder, `${name}${next === 1 ? '' : `-${next}`}${ending}`);
    if (!(await exists(target))) return { target, isThere: false };
    if (await isSame?.(target)) return { target, isThere: true };
  }
}

/** Shows what was generated; says so when everything was there already. */
export async function showWritten(uri: vscode.Uri, written: Written): Promise<void> {
  await show(uri);
  if (written === 'unchanged') {
    const message = vscode.l10n.t(
      '{0} already holds everything the portfolio knows.',
      vscode.workspace.asRelativePath(uri),
    );
    void vscode.window.showInformationMessage(message);
  }
}

/** The texts of a portfolio as the library takes them: what stands in editors, unsaved work included. */
export function textsOf(folder: PortfolioFolder): Map<string, string> {
  return new Map([...folder.portfolio.documents.values()].map(({ file, parsed }) => [file, parsed.text]));
}
