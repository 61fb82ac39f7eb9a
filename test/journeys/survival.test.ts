import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { keyboardIsKnown } from '../workbench/keyboard.ts';
import { Workbench } from '../workbench/workbench.ts';
import { deedsIn } from './deeds.ts';
import { caretBehind, clickInto, controlAt, expectKeyboard, expectValue, fieldAt, pressInForm } from './fields.ts';

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
  # eerst
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

const LEERKLIMAAT = ['leerklimaat'] as const;
const WELBEVINDEN = ['welbevinden'] as const;

describe('what the user was doing', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let form: Frame;
  let text = VERSLAG;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG, 'gesprekken/ander.verslag.yaml': VERSLAG },
      viewport: { width: 1280, height: 700 },
    });
    await workbench.openFile(FILE);
    form = await shownForm();
  });

  async function shownForm(): Promise<Frame> {
    return eventually(async () => {
      const frame = await workbench.form();
      await controlAt(frame, LEERKLIMAAT).waitFor({ timeout: 3000 });
      return frame;
    });
  }

  /** Where the field about the climate is on the screen. */
  const top = async () => (await controlAt(form, LEERKLIMAAT).boundingBox())?.y ?? NaN;

  const scrolled = () => form.evaluate(() => Math.round(window.scrollY));

  async function expectScrolled(to: number): Promise<void> {
    await eventually(async () => {
      const now = await scrolled();
      assert.ok(Math.abs(now - to) <= 2, `scrolled to ${now}, was ${to}`);
    }, 10_000);
  }

  /** Types behind some words of the field about the climate; what the document is meant to hold goes along. */
  async function typeBehind(words: string, typed: string): Promise<void> {
    await caretBehind(form, LEERKLIMAAT, words);
    await workbench.type(typed);
    text = text.replace(words, words + typed);
  }

  const climate = () => /leerklimaat: (.*?) #/.exec(text)?.[1] ?? '';

  it('is there again after looking at another tab: place, caret and the words just typed', async () => {
    await typeBehind('onderwijs', ' elke ochtend');
    const place = await scrolled();
    assert.ok(place > 0, 'the field is below the fold');
    await workbench.openFile('gesprekken/ander.verslag.yaml');
    await workbench.tab(NAME).click();
    form = await shownForm();
    await expectValue(form, LEERKLIMAAT, climate());
    await expectScrolled(place);
    await expectKeyboard(form, LEERKLIMAAT, 'Dagelijks onderwijs elke ochtend'.length);
    await workbench.type(' en avond');
    text = text.replace('elke ochtend', 'elke ochtend en avond');
    await expectValue(form, LEERKLIMAAT, climate());
  });

  it('goes on in the same field when the keyboard comes back from the text beside it', async () => {
    await workbench.command('View: Split Editor Right');
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 2);
    });
    await workbench.form(1);
    await workbench.command('View: Focus Last Editor Group');
    await workbench.command('Portfolio: Open as Text');
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 1);
    });
    form = await shownForm();
    await caretBehind(form, LEERKLIMAAT, 'ochtend');
    await workbench.focusText(1);
    await workbench.command('View: Focus First Editor Group');
    await expectKeyboard(form, LEERKLIMAAT, 'Dagelijks onderwijs elke ochtend'.length);
    await workbench.type('!');
    text = text.replace('ochtend', 'ochtend!');
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    });
  });

  it('is one step to take back for each commit, from form and from text, to the byte', async () => {
    const steps = [text];
    const expectText = async (wanted: string) => {
      await eventually(async () => {
        assert.equal(await workbench.text(1), wanted);
      }, 10_000);
    };
    await caretBehind(form, WELBEVINDEN, 'Goed');
    await workbench.type(' genoeg');
    steps.push(text.replace('welbevinden: Goed', 'welbevinden: Goed genoeg'));
    await expectText(steps[1] ?? '');
    await form.getByRole('button', { name: 'Afspraak A2 omhoog' }).click();
    const before = steps[1] ?? '';
    const [head, first, second] = [before.indexOf('  # eerst'), before.indexOf('  - id: A2'), before.length];
    steps.push(before.slice(0, head) + before.slice(first, second) + before.slice(head, first));
    await expectText(steps[2] ?? '');
    await workbench.goTo(1, 10, 1);
    await workbench.type(' 2');
    steps.push((steps[2] ?? '').replace('# concept', '# concept 2'));
    await expectText(steps[3] ?? '');
    // Every way of filling something in is a step of its own, whatever it does to the text.
    for (const [deed, mark] of deedsIn(form, workbench)) {
      await deed();
      await keyboardIsKnown(workbench.page);
      await eventually(async () => {
        const now = await workbench.text(1);
        assert.match(now, mark);
        assert.notEqual(now, steps.at(-1));
      }, 10_000);
      steps.push(await workbench.text(1));
    }
    for (const step of [...steps.keys()].reverse().slice(1)) {
      await clickInto(form, WELBEVINDEN);
      await pressInForm(form, 'Control+z');
      await expectText(steps[step] ?? '');
    }
    for (const step of [...steps.keys()].slice(1)) {
      await clickInto(form, WELBEVINDEN);
      await pressInForm(form, 'Control+y');
      await expectText(steps[step] ?? '');
    }
    text = steps.at(-1) ?? '';
  });

  it('stays in the field when Ctrl+Z takes back words that were still on their way', async () => {
    await caretBehind(form, WELBEVINDEN, 'genoeg');
    await workbench.type(' zo');
    await workbench.page.keyboard.press('Control+z');
    await expectValue(form, WELBEVINDEN, 'Goed genoeg');
    await expectKeyboard(form, WELBEVINDEN, 'Goed genoeg'.length);
    await workbench.page.keyboard.press('Control+y');
    await expectValue(form, WELBEVINDEN, 'Goed genoeg zo');
    await workbench.page.keyboard.press('Control+z');
    await expectValue(form, WELBEVINDEN, 'Goed genoeg');
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    });
  });

  it('survives a crash of the frame: place, caret and words', async () => {
    await typeBehind('ochtend!', ' Altijd');
    const place = await scrolled();
    const crashed = form;
    await workbench.command('Developer: Reload Webviews');
    await eventually(() => {
      assert.ok(crashed.isDetached(), 'the frame is still there');
    });
    form = await shownForm();
    await expectValue(form, LEERKLIMAAT, climate());
    await expectScrolled(place);
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    });
  });

  it('survives a change of language: fields, caret, place on the screen and a word still being typed', async () => {
    await caretBehind(form, LEERKLIMAAT, 'Altijd');
    const place = await top();
    await workbench.type(' goed');
    await workbench.changeSettings({ 'aiosPortfolio.language': 'en' });
    await form.getByRole('button', { name: 'Open as text' }).waitFor();
    text = text.replace('Altijd', 'Altijd goed');
    await expectValue(form, LEERKLIMAAT, climate());
    await expectKeyboard(form, LEERKLIMAAT, climate().indexOf(' goed') + ' goed'.length);
    await eventually(async () => {
      const now = await top();
      assert.ok(Math.abs(now - place) <= 2, `the field went from ${place} to ${now}`);
    }, 10_000);
    await workbench.changeSettings({ 'aiosPortfolio.language': 'nl' });
    await form.getByRole('button', { name: 'Openen als tekst' }).waitFor();
    await expectKeyboard(form, LEERKLIMAAT, climate().indexOf(' goed') + ' goed'.length);
  });

  it('survives a reload of the window, unsaved', async () => {
    await workbench.reload('Altijd goed');
    form = await shownForm();
    await expectValue(form, LEERKLIMAAT, climate());
    await workbench.waitForDirty(NAME);
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    });
    await workbench.save();
    assert.equal(workbench.read(FILE), text);
  });

  it('stays when the file is deleted: the form says so, writes nothing by itself, and saving puts it back', async () => {
    await workbench.hears();
    fs.rmSync(path.join(workbench.folder, FILE));
    await form.getByText('elders verwijderd of verplaatst').waitFor();
    await caretBehind(form, WELBEVINDEN, 'genoeg');
    await workbench.type(' nu');
    text = text.replace('Goed genoeg', 'Goed genoeg nu');
    await eventually(async () => {
      assert.equal(await workbench.text(1), text);
    });
    assert.equal(workbench.exists(FILE), false);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await eventually(() => {
      assert.equal(workbench.read(FILE), text);
    });
    await form.getByText('elders verwijderd of verplaatst').waitFor({ state: 'detached' });
  });

  it('goes along when the file gets another name', async () => {
    await caretBehind(form, WELBEVINDEN, 'nu');
    await workbench.type(' nog');
    text = text.replace('genoeg nu', 'genoeg nu nog');
    await workbench.command('File: Reveal Active File in Explorer View');
    const box = workbench.page.locator('.explorer-folders-view .monaco-inputbox input');
    await eventually(async () => {
      // the explorer takes the keyboard a moment after it was asked for
      await workbench.page.keyboard.press('F2');
      await box.waitFor({ timeout: 2000 });
    });
    await box.fill('2026-11-27.verslag.yaml');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('2026-11-27.verslag.yaml').first().waitFor();
    form = await shownForm();
    await expectValue(form, WELBEVINDEN, 'Goed genoeg nu nog');
    await caretBehind(form, WELBEVINDEN, 'nog');
    await workbench.type(' steeds');
    text = text.replace('nu nog', 'nu nog steeds');
    await workbench.waitForDirty('2026-11-27.verslag.yaml');
    await expectValue(form, WELBEVINDEN, 'Goed genoeg nu nog steeds');
    await workbench.save();
    await eventually(() => {
      assert.equal(workbench.read('gesprekken/2026-11-27.verslag.yaml'), text);
    });
    assert.equal(workbench.exists(FILE), false);
    assert.equal(await fieldAt(form, WELBEVINDEN).locator('.notice').count(), 0);
    assert.deepEqual(workbench.cspViolations(), []);
  });
});
