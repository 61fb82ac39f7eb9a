import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, root, ruleOf, texts, underlined, withFile } from './workspace.ts';

const SEVERITY = ['error', 'warning', 'info', 'hint'];

/** One line per finding, the same for what VS Code shows and what the library gives. */
function line(file: string, rule: string, level: string | undefined, from: number, column: number, message: string) {
  return `${file}:${from}:${column} ${level ?? ''} ${rule} ${message}`;
}

describe('the Problems panel', () => {
  it('holds exactly what the library finds in the sample portfolio', async () => {
    const { check } = await extension();
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    const expected = check(await texts(), { today: day.join('-') }).map(({ file, rule, level, range, message }) =>
      line(file, rule, level, range.start.line, range.start.character, message),
    );
    assert.ok(expected.length > 10, 'the sample portfolio is meant to show findings');
    await eventually(() => {
      const inSample = ([{ scheme, path }]: readonly [vscode.Uri, unknown]) =>
        scheme === root().scheme && path.startsWith(`${root().path}/`);
      const all = vscode.languages.getDiagnostics().filter(inSample);
      const shown = all.flatMap(([uri, diagnostics]) =>
        diagnostics
          .filter(({ source }) => source === 'portfolio')
          .map((diagnostic) => {
            const { severity, range, message } = diagnostic;
            const file = uri.path.slice(root().path.length + 1);
            return line(file, ruleOf(diagnostic), SEVERITY[severity], range.start.line, range.start.character, message);
          }),
      );
      assert.deepEqual(shown.sort(), expected.sort());
    });
  });

  it('follows what is typed, with the range on the words', async () => {
    await extension();
    await withFile('.bewijs.yaml', BEWIJS, async (editor) => {
      await eventually(() => {
        assert.deepEqual(underlined(editor), []);
      });
      const edit = new vscode.WorkspaceEdit();
      const start = editor.positionAt(editor.getText().indexOf('kpb'));
      edit.replace(editor.uri, new vscode.Range(start, start.translate(0, 3)), 'kbp');
      await vscode.workspace.applyEdit(edit);
      await eventually(() => {
        assert.deepEqual(underlined(editor), ['schema/waarde «kbp»']);
      });
    });
  });

  it('says where a document cannot be read, and goes on about the others', async () => {
    await extension();
    await withFile('.bewijs.yaml', 'soort: bewijs\ntitel: "nooit gesloten\n', async (editor) => {
      await eventually(() => {
        assert.ok(underlined(editor).some((found) => found.startsWith('yaml/syntax')));
      });
      const others = vscode.languages.getDiagnostics(at('oefenen/typefouten.bewijs.yaml'));
      assert.ok(others.length > 0);
    });
  });

  it('leads from the code of a finding to the page of its rule', async () => {
    await extension();
    const [diagnostic] = await eventually(() => {
      const found = vscode.languages.getDiagnostics(at('oefenen/typefouten.bewijs.yaml'));
      assert.ok(found.length > 0);
      return found;
    });
    const code = diagnostic?.code;
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.ok(page.getText().includes(String(code.value)));
  });

  it('follows what is typed also after another portfolio came into being beside it', async () => {
    await extension();
    await withFile('.bewijs.yaml', BEWIJS, async (editor) => {
      const other = at('ander/portfolio.yaml');
      await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('soort: portfolioo\n'));
      await eventually(() => {
        assert.ok(vscode.languages.getDiagnostics(other).length > 0, 'the new portfolio is not read');
      });
      const edit = new vscode.WorkspaceEdit();
      const start = editor.positionAt(editor.getText().indexOf('kpb'));
      edit.replace(editor.uri, new vscode.Range(start, start.translate(0, 3)), 'kbp');
      await vscode.workspace.applyEdit(edit);
      await eventually(() => {
        assert.deepEqual(underlined(editor), ['schema/waarde «kbp»']);
      });
      await vscode.workspace.fs.delete(other);
    });
  });

  it('forgets the documents of a folder that is deleted in one go, and of a portfolio', async () => {
    await extension();
    const faulty = new TextEncoder().encode(BEWIJS.replace('kpb', 'kbp'));
    const inFolder = at('weg/bewijs/een.bewijs.yaml');
    const inPortfolio = at('ander/bewijs/een.bewijs.yaml');
    await vscode.workspace.fs.writeFile(at('ander/portfolio.yaml'), new TextEncoder().encode('soort: portfolio\n'));
    for (const uri of [inFolder, inPortfolio]) {
      await vscode.workspace.fs.writeFile(uri, faulty);
      await eventually(() => {
        assert.equal(vscode.languages.getDiagnostics(uri).length, 1);
      });
    }
    for (const folder of ['weg', 'ander']) await vscode.workspace.fs.delete(at(folder), { recursive: true });
    await eventually(() => {
      assert.deepEqual(
        [inFolder, inPortfolio].flatMap((uri) => vscode.languages.getDiagnostics(uri)),
        [],
      );
    });
  });

  it('forgets a document that is deleted', async () => {
    await extension();
    const uri = at('weg.bewijs.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BEWIJS.replace('kpb', 'kbp')));
    await eventually(() => {
      assert.equal(vscode.languages.getDiagnostics(uri).length, 1);
    });
    await vscode.workspace.fs.delete(uri);
    await eventually(() => {
      assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    });
  });
});

const BEWIJS = `soort: bewijs
versie: 1
type: kpb
titel: Opvang op de SEH
datum: 2026-10-08
competenties: [medisch_handelen]
beoordelaar:
  naam: dr. L. Wouda
samenvatting: Rustig en volledig.
`;
