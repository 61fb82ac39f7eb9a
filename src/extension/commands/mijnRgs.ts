import * as vscode from 'vscode';
import type { Page } from '../../core/output/index.ts';
import { asPlainText } from '../../core/output/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { exportPage } from '../exporting.ts';
import type { MijnRgsPages } from '../mijnRgsPages.ts';
import { pageFor, schemaAt } from '../mijnRgsPages.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { createKind } from './newDocument.ts';

/**
 * *Portfolio: Prepare MijnRGS Changes* [A25] [A27]: shows the old and the new schedule with ground and accord per part, to
 * copy over; puts it on the clipboard or exports it. Nothing in the portfolio changes.
 * @throws {Error} in the user's words when the schedule cannot be read
 */
export async function prepareMijnRgsChanges(
  portfolios: Portfolios,
  pages: MijnRgsPages,
  uri?: vscode.Uri,
): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const schema = schemaAt(folder, uri ?? activeDocumentUri());
  if (!schema) {
    await withoutSchedule(folder);
    return;
  }
  await pages.show(folder, schema);
  await offer(folder, pageFor(folder, schema));
}

async function withoutSchedule(folder: PortfolioFolder): Promise<void> {
  const [unreadable] = folder.portfolio.ofKind('opleidingsschema');
  if (unreadable) {
    throw new Error(
      vscode.l10n.t(
        '{0} contains an error in its YAML, so the changes for MijnRGS cannot be worked out. Repair the error and try again.',
        unreadable.file,
      ),
    );
  }
  const create = vscode.l10n.t('New Document…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This portfolio has no training schedule yet, so there is nothing to compare.'),
    create,
  );
  if (answer === create) await createKind(folder, 'opleidingsschema');
}

/** What is done with the page: the first sentence of it says what there is to do. */
async function offer(folder: PortfolioFolder, page: Page): Promise<void> {
  const copy = vscode.l10n.t('Copy');
  const exportIt = vscode.l10n.t('Export…');
  const [short] = page.sections[0]?.blocks ?? [];
  const message = short?.type === 'text' ? short.paragraphs.join(' ') : page.title;
  const answer = await vscode.window.showInformationMessage(message, copy, exportIt);
  if (answer === copy) {
    await vscode.env.clipboard.writeText(asPlainText(page));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', page.title), SHOWN);
  }
  if (answer === exportIt) await exportPage(page, folder.uriOf(page.title));
}

/** How long the status bar says so (ms). */
const SHOWN = 5_000;
