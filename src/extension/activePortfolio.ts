import * as vscode from 'vscode';
import { formatDate } from '../core/language/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { languageFor } from './settings.ts';

/** The document in front of the user, in a text editor or a form. */
export function activeDocumentUri(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}

/**
 * The portfolio a command is about: that of the given or active document, else the only one there is, else the one
 * the user picks. Says so when there is none.
 */
export async function choosePortfolio(portfolios: Portfolios, uri?: vscode.Uri): Promise<PortfolioFolder | undefined> {
  const from = uri ?? activeDocumentUri();
  if (from) {
    const folder = await portfolios.folderOf(from);
    if (folder.isPortfolio) return folder;
  }
  const all = await portfolios.all();
  if (all.length <= 1) return all[0] ?? offerNewPortfolio();
  const items = all.map((folder) => ({
    label: folder.portfolio.settings.aios?.naam ?? vscode.workspace.asRelativePath(folder.root),
    description: vscode.workspace.asRelativePath(folder.root),
    folder,
  }));
  const title = vscode.l10n.t('Which portfolio?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.folder;
}

async function offerNewPortfolio(): Promise<undefined> {
  const create = vscode.l10n.t('New Portfolio…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no portfolio in this workspace yet. A portfolio is a folder with a file portfolio.yaml.'),
    create,
  );
  if (answer === create) await vscode.commands.executeCommand('aiosPortfolio.newPortfolio');
  return undefined;
}

/** A date in the language of the documents, for lists to choose from. */
export function shownDate(date: string, uri?: vscode.Uri): string {
  return formatDate(date, languageFor(uri));
}
