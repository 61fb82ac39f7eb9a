import * as vscode from 'vscode';
import type { Completion } from '../core/language/index.ts';
import { completionsAt, isFileAsked } from '../core/language/index.ts';
import { filesOf } from './portfolioFiles.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';
import { languageFor, today } from './settings.ts';

/** Keys, values, documents, people and days that can be written here. Of structure only where Red Hat YAML is not there. */
export class Completions implements vscode.CompletionItemProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideCompletionItems(
    editor: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { document, folder } = found;
    const offset = editor.offsetAt(position);
    const files = isFileAsked(document, offset) ? await filesOf(editor, this.portfolios) : [];
    const options = { language: languageFor(editor.uri), today: today(), files };
    const others = redHatYamlIsThere();
    return completionsAt(document, folder.portfolio, offset, options)
      .filter(({ from }) => from === 'portfolio' || !others)
      .map((completion, index) => item(completion, index, toRange(document.parsed.rangeOf(completion.replace))));
  }
}

function item(completion: Completion, index: number, range: vscode.Range): vscode.CompletionItem {
  const { label, detail, documentation, insert, filter, kind } = completion;
  const result = new vscode.CompletionItem(detail === undefined ? label : { label, description: detail }, KIND[kind]);
  result.insertText = insert;
  result.range = range;
  result.sortText = String(index).padStart(4, '0');
  // What is typed is compared with the words a person knows it by, too.
  result.filterText = filter ?? (kind === 'key' || kind === 'value' ? label : `${label} ${detail ?? ''}`);
  if (documentation !== undefined) result.documentation = new vscode.MarkdownString(documentation);
  // A value on the next line or behind the colon is asked for at once.
  if (kind === 'key') result.command = { command: 'editor.action.triggerSuggest', title: '' };
  return result;
}

const KIND = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
  date: vscode.CompletionItemKind.Event,
};
