import assert from 'node:assert/strict';
import { makeAgenda, newPortfolio } from '../../src/core/index.ts';
import { today } from '../today.ts';
import { accessibilityViolations } from '../workbench/accessibility.ts';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

const SAMPLE = 'examples/portfolio-van-aldermeer';

/** Everything on disk in the open folder: path → text. */
function onDisk(workbench: Workbench): Map<string, string> {
  return new Map(workbench.files().map((file) => [file, workbench.read(file)]));
}

/** The documents of the portfolio on disk, as the library takes them. */
function documentsOf(workbench: Workbench): Map<string, string> {
  return new Map([...onDisk(workbench)].filter(([file]) => file.endsWith('.yaml')));
}

/**
 * The message that comes up at the right below. Asking for it by the palette would be quicker than the command it is
 * about, and be closed by what that opens.
 */
async function toast(workbench: Workbench, pattern: RegExp): Promise<string> {
  const message = workbench.page
    .locator('.notifications-toasts .notification-list-item-message')
    .filter({ hasText: pattern });
  await message.first().waitFor();
  return (await message.first().textContent()) ?? '';
}

/** Writes the whole text of the text editor in front anew, as pasting over everything does. */
async function replaceText(workbench: Workbench, text: string): Promise<void> {
  await workbench.focusText();
  await workbench.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await workbench.page.keyboard.press('ControlOrMeta+a');
  await workbench.page.keyboard.press('ControlOrMeta+v');
  await eventually(async () => {
    assert.equal(await workbench.text(), text);
  });
}

describe('Portfolio: New Portfolio… in a folder with something else in it', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const OTHER = 'opleiding/van-dalen/leesmij.txt';
  const MADE = [
    'opleiding/van-dalen/opleiding.iop.yaml',
    'opleiding/van-dalen/opleiding.opleidingsschema.yaml',
    'opleiding/van-dalen/portfolio.yaml',
  ];

  after(() => workbench.close());

  before(async () => {
    // In a folder that was there before, so that VS Code hears of files that come into it later.
    workbench = await Workbench.open({ files: { [OTHER]: 'Niet van het portfolio.\n' } });
  });

  /** Up to the question for the first day of the training. */
  async function answerUpToStart(): Promise<void> {
    await workbench.command('Portfolio: New Portfolio…');
    await workbench.waitForQuickInput('Where should the portfolio be?');
    await workbench.pick('In a new folder in map');
    await workbench.waitForQuickInput('New portfolio');
    await workbench.answer('opleiding/van-dalen');
    await workbench.waitForQuickInput('New portfolio (1/3)');
    await workbench.answer('Femke van Dalen');
    await workbench.waitForQuickInput('New portfolio (2/3): which specialism?');
    await workbench.pick('cardiologie');
    await workbench.waitForQuickInput('New portfolio (3/3): first day of the training');
  }

  it('does not take a day that does not exist, and says so under the question', async () => {
    await answerUpToStart();
    await workbench.answer('2026-02-30');
    await eventually(async () => {
      assert.equal(
        await workbench.quickInput.locator('.quick-input-message').textContent(),
        `This is not an existing day. Write it as year-month-day, for instance ${today()}.`,
      );
    });
    assert.equal(await workbench.quickInputTitle(), 'New portfolio (3/3): first day of the training');
    assert.deepEqual(workbench.files(), [OTHER]);
  });

  it('then writes the three first documents in the new folder, shows the overview with what to do first, and leaves the rest alone', async () => {
    await workbench.answer('2026-09-01');
    await eventually(async () => {
      assert.deepEqual(await workbench.tabs(), ['Overzicht']);
    });
    const expected = newPortfolio({ naam: 'Femke van Dalen', specialisme: 'cardiologie', start: '2026-09-01' });
    assert.deepEqual(
      onDisk(workbench),
      new Map([
        [OTHER, 'Niet van het portfolio.\n'],
        ...MADE.map((file): [string, string] => [file, expected.get(file.replace('opleiding/van-dalen/', '')) ?? '']),
      ]),
    );
    const overview = await workbench.form();
    await overview.getByRole('heading', { level: 1, name: 'Femke van Dalen' }).waitFor();
    await overview.getByRole('list', { name: 'Begin hier' }).waitFor();
  });

  it('refuses the same folder a second time, says why, and changes nothing', async () => {
    const before = onDisk(workbench);
    await answerUpToStart();
    await workbench.answer('2027-01-01');
    const message = await toast(workbench, /Nothing was written/);
    assert.equal(
      message,
      `opleiding/van-dalen already holds portfolio.yaml, opleiding.iop.yaml, ` +
        'opleiding.opleidingsschema.yaml. Nothing was written; choose another folder.',
    );
    assert.deepEqual(onDisk(workbench), before);
  });

  it('the overview has buttons that do what they say, opens the document of a cell, and follows the text beside it before it is saved [A33]', async () => {
    let overview = await workbench.form();
    assert.deepEqual(await accessibilityViolations(overview), []);
    await overview.getByRole('button', { name: 'Maken: Eerste gesprek plannen met een reflectie' }).click();
    await workbench.waitForQuickInput('Which meeting?');
    await workbench.cancel();

    const feedback = `soort: feedback
versie: 1
gever: { naam: dr. Vos }
bron: opleidingsgroep
datum: 2026-10-01
goed:
  - { competentie: communicatie, tekst: Helder. }
`;
    await workbench.hears();
    workbench.write('opleiding/van-dalen/vos.feedback.yaml', feedback);
    await overview.getByRole('radio', { name: 'Hele opleiding' }).check();
    await overview.locator('[data-cell="communicatie opleidingsgroep"]').click();
    await workbench.tab('vos.feedback.yaml').waitFor();
    assert.equal(await workbench.activeTab(), 'vos.feedback.yaml');

    await workbench.command('View: Move Editor into Right Group');
    await workbench.command('Portfolio: Open as Text');
    await replaceText(workbench, feedback.replace('communicatie', 'samenwerking'));
    overview = await workbench.form(0);
    await overview.locator('[data-cell="samenwerking opleidingsgroep"]').waitFor();
    assert.equal(await overview.locator('.cell').count(), 1);
    assert.equal(workbench.read('opleiding/van-dalen/vos.feedback.yaml'), feedback);
    await workbench.undo();
    await overview.locator('[data-cell="communicatie opleidingsgroep"]').waitFor();
  });
});

