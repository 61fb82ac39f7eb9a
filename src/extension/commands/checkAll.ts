import * as vscode from 'vscode';
import type { Checks } from '../checks.ts';
import type { Portfolios } from '../portfolios.ts';

/** *Portfolio: Check All Documents*: reads and checks every portfolio of the workspace, with progress and cancel. */
export async function checkAll(portfolios: Portfolios, checks: Checks): Promise<void> {
  const title = vscode.l10n.t('Checking the portfolio');
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const folders = await portfolios.all(token);
      for (const [index, folder] of folders.entries()) {
        if (token.isCancellationRequested) return;
        progress.report({ message: vscode.workspace.asRelativePath(folder.root), increment: 100 / folders.length });
        await checks.checkFolder(folder, token);
        if (index === folders.length - 1) await vscode.commands.executeCommand('workbench.actions.view.problems');
      }
    },
  );
}
