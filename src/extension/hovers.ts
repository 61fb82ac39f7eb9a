import * as vscode from 'vscode';
import type { Hover } from '../core/language/index.ts';
import { hoverAt } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';
import { languageFor } from './settings.ts';

/** What a key means, why the guidance asks for it, and a good example. Red Hat YAML shows the same from the schemas. */
export class Hovers implements vscode.HoverProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideHover(editor: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (redHatYamlIsThere()) return undefined;
    const found = await this.portfolios.find(editor);
    const language = languageFor(editor.uri);
    const hover = found && hoverAt(found.document, editor.offsetAt(position), language);
    return hover && new vscode.Hover(markdown(hover, language), toRange(hover.range));
  }
}

/** The words are those of the schemas, never of a document; examples stand in a code block, where nothing is markup. */
function markdown({ title, description, value, examples }: Hover, language: 'nl' | 'en'): vscode.MarkdownString {
  const text = new vscode.MarkdownString(`**${title}**`);
  if (value !== undefined) text.appendMarkdown(`: ${value}`);
  if (description !== undefined) text.appendMarkdown(`\n\n${description}`);
  if (examples.length > 0) {
    text.appendMarkdown(language === 'nl' ? '\n\nVoorbeeld:\n' : '\n\nExample:\n');
    text.appendCodeblock(examples.join('\n'), 'yaml');
  }
  return text;
}
