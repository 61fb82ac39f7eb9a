import assert from 'node:assert/strict';
import type { Gesprek } from '../../../src/core/portfolio/index.ts';
import {
  maandenTussen,
  openAfspraken,
  opleidingsjaar,
  plusDagen,
  plusMaanden,
  proposedTalkDate,
  readPortfolio,
  stagesOf,
  talksWithoutReport,
  versneldeOnderdelen,
  voorbereidingVan,
  vorigeDatum,
  zelfdeReeks,
  zonderTerugblik,
} from '../../../src/core/portfolio/index.ts';

const voortgang = (datum: string): Gesprek => ({ type: 'voortgangsgesprek', datum });
const tussen = (datum: string, stage?: string): Gesprek => ({ type: 'tussengesprek', datum, stage });
const portfolioOf = (files: Record<string, string>) => readPortfolio(new Map(Object.entries(files)));
const verslag = (datum: string, rest = '', type = 'voortgangsgesprek', stage = '') =>
  `gesprek: { type: ${type}, datum: ${datum}${stage === '' ? '' : `, stage: ${stage}`} }\n${rest}`;

describe('dates', () => {
  it('are counted in whole calendar days and months', () => {
    assert.equal(plusDagen('2024-02-28', 2), '2024-03-01');
    assert.equal(plusDagen('2026-01-01', -1), '2025-12-31');
    assert.equal(plusMaanden('2026-01-31', 1), '2026-02-28');
    assert.equal(plusMaanden('2026-12-15', 12), '2027-12-15');
    assert.equal(maandenTussen('2026-01-31', '2026-03-30'), 1);
    assert.equal(maandenTussen('2026-03-31', '2026-01-01'), 0);
  });
});

describe('the training year', () => {
  const year = (datum: string, deeltijd?: number) =>
    opleidingsjaar(
      { opleiding: { specialisme: 'x', start: '2022-09-01', ...(deeltijd === undefined ? {} : { deeltijd }) } },
      datum,
    );
  it('starts over every twelve months of full-time training', () => {
    assert.equal(year('2022-09-01'), 1);
    assert.equal(year('2023-08-31'), 1);
    assert.equal(year('2023-09-01'), 2);
  });
  it('moves along with part-time work: at 0.8 the second year starts after fifteen months', () => {
    assert.equal(year('2023-11-30', 0.8), 1);
    assert.equal(year('2023-12-01', 0.8), 2);
  });
  it('is unknown before the start, or without one', () => {
    assert.equal(year('2022-08-31'), undefined);
    assert.equal(opleidingsjaar({}, '2022-08-31'), undefined);
  });
});

describe('talks', () => {
  it('are one series when they are of one type, and of one rotation', () => {
    assert.ok(zelfdeReeks(voortgang('2026-01-01'), voortgang('2026-06-01')));
    assert.ok(!zelfdeReeks(voortgang('2026-01-01'), tussen('2026-01-01')));
    assert.ok(zelfdeReeks(tussen('2026-01-01', ' SEH'), tussen('2026-02-01', 'seh')));
    assert.ok(!zelfdeReeks(tussen('2026-01-01', 'SEH'), tussen('2026-02-01', 'IC')));
    assert.ok(zelfdeReeks(tussen('2026-01-01'), tussen('2026-02-01', 'IC')));
  });

  const portfolio = portfolioOf({
    'a.verslag.yaml': verslag('2026-01-10'),
    'b.agenda.yaml': verslag('2026-03-10'),
    'c.verslag.yaml': verslag('2026-02-10', '', 'tussengesprek', 'SEH'),
    'd.reflectie.yaml': verslag('2026-06-10'),
    'zonder.agenda.yaml': 'gesprek: { type: voortgangsgesprek }\n',
    'kapot.verslag.yaml': `${verslag('2026-04-10')}afspraken: [`,
  });

  it('know the previous one from a report or an agenda of the series', () => {
    assert.equal(vorigeDatum(portfolio, voortgang('2026-01-10')), undefined);
    assert.equal(vorigeDatum(portfolio, voortgang('2026-03-10')), '2026-01-10');
    assert.equal(vorigeDatum(portfolio, voortgang('2026-03-11')), '2026-03-10');
    assert.equal(vorigeDatum(portfolio, tussen('2026-03-11', 'IC')), undefined);
  });

  it('that were moved count on the day of the report, not on that of its agenda', () => {
    const files = { 'a.agenda.yaml': verslag('2026-03-10'), 'a.verslag.yaml': verslag('2026-03-12') };
    const moved = { ...files, 'a.verslag.yaml': verslag('2026-03-12', 'agenda: a.agenda.yaml\n') };
    assert.equal(vorigeDatum(portfolioOf(files), voortgang('2026-03-12')), '2026-03-10');
    assert.equal(vorigeDatum(portfolioOf(moved), voortgang('2026-03-12')), undefined);
    assert.equal(vorigeDatum(portfolioOf(moved), voortgang('2026-06-12')), '2026-03-12');
  });

  it('without a report are those an agenda or a reflection was made for', () => {
    assert.deepEqual(
      talksWithoutReport(portfolio).map(({ datum }) => datum),
      ['2026-03-10', '2026-06-10'],
    );
  });

  it('are proposed for the first day something names, from today', () => {
    const tied = portfolioOf({
      'a.verslag.yaml': verslag(
        '2026-01-10',
        'afspraken: [{ id: A, tijdgebonden: { datum: 2026-05-01, gesprek: Voortgangsgesprek mei } }]\n',
      ),
      'v.versnelling.yaml': 'onderdelen: [{ id: x, definitief_gesprek: 2026-04-01 }]\n',
      'd.reflectie.yaml': verslag('2026-06-10'),
    });
    assert.equal(proposedTalkDate(tied, 'voortgangsgesprek', '2026-01-11'), '2026-04-01');
    assert.equal(proposedTalkDate(tied, 'voortgangsgesprek', '2026-04-02'), '2026-05-01');
    assert.equal(proposedTalkDate(tied, 'voortgangsgesprek', '2026-05-02'), '2026-06-10');
    assert.equal(proposedTalkDate(tied, 'voortgangsgesprek', '2026-06-11'), undefined);
    assert.equal(proposedTalkDate(tied, 'tussengesprek', '2026-01-11'), undefined);
  });
});

