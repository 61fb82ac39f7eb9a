import * as vscode from 'vscode';
import { referenceTo } from '../../core/portfolio/index.ts';
import { activeDocumentUri } from '../activePortfolio.ts';
import { runTask } from '../overviewTasks.ts';
import type { PortfolioRow } from '../portfolioRow.ts';

/** Commands of the menus of the view *Portfolio* that are nowhere else. */
export const rowCommands: Readonly<Record<string, (row: PortfolioRow) => Promise<void>>> = {
  newDocumentOfKind: async (row) => {
    await runDeed(row, 'newDocument');
  },
  copyReference,
  revealInExplorer: async ({ uri }) => {
    await vscode.commands.executeCommand('revealInExplorer', uri);
  },
};

/**
 * Does what a row says can be done there, for the talk or the kind it is about.
 * @returns false when it says nothing of this command
 */
export async function runDeed({ item, folder }: PortfolioRow, command: string): Promise<boolean> {
  const deed = item.deeds.find((candidate) => candidate.command === command);
  if (deed) await runTask(folder, deed);
  return deed !== undefined;
}

/** As it is written in the document in front, where that is of the same portfolio; else from the folder of the portfolio. */
async function copyReference({ item: { place }, folder }: PortfolioRow): Promise<void> {
  if (!place) return;
  const front = activeDocumentUri();
  const file = front && folder.fileOf(front);
  const from = file !== undefined && folder.portfolio.get(file) ? file : '';
  const reference = referenceTo(from, place);
  await vscode.env.clipboard.writeText(reference);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', reference), SHOWN);
}

/** How long the status bar says so (ms). */
const SHOWN = 5_000;
