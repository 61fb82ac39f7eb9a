import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, texts, underlined, withFile } from './workspace.ts';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-06-25
afspraken:
  # uit het vorige gesprek
  - id: A1
    specifiek: Twee visites leiden   # op de hartbewaking
    acceptabel: [aios, opleider]
    resultaatgericht: De visite verloopt zonder hulp
    tijdgebonden: 2026-12-10
    status: open
`;

async function actions(editor: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const start = editor.positionAt(editor.getText().indexOf(words));
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    editor.uri,
    new vscode.Range(start, start.translate(0, words.length)),
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function carryOut(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.command, 'there is no such quick fix');
  await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

describe('quick fixes', () => {
  it('put a missing element of an agreement in its place and touch nothing else [A29]', async () => {
    await extension();
    await withFile('.verslag.yaml', VERSLAG, async (editor) => {
      await eventually(() => {
        assert.ok(
          underlined(editor).some((found) => found.startsWith('smart/meetbaar')),
          underlined(editor).join('\n'),
        );
      });
      const [found] = vscode.languages
        .getDiagnostics(editor.uri)
        .filter(({ code }) => typeof code === 'object' && code.value === 'smart/meetbaar');
      assert.ok(found);
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      await carryOut(offered.find(({ title }) => title === 'Voeg ‘Meetbaar’ toe'));
      const after = editor.getText().split('\n');
      const before = VERSLAG.split('\n');
      const added = after.filter((line) => !before.includes(line));
      assert.equal(added.length, 1);
      assert.match(added[0] ?? '', /^ {4}meetbaar:/);
      assert.deepEqual(
        after.filter((line) => line !== added[0]),
        before,
      );
      assert.equal(after.indexOf(added[0] ?? ''), before.findIndex((line) => line.includes('specifiek')) + 1);
    });
  });

  it('put the nearest known value for a slip of the pen', async () => {
    await extension();
    await withFile('.bewijs.yaml', 'soort: bewijs\nversie: 1\ntype: kbp # hartbewaking\n', async (editor) => {
      await eventually(() => {
        assert.ok(underlined(editor).some((found) => found.startsWith('schema/waarde')));
      });
      await carryOut((await actions(editor, 'kbp'))[0]);
      assert.equal(editor.getText(), 'soort: bewijs\nversie: 1\ntype: kpb # hartbewaking\n');
    });
  });

  it('are one step to undo, to the byte', async () => {
    await extension();
    await withFile('.bewijs.yaml', 'soort: bewijs\nversie: 1\ntype: kbp\n', async (editor) => {
      await eventually(() => {
        assert.ok(underlined(editor).length > 0);
      });
      await carryOut((await actions(editor, 'kbp'))[0]);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.getText(), 'soort: bewijs\nversie: 1\ntype: kbp\n');
    });
  });
});

describe('opening and closing', () => {
  it('changes no byte and leaves nothing to save, as form or as text', async () => {
    await extension();
    const before = await texts();
    for (const file of before.keys()) {
      if (!/\.(reflectie|verslag)\.yaml$/.test(file)) continue;
      await vscode.commands.executeCommand('vscode.openWith', at(file), 'aiosPortfolio.form');
      assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom);
      assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab.isDirty, false);
      await vscode.commands.executeCommand('vscode.openWith', at(file), 'default');
      assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    assert.deepEqual(await texts(), before);
  });
});

describe('hover and completion', () => {
  const AFSPRAAK = 'soort: verslag\nafspraken:\n  - meetbaar: drie KPB\n    status: \n';

  it('tell what a key means, with an example [A29]', async () => {
    await extension();
    await withFile('.verslag.yaml', AFSPRAAK, async (editor) => {
      const position = editor.positionAt(editor.getText().indexOf('meetbaar') + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.uri,
        position,
      );
      const told = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
      );
      assert.ok(
        told.some((text) => text.startsWith('**Meetbaar') && text.includes('Voorbeeld')),
        told.join('\n'),
      );
    });
  });

  it('offer the values of a choice', async () => {
    await extension();
    await withFile('.verslag.yaml', AFSPRAAK, async (editor) => {
      const position = editor.positionAt(editor.getText().indexOf('status: ') + 'status: '.length);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.uri,
        position,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      for (const status of ['open', 'behaald', 'deels', 'niet_behaald', 'vervallen'])
        assert.ok(labels.includes(status));
    });
  });
});