describe('open agreements [A14] [B8]', () => {
  const made = (id: string, status = 'open') => `afspraken: [{ id: ${id}, specifiek: s, status: ${status} }]\n`;
  const looked = (reference: string, status: string) => `terugblik: [{ afspraak: ${reference}, status: ${status} }]\n`;
  const ids = (files: Record<string, string>, gesprek = voortgang('2026-12-01')) =>
    openAfspraken(portfolioOf(files), gesprek).map(({ file, id, status }) => `${file}#${id ?? ''} ${status}`);

  it('are carried along until a look-back closes them', () => {
    const files = {
      '1.verslag.yaml': verslag('2026-01-01', made('A')),
      '2.verslag.yaml': verslag('2026-02-01', looked('1.verslag.yaml#A', 'deels') + made('B')),
      '3.verslag.yaml': verslag('2026-03-01', made('C', 'behaald')),
    };
    assert.deepEqual(ids(files), ['1.verslag.yaml#A deels', '2.verslag.yaml#B open']);
    assert.deepEqual(ids(files, voortgang('2026-02-01')), ['1.verslag.yaml#A open'], 'later talks do not count');
    for (const verdict of ['behaald', 'niet_behaald', 'vervallen']) {
      assert.deepEqual(
        ids({ ...files, '4.verslag.yaml': verslag('2026-04-01', looked('1.verslag.yaml#A', verdict)) }),
        ['2.verslag.yaml#B open'],
      );
    }
  });

  it('are of their own series only', () => {
    assert.deepEqual(ids({ '1.verslag.yaml': verslag('2026-01-01', made('A'), 'tussengesprek', 'SEH') }), []);
  });

  it('without an id count in the next talk alone, since nothing can refer to them', () => {
    const bare = { '1.verslag.yaml': verslag('2026-01-01', 'afspraken: [{ specifiek: s }]\n') };
    assert.deepEqual(ids(bare), ['1.verslag.yaml# open']);
    assert.deepEqual(ids({ ...bare, '2.verslag.yaml': verslag('2026-02-01') }), []);
  });

  it('are not read from a report with a syntax error', () => {
    assert.deepEqual(ids({ '1.verslag.yaml': `${verslag('2026-01-01', made('A'))}x: [` }), []);
  });
});

