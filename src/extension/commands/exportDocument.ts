import * as vscode from 'vscode';
import { kindOfFile, render } from '../../core/index.ts';
import type { ExportFormat } from '../../core/output/index.ts';
import { exportExtension, exportFormats, exportKinds, exportName, isDocumentName } from '../../core/output/index.ts';
import type { AnyDocument } from '../../core/portfolio/index.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor } from '../settings.ts';
import { baseName, folderUri } from '../workspaceFiles.ts';
import { textsOf } from '../writing.ts';

/**
 * *Portfolio: Export*: a document as DOCX, HTML or Markdown, for people without the portfolio; as it stands in the
 * editor, unsaved work included. Asks the format and where, and offers to open what was made.
 * @throws {Error} in the user's words; then nothing was written
 */
export async function exportDocument(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const from = uri ?? activeDocumentUri();
  if (from && kindOfFile(baseName(from)) === 'dossier') {
    throw new Error(vscode.l10n.t('A dossier is the programme director’s own and is not exported.'));
  }
  const found = await documentAt(portfolios, from);
  if (!found) return;
  const { folder, document } = found;
  const format = await askFormat(document, languageFor(folder.root));
  const target = format && (await askTarget(folder, document, format));
  if (!target) return;
  requireOtherName(target);
  const options = { file: document.file, to: format, language: languageFor(folder.root) };
  const made = await render(textsOf(folder), options);
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  await vscode.workspace.fs.writeFile(target, bytes);
  await offerToOpen(target, format);
}

/** The document that was clicked or is in front; else one the user picks. */
async function documentAt(
  portfolios: Portfolios,
  uri: vscode.Uri | undefined,
): Promise<{ folder: PortfolioFolder; document: AnyDocument } | undefined> {
  if (uri && kindOfFile(baseName(uri))) {
    const folder = await portfolios.folderOf(uri);
    const document = folder.portfolio.get(folder.fileOf(uri) ?? '');
    if (document) return { folder, document: requireReadable(document) };
  }
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return undefined;
  const language = languageFor(folder.root);
  const documents = [...folder.portfolio.documents.values()].filter(({ kind }) => exportKinds.includes(kind));
  const document = await askOption(
    vscode.l10n.t('Export: which document?'),
    documents
      // The newest of a kind first: names begin with the day.
      .sort((a, b) => exportKinds.indexOf(a.kind) - exportKinds.indexOf(b.kind) || (a.file < b.file ? 1 : -1))
      .map((value) => ({ label: documentTitle(value, language), description: value.file, value })),
  );
  return document && { folder, document: requireReadable(document) };
}

function requireReadable(document: AnyDocument): AnyDocument {
  if (document.parsed.problems.length === 0) return document;
  throw new Error(
    vscode.l10n.t(
      '{0} contains an error in its YAML. Repair the error and export again; nothing was written.',
      document.file,
    ),
  );
}

async function askFormat(document: AnyDocument, language: 'nl' | 'en'): Promise<ExportFormat | undefined> {
  const words: Readonly<Record<ExportFormat, { label: string; detail: string }>> = {
    docx: {
      label: vscode.l10n.t('Word document (DOCX)'),
      detail: vscode.l10n.t('To work on, to print and sign, or to upload'),
    },
    html: {
      label: vscode.l10n.t('Web page (HTML)'),
      detail: vscode.l10n.t('To read and to print on A4 from a browser'),
    },
    markdown: {
      label: vscode.l10n.t('Plain text with headings (Markdown)'),
      detail: vscode.l10n.t('To paste elsewhere'),
    },
  };
  return askOption(
    vscode.l10n.t('Export {0}: as what?', documentTitle(document, language)),
    exportFormats.map((value) => ({ ...words[value], value })),
  );
}

/** Where the last export went, as long as the window is open: a second one often goes to the same place. */
let lastFolder: vscode.Uri | undefined;

async function askTarget(
  folder: PortfolioFolder,
  { file }: AnyDocument,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const near = lastFolder ?? folderUri(folder.uriOf(file));
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(near, exportName(file, format)),
    filters: { [format === 'docx' ? 'Word' : format === 'html' ? 'HTML' : 'Markdown']: [exportExtension(format)] },
    saveLabel: vscode.l10n.t('Export'),
  });
  if (target) lastFolder = folderUri(target);
  return target;
}

function requireOtherName(target: vscode.Uri): void {
  if (!isDocumentName(target.path)) return;
  throw new Error(
    vscode.l10n.t(
      '{0} has the name of a document of a portfolio. Choose another name; nothing was written.',
      baseName(target),
    ),
  );
}

async function offerToOpen(target: vscode.Uri, format: ExportFormat): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('{0} was written. Private notes are not in it.', baseName(target));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  const isHere = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (format === 'markdown') await vscode.commands.executeCommand('markdown.showPreview', target);
  // On another computer, or in a browser, there is no program for it here: then VS Code shows what it can.
  else if (isHere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
