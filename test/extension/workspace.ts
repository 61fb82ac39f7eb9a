import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type * as library from '../../src/core/index.ts';

export type Library = typeof library;

/** The folder that is open: a copy of the sample portfolio. */
export function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is expected to be open');
  return folder.uri;
}

export const at = (file: string) => vscode.Uri.joinPath(root(), file);

function installed(): vscode.Extension<Library> {
  const found = vscode.extensions.getExtension<Library>('aios-portfolio.aios-portfolio');
  assert.ok(found, 'the extension is not there');
  return found;
}

/** The extension under test, activated; gives what `activate()` returns. */
export async function extension(): Promise<Library> {
  return installed().activate();
}

/** A file or folder of the tests, by its path from test/. */
export const fixture = (file: string) => vscode.Uri.joinPath(installed().extensionUri, 'test', file);

/**
 * Lets it be a day, `YYYY-MM-DD`, in the extension host while something runs: who asks for the date is told that one.
 * Clocks that measure go on.
 */
export async function onDay(day: string, run: () => Promise<void>): Promise<void> {
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (date, given: unknown[]) =>
      given.length === 0 ? new date(`${day}T12:00:00`) : (Reflect.construct(date, given) as Date),
  });
  try {
    await run();
  } finally {
    globalThis.Date = real;
  }
}

/** The texts of a portfolio on disk, as the library takes them. */
export async function texts(portfolio = root()): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const read = async (folder: vscode.Uri, prefix: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await read(uri, `${prefix}${name}/`);
      else if (name.endsWith('.yaml')) {
        files.set(prefix + name, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
      }
    }
  };
  await read(portfolio, '');
  return files;
}

/** Tries until it no longer throws, or throws its last error. */
export async function eventually<T>(attempt: () => T | Promise<T>, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

let files = 0;

/**
 * Writes a file of the test's own, opens it as text, and removes it afterwards. Each gets a name of its own: VS Code
 * may still hold the text of one that was just deleted.
 * @param ending of the name, such as `.verslag.yaml`
 */
export async function withFile(
  ending: string,
  text: string,
  run: (editor: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const uri = at(`proef-${++files}${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    const editor = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(editor);
    await run(editor);
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  }
}

/** The ids of our diagnostics of a document, with the words they stand under, in order of place. */
export function underlined(editor: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(editor.uri)
    .filter(({ source }) => source === 'portfolio')
    .map((diagnostic) => `${ruleOf(diagnostic)} «${editor.getText(diagnostic.range)}»`);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
