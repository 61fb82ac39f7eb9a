import type * as vscode from 'vscode';
import { definitionAt } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';

/** From a reference or an id to what it stands for, as text; peek is made of the same. */
export class Definitions implements vscode.DefinitionProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideDefinition(
    editor: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DefinitionLink[] | undefined> {
    const found = await this.portfolios.find(editor);
    const definition = found && definitionAt(found.document, found.folder.portfolio, editor.offsetAt(position));
    if (!definition) return undefined;
    return [
      {
        originSelectionRange: toRange(definition.origin),
        targetUri: found.folder.uriOf(definition.file),
        targetRange: toRange(definition.range),
        targetSelectionRange: toRange(definition.selection),
      },
    ];
  }
}
