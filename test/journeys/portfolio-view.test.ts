import assert from 'node:assert/strict';
import { zevenCompetentiegebieden } from '../../src/core/kinds/index.ts';
import fs from 'node:fs';
import path from 'node:path';
import { check, makePortfolio, openDocument } from '../../src/core/index.ts';
import type { TreeItem } from '../../src/core/tree/index.ts';
import { treeOf } from '../../src/core/tree/index.ts';
import { today } from '../today.ts';
import { eventually } from '../workbench/eventually.ts';
import { PortfolioView } from '../workbench/portfolioView.ts';
import { Workbench } from '../workbench/workbench.ts';
import { controlAt } from './fields.ts';

const SAMPLE = 'examples/portfolio-van-aldermeer';
const REFLECTIE = 'reflecties/2026-12-10.reflectie.yaml';
const REFLECTIE_VAN_VOS = `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2033-03-01 }
periode: { van: 2032-09-01, tot: 2033-03-01 }
competentiegebieden:
${zevenCompetentiegebieden
  .map(({ id }) => `  ${id}: { goed: Drie keer voorgezeten., beter: De samenvatting korter. }`)
  .join('\n')}
leerdoelen: [Ik leid de visite binnen een uur.]
agendapunten: [Onderwijs in het voorjaar]
`;
/** Waits until the overview in front is of somebody. */
async function overviewOf(workbench: Workbench, aios: string): Promise<void> {
  await eventually(async () => {
    const form = await workbench.form();
    await form.getByRole('heading', { level: 1, name: aios, exact: true }).waitFor({ timeout: 3000 });
  }, 30_000);
}

const PORTFOLIO = (naam: string) => `soort: portfolio\nversie: 1\naios: { naam: ${naam} }\n`;

function documentsOf(workbench: Workbench): Map<string, string> {
  const files = workbench.files().filter((file) => file.endsWith('.yaml'));
  return new Map(files.map((file) => [file, workbench.read(file)]));
}

/** The rows that are shown from the start, as the core gives them for what is on disk. */
function expectedRows(workbench: Workbench): string[] {
  const documents = [...documentsOf(workbench)].map(([file, text]) => openDocument(file, text));
  const portfolio = makePortfolio(documents.filter((document) => document !== undefined));
  const options = { today: today(), language: 'nl', role: 'aios', minimumEvidence: 2 } as const;
  const lines = (items: readonly TreeItem[], indent = ''): string[] =>
    items.flatMap(({ label, description, isOpen, children }) => [
      indent + (description === undefined ? label : `${label} | ${description}`),
      ...(isOpen ? lines(children, `${indent}  `) : []),
    ]);
  return lines(treeOf(portfolio, options));
}

