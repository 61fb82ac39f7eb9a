import * as vscode from 'vscode';
import { termHintsIn } from '../core/language/index.ts';
import type { Checks } from './checks.ts';
import type { Portfolios } from './portfolios.ts';
import { languageFor, today } from './settings.ts';

/** The days left on the terms of open agreements. `editor.inlayHints.enabled` turns them off. */
export class InlayHints implements vscode.InlayHintsProvider {
  readonly onDidChangeInlayHints: vscode.Event<void>;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly portfolios: Portfolios,
    checks: Checks,
  ) {
    this.onDidChangeInlayHints = this.changed.event;
    // A look-back in another document can close what is shown here, and every day has its own number.
    this.subscription = checks.onDidSettle(() => {
      this.changed.fire();
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.subscription, this.changed).dispose();
  }

  async provideInlayHints(editor: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[] | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    return termHintsIn(found.document, found.folder.portfolio, today(), languageFor(editor.uri))
      .map(({ position, words }) => {
        const hint = new vscode.InlayHint(new vscode.Position(position.line, position.character), words);
        hint.paddingLeft = true;
        return hint;
      })
      .filter(({ position }) => range.contains(position));
  }
}