describe('the preparation of a talk', () => {
  const reflectie = (datum: string, rest: string) => `gesprek: { type: voortgangsgesprek, datum: ${datum} }\n${rest}`;

  it('is the reflection that names the talk [A6]', () => {
    const portfolio = portfolioOf({
      'a.reflectie.yaml': reflectie('2026-03-01', 'ingeleverd: 2026-02-01\n'),
      'b.reflectie.yaml': reflectie('2026-03-02', 'ingeleverd: 2026-02-02\n'),
    });
    assert.equal(voorbereidingVan(portfolio, voortgang('2026-03-01')).reflectie?.file, 'a.reflectie.yaml');
  });

  it('is, when the talk was moved, the newest reflection since the previous talk that names no other talk on file', () => {
    const files = {
      'oud.verslag.yaml': verslag('2025-12-01'),
      'oud.reflectie.yaml': reflectie('2025-12-01', 'ingeleverd: 2025-11-20\n'),
      'a.reflectie.yaml': reflectie('2026-03-01', 'ingeleverd: 2026-02-01\n'),
      'b.reflectie.yaml': reflectie('2026-03-02', 'ingeleverd: 2026-02-02\n'),
    };
    const moved = voortgang('2026-03-15');
    assert.equal(voorbereidingVan(portfolioOf(files), moved).reflectie?.file, 'b.reflectie.yaml');
    const taken = { ...files, 'b.agenda.yaml': verslag('2026-03-02') };
    assert.equal(voorbereidingVan(portfolioOf(taken), voortgang('2026-02-28')).reflectie?.file, 'a.reflectie.yaml');
    assert.equal(voorbereidingVan(portfolioOf(files), voortgang('2026-01-15')).reflectie, undefined, 'handed in later');
  });

  it('is the feedback given after the previous talk, up to the day of this one [A9] [B4]', () => {
    const feedback = (datum: string) => `datum: ${datum}\n`;
    const portfolio = portfolioOf({
      'oud.verslag.yaml': verslag('2026-01-01'),
      'a.feedback.yaml': feedback('2026-01-01'),
      'b.feedback.yaml': feedback('2026-01-02'),
      'c.feedback.yaml': feedback('2026-03-01'),
      'd.feedback.yaml': feedback('2026-03-02'),
      'e.feedback.yaml': 'periode: { van: 2026-01-01, tot: 2026-02-01 }\n',
      'f.feedback.yaml': `${feedback('2026-02-01')}goed: [`,
    });
    const { feedback: found, periode } = voorbereidingVan(portfolio, voortgang('2026-03-01'));
    assert.deepEqual(
      found.map(({ file }) => file),
      ['b.feedback.yaml', 'c.feedback.yaml', 'e.feedback.yaml'],
    );
    assert.deepEqual(periode, { van: '2026-01-02', tot: '2026-03-01' });
  });

  it('starts, for the first talk of a rotation, with the rotation [B4]', () => {
    const portfolio = portfolioOf({
      'x.opleidingsschema.yaml': 'onderdelen: [{ id: s, naam: SEH, van: 2026-02-01, tot: 2026-05-01 }]\n',
      'a.feedback.yaml': 'datum: 2026-01-31\n',
      'b.feedback.yaml': 'datum: 2026-02-01\n',
    });
    const { feedback, periode } = voorbereidingVan(portfolio, tussen('2026-03-01', 'SEH'));
    assert.deepEqual(
      feedback.map(({ file }) => file),
      ['b.feedback.yaml'],
    );
    assert.deepEqual(periode, { van: '2026-02-01', tot: '2026-03-01' });
  });

  it('is the form of this rotation for a tussengesprek, of any for a voortgangsgesprek [B6]', () => {
    const form = (naam: string) => `stage: { naam: ${naam} }\ndatum: 2026-02-15\n`;
    const portfolio = portfolioOf({ 'a.tussenbeoordeling.yaml': form('SEH'), 'b.tussenbeoordeling.yaml': form('IC') });
    const found = (gesprek: Gesprek) =>
      voorbereidingVan(portfolio, gesprek).tussenbeoordelingen.map(({ file }) => file);
    assert.deepEqual(found(tussen('2026-03-01', 'SEH')), ['a.tussenbeoordeling.yaml']);
    assert.deepEqual(found(voortgang('2026-03-01')), ['a.tussenbeoordeling.yaml', 'b.tussenbeoordeling.yaml']);
  });
});

