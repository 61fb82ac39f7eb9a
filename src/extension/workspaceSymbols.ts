import * as vscode from 'vscode';
import type { PortfolioSymbol } from '../core/language/index.ts';
import { symbolsIn } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { languageFor } from './settings.ts';

/** Agreements, goals, evidence and talks of all portfolios of the workspace, by their words. */
export class WorkspaceSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideWorkspaceSymbols(
    query: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[] | undefined> {
    const { known } = this.portfolios;
    const folders = known.length > 0 ? known : await this.portfolios.all(token);
    if (token.isCancellationRequested) return undefined;
    return folders.flatMap((folder) =>
      symbolsIn(folder.portfolio, query, languageFor(folder.root)).map((symbol) => {
        const location = new vscode.Location(folder.uriOf(symbol.file), toRange(symbol.range));
        return new vscode.SymbolInformation(
          shownName(symbol.name, query),
          KIND[symbol.kind],
          symbol.container,
          location,
        );
      }),
    );
  }
}

/** VS Code looks for the query in the name once more, and knows no `ë` by its `e`: then the name is shown without. */
function shownName(name: string, query: string): string {
  const words = query.toLowerCase().split(/\s+/u);
  const isFound = words.every((word) => name.toLowerCase().includes(word));
  return isFound ? name : name.normalize('NFD').replace(/\p{M}/gu, '');
}

const KIND: Record<PortfolioSymbol['kind'], vscode.SymbolKind> = {
  gesprek: vscode.SymbolKind.Event,
  bewijs: vscode.SymbolKind.File,
  document: vscode.SymbolKind.File,
  afspraak: vscode.SymbolKind.Object,
  leerdoel: vscode.SymbolKind.Object,
  verbeterpunt: vscode.SymbolKind.Object,
  onderdeel: vscode.SymbolKind.Object,
};
