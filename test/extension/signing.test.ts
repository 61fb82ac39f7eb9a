import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, onDay, texts, underlined, withFile } from './workspace.ts';

const HEAD = `# ons gesprek
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
  deelnemers:
    - { naam: Jorinde van Aldermeer, rol: aios }
    - { naam: dr. M. Korstanje, rol: opleider }
leerklimaat: Goed   # besproken
`;
const ACCORD = `akkoord:
  - rol: opleider
    naam: dr. M. Korstanje
    datum: 2026-11-26
`;
const PRIVATE = 'prive: Niet voor de opleider # van mij\n';
const VERSLAG = HEAD + ACCORD + PRIVATE;

const DAY = '2026-11-27';

const onDisk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const signatureCount = (text: string) => text.match(/vingerafdruk: sha256:[0-9a-f]{64}\n/gu)?.length ?? 0;

/** Runs a command and takes the first of each list it shows, until something is so. */
async function takingFirst(command: string, uri: vscode.Uri, check: () => unknown): Promise<void> {
  void vscode.commands.executeCommand(`aiosPortfolio.${command}`, uri);
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await check();
  });
}

async function setRole(role: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('aiosPortfolio');
  await settings.update('role', role, vscode.ConfigurationTarget.Global);
}

/** The texts that are shown beside each other, the earlier one first. */
function diffs(): string[][] {
  const textOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString())?.getText() ?? '';
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) =>
      input instanceof vscode.TabInputTextDiff ? [[textOf(input.original), textOf(input.modified)]] : [],
    );
}

/** The findings about signatures that do not hold. */
const broken = (editor: vscode.TextDocument) =>
  underlined(editor).filter((one) => /^verslag\/(gewijzigd_na_ondertekening|handtekening_ongeldig)/u.test(one));

describe('signing a report', () => {
  const PORTFOLIO = at('portfolio.yaml');
  let portfolio = '';

  before(async () => {
    await extension();
    portfolio = await onDisk(PORTFOLIO);
  });

  // Signing with a key puts its public half in portfolio.yaml.
  afterEach(async () => {
    await setRole(undefined);
    await vscode.workspace.fs.writeFile(PORTFOLIO, new TextEncoder().encode(portfolio));
    await eventually(async () => {
      assert.equal((await vscode.workspace.openTextDocument(PORTFOLIO)).getText(), portfolio);
    });
  });

  it('makes a key the first time, writes who signed over the text, saves, leaves every other byte, and is one undo step [A24] [A26]', async () => {
    await onDay(DAY, () =>
      withFile('.verslag.yaml', VERSLAG, async (editor) => {
        await takingFirst('sign', editor.uri, async () => {
          assert.equal(signatureCount(await onDisk(editor.uri)), 1);
        });
        const vingerafdruk = /sha256:[0-9a-f]{64}/u.exec(editor.getText())?.[0] ?? '';
        const handtekening = /ed25519:[A-Za-z0-9+/]{86}==/u.exec(editor.getText())?.[0] ?? '';
        const signature = `ondertekening:
  - rol: aios
    naam: Jorinde van Aldermeer
    datum: ${DAY}
    betekenis: akkoord
    vingerafdruk: ${vingerafdruk}
    handtekening: ${handtekening}
`;
        const added = new RegExp(
          `^sleutels:\\n  - naam: Jorinde van Aldermeer\\n    rol: aios\\n    publiek: ed25519:[A-Za-z0-9+/]{43}=\\n    van: ${DAY}\\n`,
          'mu',
        );
        assert.equal((await onDisk(PORTFOLIO)).replace(added, ''), portfolio);
        const { verify } = await extension();
        const file = vscode.workspace.asRelativePath(editor.uri, false);
        assert.deepEqual(await verify(await texts(), { file }), [
          { rol: 'aios', naam: 'Jorinde van Aldermeer', valid: true },
        ]);
        const signed = HEAD + ACCORD + signature + PRIVATE;
        assert.deepEqual([editor.getText(), editor.isDirty, await onDisk(editor.uri)], [signed, false, signed]);
        await vscode.window.showTextDocument(editor);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.getText(), VERSLAG);
      }),
    );
  });

  it('lets the opleider accord and sign in one stroke, over the text with the accord [A26]', async () => {
    await setRole('opleider');
    await onDay(DAY, () =>
      withFile('.verslag.yaml', HEAD + PRIVATE, async (editor) => {
        await takingFirst('sign', editor.uri, async () => {
          assert.equal(signatureCount(await onDisk(editor.uri)), 1);
        });
        assert.ok(editor.getText().includes(ACCORD.replace('2026-11-26', DAY)));
        await eventually(() => {
          assert.deepEqual(broken(editor), []);
        });
        await vscode.window.showTextDocument(editor);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.getText(), HEAD + PRIVATE);
      }),
    );
  });

  it('is refused, and changes nothing, before there is an accord, or when the document has an error [A26]', async () => {
    for (const text of [HEAD + PRIVATE, VERSLAG.replace('leerklimaat: Goed', 'oordeel: prima')]) {
      await withFile('.verslag.yaml', text, async (editor) => {
        let isOver = false;
        void vscode.commands.executeCommand('aiosPortfolio.sign', editor.uri).then(() => {
          isOver = true;
        });
        await eventually(async () => {
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          assert.ok(isOver, 'it ends by saying why');
        });
        assert.deepEqual([editor.getText(), editor.isDirty, await onDisk(editor.uri)], [text, false, text]);
      });
    }
  });

  it('shows a changed word beside the text that was signed, takes the signature back, and signs again [A26]', async () => {
    await onDay(DAY, () =>
      withFile('.verslag.yaml', VERSLAG, async (editor) => {
        const sign = () =>
          takingFirst('sign', editor.uri, async () => {
            assert.equal(signatureCount(await onDisk(editor.uri)), 1);
          });
        await sign();
        const edit = new vscode.WorkspaceEdit();
        const at = editor.getText().indexOf('Goed');
        edit.replace(editor.uri, new vscode.Range(editor.positionAt(at), editor.positionAt(at + 4)), 'Beter');
        await vscode.workspace.applyEdit(edit);
        await eventually(() => {
          assert.match(broken(editor).join('\n'), /^verslag\/gewijzigd_na_ondertekening «sha256:[0-9a-f]{64}»$/u);
        });
        const signed = await onDisk(editor.uri);
        await takingFirst('verifySignatures', editor.uri, () => {
          assert.deepEqual(diffs(), [[signed, editor.getText()]]);
        });
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await takingFirst('withdrawSignature', editor.uri, async () => {
          assert.equal(
            await onDisk(editor.uri),
            VERSLAG.replace('Goed', 'Beter').replace(PRIVATE, `ondertekening: []\n${PRIVATE}`),
          );
        });
        await sign();
        await eventually(() => {
          assert.deepEqual(broken(editor), []);
        });
      }),
    );
  });
});
