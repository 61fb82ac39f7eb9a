import assert from 'node:assert/strict';
import { asidesOf } from '../../../../src/core/form/asides/index.ts';
import { assertMarks, findingsOf, open, TODAY } from '../marked.ts';
import { said } from './said.ts';

const RULE = 'versnelling/europees_minimum';
const FILE = 'o.opleidingsschema.yaml';

const portfolio = (opleiding = 'europees_minimum_maanden: 36, start: 2024-01-01') => `opleiding: { ${opleiding} }\n`;
const part = (van: string, tot: string, rest = 'erkend: true') => `  - { van: ${van}, tot: ${tot}, ${rest} }\n`;
const schedule = (parts: string, einddatum = '') =>
  `onderdelen:\n${parts}${einddatum === '' ? '' : `einddatum: ${einddatum}\n`}`;

const setting = (opleiding?: string, others: Record<string, string> = {}) => ({
  file: FILE,
  others: { 'portfolio.yaml': portfolio(opleiding), ...others },
});

const isShort = (text: string, opleiding?: string) => findingsOf(RULE, text, setting(opleiding)).length > 0;

describe(`${RULE}, of a schedule`, () => {
  it('shows the sum, the minimum and where that comes from [A16d]', () => {
    const text = schedule(part('2024-01-01', '2026-12-31', 'erkend: true, deeltijd: 0.8'), '«2026-12-31»');
    assert.deepEqual(said(RULE, text, setting()), [
      {
        level: 'error',
        path: ['einddatum'],
        nl: 'Dit schema komt voltijds op 28,8 maanden in erkende instellingen: 7,2 maanden onder het Europese minimum van 36 maanden (opgegeven in portfolio.yaml).',
        en: 'At full time this schedule comes to 28.8 months in recognised institutions: 7.2 months below the European minimum of 36 months (given in portfolio.yaml).',
      },
    ]);
    const ours = schedule(part('2024-01-01', '2027-12-30'), '«2027-12-30»');
    assert.deepEqual(
      said(RULE, ours, setting('specialisme: kindergeneeskunde')).map(({ nl }) => nl),
      [
        'Dit schema komt voltijds op 48 maanden in erkende instellingen: net onder het Europese minimum van 48 maanden (niet gecontroleerd). Bron: Britse regeling uit 2010 met de minimumduur per specialisme (S.I. 2010/473); niet nagezien in bijlage V bij Richtlijn 2005/36/EG zelf.',
      ],
    );
  });

  it('counts recognised months only, an interruption not at all and an overlap once [A16d]', () => {
    assertMarks(RULE, schedule(part('2024-01-01', '2026-12-31'), '2026-12-31'), setting());
    const abroad = part('2024-01-01', '2026-11-30') + part('2026-12-01', '2026-12-31', 'erkend: false');
    assert.ok(isShort(schedule(abroad, '2026-12-31')));
    const gap = part('2024-01-01', '2025-06-30') + part('2025-08-01', '2026-12-31');
    assert.ok(isShort(schedule(gap, '2026-12-31')));
    assert.ok(isShort(schedule(part('2024-01-01', '2025-12-31') + part('2025-01-01', '2026-11-30'), '2026-11-30')));
  });

  it('keeps silent while an unfinished schedule can still become enough, and speaks when it cannot [A16d]', () => {
    const first = part('2024-01-01', '2024-12-31');
    assert.ok(!isShort(schedule(first, '2026-12-31')), 'two years are still to be entered');
    assert.ok(!isShort(schedule(part('2026-01-01', '2026-12-31'), '2026-12-31')), 'the years before are');
    assert.ok(!isShort(schedule(first)), 'no end, no nominal duration: nothing is known');
    const nominal = 'europees_minimum_maanden: 36, start: 2024-01-01, nominale_duur_maanden';
    assert.ok(!isShort(schedule(first), `${nominal}: 36`));
    const abroad = part('2025-01-01', '2025-12-31', 'erkend: false');
    assert.ok(isShort(schedule(first + abroad), `${nominal}: 36`), 'twelve of the 36 are lost');
    const text = schedule(first, '«2026-06-30»');
    assert.deepEqual(
      said(RULE, text, setting()).map(({ nl }) => nl),
      [
        'Dit schema komt voltijds op hoogstens 30 maanden in erkende instellingen: 6 maanden onder het Europese minimum van 36 maanden (opgegeven in portfolio.yaml).',
      ],
    );
  });

  it('gives the benefit of the doubt to what is not known [A16d]', () => {
    assert.ok(!isShort(schedule(part('2024-01-01', '2026-12-31', 'naam: Kliniek'), '2026-12-31')));
    const undated = part('2024-01-01', '2024-12-31') + part('morgen', 'ooit') + part('2026-01-01', '2026-12-31');
    assert.ok(!isShort(schedule(undated, '2026-12-31')));
    assert.ok(!isShort(schedule(part('2024-01-01', '2024-12-31'), '2024-12-31'), 'start: 2024-01-01'), 'no minimum');
    assert.ok(!isShort('onderdelen: []\n'));
    assert.ok(!isShort('einddatum: 2024-02-01\n', 'europees_minimum_maanden: 36'), 'neither parts nor a start');
  });

  it('points at the parts where there is no end date [A16d]', () => {
    const opleiding = 'europees_minimum_maanden: 36, nominale_duur_maanden: 24';
    assertMarks(RULE, '«onderdelen»:\n' + part('2024-01-01', '2024-12-31'), setting(opleiding));
  });
});

