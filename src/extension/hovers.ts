import * as vscode from 'vscode';
import type { Essence, Hover } from '../core/language/index.ts';
import { essenceAt, hoverAt } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';
import { languageFor } from './settings.ts';

/**
 * What a reference leads to; elsewhere what a key means, why the guidance asks for it, and a good example. The latter Red
 * Hat YAML shows from the schemas.
 */
export class Hovers implements vscode.HoverProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideHover(editor: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { document, folder } = found;
    const [offset, language] = [editor.offsetAt(position), languageFor(editor.uri)];
    const essence = essenceAt(document, folder.portfolio, offset, language);
    if (essence) return new vscode.Hover(essenceInMarkdown(essence), toRange(essence.range));
    const hover = redHatYamlIsThere() ? undefined : hoverAt(document, offset, language);
    return hover && new vscode.Hover(markdown(hover, language), toRange(hover.range));
  }
}

/** The words are users': each is put in as text, never as markup. */
function essenceInMarkdown({ title, within, facts }: Essence): vscode.MarkdownString {
  const text = new vscode.MarkdownString('**').appendText(title).appendMarkdown('**');
  if (within !== undefined) text.appendMarkdown(' – ').appendText(within);
  text.appendMarkdown('\n\n');
  for (const { label, value } of facts) text.appendMarkdown(`- ${label}: `).appendText(value).appendMarkdown('\n');
  return text;
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
