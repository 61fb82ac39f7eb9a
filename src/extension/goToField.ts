import * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';
import type { Path } from '../core/yaml/index.ts';
import type { Portfolios } from './portfolios.ts';

/** Arguments of the command that shows a field in the form; internal, so not in the palette. */
export interface FieldArguments {
  uri: string;
  path: Path;
}

export const GO_TO_FIELD = 'aiosPortfolio.goToField';

const TITLE: Record<Language, string> = {
  nl: 'Naar het veld in het formulier',
  en: 'Go to the field in the form',
};

/**
 * The way from a place in the text to its field. VS Code opens a form from the Problems panel without telling it which
 * line was meant; this is what it offers there, and under the light bulb in the text.
 */
export function goToFieldAction(uri: vscode.Uri, path: Path, language: Language): vscode.CodeAction {
  const title = TITLE[language];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const argument: FieldArguments = { uri: uri.toString(), path };
  action.command = { command: GO_TO_FIELD, title, arguments: [argument] };
  return action;
}

/** The path of the field the caret is in, when this document is in front as text; the document itself otherwise. */
export async function pathAtCaret(uri: vscode.Uri, portfolios: Portfolios): Promise<Path> {
  const shown = vscode.window.activeTextEditor;
  if (shown?.document.uri.toString() !== uri.toString()) return [];
  const found = await portfolios.find(shown.document);
  return found?.document.parsed.pathAt(shown.document.offsetAt(shown.selection.active)) ?? [];
}
