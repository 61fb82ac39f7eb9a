import * as vscode from 'vscode';
import type { Path } from '../core/yaml/index.ts';
import { DiskChanges } from './diskChanges.ts';
import { webviewFolder, webviewPage } from './webviewPage.ts';
import type { FormServices } from './formServices.ts';
import { FormSession } from './formSession.ts';
import { openAsForm } from './openAs.ts';
import { languageFor } from './settings.ts';

/**
 * How long after the place of a definition was asked for its form may come up (ms): one that is open comes at once, one
 * that is not has to be made. VS Code asks for the place also when somebody only points at a word.
 */
const UNTIL_SHOWN = 700;
const UNTIL_MADE = 5000;

/** The forms that are open on one document. */
interface Opened {
  sessions: Set<FormSession>;
  disk: DiskChanges;
}

/** Forms for the documents of a portfolio. The text document stays the truth: undo, save and dirty state are VS Code's. */
export class FormEditors implements vscode.CustomTextEditorProvider {
  private readonly open = new Map<string, Opened>();
  /** Per document the field that the form that is being opened has to show first. */
  private readonly wanted = new Map<string, Path>();
  /** What a definition led to last, and when it was asked for (ms). */
  private expected: { readonly uri: string; readonly path: Path; readonly at: number } | undefined;

  constructor(private readonly services: FormServices) {}

  async resolveCustomTextEditor(editor: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { extensionUri, portfolios } = this.services;
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
    // The page loads while the portfolio is being read: `ready` is answered when both are there.
    const reading = portfolios.find(editor);
    const opened = this.openedOf(editor);
    const session = new FormSession(editor, panel, this.services, opened.disk, reading);
    opened.sessions.add(session);
    this.revealWanted(editor.uri, session);
    this.revealExpected(editor.uri, session, UNTIL_MADE);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.revealExpected(editor.uri, session, UNTIL_SHOWN);
    });
    panel.onDidDispose(() => {
      session.dispose();
      this.closed(editor, opened, session);
    });
    panel.webview.html = webviewPage(panel.webview, extensionUri, languageFor(editor.uri), 'form');
    await reading;
  }

  /**
   * Shows a document as a form in the place of its text, with the field at `path` (or the nearest one above it) in view
   * and focused, also when the form has yet to be drawn.
   */
  async openAt(uri: vscode.Uri, path: Path): Promise<void> {
    const key = uri.toString();
    this.wanted.set(key, path);
    try {
      await openAsForm(uri);
    } catch (error) {
      this.wanted.delete(key);
      throw error;
    }
    // A list the command was chosen from (Problems) takes the keyboard back when it closes.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // One that was open is told now; a new one takes it when VS Code asks for it, which may be before or after this.
    const shown = [...(this.open.get(key)?.sessions ?? [])].find(({ panel }) => panel.active);
    if (shown) this.revealWanted(uri, shown);
  }

  /** VS Code is told where something is written: the form it opens there next, if it does, shows that place. */
  expect(uri: vscode.Uri, path: Path): void {
    this.expected = { uri: uri.toString(), path, at: Date.now() };
  }

  private revealExpected(uri: vscode.Uri, session: FormSession, within: number): void {
    const { expected } = this;
    if (expected?.uri !== uri.toString() || Date.now() - expected.at > within) return;
    this.expected = undefined;
    session.reveal(expected.path);
  }

  private revealWanted(uri: vscode.Uri, session: FormSession): void {
    const path = this.wanted.get(uri.toString());
    this.wanted.delete(uri.toString());
    if (path) session.reveal(path);
  }

  private openedOf(editor: vscode.TextDocument): Opened {
    const key = editor.uri.toString();
    const known = this.open.get(key);
    if (known) return known;
    const sessions = new Set<FormSession>();
    const disk = new DiskChanges(editor, this.services.queue, {
      hold: () => {
        for (const session of sessions) session.hold();
      },
      release: (mine) => {
        // A text that has to be decided about is shown once.
        const all = [...sessions];
        const first = all.find(({ panel }) => panel.active) ?? all.find(({ panel }) => panel.visible) ?? all[0];
        for (const session of all) session.release(session === first ? mine : []);
      },
      fileChanged: () => {
        for (const session of sessions) void session.lookAtFile();
      },
    });
    const opened = { sessions, disk };
    this.open.set(key, opened);
    return opened;
  }

  private closed(editor: vscode.TextDocument, opened: Opened, session: FormSession): void {
    opened.sessions.delete(session);
    if (opened.sessions.size > 0) return;
    opened.disk.dispose();
    const key = editor.uri.toString();
    if (this.open.get(key) === opened) this.open.delete(key);
  }
}
