import * as vscode from 'vscode';
import { isOf } from './tabs.ts';

/** The custom editor of all forms, as the manifest names it. */
export const FORM_VIEW = 'aiosPortfolio.form';

/** Shows a document as a form, in the place of its text. */
export async function openAsForm(uri: vscode.Uri): Promise<void> {
  await openWith(FORM_VIEW, uri);
}

/** Shows a document as text, in the place of its form, with the caret at `place`. */
export async function openAsText(uri: vscode.Uri, place?: vscode.Range): Promise<void> {
  await openWith('default', uri);
  const shown = vscode.window.activeTextEditor;
  if (!place || shown?.document.uri.toString() !== uri.toString()) return;
  shown.selection = new vscode.Selection(place.start, place.start);
  shown.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a document as what it opens as by default, its form; one that is in front already stays as it is shown. */
export async function show(uri: vscode.Uri): Promise<void> {
  const front = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (front && isOf(front, uri)) return;
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}

/**
 * Opens a document with an editor. Where the same document was in front as something else, that tab makes place: the
 * user asked to see it differently, not twice. Nothing is lost, as both show the same text document.
 */
async function openWith(viewType: string, uri: vscode.Uri): Promise<void> {
  const before = vscode.window.tabGroups.activeTabGroup.activeTab;
  await vscode.commands.executeCommand('vscode.openWith', uri, viewType);
  const after = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (before && after && before !== after && isOf(before, uri) && before.group === after.group) {
    await vscode.window.tabGroups.close(before, true);
  }
}
