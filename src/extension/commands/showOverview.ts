import type * as vscode from 'vscode';
import { choosePortfolio } from '../activePortfolio.ts';
import type { Overviews } from '../overview.ts';
import type { Portfolios } from '../portfolios.ts';

/** *Portfolio: Show Overview*: the portfolio as one thing. */
export async function showOverview(portfolios: Portfolios, overviews: Overviews, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (folder) overviews.show(folder);
}
