import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';
import { caretBehind, controlAt, expectValue } from './fields.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;

const VERSLAG = `# concept
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Begin # bespreken
welbevinden: Goed
afspraken:
  - id: A1 # van dr. Hamming
    specifiek: Twee CAT's presenteren
    status: open
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

/** 2,000 characters in which every word is another one, so that a lost or swapped one shows; none ends in a space, which YAML would quote. */
const WORDS = Array.from({ length: 500 }, (_, index) => `-${index.toString(36).padStart(3, '0')}`).join('');

/** Is there when the typist is through. */
const ALL_TYPED = 'alles-getypt.txt';

const TYPIST = `
  const vscode = require('vscode');
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  exports.activate = () => {
    vscode.commands.registerCommand('test.type', async () => {
      const document = vscode.workspace.textDocuments.find(({ fileName }) => fileName.endsWith('${NAME}'));
      for (let number = 0; number < 40;) {
        const line = document.getText().split('\\n').findIndex((one) => one.startsWith('welbevinden: Goed'));
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(line).range.end, ' ' + number);
        if (await vscode.workspace.applyEdit(edit)) number++;
        await pause(60);
      }
      const ready = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, '${ALL_TYPED}');
      await vscode.workspace.fs.writeFile(ready, new Uint8Array());
    });
  };
`;

describe('2,000 characters typed at speed into a form', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  let form: Frame;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG },
      // Stands for somebody typing in the text beside the form: edits the document itself, other lines, all the time.
      stubs: [
        {
          id: 'test.typist',
          manifest: { contributes: { commands: [{ command: 'test.type', title: 'Type', category: 'Test' }] } },
          code: TYPIST,
        },
      ],
    });
    await workbench.openFile(FILE);
    form = await workbench.form();
    await controlAt(form, ['leerklimaat']).waitFor();
  });

  it('are all there in their order, and so is everything typed in the text and written on disk meanwhile', async () => {
    assert.equal(WORDS.length, 2000);
    await workbench.command('Test: Type');
    await caretBehind(form, ['leerklimaat'], 'Begin');
    let disk = VERSLAG;
    for (let at = 0; at < WORDS.length; at += 100) {
      await workbench.type(WORDS.slice(at, at + 100));
      if (at % 500 === 200) {
        // Another window saves: a comment, and another field.
        disk = disk
          .replace('# van dr. Hamming', `# van dr. Hamming, ${at}`)
          .replace(/specifiek: \S+/, `specifiek: Van-${at}`);
        workbench.write(FILE, disk);
        await expectValue(form, ['afspraken', 0, 'specifiek'], `Van-${at} CAT's presenteren`);
      }
    }
    await eventually(() => {
      assert.ok(workbench.exists(ALL_TYPED), 'the typist in the text is not through');
    });
    const typed = Array.from({ length: 40 }, (_, index) => ` ${index}`).join('');
    await expectValue(form, ['leerklimaat'], `Begin${WORDS}`);
    await expectValue(form, ['welbevinden'], `Goed${typed}`);
    await controlAt(form, ['leerklimaat']).focus();
    await workbench.save();
    const expected = disk
      .replace('leerklimaat: Begin', `leerklimaat: Begin${WORDS}`)
      .replace('welbevinden: Goed', `welbevinden: Goed${typed}`);
    await eventually(() => {
      assert.equal(workbench.read(FILE), expected);
    });
    assert.equal(await form.locator('.notice').count(), 0);
  });
});
