import * as vscode from 'vscode';
import { kopieVoorOpleider } from '../../core/conversation/index.ts';
import type { GeenKopie } from '../../core/conversation/index.ts';
import { fileSuffix } from '../../core/kinds/index.ts';
import type { PortfolioDocument } from '../../core/portfolio/index.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import { isSigned } from '../../core/seal/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import { changeDocument } from '../documentChange.ts';
import { askDossierFolder, requireOutside } from '../dossierFolder.ts';
import type { EditQueue } from '../editQueue.ts';
import { show } from '../openAs.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor } from '../settings.ts';
import { textOf } from '../workspaceFiles.ts';
import { freeFile } from '../writing.ts';

interface CopyServices {
  portfolios: Portfolios;
  queue: EditQueue;
}

/**
 * *Portfolio: Copy for Programme Director* [A23] [A28]: writes the signed report, without its private note, in the opleider's
 * own folder, and reads it back. Never over another file.
 * @throws {Error} in the user's words; then nothing was written
 */
export async function copyForOpleider(services: CopyServices, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(services.portfolios, uri);
  const report = folder && (await chooseReport(folder, uri));
  if (!folder || !report) return;
  const language = languageFor(folder.root);
  const editor = await vscode.workspace.openTextDocument(folder.uriOf(report.file));
  if (editor.isDirty) {
    throw new Error(vscode.l10n.t('{0} has changes that are not saved. Save it first; no copy was made.', report.file));
  }
  const copy = kopieVoorOpleider(folder.portfolio, report, language);
  if ('geweigerd' in copy) {
    await refuse(copy, editor, services);
    return;
  }
  const own = await askDossierFolder(folder.root);
  if (!own) return;
  const place = vscode.Uri.joinPath(own, copy.map);
  await requireOutside(place);
  const name = { name: copy.naam, ending: fileSuffix('verslag') };
  const { target, isThere } = await freeFile(place, name, async (there) => (await textOf(there)) === copy.text);
  if (!isThere) {
    await vscode.workspace.fs.createDirectory(place);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(copy.text));
    if ((await textOf(target)) !== copy.text) {
      throw new Error(
        vscode.l10n.t('{0} was written, but reads back differently. Make the copy again.', target.fsPath),
      );
    }
  }
  const told = isThere
    ? vscode.l10n.t('The copy is there already, the same to the letter: {0}.', target.fsPath)
    : vscode.l10n.t('The copy is in {0}. Its signatures hold; the private note is not in it.', target.fsPath);
  const without = vscode.l10n.t(
    'The report does not say who keeps original and copy; as it is signed, that can no longer be filled in.',
  );
  const open = vscode.l10n.t('Open');
  const message = copy.zonderBewaring ? `${told} ${without}` : told;
  if ((await vscode.window.showInformationMessage(message, open)) === open) await show(target);
}

/** The report that was clicked or is in front; else one of those that were signed, the newest first. */
async function chooseReport(
  folder: PortfolioFolder,
  uri: vscode.Uri | undefined,
): Promise<PortfolioDocument<'verslag'> | undefined> {
  const from = uri ?? activeDocumentUri();
  const document = from && folder.portfolio.get(folder.fileOf(from) ?? '');
  if (document?.kind === 'verslag') return document;
  const language = languageFor(folder.root);
  const date = ({ draft }: PortfolioDocument<'verslag'>) => draft.gesprek?.datum ?? '';
  const signed = folder.portfolio.ofKind('verslag').filter(({ draft }) => isSigned(draft));
  if (signed.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no signed report yet. The programme director keeps a copy of the signed report.'),
    );
    return undefined;
  }
  return askOption(
    vscode.l10n.t('Copy for the programme director: of which report?'),
    [...signed]
      .sort((a, b) => date(b).localeCompare(date(a)))
      .map((value) => ({ label: documentTitle(value, language), description: value.file, value })),
  );
}

/** Says why not; who keeps what can still be filled in as long as nobody signed. */
async function refuse(
  { geweigerd, bewaring }: GeenKopie,
  editor: vscode.TextDocument,
  services: CopyServices,
): Promise<void> {
  if (bewaring.length === 0) throw new Error(geweigerd);
  const fill = vscode.l10n.t('Fill in who keeps what');
  if ((await vscode.window.showErrorMessage(geweigerd, fill)) !== fill) return;
  await changeDocument(services, editor, () => ({ changes: bewaring }), languageFor(editor.uri));
  await show(editor.uri);
}
