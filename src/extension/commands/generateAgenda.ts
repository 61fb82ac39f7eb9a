import type * as vscode from 'vscode';
import type { Gesprek } from '../../core/index.ts';
import { makeAgenda } from '../../core/index.ts';
import { gesprekVan } from '../../core/portfolio/index.ts';
import { choosePortfolio } from '../activePortfolio.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { generatingOptionsFor } from '../settings.ts';
import { showWritten, textsOf, writeGenerated } from '../writing.ts';
import { askNewTalk } from './talk.ts';

/** *Portfolio: Generate Agenda* [A12 B5]: writes or updates the agenda of a talk and shows it. */
export async function generateAgenda(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const talk = talkOfAgenda(folder, uri) ?? (await askNewTalk(folder));
  if (talk) await makeAgendaOf(folder, talk);
}

/** The same where the portfolio and the talk are known. */
export async function makeAgendaOf(folder: PortfolioFolder, talk: Gesprek): Promise<void> {
  const made = makeAgenda(textsOf(folder), { ...talk, ...generatingOptionsFor(folder.root) });
  const target = folder.uriOf(made.file);
  const written = await writeGenerated(target, made);
  await showWritten(target, written);
}

/** An agenda the command was started from says itself which talk it is for. */
function talkOfAgenda(folder: PortfolioFolder, uri?: vscode.Uri): Gesprek | undefined {
  const file = uri && folder.fileOf(uri);
  const document = file === undefined ? undefined : folder.portfolio.get(file);
  if (document?.kind !== 'agenda') return undefined;
  return gesprekVan(document);
}
