import * as vscode from 'vscode';
import type { ExportFormat, Page } from '../core/output/index.ts';
import { exportExtension, exportFormats, isDocumentName, renderPage } from '../core/output/index.ts';
import { askOption } from './asking.ts';
import { baseName, folderUri } from './workspaceFiles.ts';

/**
 * Writes a page as a file for people without the portfolio: asks the format and where, and offers to open what was made.
 * @param source what it is called unless somebody says otherwise, without an ending, in the folder of what it is made of
 * @throws {Error} in the user's words when that would be the end of a document of a portfolio; then nothing was written
 */
export async function exportPage(page: Page, source: vscode.Uri): Promise<void> {
  const format = await askFormat(page);
  const target = format && (await askTarget(source, format));
  if (!target) return;
  requireOtherName(target);
  const made = await renderPage(page, format);
  await vscode.workspace.fs.writeFile(target, typeof made === 'string' ? new TextEncoder().encode(made) : made);
  await offerToOpen(target, format);
}

async function askFormat({ title }: Page): Promise<ExportFormat | undefined> {
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
    vscode.l10n.t('Export {0}: as what?', title),
    exportFormats.map((value) => ({ ...words[value], value })),
  );
}

/** In the folder of what it is made of: a place kept from before could be that of somebody else's portfolio. */
async function askTarget(source: vscode.Uri, format: ExportFormat): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folderUri(source), `${baseName(source)}.${exportExtension(format)}`),
    filters: { [format === 'docx' ? 'Word' : format === 'html' ? 'HTML' : 'Markdown']: [exportExtension(format)] },
    saveLabel: vscode.l10n.t('Export'),
  });
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
