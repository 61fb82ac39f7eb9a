import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EditQueue } from '../../src/extension/editQueue.ts';
import { Checks } from '../../src/extension/checks.ts';
import { Fixes } from '../../src/extension/fixes.ts';
import { OpenDocuments } from '../../src/extension/openDocuments.ts';
import { Portfolios } from '../../src/extension/portfolios.ts';
import { tickPoint } from '../../src/extension/talkAgenda.ts';
import { at, extension } from './workspace.ts';

const gesprek = 'gesprek: { type: voortgangsgesprek, datum: 2031-03-12 }\n';
const VERSLAG = `soort: verslag\nversie: 1\n${gesprek}agenda: tik.agenda.yaml\n`;
const AGENDA = `soort: agenda\nversie: 1\n${gesprek}punten:\n  - id: P1 # eerst\n    besproken: false # nog niet\n`;
const TICKED = AGENDA.replace('besproken: false', 'besproken: true');

describe('ticking a point of the agenda from its report [A13]', () => {
  const report = at('gesprekken/tik.verslag.yaml');
  const agenda = at('gesprekken/tik.agenda.yaml');
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(agenda));
  let portfolios: Portfolios;

  const tick = async (point: string) => {
    const queue = new EditQueue();
    const checks = new Checks(portfolios);
    const fixes = new Fixes(portfolios, checks, queue);
    const editor = await vscode.workspace.openTextDocument(report);
    try {
      const services = { extensionUri: report, portfolios, checks, queue, fixes };
      return await tickPoint(editor, { type: 'discuss', id: 1, point, discussed: true }, services);
    } finally {
      checks.dispose();
    }
  };

  beforeEach(async () => {
    await extension();
    await write(report, VERSLAG);
    await write(agenda, AGENDA);
    portfolios = new Portfolios(new OpenDocuments());
  });
  afterEach(async () => {
    portfolios.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const uri of [report, agenda]) await vscode.workspace.fs.delete(uri);
  });

  it('saves an agenda nobody looks at', async () => {
    assert.deepEqual(await tick('P1'), {});
    assert.equal(await onDisk(), TICKED);
  });

  it('leaves an agenda that is shown for its reader to save', async () => {
    const editor = await vscode.workspace.openTextDocument(agenda);
    await vscode.window.showTextDocument(editor);
    assert.deepEqual(await tick('P1'), {});
    assert.deepEqual(
      { text: editor.getText(), isDirty: editor.isDirty, disk: await onDisk() },
      { text: TICKED, isDirty: true, disk: AGENDA },
    );
  });

  it('refuses a point that is not there, with the reason, and writes nothing', async () => {
    const { refused = '' } = await tick('P9');
    assert.match(refused, /niet meer op de agenda|no longer on the agenda/u);
    assert.equal(await onDisk(), AGENDA);
  });
});
