import * as vscode from 'vscode';
import { referencesAt } from '../core/language/index.ts';
import type { Location } from '../core/language/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';

/** Who refers to an item or to a document. */
export class References implements vscode.ReferenceProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideReferences(
    editor: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[] | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { document, folder } = found;
    return referencesAt(document, folder.portfolio, editor.offsetAt(position), includeDeclaration)?.map((location) =>
      toLocation(location, folder),
    );
  }
}

/** A place of core as VS Code's own. */
export function toLocation({ file, range }: Location, folder: PortfolioFolder): vscode.Location {
  return new vscode.Location(folder.uriOf(file), toRange(range));
}
