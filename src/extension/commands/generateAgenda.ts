import * as vscode from 'vscode';
import type { Aanbod, Gesprek } from '../../core/index.ts';
import { aanbodInWoorden, makeAgenda } from '../../core/index.ts';
import { gesprekVan } from '../../core/portfolio/index.ts';
import { choosePortfolio } from '../activePortfolio.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { generatingOptionsFor, languageFor } from '../settings.ts';
import { showWritten, textsOf, writeGenerated } from '../writing.ts';
import { askNewTalk } from './talk.ts';

/** *Portfolio: Generate Agenda* [A12 B5]: writes or updates the agenda of a talk and shows it. */
export async function generateAgenda(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const talk = talkOf(folder, uri) ?? (await askNewTalk(folder));
  if (talk) await makeAgendaOf(folder, talk);
}

/** The same where the portfolio and the talk are known. */
export async function makeAgendaOf(
  folder: PortfolioFolder,
  talk: Gesprek,
  accept: readonly string[] = [],
): Promise<void> {
  const made = makeAgenda(textsOf(folder), { ...talk, ...generatingOptionsFor(folder.root), accept });
  const target = folder.uriOf(made.file);
  const written = await writeGenerated(target, made);
  await showWritten(target, written);
  // Who does not answer is not kept waiting: the agenda is there.
  if (made.aanbod) void offer(folder, talk, made.aanbod).catch(sayWhy);
}

/** Puts to the user what was not done because people worked on it; what is chosen is done in a second update. */
async function offer(folder: PortfolioFolder, talk: Gesprek, aanbod: readonly Aanbod[]): Promise<void> {
  const look = vscode.l10n.t('Choose…');
  const message =
    aanbod.length === 1
      ? vscode.l10n.t('One change was left out because people have worked on that point.')
      : vscode.l10n.t('{0} changes were left out because people have worked on those points.', aanbod.length);
  if ((await vscode.window.showInformationMessage(message, look)) !== look) return;
  const items = aanbod.map((een) => {
    const { wat, titel, tekst } = aanbodInWoorden(een, languageFor(folder.root));
    return { label: wat, description: titel, detail: tekst, id: een.id };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which changes should be made to the agenda after all?'),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const accept = chosen?.map(({ id }) => id) ?? [];
  if (accept.length > 0) await makeAgendaOf(folder, talk, accept);
}

function sayWhy(error: unknown): void {
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
}

/** The agenda, reflection or report the command was started from says itself which talk it is for. */
function talkOf(folder: PortfolioFolder, uri?: vscode.Uri): Gesprek | undefined {
  const file = uri && folder.fileOf(uri);
  const document = file === undefined ? undefined : folder.portfolio.get(file);
  if (document?.kind !== 'agenda' && document?.kind !== 'reflectie' && document?.kind !== 'verslag') return undefined;
  return gesprekVan(document);
}
