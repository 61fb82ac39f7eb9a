import * as vscode from 'vscode';
import type { OutlineItem } from '../core/language/index.ts';
import { outlineOf } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';
import { languageFor } from './settings.ts';

/**
 * The document by its titles, for outline, breadcrumbs and Go to Symbol. Two outlines of one text are shown as two
 * trees, in which nobody finds anything: beside Red Hat YAML there is only that one.
 */
export class Outline implements vscode.DocumentSymbolProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideDocumentSymbols(editor: vscode.TextDocument): Promise<vscode.DocumentSymbol[] | undefined> {
    if (redHatYamlIsThere()) return undefined;
    const found = await this.portfolios.find(editor);
    return found && outlineOf(found.document, found.folder.portfolio, languageFor(editor.uri)).map(symbol);
  }
}

function symbol({ name, detail, kind, range, selection, children }: OutlineItem): vscode.DocumentSymbol {
  const result = new vscode.DocumentSymbol(name, detail ?? '', KIND[kind], toRange(range), toRange(selection));
  result.children = children.map(symbol);
  return result;
}

const KIND = {
  section: vscode.SymbolKind.Namespace,
  item: vscode.SymbolKind.Object,
  text: vscode.SymbolKind.String,
};
