import * as vscode from 'vscode';
import { isDate } from '../core/kinds/index.ts';

// A question stays until it is answered or Escape is pressed: who looks something up in another window, or in a page that
// opens meanwhile, would lose all answers given before it.
const stays = { ignoreFocusOut: true };

/** Asks for a day; only one that exists is accepted. Undefined when the user goes away. */
export async function askDate(title: string, proposed: string): Promise<string | undefined> {
  return vscode.window
    .showInputBox({
      ...stays,
      title,
      value: proposed,
      prompt: vscode.l10n.t('Year-month-day, for instance {0}', proposed),
      validateInput: (value) =>
        isDate(value.trim())
          ? undefined
          : vscode.l10n.t('This is not an existing day. Write it as year-month-day, for instance {0}.', proposed),
    })
    .then((value) => value?.trim());
}

/** Asks for a text that may not be empty. */
export async function askText(title: string, prompt: string, proposed = ''): Promise<string | undefined> {
  const value = await vscode.window.showInputBox({
    ...stays,
    title,
    prompt,
    value: proposed,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('This cannot be left empty.') : undefined),
  });
  return value?.trim();
}

export interface Option<T> extends vscode.QuickPickItem {
  value: T;
}

/** Asks for one of several; undefined when the user goes away. */
export async function askOption<T>(title: string, options: readonly Option<T>[]): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(options, {
    ...stays,
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.value;
}