describe('parts of a request for acceleration at a talk [A16] [A17]', () => {
  const oordeel = (moment: string, datum: string, uitkomst = 'toegekend') =>
    `  - { moment: ${moment}, datum: ${datum}, per_onderdeel: [{ onderdeel: x, oordeel: ${uitkomst}, maanden: 2 }] }\n`;
  const standOf = (oordelen: string, { gepland = '', reports = {}, datum = '2026-06-01' } = {}) =>
    versneldeOnderdelen(
      portfolioOf({
        'v.versnelling.yaml': `datum: 2026-01-01\nonderdelen: [{ id: x, naam: X${gepland && `, definitief_gesprek: ${gepland}`} }]\n${oordelen && `oordelen:\n${oordelen}`}`,
        ...reports,
      }),
      voortgang(datum),
    )[0]?.stand;
  const earlier = { 'a.verslag.yaml': verslag('2026-03-01') };

  const cases: [
    what: string,
    expected: string | undefined,
    oordelen: string,
    options?: Parameters<typeof standOf>[1],
  ][] = [
    ['without a judgement: provisional', 'voorlopig', ''],
    ['a request dated after the talk: nothing', undefined, '', { datum: '2025-12-31' }],
    [
      'judged provisionally at the previous talk: definitive',
      'definitief',
      oordeel('voorlopig', '2026-03-01'),
      { reports: earlier },
    ],
    [
      'judged provisionally while preparing: provisional',
      'voorlopig',
      oordeel('voorlopig', '2026-05-20'),
      { reports: earlier },
    ],
    [
      'written down late, agreed for this talk: definitive',
      'definitief',
      oordeel('voorlopig', '2026-03-09'),
      { reports: earlier, gepland: '2026-06-01' },
    ],
    [
      'agreed for a later talk: later',
      'later',
      oordeel('voorlopig', '2026-03-01'),
      { reports: earlier, gepland: '2026-09-01' },
    ],
    ['long ago, no talk on file: definitive', 'definitief', oordeel('voorlopig', '2026-04-01')],
    ['shortly before, no talk on file: provisional', 'voorlopig', oordeel('voorlopig', '2026-05-20')],
    ['rejected: over', 'klaar', oordeel('voorlopig', '2026-03-01', 'afgewezen'), { reports: earlier }],
    [
      'held over: provisional again',
      'voorlopig',
      oordeel('voorlopig', '2026-03-01', 'aangehouden'),
      { reports: earlier },
    ],
    [
      'judged definitively while preparing: definitive',
      'definitief',
      oordeel('voorlopig', '2026-02-01') + oordeel('definitief', '2026-05-20'),
      { reports: earlier },
    ],
    [
      'judged definitively at the previous talk: over',
      'klaar',
      oordeel('voorlopig', '2026-01-15') + oordeel('definitief', '2026-03-01'),
      { reports: earlier },
    ],
  ];
  for (const [what, expected, oordelen, options] of cases) {
    it(what, () => {
      assert.equal(standOf(oordelen, options), expected);
    });
  }

  it('count what a report says of them, and keep the date of the talk when the verdict is written down again', () => {
    const report = verslag(
      '2026-03-01',
      'versnelling: { moment: voorlopig, verzoek: v.versnelling.yaml, onderdelen: [{ onderdeel: x, oordeel: toegekend, maanden: 1 }] }\nplan_van_aanpak: { veronderstelde_competenties: [{ onderdeel: x, definitief_gesprek: 2026-09-01 }] }\n',
    );
    assert.equal(standOf('', { reports: { 'a.verslag.yaml': report } }), 'later');
    assert.equal(
      standOf(oordeel('voorlopig', '2026-04-20'), { reports: { 'a.verslag.yaml': report }, gepland: '2026-06-01' }),
      'definitief',
    );
  });
});

describe('rotations', () => {
  it('are those of the schedule and the forms: today’s first, then those to come, then those that are over', () => {
    const portfolio = portfolioOf({
      'x.opleidingsschema.yaml':
        'onderdelen:\n  - { id: a, naam: Oud, van: 2025-01-01, tot: 2025-06-30 }\n  - { id: b, naam: Straks, van: 2026-07-01, tot: 2026-12-31 }\n  - { id: c, naam: Nu, instelling: UMC, van: 2026-01-01, tot: 2026-06-30 }\n  - { id: d }\n',
      'f.tussenbeoordeling.yaml': 'stage: { naam: nu }\n',
      'g.tussenbeoordeling.yaml': 'stage: { naam: Elders }\n',
    });
    assert.deepEqual(stagesOf(portfolio, '2026-03-01'), [
      { naam: 'Elders' },
      { naam: 'Nu', instelling: 'UMC', van: '2026-01-01', tot: '2026-06-30' },
      { naam: 'Straks', van: '2026-07-01', tot: '2026-12-31' },
      { naam: 'Oud', van: '2025-01-01', tot: '2025-06-30' },
    ]);
  });
});

describe('a report that does not look back on everything yet', () => {
  it('knows what is left: open, of its series, not referred to; also what has no id to refer to [A14] [B8]', () => {
    const portfolio = portfolioOf({
      'een.verslag.yaml': verslag(
        '2026-01-10',
        'afspraken: [{ id: A1 }, { id: A2 }, { id: A3, status: vervallen }, {}]\n',
      ),
      'twee.verslag.yaml': verslag(
        '2026-03-10',
        'terugblik: [{ afspraak: een.verslag.yaml#A1 }, { afspraak: een.verslag.yaml }]\n',
      ),
      'los.verslag.yaml': 'terugblik: []\n',
    });
    const left = (file: string) => {
      const report = portfolio.ofKind('verslag').find((document) => document.file === file);
      assert.ok(report, file);
      return zonderTerugblik(portfolio, report).map(({ id }) => id);
    };
    assert.deepEqual(left('twee.verslag.yaml'), ['A2', undefined]);
    assert.deepEqual(left('los.verslag.yaml'), []);
  });
});
