import * as vscode from 'vscode';

/** Whether a tab shows a document, as text or as a form. */
export function isOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  const shown = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
  return shown?.toString() === uri.toString();
}

/** Whether any tab shows it: VS Code holds on to the text of a document for a while after its last tab was closed. */
export function isShown(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => isOf(tab, uri)));
}
