import * as vscode from 'vscode';
import type { LeftBehind, Move } from '../core/language/index.ts';
import { editsForMoves, movesInWords } from '../core/language/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { settledEdits } from './settledEdits.ts';
import { languageFor } from './settings.ts';

/**
 * References follow when files or folders get another name or place in the explorer. The edit is part of that action, so
 * both are undone together. Signed documents are left as they are; the user is told which.
 */
export class FileMoves implements vscode.Disposable {
  /** What did not follow the move that is going on, by the portfolio it is in. */
  private left: { folder: PortfolioFolder; left: readonly LeftBehind[] }[] = [];
  /** Documents that were saved before their references followed: they are again afterwards. */
  private saved: vscode.Uri[] = [];
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly portfolios: Portfolios) {
    this.subscriptions = [
      vscode.workspace.onWillRenameFiles((event) => {
        event.waitUntil(this.follow(event.files));
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        void this.save(files);
        this.tell();
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async follow(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
    const whole = new vscode.WorkspaceEdit();
    this.left = [];
    this.saved = [];
    for (const [folder, moves] of await this.movesPerPortfolio(files)) {
      const language = languageFor(folder.root);
      const settled = await settledEdits(this.portfolios, folder, () =>
        editsForMoves(folder.portfolio, moves, language),
      );
      if (!settled) continue;
      for (const [uri, edits] of settled.edit.entries()) {
        whole.set(uri, edits);
        const editor = await vscode.workspace.openTextDocument(uri);
        if (!editor.isDirty) this.saved.push(uri);
      }
      this.left.push({ folder, left: settled.result.left });
    }
    return whole;
  }

  /** Within a portfolio only: what leaves it, or comes in, is in nobody's reach any more, or not yet. */
  private async movesPerPortfolio(files: vscode.FileWillRenameEvent['files']): Promise<Map<PortfolioFolder, Move[]>> {
    const moves = new Map<PortfolioFolder, Move[]>();
    for (const { oldUri, newUri } of files) {
      const folder = await this.portfolios.folderOf(oldUri);
      const [from, to] = [folder.fileOf(oldUri), folder.fileOf(newUri)];
      if (!folder.isPortfolio || from === undefined || to === undefined) continue;
      moves.set(folder, [...(moves.get(folder) ?? []), { from, to }]);
    }
    return moves;
  }

  /** As VS Code does after a refactoring, unless its setting says otherwise. */
  private async save(files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): Promise<void> {
    const { saved } = this;
    this.saved = [];
    if (vscode.workspace.getConfiguration('files').get('refactoring.autoSave') === false) return;
    for (const uri of saved) {
      const editor = await vscode.workspace.openTextDocument(movedUri(uri, files));
      if (editor.isDirty) await editor.save();
    }
  }

  private tell(): void {
    for (const { folder, left } of this.left) {
      const message = movesInWords(folder.portfolio, left, languageFor(folder.root));
      if (message !== undefined) void vscode.window.showWarningMessage(message);
    }
    this.left = [];
  }
}

/** Where a document is after a move. */
function movedUri(uri: vscode.Uri, files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): vscode.Uri {
  const move = files.find(({ oldUri }) => `${uri.path}/`.startsWith(`${oldUri.path}/`));
  return move ? move.newUri.with({ path: move.newUri.path + uri.path.slice(move.oldUri.path.length) }) : uri;
}
