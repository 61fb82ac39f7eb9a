import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension, underlined, withFile } from './workspace.ts';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: tussengesprek
  datum: 2026-11-12
afspraken:
  - id: A1
    specifiek: Twee visites leiden
    acceptabel: [aios, opleider]
    resultaatgericht: De visite verloopt zonder hulp
    tijdgebonden: 2026-12-10
    status: open
`;

async function actionsAt(editor: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    editor.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** What is in front: the kind of editor and the document it shows. */
function inFront(): unknown {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return [input.viewType, input.uri.toString()];
  return input instanceof vscode.TabInputText ? ['text', input.uri.toString()] : input;
}

describe('go to the field', () => {
  it('is offered once at a finding, behind its fixes, and opens the form in the place of the text', async () => {
    await extension();
    await withFile('.verslag.yaml', VERSLAG, async (editor) => {
      const found = await eventually(() => {
        assert.ok(
          underlined(editor).some((one) => one.startsWith('smart/meetbaar')),
          underlined(editor).join('\n'),
        );
        return vscode.languages
          .getDiagnostics(editor.uri)
          .find(({ code }) => typeof code === 'object' && code.value === 'smart/meetbaar');
      });
      assert.ok(found, 'the finding is there');
      const actions = await actionsAt(editor, found.range);
      const titles = actions.map(({ title }) => title);
      assert.equal(titles.filter((title) => title === 'Naar het veld in het formulier').length, 1, titles.join('\n'));
      assert.equal(titles.at(-1), 'Naar het veld in het formulier');

      const { command } = actions.at(-1) ?? {};
      assert.ok(command, 'it carries a command');
      assert.deepEqual(command.arguments, [{ uri: editor.uri.toString(), path: ['afspraken', 0, 'meetbaar'] }]);
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      assert.deepEqual(inFront(), ['aiosPortfolio.form', editor.uri.toString()]);
      assert.equal(editor.getText(), VERSLAG);
      assert.equal(editor.isDirty, false);
    });
  });

  it('is not offered where nothing was found, nor where the text cannot be shown as a form', async () => {
    await extension();
    await withFile('.bewijs.yaml', 'soort: bewijs\ntitel: "nooit gesloten\n', async (editor) => {
      const [found] = await eventually(() => {
        const all = vscode.languages.getDiagnostics(editor.uri);
        assert.ok(all.length > 0, 'it cannot be read');
        return all;
      });
      assert.ok(found, 'the finding is there');
      const titles = (await actionsAt(editor, found.range)).map(({ title }) => title);
      assert.ok(!titles.includes('Naar het veld in het formulier'), titles.join('\n'));
    });
    await withFile('.verslag.yaml', VERSLAG, async (editor) => {
      const quiet = editor.positionAt(VERSLAG.indexOf('Twee visites'));
      const titles = (await actionsAt(editor, new vscode.Range(quiet, quiet))).map(({ title }) => title);
      assert.ok(!titles.includes('Naar het veld in het formulier'), titles.join('\n'));
    });
  });
});
