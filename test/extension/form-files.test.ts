import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentForReference } from '../../src/extension/newEvidence.ts';
import { OpenDocuments } from '../../src/extension/openDocuments.ts';
import { filesOf } from '../../src/extension/portfolioFiles.ts';
import { Portfolios } from '../../src/extension/portfolios.ts';
import { today } from '../../src/extension/settings.ts';
import { at, eventually } from './workspace.ts';

const REFLECTIE = `soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek
competentiegebieden:
  communicatie:
    goed: Duidelijk
`;
const path = ['competentiegebieden', 'communicatie', 'bewijs', 0];

/** A portfolio of the test's own in the folder that is open, with what serves its documents. */
async function inPortfolio(
  files: Record<string, string>,
  run: (editor: vscode.TextDocument, portfolios: Portfolios, root: vscode.Uri) => Promise<void>,
): Promise<void> {
  const root = at(`proef-${Math.random().toString(36).slice(2)}`);
  const write = async (file: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, file), new TextEncoder().encode(text));
  const open = new OpenDocuments();
  const portfolios = new Portfolios(open);
  try {
    for (const [file, text] of Object.entries(files)) await write(file, text);
    await write('reflecties/nu.reflectie.yaml', REFLECTIE);
    const editor = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'reflecties/nu.reflectie.yaml'));
    await run(editor, portfolios, root);
  } finally {
    portfolios.dispose();
    await vscode.workspace.fs.delete(root, { recursive: true });
  }
}

const textOf = async (root: vscode.Uri, file: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, file)));
const asked = (title: string) => ({
  type: 'create' as const,
  id: 1,
  kind: 'bewijs' as const,
  title,
  path,
  expected: [{ path, value: null }],
});
const PORTFOLIO = { 'portfolio.yaml': 'soort: portfolio\nversie: 1\n' };

describe('evidence asked for by a form', () => {
  it('is written in a portfolio that has none yet, with the change that refers to it [A6]', async () => {
    await inPortfolio(PORTFOLIO, async (editor, portfolios, root) => {
      const file = `bewijs/${today()}-toets.bewijs.yaml`;
      const made = await documentForReference(editor, asked('Toets'), portfolios);
      assert.deepEqual(made, { changes: [{ op: 'insert', path, value: `../${file}` }] });
      assert.equal(
        await textOf(root, file),
        `soort: bewijs\nversie: 1\ntype:\ntitel: Toets\ndatum: ${today()}\ncompetenties:\n  - communicatie\nsamenvatting:\n`,
      );
      // The folder and its portfolio.yaml are new too: VS Code may tell of them only now, and all is read again.
      await eventually(() => {
        assert.ok(portfolios.findNow(editor)?.folder.portfolio.get(file), 'the portfolio knows it');
      });
      assert.equal(editor.getText(), REFLECTIE, 'the reference is for the form to write');
    });
  });

  it('never overwrites what is there, document or not', async () => {
    const taken = `bewijs/${today()}-toets.bewijs.yaml`;
    await inPortfolio({ ...PORTFOLIO, [taken]: '{ onleesbaar' }, async (editor, portfolios, root) => {
      const second = await documentForReference(editor, asked('Toets'), portfolios);
      const third = await documentForReference(editor, asked('Toets'), portfolios);
      const reference = (made: typeof second) =>
        'changes' in made && made.changes[0]?.op === 'insert' ? made.changes[0].value : made;
      assert.deepEqual(
        [reference(second), reference(third)],
        [`../bewijs/${today()}-toets-2.bewijs.yaml`, `../bewijs/${today()}-toets-3.bewijs.yaml`],
      );
      assert.equal(await textOf(root, taken), '{ onleesbaar');
    });
  });

  it('is refused with a reason, and nothing is written, when it cannot be made', async () => {
    await inPortfolio(
      { ...PORTFOLIO, bewijs: 'a file where the folder would be' },
      async (editor, portfolios, root) => {
        assert.deepEqual(await documentForReference(editor, asked('Toets'), portfolios), {
          refused: 'Het bestand kon niet worden geschreven. Controleer of de map van het portfolio er nog is.',
        });
        assert.deepEqual(await documentForReference(editor, asked('  '), portfolios), {
          refused: 'Geef het een titel.',
        });
        const elsewhere = { ...asked('Toets'), expected: [{ path: ['gesprek', 'type'], value: 'tussengesprek' }] };
        assert.deepEqual(await documentForReference(editor, elsewhere, portfolios), {
          refused: 'Deze plek is intussen elders gewijzigd. Kijk wat er staat en probeer het opnieuw.',
        });
        const names = (await vscode.workspace.fs.readDirectory(root)).map(([name]) => name).sort();
        assert.deepEqual(names, ['bewijs', 'portfolio.yaml', 'reflecties']);
      },
    );
  });
});

/** A portfolio that can only be looked at, as one of `git:` is. */
class Archive implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly files = new Map([
    ['/portfolio.yaml', 'soort: portfolio\nversie: 1\n'],
    ['/nu.reflectie.yaml', REFLECTIE],
  ]);
  watch = () => new vscode.Disposable(() => undefined);
  stat = ({ path: file }: vscode.Uri): vscode.FileStat => {
    const type = file === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    if (file !== '/' && !this.files.has(file)) throw vscode.FileSystemError.FileNotFound(file);
    return { type, ctime: 0, mtime: 0, size: this.files.get(file)?.length ?? 0 };
  };
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.files.keys()].map((file) => [file.slice(1), vscode.FileType.File]);
  readFile = ({ path: file }: vscode.Uri) => new TextEncoder().encode(this.files.get(file) ?? '');
  private readonly forbid = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  createDirectory = this.forbid;
  writeFile = this.forbid;
  delete = this.forbid;
  rename = this.forbid;
}

describe('evidence asked for in a place that can only be read', () => {
  for (const isReadonly of [true, false]) {
    it(`is refused with the reason, ${isReadonly ? 'known beforehand' : 'found out by writing'}`, async () => {
      const scheme = `archief-${String(isReadonly)}`;
      const provider = vscode.workspace.registerFileSystemProvider(scheme, new Archive(), { isReadonly });
      const portfolios = new Portfolios(new OpenDocuments());
      try {
        const editor = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/nu.reflectie.yaml`));
        assert.deepEqual(await documentForReference(editor, asked('Toets'), portfolios), {
          refused: 'In de map van het portfolio kan niet worden geschreven.',
        });
      } finally {
        portfolios.dispose();
        provider.dispose();
      }
    });
  }
});

describe('the files of a portfolio', () => {
  it('are those that are no documents and not hidden, as the document would write them', async () => {
    const files = {
      ...PORTFOLIO,
      'bijlagen/kpb met spatie.pdf': '',
      'reflecties/foto.png': '',
      'README.md': '',
      'bijlagen/lijst.yaml': '',
      'bijlagen/a#b.pdf': '',
      '.geheim': '',
      '.git/config': '',
      'node_modules/x/index.js': '',
      'bewijs/a.bewijs.yaml': 'soort: bewijs\n',
    };
    await inPortfolio(files, async (editor, portfolios) => {
      assert.deepEqual(await filesOf(editor, portfolios), [
        '../README.md',
        '../bijlagen/kpb met spatie.pdf',
        '../bijlagen/lijst.yaml',
        'foto.png',
      ]);
    });
  });
});
