import assert from 'node:assert/strict';
import { accessibilityViolations } from '../workbench/accessibility.ts';
import { eventually } from '../workbench/eventually.ts';
import { themes, Workbench } from '../workbench/workbench.ts';
import type { Theme } from '../workbench/workbench.ts';

const SAMPLE = 'examples/portfolio-van-aldermeer';
const REFLECTIE = 'reflecties/2026-12-10.reflectie.yaml';
const VERSLAG = 'stages/hartbewaking/2026-11-12.verslag.yaml';

/** Lines of `after` that are not in `before`, and the other way round. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('the first day with the sample portfolio', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ folder: SAMPLE, theme: 'light', viewport: { width: 1500, height: 950 } });
  });

  it('an aios fills in a reflection, and the text beside it changes by exactly those characters [A6] [B3]', async () => {
    const original = workbench.read(REFLECTIE);
    await workbench.openFile(REFLECTIE);
    // A form that has yet to come up closes the palette.
    await (await workbench.form()).getByRole('heading', { level: 1 }).waitFor();
    await workbench.command('View: Split Editor Right');
    // A form that has just loaded may take the keyboard back to the left.
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 2);
    });
    await workbench.command('View: Focus Last Editor Group');
    await workbench.command('Portfolio: Open as Text');
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 1);
    });
    const form = await workbench.form();
    const area = form.getByRole('group', { name: 'Maatschappelijk handelen', exact: true });
    await area.getByRole('textbox', { name: /^Wat ging goed/ }).fill('Valpreventie besproken met de huisarts.');
    await area.getByRole('textbox', { name: /^Wat kan beter/ }).fill('Kosten van diagnostiek vaker bespreken.');
    await workbench.waitForDirty('2026-12-10.reflectie.yaml');
    const changed = await eventually(async () => {
      const text = await workbench.text(1);
      assert.ok(text.includes('Valpreventie') && text.includes('Kosten van diagnostiek'));
      return text;
    });
    const { gone, come } = changedLines(original, changed);
    assert.deepEqual(
      come.map((line) => line.trim()),
      ['goed: Valpreventie besproken met de huisarts.', 'beter: Kosten van diagnostiek vaker bespreken.'],
    );
    assert.ok(
      gone.every((line) => /^\s*(goed|beter|maatschappelijk_handelen):/.test(line)),
      gone.join('\n'),
    );
    await workbench.screenshot('form-beside-text-light');
    assert.deepEqual(workbench.cspViolations(), []);
  });

  it('undo brings back every byte, one field at a time, and redo the text', async () => {
    const original = workbench.read(REFLECTIE);
    const filled = await workbench.text(1);
    await workbench.undo();
    await eventually(async () => {
      assert.deepEqual(changedLines(await workbench.text(1), filled).come.length, 1);
    });
    await workbench.undo();
    await eventually(async () => {
      assert.equal(await workbench.text(1), original);
    });
    await workbench.redo();
    await workbench.redo();
    await eventually(async () => {
      assert.equal(await workbench.text(1), filled);
    });
    await workbench.save();
    assert.equal(workbench.read(REFLECTIE), filled);
    await workbench.discardAll();
  });

  it('sees in a report which agreements are not SMART yet [A29] [B16]', async () => {
    await workbench.openFileAsText(VERSLAG);
    const problems = await workbench.waitForProblems((found) => {
      assert.ok(found.some(({ file }) => file === VERSLAG));
    });
    const found = problems
      .filter(({ file, code }) => file === VERSLAG && code.startsWith('smart/'))
      .map(({ code }) => code);
    assert.deepEqual(found.sort(), [
      'smart/acceptabel',
      'smart/meetbaar',
      'smart/niet_meetbaar',
      'smart/tijdgebonden',
      'smart/vaag',
      'smart/vaag',
    ]);
    await workbench.goTo(72);
    await workbench.screenshot('report-warnings-light');
    await workbench.discardAll();
  });

  it('generates the agenda of the next talk, full of what the portfolio knows [A12] [A13] [A14] [A16] [A17]', async () => {
    await workbench.command('Portfolio: Generate Agenda');
    await workbench.waitForQuickInput('Which meeting?');
    await workbench.pick('Progress meeting (voortgangsgesprek)');
    await workbench.waitForQuickInput('When is the meeting?');
    await workbench.answer('2026-12-10');
    const name = '2026-12-10-voortgangsgesprek.agenda.yaml';
    await workbench.tab(name).first().waitFor();
    const text = workbench.read(`gesprekken/${name}`);
    const onderdelen = [...text.matchAll(/onderdeel: (\w+)/g)].map(([, onderdeel]) => onderdeel);
    assert.deepEqual(
      [...new Set(onderdelen)],
      [
        'inleiding',
        'vorige_afspraken',
        'sterk_en_zwak',
        'versnelling_voorlopig',
        'versnelling_definitief',
        'leerklimaat',
        'welbevinden',
        'plan_van_aanpak',
        'aanvulling',
        'afsluiting',
      ],
    );
    assert.ok(text.includes('2026-06-25.verslag.yaml#A4'), 'an open agreement of the last report is cited');
    await workbench.screenshot('agenda-light');
  });

  it('drafts the report from that agenda and goes on in its form [A14] [A15] [A22]', async () => {
    await workbench.command('Portfolio: Draft Report');
    const file = await eventually(() => {
      const [made] = workbench.files().filter((path) => /2026-12-10.*\.verslag\.yaml$/.test(path));
      assert.ok(made, 'there is no report of the talk');
      return made;
    });
    await workbench.tab(file.replace(/^.*\//, '')).first().waitFor();
    await eventually(async () => {
      const form = await workbench.form();
      await form.getByRole('heading', { level: 1, name: /^Gespreksverslag/ }).waitFor({ timeout: 2_000 });
    });
    const text = workbench.read(file);
    assert.ok(text.includes('afspraak: 2026-06-25.verslag.yaml#A4'), text);
    assert.ok(!text.includes('prive'), 'private notes stay in their own file');
    await workbench.screenshot('report-form-light');
    await workbench.discardAll();
  });

  it('is shown what makes a document unreadable, and the text stays as it is', async () => {
    const broken = 'soort: reflectie\nversie: 1\ngesprek: {type: voortgangsgesprek\nperiode: [\n';
    workbench.write('reflecties/kapot.reflectie.yaml', broken);
    await workbench.openFile('reflecties/kapot.reflectie.yaml');
    const form = await workbench.form();
    await form.getByRole('button', { name: 'Naar deze regel in de tekst' }).waitFor();
    assert.equal(await form.getByRole('textbox').count(), 0);
    await workbench.screenshot('unreadable-light');
    await form.getByRole('button', { name: 'Naar deze regel in de tekst' }).click();
    await workbench.activeGroup.locator('.monaco-editor .view-line').first().waitFor();
    assert.equal(workbench.read('reflecties/kapot.reflectie.yaml'), broken);
    await workbench.discardAll();
  });

  for (const file of [REFLECTIE, VERSLAG]) {
    for (const theme of Object.keys(themes) as Theme[]) {
      it(`the form of ${file} has no accessibility violation in ${theme}`, async () => {
        await workbench.changeTheme(theme);
        await workbench.openFile(file);
        // VS Code opens a document again as it was shown last: the report as text.
        if ((await workbench.formCount()) === 0) await workbench.command('Portfolio: Open as Form');
        const form = await workbench.form();
        await form.getByRole('heading', { level: 1 }).waitFor();
        assert.deepEqual(await accessibilityViolations(form), []);
        await workbench.screenshot(`form-${file}-${theme}`);
        await workbench.discardAll();
      });
    }
  }
});