describe('the view Portfolio beside the sample portfolio', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let view: PortfolioView;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ folder: SAMPLE, viewport: { width: 1400, height: 1000 } });
    view = new PortfolioView(workbench);
  });

  it('has on its icon how many errors and warnings there are, before it was ever shown', async () => {
    const found = check(documentsOf(workbench), { today: today() });
    const [errors, warnings] = ['error', 'warning'].map((level) => found.filter((one) => one.level === level).length);
    const all = Number(errors) + Number(warnings);
    await eventually(async () => {
      assert.deepEqual(await view.badge(), [
        String(all),
        `Portfolio - Points that need attention: ${all} (${errors} errors, ${warnings} warnings)`,
      ]);
    });
  });

  it('shows what is next and for whom, the talks, the open agreements and the evidence, as the core says them [A5] [A8] [A12] [A14] [A34]', async () => {
    await view.show();
    await view.waitFor('Bewijs');
    assert.deepEqual(await view.rows(), expectedRows(workbench));
    assert.equal(await view.spoken('Agenda opstellen'), 'Agenda opstellen, opleider');
  });

  it('opens the form at the field that a row is about, and keeps open what was open [A6]', async () => {
    await view.expand('Gebieden beschrijven');
    await view.row('Bij ‘Samenwerking’ staat niet wat beter kan. Sta bij beide stil.').click();
    const form = await workbench.form();
    const field = controlAt(form, ['competentiegebieden', 'samenwerking', 'beter']);
    await eventually(async () => {
      assert.equal(await field.evaluate((control) => control === document.activeElement), true);
    });
    assert.equal(await workbench.activeTab(), '2026-12-10.reflectie.yaml');
    await field.fill('Eerder om hulp vragen.');
    await workbench.save();
    await eventually(async () => {
      const rows = await view.rows();
      assert.ok(!rows.some((row) => row.includes('‘Samenwerking’')), rows.join('\n'));
      assert.ok(
        rows.some((row) => row.includes('‘Maatschappelijk handelen’')),
        rows.join('\n'),
      );
    });
  });

  it('is walked through with the keyboard: along the rows, in and out, and to the form with Enter', async () => {
    await workbench.discardAll();
    await workbench.command('Portfolio: Focus on Portfolio View');
    const { keyboard } = workbench.page;
    await keyboard.press('Home');
    await keyboard.press('ArrowLeft');
    await eventually(async () => {
      assert.equal((await view.rows())[1], 'Gesprekken | 0 van 2 gehouden, 1 gepland');
    });
    await eventually(async () => {
      // a key that comes while the rows are drawn anew is not heard
      if (!/^ {2}/.test((await view.rows())[1] ?? '')) await keyboard.press('ArrowRight');
      assert.match((await view.rows())[1] ?? '', /^ {2}Gebieden beschrijven/);
    });
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await workbench.tab('2026-12-10.reflectie.yaml').first().waitFor();
    await workbench.form();
  });

  it('offers for an agreement to copy a reference to it, as the document in front writes it [A14]', async () => {
    const [overdue = ''] = expectedRows(workbench)
      .filter((row) => row.includes('dagen over tijd'))
      .map((row) => row.trim().replace(/ \|.*/, ''));
    const entries = await view.menu(overdue);
    assert.deepEqual(entries, [
      'Open as Form',
      'Open as Text',
      'Export…',
      'Copy Reference',
      'Reveal in Explorer',
      'Show Overview',
    ]);
    await view.choose('Copy Reference');
    await eventually(async () => {
      const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, '../gesprekken/2026-06-25.verslag.yaml#A3');
    });
  });

  it('opens the text of a row at its place', async () => {
    await view.menu('geen termijn');
    await view.choose('Open as Text');
    await workbench.tab('2026-11-12.verslag.yaml').first().waitFor();
    const line = workbench.read('stages/hartbewaking/2026-11-12.verslag.yaml').split('\n').indexOf('  - id: A2') + 1;
    await workbench.page.locator('.part.statusbar').getByText(`Ln ${line}, `).waitFor();
    await workbench.discardAll();
  });

  it('hands in from the overview too: the list says what lacks, and unfinished is not wrong [A8]', async () => {
    await workbench.command('Portfolio: Show Overview');
    const overview = await workbench.form();
    await overview.getByRole('button', { name: /^Inleveren/ }).click();
    await workbench.waitForQuickInput('Inleveren: voortgangsgesprek van 10 december 2026');
    const [first, second] = await workbench.quickPickItems();
    assert.deepEqual([first?.trim(), second?.trim()], ['Vandaag inleveren', SECOND]);
    await workbench.cancel();
    await workbench.discardAll();
  });
  const SECOND = 'Over ‘Maatschappelijk handelen’ staat nog niets: schrijf op wat goed ging en wat beter kan.';

  it('hands in from a row: the day of today in the reflection, saved, every other byte as it was, and who is next [A8]', async () => {
    const before = workbench.read(REFLECTIE);
    await view.press('Inleveren', 'Hand In');
    await workbench.waitForQuickInput('Inleveren: voortgangsgesprek van 10 december 2026');
    await workbench.page.keyboard.press('Enter');
    const message = workbench.page.locator('.notifications-toasts .notification-list-item-message').filter({
      hasText:
        /is ingeleverd op .* en opgeslagen\. Er ontbreken nog \d+ punten; .* Hierna stelt de opleider de agenda op\./,
    });
    await message.waitFor();
    assert.equal(workbench.read(REFLECTIE), before.replace('\nprive: |', `\ningeleverd: ${today()}\nprive: |`));
    await eventually(async () => {
      // The details that were opened before are still open.
      const rows = (await view.rows()).filter((row) => !row.startsWith('    '));
      assert.deepEqual(rows, expectedRows(workbench));
      assert.ok(!rows.includes('  Inleveren | aios'), rows.join('\n'));
    });
  });

  it('makes from a row the agenda of the talk it is about, which is prepared then [A12]', async () => {
    const before = workbench.files();
    await view.press('Agenda opstellen', 'Generate Agenda');
    await workbench.tab('2026-12-10-voortgangsgesprek.agenda.yaml').first().waitFor();
    assert.deepEqual(
      workbench.files().filter((file) => !before.includes(file)),
      ['gesprekken/2026-12-10-voortgangsgesprek.agenda.yaml'],
    );
    await eventually(async () => {
      const rows = await view.rows();
      assert.ok(rows.includes('  10 december 2026 | voorbereid, voortgangsgesprek'), rows.join('\n'));
      assert.ok(!rows.includes('  Agenda opstellen | opleider'), rows.join('\n'));
    });
    await workbench.discardAll();
  });

  it('begins a piece of evidence from the row that counts it [A34]', async () => {
    await view.press('Bewijs', 'New Document…');
    await workbench.waitForQuickInput('Bewijs');
    await workbench.cancel();
  });

  it('speaks English where the documents do', async () => {
    await workbench.changeSettings({ 'aiosPortfolio.language': 'en' });
    await view.waitFor('Open agreements');
    await view.waitFor('Next meeting');
  });
});

