import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { aanbodInWoorden, makeAgenda, nextTalkDate, readPortfolio, verify } from '../../src/core/index.ts';
import { eventually } from '../workbench/eventually.ts';
import { today } from '../today.ts';
import { Workbench } from '../workbench/workbench.ts';
import { controlAt, fieldAt } from './fields.ts';

const SAMPLE = 'examples/portfolio-van-aldermeer';
const AIOS = 'Jorinde van Aldermeer';
const OPLEIDER = 'dr. Machteld Brouwhuis';

const report = (datum: string, rest: string) => `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: ${datum}
  deelnemers:
    - { naam: ${AIOS}, rol: aios }
    - { naam: ${OPLEIDER}, rol: opleider }
${rest}`;

const NAME = '2026-11-26.verslag.yaml';
const REPORT = `gesprekken/${NAME}`;
const VERSLAG = report(
  '2026-11-26',
  `leerklimaat: Dagelijks onderwijs # besproken
afspraken:
  - { id: A1, specifiek: Zit het MDO voor., acceptabel: [aios], status: open, voorstel: true }
`,
);

const POOR_NAME = '2026-11-27.verslag.yaml';
const POOR = report('2026-11-27', 'oordeel: onvoldoende\n');

const TALK = { type: 'voortgangsgesprek', datum: '2027-06-10' } as const;
const FEEDBACK = 'feedback/2026-11-30-brouwhuis.feedback.yaml';

const PASSPHRASE = 'vier losse woorden hier';