const SCHEDULE = schedule(
  '  - { id: kliniek, erkend: true, van: 2024-01-01, tot: 2025-12-31 }\n' +
    '  - { id: echo, erkend: true, van: 2026-01-01, tot: 2027-02-28 }\n',
  '2027-02-28',
);
const request = (maanden: number, oordelen = '', key = '«onderdelen»', id = 'echo') =>
  `datum: 2025-01-01\n${key}: [{ id: ${id}, maanden: ${maanden} }]\n${oordelen}`;
const provisional = (rest: string, id = 'echo') =>
  `oordelen: [{ moment: voorlopig, datum: 2025-02-01, per_onderdeel: [{ onderdeel: ${id}, ${rest} }] }]\n`;

describe(`${RULE}, of a request`, () => {
  const at = (others: Record<string, string> = { [FILE]: SCHEDULE }) => ({
    file: 'a.versnelling.yaml',
    others: { 'portfolio.yaml': portfolio(), ...others },
  });

  it('speaks when what is asked or granted would make the training too short [A16c] [A16d]', () => {
    assert.deepEqual(said(RULE, request(3.5), at()), [
      {
        level: 'error',
        path: ['onderdelen'],
        nl: 'Met de verkorting in dit verzoek blijft voltijds 34,5 maanden in erkende instellingen over (38 maanden in het schema, min 3,5 maanden): 1,5 maanden onder het Europese minimum van 36 maanden (opgegeven in portfolio.yaml).',
        en: 'With the shortening in this request, 34.5 months at full time in recognised institutions are left (38 months in the schedule, less 3.5 months): 1.5 months below the European minimum of 36 months (given in portfolio.yaml).',
      },
    ]);
    assertMarks(RULE, request(2, '', 'onderdelen'), at());
    assertMarks(RULE, request(3, provisional('oordeel: toegekend, maanden: 2'), 'onderdelen'), at());
    assertMarks(RULE, request(3, provisional('oordeel: afgewezen'), 'onderdelen'), at());
  });

  it('does not take off again what the schedule shows already, and counts nothing without a schedule [A16d]', () => {
    const done = SCHEDULE.replace('tot: 2027-02-28 }', 'tot: 2026-12-31, verkorting: { maanden: 3 } }');
    assertMarks(RULE, request(3, '', 'onderdelen'), at({ [FILE]: done.replace('2027-02-28', '2026-12-31') }));
    assertMarks(RULE, request(3, '', 'onderdelen'), at({}));
  });

  it('counts what other requests were granted, not what they only ask [A16d]', () => {
    const other = (oordelen: string) => ({
      [FILE]: SCHEDULE,
      'b.versnelling.yaml': request(2, oordelen, 'onderdelen', 'poli'),
    });
    assertMarks(RULE, request(1), at(other(provisional('oordeel: toegekend', 'poli'))));
    assertMarks(RULE, request(1, '', 'onderdelen'), at(other('')));
  });

  it('says what the sum beside the form says [A16d]', () => {
    const text = request(3.5, '', 'onderdelen');
    const { document, portfolio: all } = open(text, at());
    const sum = asidesOf(document, all, 'nl', TODAY).find(({ type }) => type === 'sum');
    assert.ok(sum?.type === 'sum' && sum.isShort);
    const [own] = said(RULE, request(3.5), at());
    const outcome = /erkende opleidingstijd na verkorting (\S+ maanden): (.+)$/u.exec(sum.summary);
    assert.ok(outcome?.[1] && outcome[2] && own?.nl.includes(outcome[1]) && own.nl.includes(outcome[2]));
  });
});

describe(`${RULE}, of a report`, () => {
  const report = (maanden: number, key: string, moment = 'voorlopig') =>
    `gesprek: { type: voortgangsgesprek, datum: 2025-03-01 }
versnelling:
  moment: ${moment}
  verzoek: a.versnelling.yaml
  ${key}: [{ onderdeel: echo, oordeel: toegekend, maanden: ${maanden} }]
`;
  const at = (oordelen = '') => ({
    file: 'v.verslag.yaml',
    others: {
      'portfolio.yaml': portfolio(),
      [FILE]: SCHEDULE,
      'a.versnelling.yaml': request(1, oordelen, 'onderdelen'),
    },
  });

  it('speaks when what the talk grants makes the training too short [A16d]', () => {
    assert.deepEqual(said(RULE, report(3, '«onderdelen»'), at()), [
      {
        level: 'error',
        path: ['versnelling', 'onderdelen'],
        nl: 'Met de verkorting in dit verslag blijft voltijds 35 maanden in erkende instellingen over (38 maanden in het schema, min 3 maanden): 1 maand onder het Europese minimum van 36 maanden (opgegeven in portfolio.yaml).',
        en: 'With the shortening in this report, 35 months at full time in recognised institutions are left (38 months in the schedule, less 3 months): 1 month below the European minimum of 36 months (given in portfolio.yaml).',
      },
    ]);
    assertMarks(RULE, report(2, 'onderdelen'), at());
  });

  it('leaves a signed report in peace once a later judgement has taken its place [A16d]', () => {
    const later = provisional('oordeel: toegekend, maanden: 1')
      .replace('voorlopig', 'definitief')
      .replace('2025-02-01', '2025-09-01');
    assertMarks(RULE, report(3, 'onderdelen'), at(later));
  });
});
