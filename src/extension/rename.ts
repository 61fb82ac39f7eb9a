import type * as vscode from 'vscode';
import type { Language } from '../core/language/index.ts';
import { renamableAt, renameAt } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { settledEdits } from './settledEdits.ts';
import { languageFor } from './settings.ts';

/** An id with every reference to it, as one edit of all documents: one step to undo. */
export class Rename implements vscode.RenameProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async prepareRename(
    editor: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { document, folder } = found;
    const renamable = renamableAt(document, folder.portfolio, editor.offsetAt(position), languageFor(editor.uri));
    if ('refused' in renamable) throw new Error(renamable.refused);
    return { range: toRange(renamable.range), placeholder: renamable.id };
  }

  async provideRenameEdits(
    editor: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { folder } = found;
    const language = languageFor(editor.uri);
    const offset = editor.offsetAt(position);
    const settled = await settledEdits(this.portfolios, folder, () => {
      const document = folder.portfolio.get(found.document.file) ?? found.document;
      const result = renameAt(document, folder.portfolio, offset, newName.trim(), language);
      if ('refused' in result) throw new Error(result.refused);
      return result;
    });
    if (!settled) throw new Error(MOVED_ON[language]);
    return settled.edit;
  }
}

const MOVED_ON: Record<Language, string> = {
  nl: 'De documenten zijn intussen gewijzigd. Er is niets hernoemd; probeer het opnieuw.',
  en: 'The documents have changed meanwhile. Nothing was renamed; please try again.',
};
