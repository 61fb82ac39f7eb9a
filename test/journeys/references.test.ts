import assert from 'node:assert/strict';
import { draftReport, makeAgenda } from '../../src/core/index.ts';
import { sampleFiles } from '../core/sample.ts';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

const FOLDER = 'stages/hartbewaking';
/** The report nobody has signed yet, and what is made for the next talk: both name its agreements. */
const VERSLAG = `${FOLDER}/2026-11-12.verslag.yaml`;
const SIGNED = 'gesprekken/2026-06-25.verslag.yaml';

/** The sample portfolio with the next talk of the rotation prepared. */
function nextTalk(): { agenda: string; report: string; files: Record<string, string> } {
  const files = sampleFiles();
  const today = '2026-11-25';
  const agenda = makeAgenda(files, { type: 'tussengesprek', datum: '2026-12-17', stage: 'hartbewaking', today });
  files.set(agenda.file, agenda.text);
  const report = draftReport(files, { agenda: agenda.file, today });
  return {
    agenda: agenda.file,
    report: report.file,
    files: { [agenda.file]: agenda.text, [report.file]: report.text },
  };
}

describe('references between documents, in the text', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const { agenda, report, files } = nextTalk();
  const baseName = (file: string) => file.slice(file.lastIndexOf('/') + 1);

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      folder: 'examples/portfolio-van-aldermeer',
      files,
      viewport: { width: 1500, height: 950 },
    });
  });

  afterEach(async function () {
    // what failed is left as it is, for its picture
    if (this.currentTest?.state === 'passed') await workbench.command('View: Close All Editors');
  });

  /** Every file of the folder, byte for byte. */
  function onDisk(): Map<string, string> {
    return new Map(workbench.files().map((file) => [file, workbench.readBytes(file).toString('latin1')]));
  }

  /** Puts the caret of the text editor into some words of the file, so many characters from their start. */
  async function caretIn(file: string, words: string, characters: number): Promise<void> {
    const text = workbench.read(file);
    const before = text.slice(0, text.indexOf(words) + characters).split('\n');
    await workbench.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  /** Waits until the form of the signed report is in front with the keyboard in the field at a path. */
  async function inFormAt(path: RegExp): Promise<void> {
    const form = await workbench.form();
    await eventually(async () => {
      const place = await form.evaluate(
        () => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? '',
      );
      assert.match(place, path);
    });
    assert.equal(await workbench.activeTab(), baseName(SIGNED));
  }

  const press = (key: string) => workbench.page.keyboard.press(key);

  it('F2 on an agreement changes its id and every reference to it, byte for byte, and one undo takes all of it back', async () => {
    const before = onDisk();
    await workbench.openFile(agenda);
    await (await workbench.form()).getByRole('heading', { level: 1 }).waitFor();
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '- id: A1', 7);
    await press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'A1');
    await box.fill('mdo-voorzitten');
    await press('Enter');

    const changed = (file: string, from: string, to: string) => (before.get(file) ?? '').replaceAll(from, to);
    const expected = new Map(before);
    expected.set(VERSLAG, changed(VERSLAG, '- id: A1\n', '- id: mdo-voorzitten\n'));
    for (const file of [agenda, report]) {
      expected.set(file, changed(file, '2026-11-12.verslag.yaml#A1', '2026-11-12.verslag.yaml#mdo-voorzitten'));
      assert.notEqual(expected.get(file), before.get(file), file);
    }
    await eventually(() => {
      assert.deepEqual(onDisk(), expected);
    });
    // A file is written before VS Code holds it for saved; what is undone in between, it takes for what was saved before.
    await workbench.waitForAllSaved();

    await workbench.focusText();
    await press('ControlOrMeta+z');
    await workbench.waitForDirty(baseName(VERSLAG));
    for (const file of [report, agenda, VERSLAG]) {
      await workbench.openFileAsText(file);
      await workbench.save();
    }
    await eventually(() => {
      assert.deepEqual(onDisk(), before);
    });
  });

  it('F12 on a reference opens the form at the agreement it leads to, Peek Definition shows it on the spot', async () => {
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '2026-06-25.verslag.yaml#A2', 25);
    await workbench.command('Peek Definition');
    const shown = workbench.page.locator('.peekview-widget .preview .view-line', { hasText: 'id: A2' });
    await shown.waitFor();
    await press('Escape');
    await press('F12');
    await inFormAt(/^\["afspraken",1\b/);

    // once more, with the form open behind the text
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '2026-06-25.verslag.yaml#A3', 25);
    await press('F12');
    await inFormAt(/^\["afspraken",2\b/);
  });

  it('Ctrl+click on a reference to an agreement opens the form of the document at that agreement', async () => {
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '2026-06-25.verslag.yaml#A2', 25);
    const link = workbench.page.locator('.view-line .detected-link', { hasText: '#A2' }).first();
    await link.click({ modifiers: ['ControlOrMeta'] });
    await inFormAt(/^\["afspraken",1\b/);
  });

  it('Shift+F12 on an agreement shows the documents that refer to it', async () => {
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '- id: A1', 7);
    await press('Shift+F12');
    const rows = workbench.page.locator('.peekview-widget .ref-tree .monaco-list-row .label-name');
    await eventually(async () => {
      const names = await rows.allTextContents();
      for (const file of [agenda, report, VERSLAG]) assert.ok(names.includes(baseName(file)), names.join('\n'));
    });
    await press('Escape');
  });

  it('breadcrumbs and outline name sections and agreements by their titles', async () => {
    await workbench.openFileAsText(VERSLAG);
    await caretIn(VERSLAG, '- id: A1', 7);
    const crumbs = workbench.activeGroup.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await eventually(async () => {
      assert.deepEqual((await crumbs.allInnerTexts()).slice(2), [
        baseName(VERSLAG),
        'Afspraken',
        'A1: Jorinde zit op 25 november en 2 december het MDO van de hartbewaking voor.',
      ]);
    });
    await workbench.command('Explorer: Focus on Outline View');
    const rows = workbench.page.locator('.outline-tree .monaco-list-row');
    await eventually(async () => {
      const names = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label')));
      assert.equal(names[0], 'Gesprek (namespace)');
    });
  });

  it('a file renamed in the explorer takes its references along, and one undo there brings all back', async () => {
    const before = onDisk();
    const [from, to] = [`${FOLDER}/2026-11-12.reflectie.yaml`, `${FOLDER}/hartbewaking.reflectie.yaml`];
    const inExplorer = (file: string) =>
      workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: baseName(file) }).first();
    await workbench.openFile(from);
    await inExplorer(from).click();
    await press('F2');
    const box = workbench.page.locator('.explorer-folders-view .monaco-inputbox input');
    await box.waitFor();
    await box.fill(baseName(to));
    await press('Enter');
    // VS Code asks whether the extension may do so; its message is not where that of other dialogs is.
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK', exact: true }).click();
    const agendaOfTalk = `${FOLDER}/2026-11-12.agenda.yaml`;
    const expected = new Map([...before].map(([file, text]) => [file === from ? to : file, text]));
    expected.set(agendaOfTalk, (before.get(agendaOfTalk) ?? '').replaceAll(baseName(from), baseName(to)));
    assert.notEqual(expected.get(agendaOfTalk), before.get(agendaOfTalk));
    await eventually(() => {
      assert.deepEqual(new Map([...onDisk()].sort()), new Map([...expected].sort()));
    });

    await workbench.waitForAllSaved();
    await inExplorer(to).click();
    await press('ControlOrMeta+z');
    await eventually(() => {
      assert.ok(workbench.exists(from) && !workbench.exists(to), 'the file has its old name again');
    });
    await workbench.openFileAsText(agendaOfTalk);
    await eventually(async () => {
      assert.equal(await workbench.text(), Buffer.from(before.get(agendaOfTalk) ?? '', 'latin1').toString('utf8'));
    });
    await workbench.save();
    assert.deepEqual(onDisk(), before);
  });
});
