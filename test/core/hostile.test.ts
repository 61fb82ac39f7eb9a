import assert from 'node:assert/strict';
import { checkPortfolio, messageOf } from '../../src/core/check/index.ts';
import { formContent, formModel } from '../../src/core/form/index.ts';
import { linksIn } from '../../src/core/language/index.ts';
import { kinds, fileSuffix } from '../../src/core/kinds/index.ts';
import { openDocument, readPortfolio } from '../../src/core/portfolio/index.ts';
import { applyEdits, editsFor, parseYaml, writeYaml } from '../../src/core/yaml/index.ts';
import { asEditorText, hostileFiles } from '../hostile/documents.ts';
import { emptyTally, round } from '../hostile/rounds.ts';
import { hostileWords } from '../hostile/words.ts';
import { sampleFiles } from './sample.ts';

const TODAY = '2026-11-30';
const FILE = 'zz.bewijs.yaml';
const CASES = 400;
const SEED = 20_261_201;

// Generous: a busy machine is no fault. What hangs, hangs for ever.
describe('a hostile file', function () {
  this.timeout(60_000);

  for (const hostile of hostileFiles) {
    it(`${hostile.name}: is told of in both languages, and is edited only as far as it can be shown`, () => {
      const text = asEditorText(hostile);
      const beside = 'competentiegebieden:\n  organisatie:\n    goed: Ja\n';
      const portfolio = readPortfolio(
        new Map([
          [FILE, text],
          ['aa.reflectie.yaml', beside],
        ]),
      );
      const document = portfolio.documents.get(FILE) ?? assert.fail();
      const found = checkPortfolio(portfolio, { today: TODAY });
      const own = found.filter(({ file }) => file === FILE);
      const told = (language: 'nl' | 'en') => own.map((finding) => `${finding.rule}: ${messageOf(finding, language)}`);
      const { finding } = hostile;
      if (finding) {
        for (const language of ['nl', 'en'] as const)
          assert.ok(
            own.some((one) => one.rule === finding.rule && finding[language].test(messageOf(one, language))),
            told(language).join('\n'),
          );
      }
      assert.equal(document.parsed.problems.length === 0, hostile.isShown);
      assert.ok(own.length > 0, 'there is always something to say');
      assert.ok(
        found.some(({ file }) => file !== FILE),
        'the other documents are checked all the same',
      );
      const edit = editsFor(text, [{ op: 'set', path: ['titel'], value: 'Anders' }]);
      assert.equal('edits' in edit, hostile.isShown, 'it is edited as far as it is shown');
      if (!hostile.isShown) return;
      assert.ok(formModel('bewijs', 'nl', portfolio, document).sections.length > 0);
      formContent(document, portfolio, own, 'nl', TODAY);
      assert.deepEqual([({} as Record<string, unknown>)['broken'], 'broken' in Function.prototype], [undefined, false]);
    });
  }

  it('leads nowhere by a reference out of the portfolio', () => {
    const references = [
      '../../buiten.verslag.yaml',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      '..\\..\\buiten.verslag.yaml',
      '\\\\server\\map\\x.verslag.yaml',
      'file:///etc/passwd',
      'gesprekken/../../buiten.verslag.yaml',
      '~/x.verslag.yaml',
      '.',
      '..',
      './',
      '../gesprekken/',
      '#',
      'x\u0000.verslag.yaml',
    ];
    for (const reference of references) {
      const text = writeYaml({ soort: 'verslag', versie: 1, vorig_verslag: reference });
      const portfolio = readPortfolio(new Map([['gesprekken/nu.verslag.yaml', text]]));
      const document = portfolio.documents.get('gesprekken/nu.verslag.yaml') ?? assert.fail();
      assert.deepEqual(linksIn(document, portfolio), [], reference);
      const rules = checkPortfolio(portfolio, { today: TODAY }).map(({ rule }) => rule);
      assert.ok(
        rules.some((rule) => rule.startsWith('verwijzing/') || rule.startsWith('schema/')),
        `${reference}: ${rules.join(', ')}`,
      );
    }
  });
});

describe('hostile words', () => {
  it('stand in a document of every kind as they were written, and stay so when another field is edited', () => {
    for (const kind of kinds) {
      const words = Object.fromEntries(hostileWords.map((word, index) => [`x_${String(index)}`, word]));
      const text = writeYaml({ soort: kind, versie: 1, prive: hostileWords.join('\n'), titel: 'x', ...words });
      const made = editsFor(text, [{ op: 'set', path: ['titel'], value: hostileWords[0] }]);
      assert.ok('edits' in made);
      const now = parseYaml(applyEdits(text, made.edits));
      assert.deepEqual(now.problems, []);
      assert.deepEqual(
        { ...(now.data as object) },
        { soort: kind, versie: 1, prive: hostileWords.join('\n'), titel: hostileWords[0], ...words },
        fileSuffix(kind),
      );
    }
  });
});

describe('random files and messages', function () {
  this.timeout(120_000);

  it(`${CASES} cases: nothing throws, nothing hangs, nothing is written in what cannot be read`, () => {
    const samples = [...sampleFiles()].flatMap(([file, text]) => openDocument(file, text) ?? []);
    const tally = emptyTally();
    for (let seed = SEED; seed < SEED + CASES; seed++) round(seed, samples, tally);
    assert.deepEqual(tally.failures, []);
    assert.equal(tally.cases, CASES);
  });
});
