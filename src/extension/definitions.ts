import type * as vscode from 'vscode';
import { definitionAt } from '../core/language/index.ts';
import type { FormEditors } from './formEditor.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';

/**
 * From a reference or an id to what it stands for; peek is made of the same. VS Code opens another document as a form
 * without telling it the place: the form is told here.
 */
export class Definitions implements vscode.DefinitionProvider {
  constructor(
    private readonly portfolios: Portfolios,
    private readonly forms: FormEditors,
  ) {}

  async provideDefinition(
    editor: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DefinitionLink[] | undefined> {
    const found = await this.portfolios.find(editor);
    const definition = found && definitionAt(found.document, found.folder.portfolio, editor.offsetAt(position));
    if (!definition) return undefined;
    const targetUri = found.folder.uriOf(definition.file);
    if (definition.file !== found.document.file) this.forms.expect(targetUri, definition.item);
    return [
      {
        originSelectionRange: toRange(definition.origin),
        targetUri,
        targetRange: toRange(definition.range),
        targetSelectionRange: toRange(definition.selection),
      },
    ];
  }
}
