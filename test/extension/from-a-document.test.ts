import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, withFile } from './workspace.ts';

const TALK = 'gesprek: { type: voortgangsgesprek, datum: 2026-08-20 }\n';
const onDisk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** The quick fixes of a finding of this rule. */
async function fixesOf(editor: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  return eventually(async () => {
    const found = vscode.languages
      .getDiagnostics(editor.uri)
      .find(({ code }) => typeof code === 'object' && code.value === rule);
    assert.ok(found, `${rule} is not found`);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
  });
}

describe('commands started from a document of the talk', () => {
  const agenda = () => at('gesprekken/2026-08-20-voortgangsgesprek.agenda.yaml');
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('are quick fixes of what they cure: Generate Agenda makes that of the report without asking which [A12] [A24]', async () => {
    await extension();
    await withFile('.verslag.yaml', `soort: verslag\nversie: 1\n${TALK}`, async (editor) => {
      const titles = (await fixesOf(editor, 'verslag/ondertekening')).map(({ title }) => title);
      assert.ok(titles.includes('Onderteken…'), titles.join('\n'));
      const fix = (await fixesOf(editor, 'gesprek/agenda')).find(({ title }) => title.startsWith('Stel de agenda'));
      assert.ok(fix?.command);
      await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
      assert.match(await onDisk(agenda()), /^gesprek:\n {2}type: voortgangsgesprek\n {2}datum: 2026-08-20\n/mu);
      await vscode.workspace.fs.delete(agenda());
      await vscode.window.showTextDocument(editor);
    });
  });

  it('Draft Report completes the report it is started from, from its agenda, and leaves what stands there [A22]', async () => {
    await extension();
    await vscode.workspace.fs.writeFile(
      agenda(),
      new TextEncoder().encode(`soort: agenda\nversie: 1\n${TALK}punten: []\n`),
    );
    const text = `soort: verslag\nversie: 1\n${TALK}agenda: gesprekken/2026-08-20-voortgangsgesprek.agenda.yaml\nleerklimaat: Goed # van ons\n`;
    // What stands in an editor counts at once; of a new file VS Code tells later.
    await vscode.workspace.openTextDocument(agenda());
    await withFile('.verslag.yaml', text, async (editor) => {
      void vscode.commands.executeCommand('aiosPortfolio.draftReport', editor.uri);
      await eventually(() => {
        assert.ok(editor.isDirty && editor.getText().length > text.length, editor.getText());
      });
      assert.ok(editor.getText().includes('\nleerklimaat: Goed # van ons\n'), editor.getText());
      assert.equal(await onDisk(editor.uri), text);
      await vscode.window.showTextDocument(editor);
    });
    await vscode.workspace.fs.delete(agenda());
  });
});
