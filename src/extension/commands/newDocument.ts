import * as vscode from 'vscode';
import type { Kind } from '../../core/index.ts';
import { kindInfo, newDocument, talksWithoutReport } from '../../core/index.ts';
import { choosePortfolio, shownDate } from '../activePortfolio.ts';
import { askDate, askOption } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor, role, today } from '../settings.ts';
import { writeGenerated } from '../writing.ts';

/** *Portfolio: New Document*: asks kind and what it is about, writes the file with its skeleton and opens it. */
export async function createDocument(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const kind = await askKind(folder);
  if (!kind) return;
  const talk = await askTalk(folder, kind);
  if (!talk) return;
  const { file, text } = newDocument(folder.portfolio, {
    kind,
    ...talk,
    today: today(),
    language: languageFor(folder.root),
  });
  const target = folder.uriOf(file);
  await writeGenerated(target, text);
  await vscode.commands.executeCommand('vscode.open', target);
}
