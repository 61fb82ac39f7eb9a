import * as vscode from 'vscode';
import {
  dossierNaam,
  dossierVermelding,
  isDossierVan,
  nieuwDossier,
  nieuweAantekening,
} from '../../core/conversation/index.ts';
import { fileSuffix, kindOfFile } from '../../core/kinds/index.ts';
import type { AnyDocument, PortfolioDocument } from '../../core/portfolio/index.ts';
import { openDocument } from '../../core/portfolio/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { changeDocument } from '../documentChange.ts';
import { askDossierFolder, requireOutside } from '../dossierFolder.ts';
import type { EditQueue } from '../editQueue.ts';
import type { FormEditors } from '../formEditor.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor, today } from '../settings.ts';
import { textOf } from '../workspaceFiles.ts';
import { freeFile } from '../writing.ts';

interface DossierServices {
  portfolios: Portfolios;
  queue: EditQueue;
  forms: FormEditors;
}

/**
 * *Portfolio: Add Dossier Note* [A31]: a note to fill in, in the opleider's own dossier of this aios, which lies outside the
 * portfolio; begun when there is none yet. Opens its form at the facts.
 * @throws {Error} in the user's words; then nothing was written
 */
export async function addDossierNote(services: DossierServices, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(services.portfolios, uri);
  if (!folder) return;
  const own = await askDossierFolder(folder.root);
  if (!own) return;
  const from = uri ?? activeDocumentUri();
  const bron = from && folder.portfolio.get(folder.fileOf(from) ?? '');
  const opdracht = { bron, today: today(), language: languageFor(folder.root) };
  const there = await dossierOf(own, folder);
  if (there) {
    await requireOutside(there);
    const index = await append(services, there, (dossier) => nieuweAantekening(dossier, opdracht));
    await services.forms.openAt(there, ['aantekeningen', index, 'feiten']);
  } else {
    const name = { name: dossierNaam(folder.portfolio), ending: fileSuffix('dossier') };
    const { target } = await freeFile(own, name);
    await vscode.workspace.fs.createDirectory(own);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(nieuwDossier(folder.portfolio, opdracht)));
    await services.forms.openAt(target, ['aantekeningen', 0, 'feiten']);
  }
  await offerMention(services, folder, bron);
}

/** The dossier of this aios, as it stands in an editor or on disk. */
async function dossierOf(own: vscode.Uri, folder: PortfolioFolder): Promise<vscode.Uri | undefined> {
  for (const uri of await dossiersIn(own)) {
    const editor = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const text = editor?.getText() ?? (await textOf(uri));
    const document = text === undefined ? undefined : openDocument(uri.path, text);
    if (document?.kind === 'dossier' && isDossierVan(document, folder.portfolio)) return uri;
  }
  return undefined;
}

/** In the folder itself and in those directly in it, as opleiders keep one for each aios. */
async function dossiersIn(own: vscode.Uri, depth = 1): Promise<vscode.Uri[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(own);
  } catch {
    return []; // Not there yet: it is made with the first note.
  }
  const found = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(own, name);
      if (type === vscode.FileType.Directory) return depth > 0 ? dossiersIn(uri, depth - 1) : [];
      return kindOfFile(name) === 'dossier' ? [uri] : [];
    });
  return (await Promise.all(found)).flat();
}

/** Left unsaved: the opleider is about to write the facts. @returns the place of the note */
async function append(
  services: DossierServices,
  uri: vscode.Uri,
  note: (dossier: PortfolioDocument<'dossier'>) => ReturnType<typeof nieuweAantekening>,
): Promise<number> {
  const editor = await vscode.workspace.openTextDocument(uri);
  await services.portfolios.find(editor);
  let at = 0;
  await changeDocument(
    services,
    editor,
    (document) => {
      if (document.kind !== 'dossier') return { changes: [] };
      const { change, index } = note(document);
      at = index;
      return { changes: [change] };
    },
    languageFor(uri),
  );
  return at;
}

/** The report of an insufficient judgement says that it was recorded, not what: that is the opleider's own. */
async function offerMention(
  services: DossierServices,
  folder: PortfolioFolder,
  report: AnyDocument | undefined,
): Promise<void> {
  if (!report || !dossierVermelding(report, today())) return;
  const mention = vscode.l10n.t('Mention it in the report');
  const message = vscode.l10n.t(
    'The report of an insufficient judgement says on which day it was recorded in the dossier.',
  );
  if ((await vscode.window.showInformationMessage(message, mention)) !== mention) return;
  const editor = await vscode.workspace.openTextDocument(folder.uriOf(report.file));
  await changeDocument(
    services,
    editor,
    (document) => {
      const change = dossierVermelding(document, today());
      return { changes: change ? [change] : [] };
    },
    languageFor(editor.uri),
  );
}