describe('the commands for a tussengesprek in the sample portfolio', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const NAME = '2026-12-17-tussengesprek.agenda.yaml';
  const AGENDA = `gesprekken/${NAME}`;
  const TALK = { type: 'tussengesprek', datum: '2026-12-17', stage: 'Hartbewaking', today: today() } as const;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ folder: SAMPLE, viewport: { width: 1500, height: 950 } });
  });

  it('Generate Agenda asks which talk, when and in which rotation, and gives the points in their order, without acceleration [B5] [B7] [B8] [B9] [B10] [B11] [B12]', async () => {
    const before = onDisk(workbench);
    const documents = documentsOf(workbench);
    await workbench.command('Portfolio: Generate Agenda');
    await workbench.waitForQuickInput('Which meeting?');
    await workbench.pick('Interim meeting (tussengesprek)');
    await workbench.waitForQuickInput('When is the meeting?');
    await workbench.answer('2026-12-17');
    await workbench.waitForQuickInput('Which rotation?');
    await workbench.pick('Hartbewaking');
    await workbench.tab(NAME).first().waitFor();
    const text = workbench.read(AGENDA);
    assert.deepEqual(
      [...text.matchAll(/^ {4}onderdeel: (.+)$/gm)].map(([, onderdeel]) => onderdeel),
      ['inleiding', 'vorige_afspraken', 'sterk_en_zwak', 'leerklimaat', 'welbevinden', 'plan_van_aanpak', 'afsluiting'],
    );
    const made = makeAgenda(documents, TALK);
    assert.deepEqual(onDisk(workbench), new Map(before).set(made.file, made.text));
  });

  it('Generate Agenda from the button of that agenda keeps what people ticked, rewrote and added [B5] [B7]', async () => {
    const generated = workbench.read(AGENDA);
    const [prikkel, vraag] = [
      'Hoe ervaart de aios het leerklimaat, en wat kan er beter?',
      'Hoe is het leerklimaat in de nachtdiensten?',
    ];
    const own = `  - id: roosterwens
    onderdeel: aanvulling
    titel: Rooster van januari # van Jorinde
    inbreng: aios
    besproken: false
`;
    const mine = generated
      .replace('besproken: false', 'besproken: true')
      .replace(prikkel, vraag)
      .replace('  - id: afsluiting\n', `${own}  - id: afsluiting\n`);
    await workbench.openFileAsText(AGENDA);
    await replaceText(workbench, mine);
    await workbench.save();
    assert.equal(workbench.read(AGENDA), mine);

    // Something new in the portfolio, known to the extension as soon as it is checked.
    const feedback = 'feedback/2026-11-21-brouwhuis.feedback.yaml';
    workbench.write(
      feedback,
      workbench
        .read('feedback/2026-11-20-el-bahri.feedback.yaml')
        .replaceAll('dr. Samira el Bahri', 'dr. Machteld Brouwhuis'),
    );
    await workbench.waitForProblems((problems) => {
      assert.ok(problems.some(({ file }) => file === feedback));
    });
    const expected = makeAgenda(documentsOf(workbench), TALK).text;
    assert.ok(expected.includes(`  - ../${feedback}\n`), 'there is something new to be put in');
    await workbench.focusText();
    await workbench.pressTitleButton('Generate Agenda');
    const updated = await eventually(async () => {
      const text = await workbench.text();
      assert.equal(text, expected);
      return text;
    });
    assert.ok(updated.includes(own), updated);
    assert.ok(updated.includes(vraag) && !updated.includes(prikkel), updated);
    assert.deepEqual(
      [...updated.matchAll(/besproken: (\w+)/g)].map(([, value]) => value),
      ['true', ...Array.from({ length: 7 }, () => 'false')],
    );
    assert.equal(workbench.read(AGENDA), mine, 'an update is left for people to look at and save');
    await workbench.save();
    assert.equal(workbench.read(AGENDA), updated);

    await workbench.pressTitleButton('Generate Agenda');
    await toast(workbench, /2026-12-17-tussengesprek\.agenda\.yaml already holds everything the portfolio knows\./);
    assert.equal(workbench.read(AGENDA), updated);
    await workbench.discardAll();
  });

  it('New Document… makes the reflection for that talk, under its name, and opens its form [A6] [B3]', async () => {
    const before = onDisk(workbench);
    await workbench.command('Portfolio: New Document…');
    await workbench.waitForQuickInput('New document: what kind?');
    const [first = ''] = await workbench.quickPickItems();
    assert.match(first, /^Reflectie/);
    await workbench.pick(first);
    await workbench.waitForQuickInput(`${first}: for which meeting?`);
    await workbench.pick('17 december 2026');
    const form = await workbench.form();
    await form.getByRole('heading', { level: 1 }).waitFor();
    const made = workbench.files().filter((file) => !before.has(file));
    assert.deepEqual(made, ['reflecties/2026-12-17-tussengesprek.reflectie.yaml']);
    assert.match(
      workbench.read('reflecties/2026-12-17-tussengesprek.reflectie.yaml'),
      /^soort: reflectie\nversie: 1\ngesprek:\n {2}type: tussengesprek\n {2}datum: 2026-12-17\n {2}stage: Hartbewaking\nperiode:\n {2}van: 2026-11-13\n {2}tot: 2026-12-17\n/,
    );
    assert.equal(await workbench.activeTab(), '2026-12-17-tussengesprek.reflectie.yaml');
    await workbench.discardAll();
  });

  it('Check All Documents ends with the Problems panel, filled with all that is found', async () => {
    const panel = workbench.page.locator('.markers-panel');
    if (await panel.isVisible()) await workbench.command('View: Hide Panel');
    await panel.waitFor({ state: 'hidden' });
    await workbench.command('Portfolio: Check All Documents');
    await panel.locator('.monaco-list-row').first().waitFor();
    await workbench.waitForProblems((problems) => {
      const files = new Set(problems.map(({ file }) => file));
      assert.ok(files.has('oefenen/typefouten.bewijs.yaml'), [...files].join());
      assert.ok(files.has('stages/hartbewaking/2026-11-12.verslag.yaml'), [...files].join());
    });
  });
});
