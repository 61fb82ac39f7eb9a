import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { exportExtension, type ExportFormat } from '../../src/core/output/index.ts';
import { at, eventually, extension, texts } from './workspace.ts';

const FILE = 'gesprekken/2026-06-25.verslag.yaml';

const bytesOf = async (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri);

/** Runs the command on a document, with the format that is so many places below the first, where it proposes to write. */
async function exported(file: string, format: ExportFormat, place: number): Promise<Uint8Array> {
  const target = at(`${file.slice(0, -'.yaml'.length)}.${exportExtension(format)}`);
  // Told what was written, it waits for an answer to that.
  void vscode.commands.executeCommand('aiosPortfolio.exportDocument', at(file));
  let below = place;
  return eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (; below > 0; below--) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return bytesOf(target);
  });
}

describe('exporting a document', () => {
  const made: vscode.Uri[] = [];
  before(async () => {
    await extension();
  });
  afterEach(async () => {
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  const remember = (format: ExportFormat) =>
    made.push(at(`${FILE.slice(0, -'.yaml'.length)}.${exportExtension(format)}`));

  it('writes the page of the library beside it as DOCX, and changes no document of the portfolio', async () => {
    const before = await texts();
    remember('docx');
    const parts = unzipSync(await exported(FILE, 'docx', 0));
    assert.match(
      strFromU8(parts['word/document.xml'] ?? new Uint8Array()),
      /Gespreksverslag, voortgangsgesprek, 25 juni 2026/u,
    );
    assert.deepEqual(await texts(), before);
  });

  it('writes HTML and Markdown as the library gives them, with what is not saved yet', async () => {
    const { render } = await extension();
    const editor = await vscode.workspace.openTextDocument(at(FILE));
    await vscode.window.showTextDocument(editor);
    const edit = new vscode.WorkspaceEdit();
    const start = editor.getText().indexOf('leerklimaat:');
    edit.insert(editor.uri, editor.positionAt(start), 'differentiatie: Nog niet opgeslagen.\n');
    await vscode.workspace.applyEdit(edit);
    const files = (await texts()).set(FILE, editor.getText());
    for (const [place, to] of [
      [1, 'html'],
      [2, 'markdown'],
    ] as const) {
      remember(to);
      const words = new TextDecoder().decode(await exported(FILE, to, place));
      assert.equal(words, render(files, { file: FILE, to }));
      assert.ok(words.includes('Nog niet opgeslagen.'));
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is refused for a dossier, and writes nothing [A31]', async () => {
    const dossier = at('proef.dossier.yaml');
    await vscode.workspace.fs.writeFile(dossier, new TextEncoder().encode('soort: dossier\nversie: 1\n'));
    made.push(dossier);
    const before = await vscode.workspace.fs.readDirectory(at('.'));
    await vscode.commands.executeCommand('aiosPortfolio.exportDocument', dossier);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at('.')), before);
  });
});
