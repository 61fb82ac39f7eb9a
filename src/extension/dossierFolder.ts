import * as vscode from 'vscode';
import { PORTFOLIO_FILE } from '../core/portfolio/index.ts';
import { dossierFolderSetting, setDossierFolder } from './settings.ts';
import { folderUri, typeAt } from './workspaceFiles.ts';

/**
 * The folder the opleider keeps for himself, outside every portfolio [A28] [A31]: that of the setting `dossierFolder`; asked,
 * and remembered for all portfolios, as long as there is none.
 * @param near a place on the file system it is looked for on
 * @returns undefined when the user goes away
 * @throws {Error} in the user's words when it lies in a portfolio, or the setting is no full path of a folder
 */
export async function askDossierFolder(near: vscode.Uri): Promise<vscode.Uri | undefined> {
  const written = dossierFolderSetting();
  if (written !== '') {
    const folder = folderAt(written, near);
    if (!folder || (await typeAt(folder)) === vscode.FileType.File) {
      throw new Error(
        vscode.l10n.t(
          'The setting aiosPortfolio.dossierFolder ({0}) is not the full path of a folder. Change it in the settings; nothing was written.',
          written,
        ),
      );
    }
    await requireOutside(folder);
    return folder;
  }
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: vscode.l10n.t('The programme director’s own folder, outside the portfolio'),
      openLabel: vscode.l10n.t('Keep dossiers and copies here'),
    })) ?? [];
  if (!picked) return undefined;
  await requireOutside(picked);
  await setDossierFolder(picked.scheme === 'file' ? picked.fsPath : picked.toString());
  return picked;
}

/** A path on the file system of the portfolio, or the address of a folder elsewhere. */
function folderAt(written: string, near: vscode.Uri): vscode.Uri | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(written)) return vscode.Uri.parse(written);
  if (!/^(?:[/\\]|[a-z]:[/\\])/iu.test(written)) return undefined;
  return near.scheme === 'file' ? vscode.Uri.file(written) : near.with({ path: written });
}

/**
 * What the opleider keeps is not the aios's: a folder with a `portfolio.yaml`, at any height, is refused [A31].
 * @throws {Error} in the user's words
 */
export async function requireOutside(folder: vscode.Uri): Promise<void> {
  for (let at = folder; ; at = folderUri(at)) {
    if ((await typeAt(vscode.Uri.joinPath(at, PORTFOLIO_FILE))) !== undefined) {
      throw new Error(
        vscode.l10n.t(
          '{0} lies in the portfolio of the trainee. What the programme director keeps belongs outside it: choose another folder in the setting aiosPortfolio.dossierFolder. Nothing was written.',
          folder.fsPath,
        ),
      );
    }
    if (at.path === folderUri(at).path) return;
  }
}
