import * as vscode from 'vscode';
import { kindOfFile } from '../../core/index.ts';
import { exportKinds, pageOf } from '../../core/output/index.ts';
import type { AnyDocument } from '../../core/portfolio/index.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import { exportPage } from '../exporting.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor } from '../settings.ts';
import { baseName } from '../workspaceFiles.ts';

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
  const page = pageOf(document, folder.portfolio, languageFor(folder.root));
  await exportPage(page, folder.uriOf(document.file.replace(/\.yaml$/u, '')));
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
