import * as vscode from 'vscode';
import { activeDocumentUri } from '../activePortfolio.ts';
import { FORM_VIEW } from '../formEditor.ts';

/** *Portfolio: Open as Form*: the same document as a form, in the same place. */
export async function openAsForm(uri?: vscode.Uri): Promise<void> {
  const target = uri ?? activeDocumentUri();
  if (target) await vscode.commands.executeCommand('vscode.openWith', target, FORM_VIEW);
}

/** *Portfolio: Open as Text*: the same document as text, in the same place. */
export async function openAsText(uri?: vscode.Uri): Promise<void> {
  const target = uri ?? activeDocumentUri();
  if (target) await vscode.commands.executeCommand('vscode.openWith', target, 'default');
}
