import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/core/index.ts';
import { voorbeeld } from '../core/conversation/voorbeeld.ts';
import { Folder, run, runAndHangUp, runHere } from './program.ts';

const TODAY = ['--today', '2026-03-05'];
const GOOD = `soort: bewijs
versie: 1
type: cat
titel: CAT
datum: 2026-02-01
competenties: [communicatie]
samenvatting: Goed
`;

describe('aios-portfolio check', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(() => {
    folder.writeAll(voorbeeld(), 'sanne');
    folder.write('team/een/portfolio.yaml', voorbeeld().get('portfolio.yaml') ?? '');
    folder.write('team/twee/portfolio.yaml', voorbeeld().get('portfolio.yaml') ?? '');
    folder.write('team/twee/fout.bewijs.yaml', `${GOOD}titel: nog een\n`);
    folder.write('los/goed.bewijs.yaml', GOOD);
    folder.write('los/fout.bewijs.yaml', GOOD.replace('2026-02-01', '2026-02-30'));
    folder.write('leeg/leesmij.txt', 'niets');
  });
  after(() => {
    folder.remove();
  });
  const checked = (...args: string[]) => runHere(folder.path, ['check', ...args, ...TODAY]);
  const json = async (...args: string[]) => {
    const { out } = await checked('--format', 'json', ...args);
    return JSON.parse(out) as {
      portfolios: string[];
      findings: { portfolio: string; file: string; rule: string }[];
      counts: Record<string, number>;
    };
  };

  it('gives a clean document 0 and one line that says so', async () => {
    assert.deepEqual(await checked('los/goed.bewijs.yaml'), {
      code: 0,
      out: '1 document in 1 portfolio: geen bevindingen.\n',
      err: '',
    });
  });

  it('shows findings by file with place, level, words and rule, the summary last, and ends with 1', async () => {
    assert.deepEqual(await checked('los/fout.bewijs.yaml', '--language', 'en'), {
      code: 1,
      out: `los/fout.bewijs.yaml
  5:8  error  ${check(new Map([['x.bewijs.yaml', GOOD.replace('2026-02-01', '2026-02-30')]]), { today: '2026-03-05', language: 'en' })[0]?.message ?? ''}  schema/datum

1 document in 1 portfolio: 1 error.
`,
      err: '',
    });
  });

  it('gives the findings of the library, with the portfolio they are in', async () => {
    const result = await json('sanne');
    assert.deepEqual(Object.keys(result), ['portfolios', 'findings', 'counts']);
    assert.deepEqual(result.portfolios, ['sanne']);
    const expected = check(voorbeeld(), { today: '2026-03-05' });
    assert.ok(expected.length > 10);
    assert.deepEqual(
      result.findings,
      expected.map((finding) => ({ portfolio: 'sanne', ...finding })),
    );
    for (const level of ['error', 'warning', 'info']) {
      assert.equal(result.counts[level], expected.filter((finding) => finding.level === level).length);
    }
  });

  it('finds the portfolios in a folder by their portfolio.yaml', async () => {
    const { portfolios, findings } = await json('team');
    assert.deepEqual(portfolios, ['team/een', 'team/twee']);
    assert.ok(findings.some(({ portfolio, rule }) => portfolio === 'team/twee' && rule === 'yaml/dubbele_sleutel'));
  });

  it('speaks of one file or folder only when asked, in the light of its whole portfolio', async () => {
    const whole = (await json('sanne')).findings;
    const one = await json('sanne/plan.iop.yaml');
    assert.deepEqual(one.portfolios, ['sanne']);
    assert.deepEqual(
      one.findings,
      whole.filter(({ file }) => file === 'plan.iop.yaml'),
    );
    const some = await json('sanne/gesprekken', 'sanne/plan.iop.yaml');
    assert.deepEqual(
      some.findings,
      whole.filter(({ file }) => file.startsWith('gesprekken/') || file === 'plan.iop.yaml'),
    );
  });

  it('knows the other files of a portfolio, and says nothing about what lies beside a document in none', async () => {
    const own = new Folder();
    own.write('portfolio.yaml', 'soort: portfolio\nversie: 1\nopleidingsplannen: { lokaal: { bestand: plan.pdf } }\n');
    own.write('plan.pdf', '%PDF');
    own.write('latin.bewijs.yaml', Uint8Array.from([0xe9]));
    own.write('a.reflectie.yaml', 'competentiegebieden: { communicatie: { bewijs: [latin.bewijs.yaml] } }\n');
    const only = ['--rule', 'schema/*=off', '--rule', 'reflectie/*=off', ...TODAY];
    try {
      const { out } = await runHere(own.path, ['check', '.', ...only]);
      assert.ok(!out.includes('verwijzing/'), out);
    } finally {
      own.remove();
    }
  });

  it('ends as --fail-on says', async () => {
    // The evidence of one request is gone: an error, said more quietly here.
    const quiet = ['--rule', 'verwijzing/bestaat_niet=warning'];
    assert.equal((await checked('sanne')).code, 1);
    assert.equal((await checked('sanne', ...quiet)).code, 0, 'warnings only');
    assert.equal((await checked('sanne', ...quiet, '--fail-on', 'warning')).code, 1);
    assert.equal((await checked('los/fout.bewijs.yaml', '--fail-on', 'never')).code, 0);
  });

  it('gives a rule another level, or a whole family', async () => {
    assert.equal((await checked('los/fout.bewijs.yaml', '--rule', 'schema/datum=warning')).code, 0);
    assert.match((await checked('los/fout.bewijs.yaml', '--rule', 'schema/*=off')).out, /geen bevindingen/);
  });

  it('speaks SARIF 2.1.0, with places that count from 1', async () => {
    const { out } = await checked('los/fout.bewijs.yaml', '--format', 'sarif');
    const { version, runs } = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { name: string; rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    assert.equal(version, '2.1.0');
    assert.equal(runs[0]?.tool.driver.name, 'aios-portfolio');
    assert.deepEqual(
      runs[0].tool.driver.rules.map(({ id }) => id),
      ['schema/datum'],
    );
    assert.deepEqual(
      { ...runs[0].results[0], message: undefined },
      {
        ruleId: 'schema/datum',
        ruleIndex: 0,
        level: 'error',
        message: undefined,
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'los/fout.bewijs.yaml' },
              region: { startLine: 5, startColumn: 8, endLine: 5, endColumn: 18 },
            },
          },
        ],
      },
    );
  });

  it('has no colours where nobody looks, and shows colours and how far it is on a terminal', async () => {
    assert.ok(!(await checked('los/fout.bewijs.yaml')).out.includes('\u001b'));
    const shown: string[] = [];
    const { out } = await runHere(folder.path, ['check', 'team', 'los/fout.bewijs.yaml', ...TODAY], {
      colours: true,
      progress: (text) => shown.push(text),
    });
    assert.ok(out.includes('\u001b[31mfout\u001b[0m'));
    assert.deepEqual(shown, ['Portfolio 1 van 3…', 'Portfolio 2 van 3…', 'Portfolio 3 van 3…', '']);
  });

  it('is a process of its own with exit codes 0, 1 and 2, its output on stdout and its complaints on stderr', async () => {
    const [clean, findings, failed] = await Promise.all(
      ['los/goed.bewijs.yaml', 'los/fout.bewijs.yaml', 'weg'].map((file) =>
        run(folder.path, ['check', file, ...TODAY]),
      ),
    );
    assert.deepEqual(clean, { code: 0, out: '1 document in 1 portfolio: geen bevindingen.\n', err: '' });
    assert.deepEqual(findings, { ...(await checked('los/fout.bewijs.yaml')), code: 1 });
    assert.deepEqual(failed, { code: 2, out: '', err: 'weg bestaat niet.\n' });
  });

  it('takes the day from the clock when none is given', async () => {
    folder.write('los/laat.verslag.yaml', 'gesprek: { type: voortgangsgesprek, datum: 2020-01-01 }\n');
    const { out } = await run(folder.path, ['check', 'los/laat.verslag.yaml', '--format', 'json']);
    assert.match(out, /"verslag\/ondertekening"/);
  });

  const misuse: [what: string, args: string[], message: RegExp][] = [
    ['no path', [], /^Geef een portfolio/],
    ['a path that does not exist', ['weg'], /^weg bestaat niet\.$/m],
    ['a folder without a portfolio', ['leeg'], /^In leeg is geen portfolio gevonden/],
    ['a file that is no document', ['leeg/leesmij.txt'], /leesmij\.txt is geen document van een portfolio/],
    ['an unknown option', ['sanne', '--kleur'], /^Onbekende of onvolledige optie/],
    ['an unknown format', ['sanne', '--format', 'xml'], /^--format: "xml" kan niet; kies uit text, json, sarif\.$/m],
    ['an unknown language', ['sanne', '--language', 'de'], /^--language/],
    ['an unknown rule', ['sanne', '--rule', 'smart\/slim=off'], /^--rule: er is geen regel "smart\/slim"/],
    ['a rule without a level', ['sanne', '--rule', 'smart\/vaag'], /^--rule: "smart\/vaag" kan niet/],
    ['an impossible level to fail on', ['sanne', '--fail-on', 'soms'], /^--fail-on/],
  ];
  for (const [what, args, message] of misuse) {
    it(`answers ${what} with 2 and what to do, on stderr`, async () => {
      const { code, out, err } = await checked(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('answers a date that does not exist with 2, in English when asked', async () => {
    const { code, err } = await runHere(folder.path, ['check', 'sanne', '--today', '2026-13-01', '--language', 'en']);
    assert.equal(code, 2);
    assert.equal(err, '--today: "2026-13-01" is no existing date written YYYY-MM-DD.\n');
  });

  describe('with files that cannot be read', () => {
    const rough = new Folder();
    before(() => {
      rough.write('portfolio.yaml', 'soort: portfolio\n');
      rough.write('latin.bewijs.yaml', Uint8Array.from([0x74, 0x3a, 0x20, 0xe9, 0x0a]));
      rough.write('goed.bewijs.yaml', GOOD);
      rough.write('kapot.bewijs.yaml', 'titel: [');
      rough.write('stuur.bewijs.yaml', 'soort: bewijs\nversie: 1\n"\\e[31mrood\\u202e": 1\n');
      rough.write('.git/intern.bewijs.yaml', 'titel: [');
      rough.write('node_modules/x/intern.bewijs.yaml', 'titel: [');
    });
    after(() => {
      rough.remove();
    });

    it('names those that are no UTF-8, checks the others, and ends with 2', async () => {
      const { code, out, err } = await runHere(rough.path, ['check', '.', ...TODAY]);
      assert.equal(code, 2);
      assert.equal(err, 'latin.bewijs.yaml is geen tekst in UTF-8 en is overgeslagen. Sla het bestand op als UTF-8.\n');
      assert.match(out, /^kapot\.bewijs\.yaml\n {2}1:/m);
      assert.ok(!out.includes('intern'), 'folders that never hold documents are passed over');
    });

    it('lets no text of a document steer the terminal', async () => {
      const { out } = await runHere(rough.path, ['check', 'stuur.bewijs.yaml', ...TODAY]);
      assert.match(out, /rood/);
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    });

    it('follows no link out of the portfolio', async function () {
      const outside = new Folder();
      outside.write('geheim.bewijs.yaml', 'titel: [');
      try {
        symlinkSync(path.join(outside.path, 'geheim.bewijs.yaml'), path.join(rough.path, 'link.bewijs.yaml'));
        symlinkSync(outside.path, path.join(rough.path, 'map'));
        const { out } = await runHere(rough.path, ['check', '.', '--format', 'json', ...TODAY]);
        assert.ok(!out.includes('link.bewijs.yaml'));
        assert.ok(!out.includes('geheim'));
      } finally {
        outside.remove();
      }
    });

    it('says which file the system keeps closed', async function () {
      if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
      rough.write('dicht/dicht.bewijs.yaml', GOOD);
      chmodSync(path.join(rough.path, 'dicht/dicht.bewijs.yaml'), 0);
      const { code, err } = await runHere(rough.path, ['check', '.', ...TODAY]);
      assert.equal(code, 2);
      assert.match(err, /^dicht\/dicht\.bewijs\.yaml kan niet worden gelezen \(EACCES\)\.$/m);
    });
  });

  it('ends quietly, as it would have ended, when whoever reads its output stops reading', async () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `sleutel_${index}: 1\n`);
    folder.write('los/lang.bewijs.yaml', GOOD + keys.join(''));
    const args = ['check', 'los/lang.bewijs.yaml', '--format', 'json', '--fail-on', 'info', ...TODAY];
    assert.ok((await runHere(folder.path, args)).out.length > 200_000, 'more than a pipe holds');
    const { code, signal, err } = await runAndHangUp(folder.path, args);
    assert.deepEqual({ code, signal, err }, { code: 1, signal: null, err: '' });
  });
});
