import type * as vscode from 'vscode';
import type { Portfolios } from './portfolios.ts';

/** The files of the portfolio of a document that are no documents themselves, as they are written in it. */
export function filesOf(_editor: vscode.TextDocument, _portfolios: Portfolios): Promise<string[]> {
  return Promise.resolve([]);
}