describe('questions of the commands around a talk', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  let outside = '';

  before(async () => {
    workbench = await Workbench.open({
      folder: SAMPLE,
      files: { [REPORT]: VERSLAG, [`gesprekken/${POOR_NAME}`]: POOR },
      viewport: { width: 1400, height: 950 },
    });
    outside = path.join(path.dirname(workbench.folder), 'map-van-opleider');
    fs.mkdirSync(outside);
  });
  after(async () => {
    await workbench.close();
  });

  const rows = (bench = workbench) => bench.page.locator('.quick-input-widget .monaco-list-row');
  const choose = (words: string, bench = workbench) => rows(bench).filter({ hasText: words }).first().click();

  /** Presses a button of the message that has just come up at the right below. */
  const press = (message: string, button: string) =>
    workbench.page
      .locator('.notifications-toasts .monaco-list-row', { hasText: message })
      .getByRole('button', { name: button, exact: true })
      .click();

  /** Types an answer that is not taken, and waits until the box says why. */
  async function refusing(answer: string, why: RegExp): Promise<void> {
    await workbench.answer(answer);
    await workbench.quickInput.locator('.quick-input-message').filter({ hasText: why }).waitFor();
  }

  it('Copy for Programme Director fills in who keeps what while nobody has signed [A23] [A28]', async () => {
    await workbench.openFile(REPORT);
    await workbench.command('Portfolio: Copy for Programme Director');
    await press('nog niet door beiden ondertekend', 'Fill in who keeps what');
    await workbench.waitForDirty(NAME);
    await workbench.save();
    assert.equal(workbench.read(REPORT), `${VERSLAG}bewaring:\n  origineel: ${AIOS}\n  kopie: ${OPLEIDER}\n`);
  });

  it('a proposal is accepted with its checkbox in the form [A29]', async () => {
    const form = await workbench.form();
    await controlAt(form, ['afspraken', 0, 'voorstel']).click();
    await eventually(async () => {
      assert.equal(await fieldAt(form, ['afspraken', 0, 'voorstel']).getByRole('checkbox').isChecked(), false);
    });
    await workbench.waitForDirty(NAME);
    await workbench.save();
    assert.match(workbench.read(REPORT), /status: open, voorstel: false \}/u);
  });

  it('a key kept in a file signs on another computer, where the passphrase is right [A26]', async () => {
    await workbench.command('Portfolio: Sign…');
    await choose(`Geef akkoord en onderteken als opleider: ${OPLEIDER}`);
    await choose('met een eigen sleutel');
    await eventually(() => {
      assert.match(workbench.read(REPORT), /\n {4}handtekening: ed25519:/u);
    });
    await workbench.command('Portfolio: Manage Keys…');
    await choose(OPLEIDER);
    await choose('Bewaar de sleutel in een bestand');
    await workbench.waitForQuickInput('Sleutel bewaren in een bestand');
    await refusing('te kort', /ten minste 12 tekens/u);
    await workbench.answer(PASSPHRASE);
    await workbench.quickInput.getByText('Typ de wachtzin nog een keer').waitFor();
    await refusing('een andere wachtzin', /Dit is een andere wachtzin/u);
    await workbench.answer(PASSPHRASE);
    const file = path.join(outside, 'eigen.sleutel.json');
    await workbench.answerPath(file, 'OK');
    await eventually(() => {
      assert.ok(fs.existsSync(file));
    });
    assert.ok(!fs.readFileSync(file, 'utf8').includes(PASSPHRASE));

    const other = await Workbench.open({
      files: { 'portfolio.yaml': workbench.read('portfolio.yaml'), [REPORT]: VERSLAG },
      viewport: { width: 1400, height: 950 },
    });
    await other.openFile(REPORT);
    for (const passphrase of ['een heel andere wachtzin', PASSPHRASE]) {
      await other.command('Portfolio: Manage Keys…');
      await choose('Sleutel inlezen uit een bestand', other);
      await other.answerPath(file, 'Inlezen');
      await other.quickInput.locator('input[type=password]').waitFor();
      await other.answer(passphrase);
      await other.waitForNotification(
        passphrase === PASSPHRASE ? /De sleutel is ingelezen/u : /De wachtzin klopt niet/u,
      );
    }
    await other.command('Portfolio: Sign…');
    await other.waitForQuickInput('Afspraak A1 is nog een voorstel. Wie nu ondertekent, legt haar zo vast.');
    await choose('Onderteken met het voorstel erin', other);
    await choose(`Geef akkoord en onderteken als opleider: ${OPLEIDER}`, other);
    await choose('Met uw eigen sleutel', other);
    await eventually(async () => {
      const files = new Map(['portfolio.yaml', REPORT].map((name) => [name, other.read(name)]));
      assert.deepEqual(await verify(files, { file: REPORT }), [{ rol: 'opleider', naam: OPLEIDER, valid: true }]);
    });
    assert.equal(other.read('portfolio.yaml'), workbench.read('portfolio.yaml'));
    await other.close();
  });

  it('Copy for Programme Director asks once for a folder, takes none in the portfolio, and remembers it [A28]', async () => {
    await workbench.command('Portfolio: Sign…');
    await choose(`Onderteken voor akkoord als aios: ${AIOS}`);
    await choose('zonder sleutel');
    await eventually(() => {
      assert.equal(workbench.read(REPORT).match(/vingerafdruk: /gu)?.length, 2);
    });
    const before = workbench.files();
    await workbench.command('Portfolio: Copy for Programme Director');
    await workbench.answerPath(path.join(workbench.folder, 'gesprekken'), 'Keep dossiers and copies here');
    await workbench.waitForNotification(/lies in the portfolio of the trainee/u);
    await workbench.command('Portfolio: Copy for Programme Director');
    await workbench.answerPath(outside, 'Keep dossiers and copies here');
    const copy = path.join(outside, 'jorinde-van-aldermeer', '2026-11-26-voortgangsgesprek.verslag.yaml');
    await eventually(() => {
      assert.equal(fs.readFileSync(copy, 'utf8'), workbench.read(REPORT));
    });
    assert.deepEqual(workbench.files(), before);
  });

  it('Add Dossier Note uses that folder, and mentions in the report of an insufficient judgement on which day [A31]', async () => {
    await workbench.openFile(`gesprekken/${POOR_NAME}`);
    await workbench.command('Portfolio: Add Dossier Note');
    await press('on which day it was recorded in the dossier', 'Mention it in the report');
    await workbench.waitForDirty(POOR_NAME);
    await workbench.openFileAsText(`gesprekken/${POOR_NAME}`);
    await eventually(async () => {
      assert.equal(
        await workbench.text(),
        POOR.replace('oordeel: onvoldoende\n', `oordeel: onvoldoende\ndossier_vermelding: ${today()}\n`),
      );
    });
    await workbench.discardAll();
    assert.ok(fs.existsSync(path.join(outside, 'jorinde-van-aldermeer.dossier.yaml')));
  });

  it('Generate Agenda puts to the reader what it left out, does what gets a tick, and proposes a day for a new talk [A5] [A12]', async () => {
    const texts = () =>
      new Map(workbench.files().flatMap((file) => (file.endsWith('.yaml') ? [[file, workbench.read(file)]] : [])));
    const options = { ...TALK, today: today() };
    const made = makeAgenda(texts(), options);
    await workbench.hears('gesprekken');
    await workbench.hears('feedback');
    workbench.write(made.file, made.text.replaceAll('besproken: false', 'besproken: true'));
    const feedback = workbench.read('feedback/2026-11-20-el-bahri.feedback.yaml');
    workbench.write(
      FEEDBACK,
      feedback.replaceAll('dr. Samira el Bahri', OPLEIDER).replaceAll('2026-11-20', '2026-11-30'),
    );
    const { aanbod = [] } = makeAgenda(texts(), options);
    const [first] = aanbod;
    assert.ok(first && aanbod.length > 1, 'the feedback has something new for points that were discussed');
    await workbench.openFileAsText(made.file);
    await workbench.pressTitleButton('Generate Agenda');
    await press('changes were left out because people have worked on', 'Choose…');
    await workbench.waitForQuickInput('Which changes should be made to the agenda after all?');
    assert.deepEqual(
      await workbench.quickPickItems(),
      aanbod.map((een) => aanbodInWoorden(een, 'nl').wat),
    );
    await rows().first().click();
    await workbench.page.keyboard.press('Enter');
    const expected = makeAgenda(texts(), { ...options, accept: [first.id] }).text;
    await eventually(async () => {
      assert.equal(await workbench.text(), expected);
    });
    await workbench.discardAll();

    await workbench.command('Portfolio: Generate Agenda');
    await workbench.pick('Progress meeting (voortgangsgesprek)');
    await workbench.waitForQuickInput('When is the meeting?');
    const proposed = nextTalkDate(readPortfolio(texts()), 'voortgangsgesprek', today());
    assert.equal(await workbench.quickInput.locator('.quick-input-box input').inputValue(), proposed);
    await workbench.quickInput.locator('.quick-input-box input').press('Escape');
  });

  it('Prepare MijnRGS Changes exports its page from the message [A25] [A27]', async () => {
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Portfolio: Prepare MijnRGS Changes');
    await press('nog niets te wijzigen', 'Export…');
    await choose('Markdown');
    const file = path.join(outside, 'wijzigingen.md');
    await workbench.answerPath(file, 'OK');
    await eventually(() => {
      assert.match(fs.readFileSync(file, 'utf8'), /^# Wijzigingen voor MijnRGS\n/u);
    });
  });
});
