import assert from 'node:assert/strict';
import { assertMarks, findingsOf } from '../marked.ts';
import { replaced } from './reports.ts';
import { said } from './said.ts';

const FILE = { file: 'bakker.opleidingsschema.yaml' };

const RGS = `mijnrgs:
  ingediend: 2026-05-22
  geaccordeerd: 2026-05-23
`;

/** A schedule with a shortened part, accorded. */
const SCHEMA = `soort: opleidingsschema
versie: 1
onderdelen:
  - id: kliniek
    naam: Kliniek interne geneeskunde
    instelling: Halverwaard
    erkend: true
    van: 2023-09-01
    tot: 2026-08-31
  - id: echografie
    naam: Echografie
    instelling: Halverwaard
    erkend: true
    van: 2026-09-01
    tot: 2026-12-31
    verkorting:
      maanden: 2
      grond: sneller_verworven
      oordeel: gesprekken/2026-05-20.verslag.yaml
einddatum: 2029-06-30
${RGS}`;

describe('opleidingsschema/grond', () => {
  it('asks for the ground of every shortened part [A25]', () => {
    const marked = replaced(SCHEMA, ['    verkorting:', '    «verkorting»:'], ['      grond: sneller_verworven\n', '']);

    assert.deepEqual(said('opleidingsschema/grond', marked, FILE), [
      {
        level: 'warning',
        path: ['onderdelen', 1, 'verkorting', 'grond'],
        nl: 'De grond voor de verkorting van ‘Echografie’ ontbreekt; MijnRGS vraagt die per onderdeel.',
        en: 'The ground for shortening “Echografie” is missing; MijnRGS asks for it per part.',
      },
    ]);
  });

  it('speaks of the key when it stands there empty [A25]', () => {
    assertMarks('opleidingsschema/grond', replaced(SCHEMA, ['grond: sneller_verworven', '«grond»:']), FILE);
  });

  it('speaks of a part by its id, or of the shortening alone', () => {
    const byId = replaced(SCHEMA, ['    naam: Echografie\n', ''], ['grond: sneller_verworven', '«grond»:']);
    const bare = replaced(byId, ['  - id: echografie\n    inst', '  - inst']);

    assert.equal(
      said('opleidingsschema/grond', byId, FILE)[0]?.nl,
      'De grond voor de verkorting van ‘echografie’ ontbreekt; MijnRGS vraagt die per onderdeel.',
    );
    assert.deepEqual(
      said('opleidingsschema/grond', bare, FILE).map(({ nl, en }) => [nl, en]),
      [
        [
          'De grond voor de verkorting ontbreekt; MijnRGS vraagt die per onderdeel.',
          'The ground for shortening is missing; MijnRGS asks for it per part.',
        ],
      ],
    );
  });

  for (const [name, text] of [
    ['a ground is given', SCHEMA],
    [
      'nothing is shortened',
      replaced(SCHEMA, ['      maanden: 2\n      grond: sneller_verworven\n', '      maanden: 0\n']),
    ],
    ['the shortening is still empty', SCHEMA.replace(/verkorting:\n( {6}.*\n)+/u, 'verkorting:\n')],
    ['the text is only half readable', `${replaced(SCHEMA, ['      grond: sneller_verworven\n', ''])}prive: "\n`],
  ] as const)
    it(`asks nothing when ${name} [A25]`, () => {
      assertMarks('opleidingsschema/grond', text, FILE);
    });
});

describe('opleidingsschema/akkoord', () => {
  for (const [name, marked, path, nl, en] of [
    [
      'that was never handed in [A25] [A27]',
      replaced(SCHEMA, ['soort: opl', '«soort»: opl'], [RGS, '']),
      ['mijnrgs', 'geaccordeerd'],
      'Dit schema is nog niet in MijnRGS ingediend en geaccordeerd.',
      'This schedule has not been submitted and approved in MijnRGS yet.',
    ],
    [
      'that was handed in but not accorded [A27]',
      replaced(SCHEMA, ['mijnrgs:', '«mijnrgs»:'], ['  geaccordeerd: 2026-05-23\n', '']),
      ['mijnrgs', 'geaccordeerd'],
      'De opleider heeft dit schema nog niet in MijnRGS geaccordeerd (ingediend op 22 mei 2026).',
      'The programme director has not approved this schedule in MijnRGS yet (submitted on 22 May 2026).',
    ],
    [
      'of which the accord is left open [A27]',
      replaced(SCHEMA, ['geaccordeerd: 2026-05-23', '«geaccordeerd»:']),
      ['mijnrgs', 'geaccordeerd'],
      'De opleider heeft dit schema nog niet in MijnRGS geaccordeerd (ingediend op 22 mei 2026).',
      'The programme director has not approved this schedule in MijnRGS yet (submitted on 22 May 2026).',
    ],
    [
      'that was changed and handed in again after the accord [A25] [A27]',
      replaced(SCHEMA, ['geaccordeerd: 2026-05-23', 'geaccordeerd: «2024-08-26»']),
      ['mijnrgs', 'geaccordeerd'],
      'Dit akkoord van 26 augustus 2024 dateert van vóór de laatste indiening in MijnRGS (22 mei 2026): de opleider moet het gewijzigde schema nog accorderen.',
      'This approval of 26 August 2024 dates from before the last submission in MijnRGS (22 May 2026): the programme director still has to approve the changed schedule.',
    ],
  ] as const)
    it(`asks the opleider to accord a schedule ${name}`, () => {
      assert.deepEqual(said('opleidingsschema/akkoord', marked, FILE), [{ level: 'warning', path, nl, en }]);
    });

  for (const [name, text] of [
    ['it is accorded', SCHEMA],
    [
      'it is accorded on the day it was handed in',
      replaced(SCHEMA, ['geaccordeerd: 2026-05-23', 'geaccordeerd: 2026-05-22']),
    ],
    ['only the accord is known', replaced(SCHEMA, ['  ingediend: 2026-05-22\n', ''])],
    [
      'the accord is no date, of which the rules of the schema speak',
      replaced(SCHEMA, ['geaccordeerd: 2026-05-23', 'geaccordeerd: ja']),
    ],
    ['there are no parts to accord yet', 'soort: opleidingsschema\nversie: 1\nonderdelen: []\n'],
    ['the text is only half readable', `${replaced(SCHEMA, [RGS, ''])}prive: "\n`],
  ] as const)
    it(`asks nothing when ${name} [A27]`, () => {
      assert.deepEqual(findingsOf('opleidingsschema/akkoord', text, FILE), []);
    });
});
