import * as vscode from 'vscode';
import { agendaOf } from '../../core/form/index.ts';
import { draftReport } from '../../core/index.ts';
import type { PortfolioDocument } from '../../core/portfolio/index.ts';
import { talkWords } from '../../core/portfolio/index.ts';
import { activeDocumentUri, choosePortfolio, shownDate } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { generatingOptionsFor, languageFor } from '../settings.ts';
import { showWritten, textsOf, writeGenerated } from '../writing.ts';

/** *Portfolio: Draft Report* [A22]: writes or completes the report of a talk from its agenda and opens its form. */
export async function createReport(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const agenda = agendaAt(folder, uri ?? activeDocumentUri()) ?? (await askAgenda(folder));
  if (agenda === undefined) return;
  const made = draftReport(textsOf(folder), { agenda, ...generatingOptionsFor(folder.root) });
  const target = folder.uriOf(made.file);
  const written = await writeGenerated(target, made);
  await showWritten(target, written);
}

/** The agenda itself, or that of the report: a report is completed from where it is read. */
function agendaAt(folder: PortfolioFolder, uri?: vscode.Uri): string | undefined {
  const file = uri && folder.fileOf(uri);
  const document = file === undefined ? undefined : folder.portfolio.get(file);
  if (document?.kind === 'verslag') return agendaOf(document, folder.portfolio)?.file;
  return document?.kind === 'agenda' ? document.file : undefined;
}

/** The newest talk first: that is the one just held. */
async function askAgenda(folder: PortfolioFolder): Promise<string | undefined> {
  const dateOf = ({ draft }: PortfolioDocument<'agenda'>) => draft.gesprek?.datum ?? '';
  const agendas = [...folder.portfolio.ofKind('agenda')].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
  if (agendas.length === 0) {
    const generate = vscode.l10n.t('Generate Agenda');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('A report is drafted from an agenda, and this portfolio has none yet.'),
      generate,
    );
    if (answer === generate) await vscode.commands.executeCommand('aiosPortfolio.generateAgenda', folder.root);
    return undefined;
  }
  return askOption(
    vscode.l10n.t('Report: of which meeting?'),
    agendas.map((agenda) => ({
      label: shownDate(dateOf(agenda), folder.root) || agenda.file,
      description: talkWords(agenda.draft.gesprek, languageFor(folder.root)),
      detail: agenda.file,
      value: agenda.file,
    })),
  );
}
