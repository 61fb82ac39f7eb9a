import type * as vscode from 'vscode';
import type { Path } from '../core/yaml/index.ts';
import { formPage, webviewFolder } from './formPage.ts';
import type { FormServices } from './formServices.ts';
import { FormSession } from './formSession.ts';
import { languageFor } from './settings.ts';

/** Forms for the documents of a portfolio. The text document stays the truth: undo, save and dirty state are VS Code's. */
export class FormEditors implements vscode.CustomTextEditorProvider {
  private readonly open = new Map<string, Set<FormSession>>();

  constructor(private readonly services: FormServices) {}

  async resolveCustomTextEditor(editor: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { extensionUri, portfolios } = this.services;
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
    // The page loads while the portfolio is being read: `ready` is answered when both are there.
    const reading = portfolios.find(editor);
    const session = new FormSession(editor, panel, this.services, reading);
    this.track(editor.uri.toString(), session, panel);
    panel.webview.html = formPage(panel.webview, extensionUri, languageFor(editor.uri));
    await reading;
  }

  /** Brings a field in view in the forms that show this document. */
  reveal(uri: vscode.Uri, path: Path): void {
    for (const session of this.open.get(uri.toString()) ?? []) session.reveal(path);
  }

  private track(key: string, session: FormSession, panel: vscode.WebviewPanel): void {
    const sessions = this.open.get(key) ?? new Set();
    this.open.set(key, sessions.add(session));
    panel.onDidDispose(() => {
      session.dispose();
      sessions.delete(session);
      if (sessions.size === 0) this.open.delete(key);
    });
  }
}
