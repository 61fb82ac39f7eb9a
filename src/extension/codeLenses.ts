import * as vscode from 'vscode';
import type { Lens } from '../core/language/index.ts';
import { lensesOf } from '../core/language/index.ts';
import type { Checks } from './checks.ts';
import type { FieldArguments } from './goToField.ts';
import { GO_TO_FIELD } from './goToField.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { toLocation } from './references.ts';
import { languageFor, onSettingsChange } from './settings.ts';

/** The way to the form, how SMART an agreement is, and who uses it. `editor.codeLens` turns them off, per language too. */
export class CodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: { dispose(): unknown }[];
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly portfolios: Portfolios,
    private readonly checks: Checks,
  ) {
    this.subscriptions = [
      this.changed,
      // Other documents are checked too: only who is looked at has lenses.
      checks.onDidCheck(({ uri }) => {
        const isInView = vscode.window.visibleTextEditors.some(
          ({ document }) => document.uri.toString() === uri.toString(),
        );
        if (isInView) this.changed.fire();
      }),
      // Who refers to a document is said in others.
      checks.onDidSettle(() => {
        this.changed.fire();
      }),
      onSettingsChange(() => {
        this.changed.fire();
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  async provideCodeLenses(editor: vscode.TextDocument): Promise<vscode.CodeLens[] | undefined> {
    await this.portfolios.find(editor);
    const checked = this.checks.now(editor);
    if (!checked) return undefined;
    const { document, folder, findings } = checked;
    return lensesOf(document, folder.portfolio, findings, languageFor(editor.uri)).map((lens) =>
      codeLens(lens, editor.uri, folder),
    );
  }
}

function codeLens({ range, title, action }: Lens, uri: vscode.Uri, folder: PortfolioFolder): vscode.CodeLens {
  if (action.type === 'form') {
    const argument: FieldArguments = { uri: uri.toString(), path: action.path };
    return new vscode.CodeLens(toRange(range), { command: GO_TO_FIELD, title, arguments: [argument] });
  }
  const locations = action.locations.map((location) => toLocation(location, folder));
  return new vscode.CodeLens(toRange(range), {
    command: 'editor.action.showReferences',
    title,
    arguments: [uri, toRange(range).start, locations],
  });
}
