import * as vscode from 'vscode';
import { activeDocumentUri } from '../activePortfolio.ts';
import { FORM_VIEW } from '../formEditor.ts';

/** *Portfolio: Open as Form*: the same document as a form, in the place of its text. */
export async function openAsForm(uri?: vscode.Uri): Promise<void> {
  await openWith(FORM_VIEW, uri ?? activeDocumentUri());
}

/** *Portfolio: Open as Text*: the same document as text, in the place of its form. */
export async function openAsText(uri?: vscode.Uri): Promise<void> {
  await openWith('default', uri ?? activeDocumentUri());
}

/**
 * Opens a document with an editor. Where the same document was in front as something else, that tab makes place: the
 * user asked to see it differently, not twice. Nothing is lost, as both show the same text document.
 */
async function openWith(viewType: string, uri?: vscode.Uri): Promise<void> {
  if (!uri) return;
  const before = vscode.window.tabGroups.activeTabGroup.activeTab;
  await vscode.commands.executeCommand('vscode.openWith', uri, viewType);
  const after = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (before && after && before !== after && isOf(before, uri) && before.group === after.group) {
    await vscode.window.tabGroups.close(before, true);
  }
}

function isOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  const shown = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
  return shown?.toString() === uri.toString();
}
