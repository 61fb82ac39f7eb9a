import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;

const VERSLAG = `# concept
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Dagelijks onderwijs aan het bed # bespreken
welbevinden: Goed
afspraken:
  - id: A1 # van dr. Hamming
    specifiek: Twee CAT's presenteren
    status: open
  - id: A2
    specifiek: Zes slechtnieuwsgesprekken voeren
    status: open
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

describe('a report that is changed elsewhere while its form is open', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let form: Frame;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG } });
    form = await opened();
  });

  async function opened(): Promise<Frame> {
    await workbench.openFile(FILE);
    const frame = await workbench.form();
    await frame.locator(`[data-path='["leerklimaat"]'] [data-control]`).waitFor();
    return frame;
  }

  function control(...path: (string | number)[]): Locator {
    return form
      .locator(`[data-path='${JSON.stringify(path)}']`)
      .locator('[data-control]')
      .first();
  }

  async function expectValue(field: Locator, value: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await field.inputValue(), value);
    }, 15_000);
  }

  async function expectSaved(text: string): Promise<void> {
    await eventually(() => {
      assert.equal(workbench.read(FILE), text);
    }, 15_000);
    await workbench.waitForDirty(NAME, false);
  }

  /** Puts the caret in a field behind some of its words. */
  async function caretBehind(field: Locator, words: string): Promise<void> {
    await field.click();
    await field.evaluate((element, start) => {
      const area = element as HTMLTextAreaElement;
      const at = area.value.indexOf(start) + start.length;
      area.setSelectionRange(at, at);
    }, words);
  }

  async function type(text: string): Promise<void> {
    await workbench.type(text);
    await workbench.waitForDirty(NAME);
  }

  it('shows what was changed when nothing was unsaved; caret and words stay with each other', async () => {
    await caretBehind(control('leerklimaat'), 'onderwijs');
    const changed = VERSLAG.replace('Dagelijks', 'Twee keer per dag').replace(
      'welbevinden: Goed',
      'welbevinden: Zwaar',
    );
    workbench.write(FILE, changed);
    await expectValue(control('welbevinden'), 'Zwaar');
    await expectValue(control('leerklimaat'), 'Twee keer per dag onderwijs aan het bed');
    assert.equal(await workbench.isDirty(NAME), false);
    await type(' en wekelijks');
    await expectValue(control('leerklimaat'), 'Twee keer per dag onderwijs en wekelijks aan het bed');
    await workbench.save();
    await expectSaved(changed.replace('onderwijs', 'onderwijs en wekelijks'));
  });

  it('brings both together when other fields were changed, and saves without a question', async () => {
    workbench.write(FILE, VERSLAG);
    await expectValue(control('leerklimaat'), 'Dagelijks onderwijs aan het bed');
    await caretBehind(control('welbevinden'), 'Goed');
    await type(', minder diensten');
    const theirs = VERSLAG.replace('specifiek: Zes', 'specifiek: Acht').replace('# concept', '# besproken met Femke');
    await eventually(async () => {
      assert.match(await control('welbevinden').inputValue(), /diensten$/);
    });
    workbench.write(FILE, theirs);
    await expectValue(control('afspraken', 1, 'specifiek'), 'Acht slechtnieuwsgesprekken voeren');
    await expectValue(control('welbevinden'), 'Goed, minder diensten');
    assert.equal(await workbench.isDirty(NAME), true);
    await control('welbevinden').focus();
    await workbench.save();
    await expectSaved(theirs.replace('welbevinden: Goed', 'welbevinden: Goed, minder diensten'));
  });

  it('keeps every undo step: taking back goes to the file as it was changed, then to what was typed', async () => {
    const merged = workbench.read(FILE);
    await control('welbevinden').focus();
    await workbench.undo();
    await expectValue(control('welbevinden'), 'Goed');
    await expectValue(control('afspraken', 1, 'specifiek'), 'Acht slechtnieuwsgesprekken voeren');
    await workbench.undo();
    await expectValue(control('welbevinden'), 'Goed, minder diensten');
    await expectValue(control('afspraken', 1, 'specifiek'), 'Zes slechtnieuwsgesprekken voeren');
    await workbench.redo();
    await expectValue(control('welbevinden'), 'Goed');
    await workbench.redo();
    await expectValue(control('welbevinden'), 'Goed, minder diensten');
    await expectValue(control('afspraken', 1, 'specifiek'), 'Acht slechtnieuwsgesprekken voeren');
    // what was saved before stands there again: nothing to save
    await expectSaved(merged);
  });

  it('asks in the field itself which text stays when both changed it, and loses neither', async () => {
    workbench.write(FILE, VERSLAG);
    await expectValue(control('welbevinden'), 'Goed');
    await caretBehind(control('welbevinden'), 'Goed');
    await type(', van mij');
    await caretBehind(control('leerklimaat'), 'bed');
    await type(' en daarbuiten');
    const theirs = VERSLAG.replace('welbevinden: Goed', 'welbevinden: Goed, van de opleider');
    await eventually(async () => {
      assert.match(await control('leerklimaat').inputValue(), /daarbuiten$/);
    });
    workbench.write(FILE, theirs);
    const field = form.locator(`[data-path='["welbevinden"]']`);
    await field.getByText('Goed, van de opleider').waitFor();
    await expectValue(control('welbevinden'), 'Goed, van mij');
    await expectValue(control('leerklimaat'), 'Dagelijks onderwijs aan het bed en daarbuiten');
    await field.getByRole('button', { name: 'Mijn tekst houden' }).click();
    await field.getByText('Goed, van de opleider').waitFor({ state: 'detached' });
    await control('leerklimaat').focus();
    await workbench.save();
    await expectSaved(
      VERSLAG.replace('welbevinden: Goed', 'welbevinden: Goed, van mij').replace('het bed', 'het bed en daarbuiten'),
    );
  });

  it('asks the same about a date and a choice, in the field and in words, and takes the answer by keyboard', async () => {
    const before = workbench.read(FILE);
    const place = (...path: (string | number)[]) => form.locator(`[data-path='${JSON.stringify(path)}']`);
    await control('gesprek', 'datum').fill('27-11-2026');
    await control('leerklimaat').focus();
    await workbench.waitForDirty(NAME);
    await control('afspraken', 0, 'status').focus();
    await workbench.page.keyboard.press('ArrowDown');
    const mine = before.replace('datum: 2026-11-26', 'datum: 2026-11-27').replace('status: open', 'status: behaald');
    const theirs = before
      .replace('datum: 2026-11-26', 'datum: 2026-12-03')
      .replace('status: open', 'status: vervallen');
    await eventually(async () => {
      assert.equal(await control('afspraken', 0, 'status').evaluate((one) => (one as HTMLInputElement).value), '2');
    });
    workbench.write(FILE, theirs);
    const date = place('gesprek', 'datum').getByRole('alert');
    const choice = place('afspraken', 0, 'status').getByRole('alert');
    await date.getByText('gewijzigd in: “03-12-2026”').waitFor();
    await choice.getByText('U koos hier “Behaald”. Intussen is elders “Vervallen” gekozen').waitFor();
    await choice.getByRole('button', { name: 'Mijn keuze houden' }).focus();
    await workbench.page.keyboard.press('Enter');
    await choice.waitFor({ state: 'detached' });
    await date.getByRole('button', { name: 'Andere datum overnemen' }).focus();
    await workbench.page.keyboard.press('Enter');
    await date.waitFor({ state: 'detached' });
    await workbench.save();
    await expectSaved(mine.replace('datum: 2026-11-27', 'datum: 2026-12-03'));
  });

  it('leaves the unsaved text as it is when the file cannot be read, and says so', async () => {
    const ours = workbench.read(FILE);
    await caretBehind(control('leerklimaat'), 'daarbuiten');
    await type(' ook');
    workbench.write(FILE, `<<<<<<< HEAD\n${ours}=======\n${VERSLAG}>>>>>>> elders\n`);
    await workbench.waitForNotification(/elders gewijzigd en kan nu niet worden gelezen/);
    await expectValue(control('leerklimaat'), 'Dagelijks onderwijs aan het bed en daarbuiten ook');
    workbench.write(FILE, ours.replace('Zes', 'Zeven'));
    await expectValue(control('afspraken', 1, 'specifiek'), 'Zeven slechtnieuwsgesprekken voeren');
    await expectValue(control('leerklimaat'), 'Dagelijks onderwijs aan het bed en daarbuiten ook');
    await control('leerklimaat').focus();
    await workbench.save();
    await expectSaved(ours.replace('Zes', 'Zeven').replace('daarbuiten', 'daarbuiten ook'));
  });
});
