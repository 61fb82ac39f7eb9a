import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';
import { caretBehind, controlAt, expectValue } from './fields.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Dagelijks onderwijs
afspraken:
  - id: A1
    specifiek: Twee CAT's presenteren
    status: open
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

/** Places that are not on disk: a file system that cannot be written, and earlier versions as git shows them. */
const PLACES = {
  id: 'test.places',
  manifest: {
    contributes: {
      commands: [
        { command: 'test.archive', title: 'Archive', category: 'Test' },
        { command: 'test.compare', title: 'Compare', category: 'Test' },
        { command: 'test.earlier', title: 'Earlier', category: 'Test' },
      ],
    },
  },
  code: `
    const vscode = require('vscode');
    const text = ${JSON.stringify(VERSLAG)};
    const bytes = new TextEncoder().encode(text);
    const none = () => { throw vscode.FileSystemError.NoPermissions(); };
    exports.activate = () => {
      vscode.workspace.registerFileSystemProvider('archief', {
        onDidChangeFile: new vscode.EventEmitter().event,
        watch: () => ({ dispose() {} }),
        stat: (uri) => {
          if (!uri.path.endsWith('${NAME}')) throw vscode.FileSystemError.FileNotFound(uri);
          return { type: 1, ctime: 0, mtime: 1, size: bytes.length };
        },
        readFile: () => bytes,
        readDirectory: () => [['${NAME}', 1]],
        createDirectory: none, writeFile: none, delete: none, rename: none,
      }, { isReadonly: true });
      vscode.workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => text });
      const [folder] = vscode.workspace.workspaceFolders;
      const file = vscode.Uri.joinPath(folder.uri, '${FILE}');
      const earlier = file.with({ scheme: 'git', query: 'HEAD' });
      const register = vscode.commands.registerCommand;
      register('test.archive', () => vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('archief:/map/${NAME}')));
      register('test.compare', () => vscode.commands.executeCommand('vscode.diff', earlier, file, 'Vergelijking'));
      register('test.earlier', () => vscode.commands.executeCommand('vscode.open', earlier));
    };
  `,
};

describe('a document that can only be read', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG }, stubs: [PLACES] });
  });

  async function shownForm(): Promise<Frame> {
    const form = await workbench.form();
    await controlAt(form, ['leerklimaat']).waitFor();
    return form;
  }

  async function expectOnlyToRead(form: Frame, why: RegExp): Promise<void> {
    await form.getByText(why).waitFor();
    await caretBehind(form, ['leerklimaat'], 'Dagelijks');
    assert.equal(await controlAt(form, ['leerklimaat']).evaluate((one) => document.activeElement === one), true);
    await workbench.type(' niet');
    await expectValue(form, ['leerklimaat'], 'Dagelijks onderwijs');
    assert.equal(await form.locator('[data-action]:visible').count(), 0, 'nothing to add, move or remove');
    assert.equal(await form.getByRole('button', { name: 'Opslaan' }).count(), 0);
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.press('Control+c');
    await eventually(async () => {
      assert.equal(await workbench.page.evaluate(() => navigator.clipboard.readText()), 'Dagelijks onderwijs');
    }, 5_000);
    assert.equal(await workbench.isDirty(NAME), false);
  }

  it('shows and gives its text, takes none, and says that its place cannot be written', async () => {
    await workbench.command('Test: Archive');
    await expectOnlyToRead(await shownForm(), /op deze plek kan niet worden geschreven/);
    await workbench.closeEditor();
  });

  it('is so by a setting as long as the setting says so', async () => {
    await workbench.openFile(FILE);
    const form = await shownForm();
    await workbench.changeSettings({ 'files.readonlyInclude': { 'gesprekken/**': true } });
    await expectOnlyToRead(form, /instellingen van VS Code maken het alleen-lezen/);
    await workbench.changeSettings({ 'files.readonlyInclude': {} });
    await form
      .getByText(/alleen-lezen/)
      .first()
      .waitFor({ state: 'detached' });
    await caretBehind(form, ['leerklimaat'], 'Dagelijks');
    await workbench.type(' weer');
    await workbench.waitForDirty(NAME);
    await workbench.save();
    await eventually(() => {
      assert.equal(workbench.read(FILE), VERSLAG.replace('Dagelijks', 'Dagelijks weer'));
    });
    await workbench.closeEditor();
  });

  it('is compared with another version as text', async () => {
    await workbench.command('Test: Compare');
    await workbench.activeGroup.locator('.monaco-diff-editor .view-line').first().waitFor();
    assert.equal(await workbench.formCount(), 0);
    await workbench.closeEditor();
  });

  it('is shown as text when it is an earlier version of git', async () => {
    await workbench.command('Test: Earlier');
    await workbench.tab(NAME).first().waitFor();
    await eventually(async () => {
      assert.deepEqual(
        [
          await workbench.formCount(),
          (await workbench.activeGroup.locator('.editor-instance .monaco-editor .view-line').count()) > 0,
        ],
        [0, true],
      );
    }, 10_000);
  });
});
