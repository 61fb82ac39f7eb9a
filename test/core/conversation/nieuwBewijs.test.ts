import assert from 'node:assert/strict';
import { newEvidence } from '../../../src/core/conversation/index.ts';
import { makePortfolio, openDocument } from '../../../src/core/index.ts';
import type { EvidenceOptions } from '../../../src/core/conversation/index.ts';

const BEWIJS = 'soort: bewijs\nversie: 1\n';
const portfolioOf = (files: Record<string, string>) =>
  makePortfolio(Object.entries(files).flatMap(([file, text]) => openDocument(file, text) ?? []));
const made = (files: Record<string, string>, options: Partial<EvidenceOptions> = {}) =>
  newEvidence(portfolioOf(files), {
    titel: 'Familiegesprek: één uur, met tolk!',
    file: 'reflecties/2026-12-10.reflectie.yaml',
    path: ['competentiegebieden', 'communicatie', 'bewijs', 0],
    today: '2026-12-01',
    ...options,
  });

describe('evidence made from where it is referred to', () => {
  it('has its title, the day and the competency area, and the reference that leads to it [A6]', () => {
    assert.deepEqual(made({ 'portfolio.yaml': 'soort: portfolio\n' }), {
      file: 'bewijs/2026-12-01-familiegesprek-een-uur-met-tolk.bewijs.yaml',
      text: `soort: bewijs
versie: 1
type:
titel: 'Familiegesprek: één uur, met tolk!'
datum: 2026-12-01
competenties:
  - communicatie
samenvatting:
`,
      changes: [
        {
          op: 'insert',
          path: ['competentiegebieden', 'communicatie', 'bewijs', 0],
          value: '../bewijs/2026-12-01-familiegesprek-een-uur-met-tolk.bewijs.yaml',
        },
      ],
    });
  });

  it('stands beside most of the evidence there is', () => {
    const { file } = made({
      'stukken/a.bewijs.yaml': BEWIJS,
      'stukken/b.bewijs.yaml': BEWIJS,
      'oefenen/c.bewijs.yaml': BEWIJS,
    });
    assert.equal(file, 'stukken/2026-12-01-familiegesprek-een-uur-met-tolk.bewijs.yaml');
  });

  it('gets a name nothing has, of the portfolio or beside it', () => {
    const options = { titel: 'Toets', taken: ['bewijs/2026-12-01-toets-2.bewijs.yaml'] };
    const { file, changes } = made({ 'bewijs/2026-12-01-toets.bewijs.yaml': BEWIJS }, options);
    assert.equal(file, 'bewijs/2026-12-01-toets-3.bewijs.yaml');
    assert.equal(changes[0]?.op === 'insert' && changes[0].value, '../bewijs/2026-12-01-toets-3.bewijs.yaml');
  });

  it('is of no competency area when it is referred to elsewhere, and set where one reference stands', () => {
    const { text, changes } = made({}, { titel: '???', path: ['versnelling', 'bewijs'] });
    assert.match(text, /\ncompetenties: \[\]\n|\ncompetenties:\n(?! )/u);
    assert.deepEqual(changes, [
      { op: 'set', path: ['versnelling', 'bewijs'], value: '../bewijs/2026-12-01.bewijs.yaml' },
    ]);
    assert.equal(
      made({}, { path: ['competentiegebieden', 'zelfbedacht', 'bewijs', 0] }).text.includes('zelfbedacht'),
      false,
    );
  });

  it('is not made without a title', () => {
    assert.throws(() => made({}, { titel: ' \n ' }), /titel/u);
  });
});
