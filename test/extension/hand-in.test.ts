import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fingerprint } from '../../src/core/seal/index.ts';
import { today } from '../today.ts';
import { at, eventually, extension, withFile } from './workspace.ts';

const TALK = 'gesprek: { type: voortgangsgesprek, datum: 2033-03-12 }';
const REFLECTIE = `# eigen volgorde
soort: reflectie
versie: 1
${TALK}   # nog te bevestigen
leerdoelen: []
prive: 'Niet voor anderen' # van mij
`;

const onDisk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('handing in a reflection [A8]', () => {
  const HANDED_IN = REFLECTIE.replace('leerdoelen: []\n', `leerdoelen: []\ningeleverd: ${today()}\n`);

  it('writes the day and saves, leaves every other byte, and is one undo step', async () => {
    await extension();
    await withFile('.reflectie.yaml', REFLECTIE, async (editor) => {
      // Told what was done, it waits for an answer to that.
      void vscode.commands.executeCommand('aiosPortfolio.handIn', editor.uri);
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.equal(await onDisk(editor.uri), HANDED_IN);
        // a file is written a moment before VS Code holds it for saved
        assert.equal(editor.isDirty, false);
      });
      assert.equal(editor.getText(), HANDED_IN);
      await vscode.window.showTextDocument(editor);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.getText(), REFLECTIE);
    });
  });

  it('is refused, and changes nothing, when the file is read-only', async () => {
    await extension();
    const settings = vscode.workspace.getConfiguration('files');
    await withFile('.reflectie.yaml', REFLECTIE, async (editor) => {
      await settings.update('readonlyInclude', { '**/proef-*': true }, vscode.ConfigurationTarget.Global);
      try {
        let isOver = false;
        const over = vscode.commands.executeCommand('aiosPortfolio.handIn', editor.uri).then(() => {
          isOver = true;
        });
        await eventually(async () => {
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          assert.ok(isOver, 'it ends by saying why');
        });
        await over;
        assert.deepEqual([editor.getText(), editor.isDirty, await onDisk(editor.uri)], [REFLECTIE, false, REFLECTIE]);
      } finally {
        await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  });

  it('is refused, and changes nothing, when the report of the talk was signed or the talk is not known', async () => {
    await extension();
    const report = at('getekend-2033.verslag.yaml');
    const signed = `${TALK}\nondertekening: [{ rol: aios, naam: X, datum: 2033-03-12, betekenis: gezien, vingerafdruk: '${fingerprint({}) ?? ''}' }]\n`;
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(signed));
    try {
      await vscode.workspace.openTextDocument(report);
      for (const text of [REFLECTIE, REFLECTIE.replace('datum: 2033-03-12', 'datum:')]) {
        await withFile('.reflectie.yaml', text, async (editor) => {
          await vscode.commands.executeCommand('aiosPortfolio.handIn', editor.uri);
          assert.deepEqual([editor.getText(), editor.isDirty, await onDisk(editor.uri)], [text, false, text]);
        });
      }
    } finally {
      await vscode.workspace.fs.delete(report);
    }
  });
});
