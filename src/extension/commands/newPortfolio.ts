import * as vscode from 'vscode';
import { newPortfolio, PORTFOLIO_FILE, specialismen } from '../../core/index.ts';
import { askDate, askOption, askText } from '../asking.ts';
import type { Overviews } from '../overview.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor, today } from '../settings.ts';
import { exists } from '../writing.ts';

/** *Portfolio: New Portfolio*: asks folder, name, specialism and start; writes the first documents and shows the overview. */
export async function createPortfolio(portfolios: Portfolios, overviews: Overviews): Promise<void> {
  const root = await askFolder();
  if (!root) return;
  const naam = await askText(vscode.l10n.t('New portfolio (1/3)'), vscode.l10n.t('Name of the trainee (aios)'));
  if (!naam) return;
  const specialisme = await askOption(
    vscode.l10n.t('New portfolio (2/3): which specialism?'),
    specialismen.map(({ naam: label, nominaleDuurMaanden }) => ({
      label,
      description: vscode.l10n.t('{0} months', nominaleDuurMaanden),
      value: label,
    })),
  );
  if (!specialisme) return;
  const start = await askDate(vscode.l10n.t('New portfolio (3/3): first day of the training'), today());
  if (!start) return;

  const files = newPortfolio({ naam, specialisme, start, language: languageFor(root) });
  const taken: string[] = [];
  for (const file of files.keys()) if (await exists(vscode.Uri.joinPath(root, file))) taken.push(file);
  if (taken.length > 0) {
    await vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} already holds {1}. Nothing was written; choose another folder.',
        vscode.workspace.asRelativePath(root),
        taken.join(', '),
      ),
    );
    return;
  }
  await vscode.workspace.fs.createDirectory(root);
  for (const [file, text] of files) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, file), new TextEncoder().encode(text));
  }
  await showMade(root, portfolios, overviews);
}

/** A folder below the open one by name, or any folder. */
async function askFolder(): Promise<vscode.Uri | undefined> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace) {
    const here = await askOption<'here' | 'below' | 'elsewhere'>(vscode.l10n.t('Where should the portfolio be?'), [
      { label: vscode.l10n.t('In a new folder in {0}', workspace.name), value: 'below' },
      { label: vscode.l10n.t('In {0} itself', workspace.name), value: 'here' },
      { label: vscode.l10n.t('In another folder…'), value: 'elsewhere' },
    ]);
    if (!here) return undefined;
    if (here === 'here') return workspace.uri;
    if (here === 'below') {
      const name = await askText(vscode.l10n.t('New portfolio'), vscode.l10n.t('Name of the folder'), 'portfolio');
      if (!name) return undefined;
      return vscode.Uri.joinPath(workspace.uri, ...name.split('/').filter((part) => !/^\.*$/.test(part)));
    }
  }
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: vscode.l10n.t('Put the portfolio here'),
    })) ?? [];
  return picked;
}

/** Shows what was made; a folder outside the workspace is opened first, as only then its documents are kept together. */
async function showMade(root: vscode.Uri, portfolios: Portfolios, overviews: Overviews): Promise<void> {
  if (!vscode.workspace.getWorkspaceFolder(root)) {
    await vscode.commands.executeCommand('vscode.openFolder', root);
    return;
  }
  overviews.show(await portfolios.folderOf(vscode.Uri.joinPath(root, PORTFOLIO_FILE)));
}