describe('the view Portfolio where there is none', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let view: PortfolioView;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({ viewport: { width: 1500, height: 1000 } });
    view = new PortfolioView(workbench);
  });

  it('says what a portfolio is, starts one, opens a folder, and leads to the walkthrough', async () => {
    await view.show();
    assert.deepEqual(await view.welcome(), {
      text:
        'There is no portfolio in this folder yet. A portfolio is a folder of readable files that belongs to the trainee: reflections, evidence, agendas, reports and plans.\n' +
        'Is there one already? Open the folder that holds its portfolio.yaml.\n' +
        'New here? See how it works in five steps.',
      buttons: ['Start a Portfolio', 'Open Folder'],
    });
    assert.deepEqual((await view.badge())[0], '');
  });

  it('has a walkthrough of five steps, of which one that was done is ticked', async () => {
    await workbench.page.locator('.welcome-view-content a', { hasText: 'five steps' }).click();
    const steps = workbench.page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.deepEqual(await steps.locator('.step-title').allTextContents(), [
      'Start or open a portfolio',
      'Write a reflection in the form',
      'See what is missing, and mend it',
      'Make the agenda and hold the meeting',
      'Keep the overview',
    ]);
    await steps.nth(2).click();
    await steps.nth(2).getByRole('button', { name: 'Check All Documents' }).click();
    await steps.nth(2).locator('.codicon-getting-started-step-checked').first().waitFor();
    await workbench.discardAll();
  });

  it('shows a portfolio as soon as there is one, and several under the names of the trainees', async () => {
    await workbench.hears();
    workbench.write('dijk/portfolio.yaml', PORTFOLIO('Sanne Dijk'));
    await view.waitFor('Volgend gesprek');
    workbench.write('vos/portfolio.yaml', PORTFOLIO('Bram de Vos'));
    await view.waitFor('Sanne Dijk');
    assert.deepEqual(await view.rows(), ['Sanne Dijk', 'Bram de Vos']);
    await view.expand('Bram de Vos');
    await eventually(async () => {
      assert.deepEqual((await view.rows()).slice(1, 4), [
        'Bram de Vos',
        '  Volgend gesprek | nog niet gepland',
        '    Gesprek plannen | aios',
      ]);
    });
  });

  it('brings the overviews of several portfolios back after the window was loaded anew, each its own, and they go on following', async () => {
    for (const aios of ['Sanne Dijk', 'Bram de Vos']) {
      await workbench.command('Portfolio: Show Overview');
      // In front is the overview of another, which is no document: it is asked again.
      await workbench.waitForQuickInput('Which portfolio?');
      await workbench.pick(aios);
      await (await workbench.form()).getByRole('heading', { level: 1, name: aios }).waitFor();
    }
    assert.deepEqual(await workbench.tabs(), ['Overzicht', 'Overzicht']);
    await workbench.command('View: Show Explorer');
    await workbench.remembers('/map/dijk', '/map/vos');
    await workbench.reload();
    await overviewOf(workbench, 'Bram de Vos');
    // The other is drawn when it is looked at.
    await workbench.page.locator('.tabs-container .tab').first().click();
    await overviewOf(workbench, 'Sanne Dijk');
    await workbench.hears();
    workbench.write('dijk/portfolio.yaml', PORTFOLIO('Sanne van Dijk'));
    await overviewOf(workbench, 'Sanne van Dijk');
    // A third that comes in one go leaves the others as they are.
    comesInOneGo('kuiper', { 'portfolio.yaml': PORTFOLIO('Noor Kuiper') });
    await view.show();
    await view.waitFor('Noor Kuiper');
    workbench.write('dijk/portfolio.yaml', PORTFOLIO('Sanne Dijk'));
    await overviewOf(workbench, 'Sanne Dijk');
    await workbench.command('Portfolio: Show Overview');
    await workbench.waitForQuickInput('Which portfolio?');
    assert.deepEqual((await workbench.quickPickItems()).sort(), ['Bram de Vos', 'Noor Kuiper', 'Sanne Dijk']);
    await workbench.pick('Bram de Vos');
    await overviewOf(workbench, 'Bram de Vos');
    assert.deepEqual(await workbench.tabs(), ['Overzicht', 'Overzicht'], 'the one that is open is shown');
  });

  it('has a button to hand in within the form of a reflection in which nothing lacks [A8]', async () => {
    workbench.write('vos/nu.reflectie.yaml', REFLECTIE_VAN_VOS);
    await workbench.openFile('vos/nu.reflectie.yaml');
    const form = await workbench.form();
    await form.getByText('Deze reflectie is klaar en nog niet ingeleverd.').waitFor();
    await form.getByRole('button', { name: 'Inleveren…' }).click();
    await workbench.waitForQuickInput('Inleveren: voortgangsgesprek van 1 maart 2033');
    await workbench.pick('Vandaag inleveren');
    await form.getByRole('button', { name: 'Inleveren…' }).waitFor({ state: 'detached' });
    await eventually(() => {
      assert.equal(workbench.read('vos/nu.reflectie.yaml'), `${REFLECTIE_VAN_VOS}ingeleverd: ${today()}\n`);
    });
  });

  it('exports from the palette: asks the format and where, and the file is there [A24]', async () => {
    await workbench.command('Portfolio: Export…');
    await workbench.waitForQuickInput('Export Reflectie, voortgangsgesprek, 1 maart 2033: as what?');
    await workbench.pick('Web page (HTML)');
    // The box is that of the question before, until it proposes where the file goes.
    await eventually(async () => {
      assert.match(await workbench.quickInput.locator('.quick-input-box input').inputValue(), /vos\/.*\.html$/u);
    });
    await workbench.answer(path.join(workbench.folder, 'vos/voor-de-opleider.html'));
    await eventually(() => {
      assert.match(
        workbench.read('vos/voor-de-opleider.html'),
        /<h1>Reflectie, voortgangsgesprek, 1 maart 2033<\/h1>/u,
      );
    });
    await workbench.discardAll();
  });

  /** A folder that is there all at once: VS Code tells of the folder only. */
  function comesInOneGo(name: string, files: Readonly<Record<string, string>>): void {
    const elsewhere = `${workbench.folder}-elders`;
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(elsewhere, file)), { recursive: true });
      fs.writeFileSync(path.join(elsewhere, file), text);
    }
    fs.renameSync(elsewhere, path.join(workbench.folder, name));
  }
});

describe('the view Portfolio beside several roots of one workspace', function () {
  this.timeout(180_000);

  it('keeps their portfolios apart, and the overview follows its own', async () => {
    const files = { 'dijk/portfolio.yaml': PORTFOLIO('Sanne Dijk'), 'vos/portfolio.yaml': PORTFOLIO('Bram de Vos') };
    const workbench = await Workbench.open({ files });
    const view = new PortfolioView(workbench);
    await workbench.openTogether('dijk', 'vos');
    await view.show();
    await view.waitFor('Bram de Vos');
    assert.deepEqual(await view.rows(), ['Sanne Dijk', 'Bram de Vos']);
    await workbench.command('Portfolio: Show Overview');
    await workbench.waitForQuickInput('Which portfolio?');
    await workbench.pick('Bram de Vos');
    await overviewOf(workbench, 'Bram de Vos');
    await workbench.hears('vos');
    workbench.write('vos/portfolio.yaml', PORTFOLIO('Bram Vos'));
    await overviewOf(workbench, 'Bram Vos');
    await view.waitFor('Bram Vos');
    assert.deepEqual(await view.rows(), ['Sanne Dijk', 'Bram Vos']);
  });
});
