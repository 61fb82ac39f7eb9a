import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { verify } from '../../src/core/index.ts';
import { accessibilityViolations } from '../workbench/accessibility.ts';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';
import { caretBehind, controlAt, expectValue } from './fields.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;

const LINES = [
  '# ons gesprek',
  'soort: verslag',
  'versie: 1',
  'gesprek:',
  '  type: voortgangsgesprek',
  '  datum: 2026-11-26',
  '  deelnemers:',
  '    - { naam: Femke van Dalen, rol: aios }',
  '    - { naam: dr. T. Brouwhuis, rol: opleider }',
  'leerklimaat: Dagelijks onderwijs',
];
const VERSLAG = `${LINES.join('\n')}\n`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

const OPLEIDER = 'dr. T. Brouwhuis';
const AIOS = 'Femke van Dalen';

describe('signing a report by both', function () {
  this.timeout(240_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG },
      viewport: { width: 1400, height: 950 },
    });
    await workbench.openFile(FILE);
  });
  after(async () => {
    await workbench.close();
  });

  const rows = () => workbench.page.locator('.quick-input-widget .monaco-list-row');
  const choose = (words: string) => rows().filter({ hasText: words }).first().click();

  /** Each signature in the file, and whether it holds, as anybody with the folder can tell. */
  async function standing(): Promise<[string, boolean][]> {
    const files = new Map(['portfolio.yaml', FILE].map((file) => [file, workbench.read(file)]));
    return (await verify(files, { file: FILE })).map(({ naam, valid }) => [naam, valid]);
  }

  const expectStanding = (expected: [string, boolean][]) =>
    eventually(async () => {
      assert.deepEqual(await standing(), expected);
    });

  async function sign(who: string, how: string): Promise<void> {
    await workbench.command('Portfolio: Sign…');
    await choose(who);
    await choose(how);
  }

  async function withdraw(who: string): Promise<void> {
    await workbench.command('Portfolio: Withdraw Signature…');
    await choose(who);
  }

  async function shownForm(notice: RegExp): Promise<Frame> {
    const form = await workbench.form();
    await form.locator('.condition').getByText(notice).waitFor();
    return form;
  }

  it('lets the opleider accord and sign with a new key; the form is then only to read, and says how to withdraw [A26]', async () => {
    await sign(`Geef akkoord en onderteken als opleider: ${OPLEIDER}`, 'met een eigen sleutel');
    await expectStanding([[OPLEIDER, true]]);
    const text = workbench.read(FILE);
    assert.ok(text.startsWith(VERSLAG), text);
    assert.match(text, /\nakkoord:\n {2}- rol: opleider\n/u);
    assert.match(text, /\n {4}handtekening: ed25519:/u);
    assert.match(workbench.read('portfolio.yaml'), /\nsleutels:\n {2}- naam: dr\. T\. Brouwhuis\n/u);
    const form = await shownForm(/^Ondertekend door dr\. T\. Brouwhuis\./u);
    await caretBehind(form, ['leerklimaat'], 'Dagelijks');
    await workbench.type(' niet');
    await expectValue(form, ['leerklimaat'], 'Dagelijks onderwijs');
    assert.deepEqual(await accessibilityViolations(form), []);
    await form.getByRole('button', { name: 'Ondertekening intrekken…' }).click();
    await rows()
      .filter({ hasText: `Trek de ondertekening in: opleider, ${OPLEIDER}` })
      .waitFor();
    await workbench.cancel();
  });

  it('lets the aios sign for seen, without a key [A24]', async () => {
    await sign(`Onderteken voor gezien als aios: ${AIOS}`, 'zonder sleutel');
    await expectStanding([
      [OPLEIDER, true],
      [AIOS, true],
    ]);
    await shownForm(/^Ondertekend door dr\. T\. Brouwhuis en Femke van Dalen\./u);
  });

  it('shows a word changed in the text: neither holds any more, and what it was [A26]', async () => {
    await workbench.command('Portfolio: Open as Text');
    await workbench.goTo(LINES.length, (LINES.at(-1) ?? '').length + 1);
    await workbench.type(' te weinig');
    await workbench.save();
    await expectStanding([
      [OPLEIDER, false],
      [AIOS, false],
    ]);
    await workbench.waitForProblems((problems) => {
      assert.equal(problems.filter(({ code }) => code === 'verslag/gewijzigd_na_ondertekening').length, 2);
    });
    await workbench.openFile(FILE);
    await workbench.command('Portfolio: Open as Form');
    const form = await shownForm(/dat geldt niet voor de tekst zoals die nu is/u);
    await form.getByRole('button', { name: 'Handtekeningen controleren…' }).click();
    await choose(OPLEIDER);
    await rows().filter({ hasText: 'Was: Dagelijks onderwijs' }).waitFor();
    await choose('Leerklimaat');
    await eventually(async () => {
      assert.equal(await controlAt(form, ['leerklimaat']).evaluate((one) => document.activeElement === one), true);
    });
  });

  it('is withdrawn by both and signed again, the opleider with the same key [A24] [A26]', async () => {
    await withdraw(AIOS);
    await expectStanding([[OPLEIDER, false]]);
    await withdraw(OPLEIDER);
    await expectStanding([]);
    await sign(`Onderteken voor akkoord als opleider: ${OPLEIDER}`, 'Met uw eigen sleutel');
    await expectStanding([[OPLEIDER, true]]);
    await sign(`Onderteken voor akkoord als aios: ${AIOS}`, 'zonder sleutel');
    await expectStanding([
      [OPLEIDER, true],
      [AIOS, true],
    ]);
    await shownForm(/^Ondertekend door dr\. T\. Brouwhuis en Femke van Dalen\./u);
    assert.equal(workbench.read('portfolio.yaml').match(/publiek: /gu)?.length, 1);
    assert.match(workbench.read(FILE), /leerklimaat: Dagelijks onderwijs te weinig\n/u);
  });

  it('stays valid when its key is revoked, which then no longer signs [A26]', async () => {
    await workbench.command('Portfolio: Manage Keys…');
    await choose(OPLEIDER);
    await choose('Trek de sleutel in');
    await eventually(() => {
      assert.match(workbench.read('portfolio.yaml'), /\n {4}ingetrokken: \d{4}-\d{2}-\d{2}\n/u);
    });
    await expectStanding([
      [OPLEIDER, true],
      [AIOS, true],
    ]);
    await withdraw(OPLEIDER);
    await expectStanding([[AIOS, true]]);
    await workbench.command('Portfolio: Sign…');
    await choose(`als opleider: ${OPLEIDER}`);
    await rows()
      .filter({ hasText: 'Wat u ondertekent' })
      .or(rows().filter({ hasText: 'Vingerafdruk' }))
      .first()
      .waitFor();
    const offered = await workbench.quickPickItems();
    assert.equal(offered.filter((label) => label.includes('Onderteken')).length, 1);
    assert.match(offered[0] ?? '', /, met een eigen sleutel$/u);
    await workbench.cancel();
  });
});
