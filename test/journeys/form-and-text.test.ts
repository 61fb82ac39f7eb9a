import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';
import { caretBehind, controlAt } from './fields.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;

const VERSLAG = `# concept
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Dagelijks onderwijs aan het bed # bespreken
afspraken:
  - id: A1 # van dr. Hamming
    specifiek: Twee CAT's presenteren
    meetbaar: Twee CAT's, beoordeeld door dr. Hamming
    acceptabel: [aios, opleider]
    resultaatgericht: Zoekt zelfstandig de literatuur na
    tijdgebonden: 2027-02-01
    status: open
  # deze het eerst
  - id: A2
    specifiek: Zes slechtnieuwsgesprekken voeren met een supervisor in de kamer
    meetbaar: Zes KPB's
    resultaatgericht: Voert deze gesprekken zelfstandig
    tijdgebonden: 2027-03-01
    status: open
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

describe('form and text of the same report beside each other', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let form: Frame;
  /** what the document is meant to hold by now */
  let text = VERSLAG;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG },
      viewport: { width: 1500, height: 950 },
    });
    await workbench.openFile(FILE);
    form = await workbench.form();
    await form.getByRole('heading', { level: 1 }).waitFor();
    await workbench.command('View: Split Editor Right');
    // Two forms for a moment; each takes the keyboard when it has loaded, so the one that goes is named.
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 2);
    });
    const second = await workbench.form(1);
    await second.getByRole('heading', { level: 1 }).waitFor();
    await workbench.command('View: Focus Last Editor Group');
    await workbench.command('Portfolio: Open as Text');
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 1);
    });
    form = await workbench.form();
  });

  function caret(field: Locator): Promise<number | null> {
    return field.evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
  }

  /** Whether the keyboard is in this field. */
  function isFocused(field: Locator): Promise<boolean> {
    return field.evaluate((element) => document.hasFocus() && document.activeElement === element);
  }

  /** Puts the caret of the text editor behind some words of the document. */
  async function typeBehind(words: string, typed: string): Promise<void> {
    const until = text.slice(0, text.indexOf(words) + words.length).split('\n');
    await workbench.goTo(until.length, (until.at(-1)?.length ?? 0) + 1, 1);
    await workbench.type(typed);
    text = text.replace(words, words + typed);
  }

  /** Waits until the document holds what is meant, no byte else. */
  async function expectText(): Promise<void> {
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    }, 10_000);
  }

  it('what is typed in the text stands in the form', async () => {
    await typeBehind('leerklimaat: Dagelijks onderwijs', ' en elke vrijdag een bespreking');
    await expectText();
    await eventually(async () => {
      assert.equal(
        await controlAt(form, ['leerklimaat']).inputValue(),
        'Dagelijks onderwijs en elke vrijdag een bespreking aan het bed',
      );
    });
  });

  it('a change of the text elsewhere leaves caret and words of the form where they are', async () => {
    const field = controlAt(form, ['afspraken', 1, 'meetbaar']);
    await caretBehind(form, ['afspraken', 1, 'meetbaar'], 'Zes');
    await workbench.type(' goede');
    text = text.replace("Zes KPB's", "Zes goede KPB's");
    // above the field, so that everything below moves
    await typeBehind('# concept', ' van 26 november\n# nog na te lezen');
    await expectText();
    await eventually(async () => {
      assert.equal(await field.inputValue(), "Zes goede KPB's");
    });
    assert.equal(await caret(field), 'Zes goede'.length);
    // the keyboard goes back to the field, which is not told where its caret is
    await field.focus();
    await eventually(async () => {
      assert.ok(await isFocused(field));
    });
    await workbench.type(' en lange');
    text = text.replace("Zes goede KPB's", "Zes goede en lange KPB's");
    await expectText();
    assert.equal(await caret(field), 'Zes goede en lange'.length);
  });

  it('typing in both, one after the other, loses nothing', async () => {
    for (const round of ['een', 'twee', 'drie']) {
      await caretBehind(form, ['leerklimaat'], 'onderwijs');
      await workbench.type(` (${round})`);
      text = text.replace('Dagelijks onderwijs', `Dagelijks onderwijs (${round})`);
      await typeBehind('resultaatgericht: Zoekt', ` ${round}`);
    }
    await expectText();
    await eventually(async () => {
      assert.equal(
        await controlAt(form, ['leerklimaat']).inputValue(),
        'Dagelijks onderwijs (drie) (twee) (een) en elke vrijdag een bespreking aan het bed',
      );
      assert.equal(
        await controlAt(form, ['afspraken', 0, 'resultaatgericht']).inputValue(),
        'Zoekt drie twee een zelfstandig de literatuur na',
      );
    });
  });

  it('the quick fix under an element puts in the text what is missing, and the finding goes [A29] [B16]', async () => {
    const field = form.locator(`[data-path='["afspraken",1,"acceptabel"]']`);
    await field.getByText('smart/acceptabel').first().waitFor();
    await field.getByRole('button', { name: 'Vul in dat de aios en de opleider akkoord zijn' }).click();
    await field.locator('.findings').waitFor({ state: 'detached' });
    text = text.replace("lange KPB's\n", "lange KPB's\n    acceptabel:\n      - aios\n      - opleider\n");
    await expectText();
  });

  it('a new agreement gets the next free id [A29]', async () => {
    await form.getByRole('button', { name: 'Afspraak toevoegen', exact: true }).click();
    const field = controlAt(form, ['afspraken', 2, 'specifiek']);
    await eventually(async () => {
      assert.ok(await isFocused(field));
    });
    await workbench.type("Drie echo's per week");
    text += `  - id: A3
    specifiek: Drie echo's per week
    meetbaar:
    acceptabel:
    resultaatgericht:
    tijdgebonden:
    status: open
`;
    await expectText();
  });

  it('an agreement that is moved up takes its comment along', async () => {
    await form.getByRole('button', { name: 'Afspraak A2 omhoog' }).click();
    const start = text.indexOf('  - id: A1');
    const middle = text.indexOf('  # deze het eerst');
    const end = text.indexOf('  - id: A3');
    text = text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end);
    await expectText();
  });

  it('saving writes that text; closing and opening again changes no byte', async () => {
    await workbench.focusText(1);
    await workbench.save();
    assert.equal(workbench.read(FILE), text);
    const saved = workbench.readBytes(FILE);
    await workbench.command('View: Close All Editors');
    await eventually(async () => {
      assert.deepEqual(await workbench.tabs(), []);
    });
    await workbench.openFile(FILE);
    if ((await workbench.formCount()) === 0) await workbench.command('Portfolio: Open as Form');
    form = await workbench.form();
    await form.getByRole('heading', { level: 1 }).waitFor();
    await eventually(async () => {
      assert.equal(await controlAt(form, ['afspraken', 0, 'meetbaar']).inputValue(), "Zes goede en lange KPB's");
    });
    assert.equal(await workbench.isDirty(NAME), false);
    await workbench.command('View: Close Editor');
    await eventually(async () => {
      assert.deepEqual(await workbench.tabs(), []);
    });
    assert.deepEqual(workbench.readBytes(FILE), saved);
    assert.deepEqual(workbench.cspViolations(), []);
  });
});
