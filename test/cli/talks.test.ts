import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { draftReport, makeAgenda } from '../../src/core/index.ts';
import { FEEDBACK, voorbeeld } from '../core/conversation/voorbeeld.ts';
import { Folder, run, runHere } from './program.ts';

const TALK = ['--type', 'voortgangsgesprek', '--date', '2026-03-10', '--today', '2026-03-05'];
const OPTIONS = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' } as const;

describe('aios-portfolio agenda and report', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.writeAll(voorbeeld(), 'sanne');
  });
  afterEach(() => {
    folder.remove();
  });
  const read = (file: string) => readFileSync(path.join(folder.path, 'sanne', file), 'utf8');

  it('give the agenda of the library on stdout and write nothing [A12]', async () => {
    const { code, out, err } = await run(folder.path, ['agenda', 'sanne', ...TALK]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(out, makeAgenda(voorbeeld(), OPTIONS).text);
    assert.deepEqual(readdirSync(path.join(folder.path, 'sanne/gesprekken')).sort(), [
      '2025-03-11.verslag.yaml',
      '2025-09-10.verslag.yaml',
    ]);
  });

  it('write agenda and report in the portfolio with --write, and say when there is nothing to change [A12] [A22] [B5]', async () => {
    const agenda = makeAgenda(voorbeeld(), OPTIONS);
    const written = await run(folder.path, ['agenda', 'sanne', ...TALK, '--write']);
    assert.deepEqual(written, { code: 0, out: `Geschreven: sanne/${agenda.file}\n`, err: '' });
    assert.equal(read(agenda.file), agenda.text);
    const again = await runHere(folder.path, ['agenda', 'sanne', ...TALK, '--write']);
    assert.deepEqual(again, { code: 0, out: `Niets te veranderen: sanne/${agenda.file}\n`, err: '' });

    const report = draftReport(voorbeeld({ [agenda.file]: agenda.text }), { agenda: agenda.file, today: '2026-03-05' });
    for (const name of [agenda.file, `sanne/${agenda.file}`]) {
      const { code, out } = await runHere(folder.path, ['report', 'sanne', '--agenda', name, '--today', '2026-03-05']);
      assert.deepEqual({ code, out }, { code: 0, out: report.text });
    }
    await runHere(folder.path, ['report', 'sanne', '--agenda', agenda.file, '--today', '2026-03-05', '--write']);
    assert.equal(read(report.file), report.text);
  });

  it('say on stderr what an update only offers, and do it with --accept [A12] [A13]', async () => {
    const agenda = makeAgenda(voorbeeld(), OPTIONS);
    const discussed = agenda.text.replace(/(id: sterk_en_zwak[^]*?besproken: )false/, '$1true');
    folder.write(`sanne/${agenda.file}`, discussed);
    folder.write('sanne/feedback/bos.feedback.yaml', FEEDBACK.replace(/beter:[^]*?(?=versnelling)/, ''));
    const offered = await runHere(folder.path, ['agenda', 'sanne', ...TALK, '--write']);
    assert.equal(offered.code, 0);
    const [first = '', second = '', ...more] = offered.err.split('\n');
    assert.deepEqual(more, ['']);
    assert.equal(first, 'Aangeboden, niet gedaan, omdat mensen hieraan hebben gewerkt (--accept CODE voert het uit):');
    const gone = 'Organisatie, te verbeteren: Delegeert weinig. (dr. Bos, opleidingsgroep)';
    const [, code = '', words] = /^ {2}(\S{5}) {2}(.*)$/.exec(second) ?? [];
    assert.equal(words, `Sterke en zwakke punten: Regel weghalen, want de bron is er niet meer: ${gone}`);
    assert.ok(read(agenda.file).includes(gone));
    const done = await runHere(folder.path, ['agenda', 'sanne', ...TALK, '--write', '--accept', code]);
    assert.deepEqual(done, { code: 0, out: `Geschreven: sanne/${agenda.file}\n`, err: '' });
    assert.ok(!read(agenda.file).includes(gone));
  });

  it('make the agenda of a tussengesprek, in English [B5]', async () => {
    const { out } = await runHere(folder.path, [
      'agenda',
      'sanne',
      '--type',
      'tussengesprek',
      '--date',
      '2026-04-02',
      '--stage',
      'SEH',
      '--language',
      'en',
      '--today',
      '2026-04-01',
    ]);
    assert.equal(
      out,
      makeAgenda(voorbeeld(), {
        type: 'tussengesprek',
        datum: '2026-04-02',
        stage: 'SEH',
        language: 'en',
        today: '2026-04-01',
      }).text,
    );
  });

  it('leave a file alone that cannot be updated, with the reason and 2', async () => {
    folder.write('sanne/gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml', 'punten: [\n');
    const { code, out, err } = await runHere(folder.path, ['agenda', 'sanne', ...TALK, '--write']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /bevat een fout in de YAML/);
    assert.equal(read('gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml'), 'punten: [\n');
  });

  it('write nothing through a link that leads out of the portfolio', async () => {
    folder.write('elders/leeg.txt', '');
    folder.write('ander/portfolio.yaml', 'soort: portfolio\n');
    symlinkSync(path.join(folder.path, 'elders'), path.join(folder.path, 'ander/gesprekken'));
    const { code, err } = await runHere(folder.path, ['agenda', 'ander', ...TALK, '--write']);
    assert.equal(code, 2);
    assert.match(err, /ligt buiten het portfolio; er is niets geschreven/);
    assert.deepEqual(readdirSync(path.join(folder.path, 'elders')), ['leeg.txt']);
  });

  const misuse: [what: string, args: string[], message: RegExp][] = [
    ['an agenda without a type', ['agenda', 'sanne', '--date', '2026-03-10'], /^De optie --type ontbreekt\./],
    ['an agenda without a date', ['agenda', 'sanne', '--type', 'tussengesprek'], /^De optie --date ontbreekt\./],
    [
      'an agenda of an unknown type',
      ['agenda', 'sanne', '--type', 'praatje', '--date', '2026-03-10'],
      /^--type: "praatje" kan niet/,
    ],
    [
      'an agenda on a day that does not exist',
      ['agenda', 'sanne', '--type', 'tussengesprek', '--date', '2026-02-30'],
      /^--date: "2026-02-30"/,
    ],
    ['an agenda of no portfolio', ['agenda', ...TALK], /^Geef precies één portfolio op\./],
    ['an agenda of two portfolios', ['agenda', 'sanne', 'piet', ...TALK], /^Geef precies één portfolio op\./],
    ['an agenda of a folder without one', ['agenda', '.', '--type', 'x', '--date', '2026-03-10'], /^--type/],
    ['a portfolio that is not there', ['agenda', 'piet', ...TALK], /^piet bestaat niet\./],
    ['a report without an agenda', ['report', 'sanne'], /^De optie --agenda ontbreekt\./],
    [
      'a report of an agenda that is not there',
      ['report', 'sanne', '--agenda', 'weg.agenda.yaml'],
      /^Er is geen agenda weg\.agenda\.yaml in dit portfolio\./,
    ],
    ['a command that does not exist', ['teken', 'sanne'], /^Er is geen opdracht "teken"/],
  ];
  for (const [what, args, message] of misuse) {
    it(`answer ${what} with 2 and what to do, on stderr`, async () => {
      const { code, out, err } = await runHere(folder.path, args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, message);
    });
  }

  it('explain themselves with --help, on stdout, and tell their version', async () => {
    const help = await runHere(folder.path, ['--help', '--language', 'en']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'agenda', 'report'])
      assert.match(help.out, new RegExp(`^aios-portfolio ${command} `, 'm'));
    const one = await runHere(folder.path, ['agenda', '--help']);
    assert.ok(one.out.includes('aios-portfolio agenda') && !one.out.includes('aios-portfolio check'));
    assert.match((await run(folder.path, ['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await runHere(folder.path, [])).code, 2);
  });
});
