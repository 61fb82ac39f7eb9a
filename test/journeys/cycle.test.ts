import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { nieuwDossier } from '../../src/core/conversation/index.ts';
import { verify } from '../../src/core/index.ts';
import { projectRoot } from '../../tooling/cache.mjs';
import { bewerkt, verwacht, Verloop } from '../core/conversation/cyclus/portfolio.ts';
import {
  DOSSIER,
  EERSTE,
  MENSEN,
  OPGESCHOVEN,
  SCHEMA,
  TUSSEN,
  TWEEDE,
  VERZOEK,
} from '../core/conversation/cyclus/verhaal.ts';
import { eventually } from '../workbench/eventually.ts';
import { Person } from './cycle/person.ts';

const run = promisify(execFile);

/**
 * The story of test/core/conversation/cyclus in two windows of VS Code. What core makes of each step is what has to be on
 * disk after it; what people write besides is put there as a pull brings it.
 */
describe('two voortgangsgesprekken and a tussengesprek, by aios and opleider at a window of their own', function () {
  this.timeout(300_000);
  const verloop = new Verloop();
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-opleider-'));
  let aios: Person;
  let opleider: Person;

  before(async () => {
    verloop.krijgt('eerste');
    const files = { ...Object.fromEntries(verloop.files), ...FOLDERS };
    aios = await Person.at({ files }, { 'aiosPortfolio.role': 'aios' });
    opleider = await Person.at({ beside: aios }, { 'aiosPortfolio.role': 'opleider' });
  });
  after(async () => {
    await opleider.workbench.close();
    await aios.workbench.close();
    fs.rmSync(own, { recursive: true, force: true });
  });

  const read = (file: string) => aios.workbench.read(file);

  /** Puts on disk what the story has by now. */
  function pulled(): void {
    for (const [file, text] of verloop.files) {
      if (!aios.workbench.exists(file) || read(file) !== text) aios.workbench.write(file, text);
    }
  }

  /** What was pulled has arrived, and it is this day for both. */
  async function on(day: string): Promise<void> {
    pulled();
    await Promise.all([aios.wakesUp(day), opleider.wakesUp(day)]);
  }

  const onDisk = (file: string) =>
    eventually(() => {
      assert.ok(aios.workbench.exists(file), `${file} is not there`);
      assert.equal(read(file), verloop.text(file), file);
    });

  async function handsIn(reflectie: string, today: string): Promise<void> {
    await aios.runs(reflectie, 'Portfolio: Hand In', 'Vandaag inleveren');
    verloop.levertIn(reflectie, today);
    await onDisk(reflectie);
  }

  async function makesAgenda(
    type: 'voortgangsgesprek' | 'tussengesprek',
    datum: string,
    today: string,
    stage?: string,
  ) {
    await opleider.runs('', 'Portfolio: Generate Agenda', type);
    await opleider.workbench.waitForQuickInput('When is the meeting?');
    await opleider.workbench.answer(datum);
    if (stage !== undefined) await opleider.chooses(stage);
    await onDisk(verloop.maaktAgenda({ type, datum, today, stage }));
  }

  async function draftsReport(agenda: string, today: string): Promise<void> {
    await aios.runs(agenda, 'Portfolio: Draft Report');
    await onDisk(verloop.maaktVerslag(agenda, today));
  }

  /** What was decided is in the report; what follows from it is taken over and saved. */
  async function completesReport({ agenda, verslag }: { agenda: string; verslag: string }, day: string) {
    await on(day);
    await aios.runs(verslag, 'Portfolio: Draft Report');
    verloop.maaktVerslag(agenda, day);
    await aios.saves(verslag, verloop.text(verslag));
  }

  /** Somebody signs; what is signed is what the story says, and every signature holds. */
  async function signs(person: Person, file: string, naam: string, label: string): Promise<void> {
    const before = verloop.text(file);
    const count = (await verloop.handtekeningen(file)).length;
    await person.signs(file, `${label}: ${naam}`);
    const signed = async () => {
      const files = new Map(verloop.files).set(file, read(file)).set('portfolio.yaml', read('portfolio.yaml'));
      const found = await verify(files, { file });
      assert.deepEqual([found.length, found.at(-1)?.naam], [count + 1, naam], file);
      assert.ok(
        found.every(({ valid }) => valid),
        JSON.stringify(found),
      );
    };
    await eventually(signed, 10_000).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; told: ${(await person.workbench.notifications()).join(' | ')}`);
    });
    for (const name of [file, 'portfolio.yaml']) verloop.files.set(name, read(name));
    assert.equal(unsigned(verloop.text(file)), unsigned(before), 'nothing else changed');
    await Promise.all([aios, opleider].map(({ workbench }) => workbench.hears()));
  }

  const ACCORD = 'Geef akkoord en onderteken als';
  const bothSign = async (file: string) => {
    await signs(opleider, file, MENSEN.opleider, `${ACCORD} opleider`);
    await signs(aios, file, MENSEN.aios, 'Onderteken voor akkoord als aios');
  };

  async function copies(verslag: string, name: string): Promise<void> {
    await opleider.runs(verslag, 'Portfolio: Copy for Programme Director');
    await isCopied(verslag, name);
  }

  async function isCopied(verslag: string, name: string): Promise<void> {
    const copy = path.join(own, 'merel-oosterbaan', `${name}.verslag.yaml`);
    await eventually(() => {
      assert.equal(fs.readFileSync(copy, 'utf8'), read(verslag));
    });
  }

  /** Takes over what the report changes in the plan, with these ticks changed. */
  async function updatesPlan(verslag: string, uit: readonly string[], aan: readonly string[] = []): Promise<string> {
    await aios.runs(verslag, 'Portfolio: Update Training Plan (IOP)', ...uit, ...aan);
    await aios.workbench.page.keyboard.press('Enter');
    const { file } = verloop.werktIopBij(verslag, uit, aan);
    await onDisk(file);
    return file;
  }

  it('a first talk: handed in, on the agenda, reported, proposals accepted [A6] [A8] [A12] [A14] [A16] [A21] [A22] [A29]', async () => {
    await on('2026-03-16');
    await handsIn(EERSTE.reflectie, '2026-03-16');
    verloop.krijgt('feedback-eerste');
    await on('2026-03-20');
    await makesAgenda('voortgangsgesprek', EERSTE.datum, '2026-03-20');
    await on(EERSTE.datum);
    await draftsReport(EERSTE.agenda, EERSTE.datum);
    verloop.schrijft(EERSTE.verslag, EERSTE.besluiten);
    await completesReport(EERSTE, EERSTE.datum);
    for (const id of ['A1', 'A2', 'A3']) {
      await aios.pressesInForm(new RegExp(`^Neem afspraak ${id} aan`, 'u'));
      verloop.herstelt(EERSTE.verslag, 'verslag/voorstel', `Neem afspraak ${id} aan`, EERSTE.datum);
    }
    await aios.saves(EERSTE.verslag, verloop.text(EERSTE.verslag));
    verloop.schrijft(
      EERSTE.verslag,
      EERSTE.afspraken.filter(({ op }) => op === 'set'),
    );
  });

  it('is accorded and signed by both; a changed word and a forged signature are refused by the copy [A24] [A26] [A28]', async () => {
    await on('2026-03-27');
    await bothSign(EERSTE.verslag);
    const signed = read(EERSTE.verslag);
    const wrong = async (text: string, told: RegExp) => {
      assert.notEqual(text, signed);
      aios.workbench.write(EERSTE.verslag, text);
      await opleider.workbench.hears();
      await opleider.runs(EERSTE.verslag, 'Portfolio: Copy for Programme Director');
      await opleider.isTold(told);
    };
    await wrong(signed.replace('maanden: 2\n', 'maanden: 3\n'), /geldt niet.*gewijzigd nadat het is ondertekend/u);
    const [, mine = ''] = [...signed.matchAll(/handtekening: (.*)/gu)].map(([, value]) => value);
    await wrong(
      signed.replace(/handtekening: .*/u, `handtekening: ${mine}`),
      /geldt niet.*niet met de sleutel van dr\. Halbe Wiersma gezet/u,
    );
    aios.workbench.write(EERSTE.verslag, signed);
    await opleider.workbench.hears();
    assert.equal(fs.existsSync(path.join(own, 'merel-oosterbaan')), false, 'nothing was copied');
    await opleider.runs(EERSTE.verslag, 'Portfolio: Copy for Programme Director');
    await opleider.choosesFolder(own, 'Keep dossiers and copies here');
    await isCopied(EERSTE.verslag, '2026-03-26-voortgangsgesprek');
    assert.deepEqual(verloop.bevindingen('2026-03-27').length, 1, 'the plan is next');
    const plan = await updatesPlan(EERSTE.verslag, EERSTE.geenLeerdoel);
    await on('2026-03-31');
    await bothSign(plan);
    assert.deepEqual(verloop.bevindingen('2026-03-31'), []);
  });

  it('a tussengesprek that is insufficient: reported back, and noted in the dossier outside the portfolio [B3] [B5] [B12] [B13] [B18] [A31]', async () => {
    verloop.krijgt('tussen');
    await on('2026-05-18');
    await handsIn(TUSSEN.reflectie, '2026-05-18');
    await on('2026-05-19');
    await signs(opleider, TUSSEN.formulier, MENSEN.stageopleider, 'Onderteken voor akkoord als stageopleider');
    await signs(aios, TUSSEN.formulier, MENSEN.aios, 'Onderteken voor gezien als aios');
    await makesAgenda('tussengesprek', TUSSEN.datum, '2026-05-19', TUSSEN.stage);
    await on(TUSSEN.datum);
    await draftsReport(TUSSEN.agenda, TUSSEN.datum);
    verloop.schrijft(TUSSEN.verslag, TUSSEN.besluiten);
    await completesReport(TUSSEN, TUSSEN.datum);
    verloop.schrijft(TUSSEN.verslag, TUSSEN.afspraken);
    await on('2026-05-22');
    await signs(opleider, TUSSEN.verslag, MENSEN.stageopleider, `${ACCORD} stageopleider`);
    await signs(aios, TUSSEN.verslag, MENSEN.aios, 'Onderteken voor gezien als aios');
    await copies(TUSSEN.verslag, '2026-05-21-tussengesprek-neonatologie');
    await on('2026-05-26');
    await opleider.runs(TUSSEN.verslag, 'Portfolio: Add Dossier Note');
    const dossier = path.join(own, 'merel-oosterbaan.dossier.yaml');
    const bron = verloop.document(TUSSEN.verslag, 'verslag');
    const note = nieuwDossier(verloop.portfolio, { bron, today: '2026-05-26', language: 'nl' });
    await eventually(() => {
      assert.equal(fs.readFileSync(dossier, 'utf8'), note);
    });
    fs.writeFileSync(dossier, bewerkt('dossier', note, DOSSIER));
    const plan = await updatesPlan(TUSSEN.verslag, TUSSEN.geenLeerdoel);
    await on('2026-05-27');
    await signs(opleider, plan, MENSEN.stageopleider, `${ACCORD} stageopleider`);
    assert.deepEqual(verloop.bevindingen('2026-05-27'), []);
  });

  it('a second talk has the promised judgement on its agenda, and what the rotation still asks [A13] [A14] [A17] [A21f] [B18]', async () => {
    verloop.krijgt('tweede');
    verloop.schrijft(VERZOEK, TWEEDE.bewijs);
    verloop.levertIn(TWEEDE.reflectie, '2026-06-15');
    verloop.krijgt('feedback-tweede');
    await on('2026-06-16');
    await makesAgenda('voortgangsgesprek', TWEEDE.datum, '2026-06-16');
    const points = [...read(TWEEDE.agenda).matchAll(/^ {2}- id: (versnelling_.*)$/gmu)].map(([, id]) => id);
    assert.deepEqual(points, ['versnelling_definitief']);
  });

  it('its report is signed, the plan closes what was met, the schedule takes over what was granted [A15] [A19] [A20] [A21] [A25] [A27]', async () => {
    verloop.schrijft(VERZOEK, TWEEDE.oordeel);
    await on(TWEEDE.datum);
    await draftsReport(TWEEDE.agenda, TWEEDE.datum);
    verloop.schrijft(TWEEDE.verslag, TWEEDE.besluiten);
    await completesReport(TWEEDE, TWEEDE.datum);
    verloop.schrijft(TWEEDE.verslag, TWEEDE.afspraken);
    await on('2026-06-26');
    await bothSign(TWEEDE.verslag);
    await copies(TWEEDE.verslag, '2026-06-25-voortgangsgesprek');
    const plan = await updatesPlan(TWEEDE.verslag, TWEEDE.geenLeerdoel, TWEEDE.ookVervangen);
    await on('2026-06-29');
    await bothSign(plan);
    await aios.opens(SCHEMA);
    await aios.pressesInForm(/^Naar het volgende punt/u);
    await aios.pressesInForm(new RegExp(`^${OPGESCHOVEN}`, 'u'));
    verloop.herstelt(SCHEMA, 'versnelling/schema', OPGESCHOVEN, '2026-06-29');
    await aios.saves(SCHEMA, verloop.text(SCHEMA));
    verloop.schrijft(SCHEMA, TWEEDE.mijnRgs);
    await on('2026-07-06');
  });

  it('ends without a finding on the command line, and with every signature valid [A24] [A30] [B15] [B17]', async () => {
    const { folder } = aios.workbench;
    const ended = [EERSTE.verslag, EERSTE.iop, TUSSEN.verslag, TUSSEN.nieuwIop, TWEEDE.verslag, TWEEDE.iop, SCHEMA];
    for (const file of ended) {
      assert.equal(withoutKeys(read(file)), withoutKeys(verwacht(file)), file);
    }
    const cli = path.join(projectRoot, 'dist', 'cli.mjs');
    await run(process.execPath, [cli, 'check', folder, '--today', '2026-07-06', '--fail-on', 'info']);
    const signed = aios.workbench
      .files()
      .filter(
        (file) => /\.(?:verslag|iop|tussenbeoordeling)\.yaml$/u.test(file) && read(file).includes('vingerafdruk'),
      );
    assert.equal(signed.length, 7);
    await run(process.execPath, [cli, 'verify', ...signed.map((file) => path.join(folder, file))]);
  });
});

/** The folders are there from the start: in one that is made later VS Code does not hear of files for a moment. */
const FOLDERS = Object.fromEntries(
  ['feedback', 'gesprekken', 'stages/neonatologie'].map((folder) => [`${folder}/leesmij.txt`, 'Voor later.\n']),
);

/** A document without accord and signatures. */
const unsigned = (text: string) => text.replace(/^(?:akkoord|ondertekening):.*\n(?:[ -].*\n)*/gmu, '');

/** Keys are made anew each time. */
const withoutKeys = (text: string) => text.replace(/ed25519:\S+/gu, 'ed25519:…');
