import assert from 'node:assert/strict';
import { asidesIn, at } from './asides-in.ts';

const FILES = {
  'portfolio.yaml': 'opleiding: { nominale_duur_maanden: 48, europees_minimum_maanden: 44 }\n',
  'o.opleidingsschema.yaml': `onderdelen:
  - { id: kliniek, naam: Kliniek, erkend: true, van: 2024-01-01, tot: 2025-12-31 }
  - { id: echo, naam: Echo, erkend: true, van: 2026-01-01, tot: 2027-12-31 }
einddatum: 2027-12-31
`,
  'v.versnelling.yaml': `datum: 2025-09-01
onderdelen:
  - { id: echo, naam: Echo, maanden: 2, grond: sneller_verworven, beheersingsniveau: 4, lokaal_plan: Stage echo, definitief_gesprek: 2026-12-10 }
  - { id: poli, naam: Poli, maanden: 1.5, grond: eerder_verworven }
  - { id: lab, maanden: 3, grond: eerder_verworven }
oordelen:
  - moment: voorlopig
    datum: 2025-09-10
    per_onderdeel:
      - { onderdeel: echo, oordeel: toegekend, maanden: 2 }
      - { onderdeel: lab, oordeel: afgewezen }
`,
  'gesprekken/een.verslag.yaml': `gesprek: { type: voortgangsgesprek, datum: 2025-09-10 }
versnelling: { moment: voorlopig, verzoek: ../v.versnelling.yaml, onderdelen: [{ onderdeel: poli, oordeel: aangehouden }] }
`,
};

const NOMINAL = { label: 'Nominale duur', value: '48 maanden (opgegeven in portfolio.yaml)' };
const MINIMUM = {
  label: 'Europees minimum (voltijds, in erkende instellingen)',
  value: '44 maanden (opgegeven in portfolio.yaml)',
};

describe('beside a request for acceleration', () => {
  it('stands what is asked per ground and in all, and what is left against the European minimum [A16c] [A16d]', () => {
    assert.deepEqual(at(asidesIn(FILES, 'v.versnelling.yaml'), 'sum', 'onderdelen'), [
      {
        type: 'sum',
        at: ['onderdelen'],
        title: 'Gevraagde verkorting',
        summary:
          '6,5 maanden gevraagd; 2 maanden voorlopig toegekend; erkende opleidingstijd na verkorting 44,5 maanden: 0,5 maanden boven het Europese minimum van 44 maanden',
        isShort: false,
        lines: [
          { label: 'Sneller verworven competenties', value: '2 maanden' },
          { label: 'Eerder verworven competenties', value: '4,5 maanden' },
          { label: 'In totaal gevraagd', value: '6,5 maanden' },
          { label: 'Erkende opleidingstijd volgens het schema', value: '48 maanden' },
          { label: 'Erkende opleidingstijd na verkorting', value: '44,5 maanden' },
          MINIMUM,
          NOMINAL,
        ],
      },
    ]);
  });

  it('stands on the time line what need not be spent, with the end before and after [A16c] [A16d]', () => {
    const [timeline] = asidesIn(FILES, 'v.versnelling.yaml');
    assert.deepEqual(timeline, {
      type: 'timeline',
      at: [],
      section: 'onderdelen',
      title: 'Tijdlijn van de opleiding',
      summary:
        'Van 1 januari 2024 tot en met 31 december 2027; met deze verkorting tot en met 15 september 2027; het Europese minimum is bereikt op 31 augustus 2027.',
      from: '2024-01-01',
      until: '2028-01-01',
      bars: [
        { label: 'Kliniek', from: '2024-01-01', until: '2026-01-01', look: 'recognised', detail: '1 fte, 24 maanden' },
        { label: 'Echo', from: '2026-01-01', until: '2028-01-01', look: 'recognised', detail: '1 fte, 24 maanden' },
        {
          label: 'Verkorting: Echo',
          from: '2027-09-16',
          until: '2027-11-16',
          look: 'shortened',
          detail: '2 maanden, voorlopig toegekend',
        },
        {
          label: 'Verkorting: Poli',
          from: '2027-11-16',
          until: '2028-01-01',
          look: 'shortened',
          detail: '1,5 maanden, gevraagd',
        },
      ],
      marks: [
        { date: '2026-12-01', label: 'Vandaag', look: 'today' },
        { date: '2027-08-31', label: 'Europees minimum bereikt', look: 'minimum' },
        { date: '2027-09-15', label: 'Einddatum met deze verkorting', look: 'end' },
        { date: '2027-12-31', label: 'Einddatum volgens het schema', look: 'end' },
      ],
    });
  });

  it('stands how far the judgement on each part is, also from the report of a talk [A10] [A11] [A21f]', () => {
    assert.deepEqual(at(asidesIn(FILES, 'v.versnelling.yaml'), 'facts', 'oordelen'), [
      {
        type: 'facts',
        at: ['oordelen'],
        title: 'Stand van de oordelen',
        facts: [
          {
            label: 'Echo',
            value:
              'Voorlopig toegekend op 10 september 2025, 2 maanden; definitief oordeel in het gesprek van 10 december 2026',
            state: 'open',
          },
          {
            label: 'Poli',
            value:
              'Voorlopig aangehouden op 10 september 2025; gesprek voor het definitieve oordeel nog niet vastgelegd',
            state: 'open',
          },
          { label: 'lab', value: 'Voorlopig afgewezen op 10 september 2025', state: 'done' },
        ],
      },
    ]);
  });

  it('closes a part with its definitive judgement, in English too [A11]', () => {
    const judged = `${FILES['v.versnelling.yaml']}  - { moment: definitief, datum: 2026-12-01, per_onderdeel: [{ onderdeel: echo, oordeel: toegekend, maanden: 1 }] }\n`;
    const asides = asidesIn({ ...FILES, 'v.versnelling.yaml': judged }, 'v.versnelling.yaml', 'en');
    assert.deepEqual(at(asides, 'facts', 'oordelen')[0]?.facts[0], {
      label: 'Echo',
      value: 'Definitively granted on 1 December 2026, 1 month',
      state: 'done',
    });
    assert.equal(
      at(asides, 'sum', 'onderdelen')[0]?.summary,
      '6.5 months requested; 1 month definitively granted; recognised training time after shortening 45.5 months: 1.5 months above the European minimum of 44 months',
    );
  });

  it('does not take off again what the schedule has taken in [A25]', () => {
    const schema = `onderdelen:
  - { id: kliniek, erkend: true, van: 2024-01-01, tot: 2025-12-31 }
  - { id: echo2, erkend: true, van: 2026-01-01, tot: 2027-10-31, verkorting: { maanden: 2, oordeel: v.versnelling.yaml#echo } }
`;
    const asides = asidesIn({ ...FILES, 'o.opleidingsschema.yaml': schema }, 'v.versnelling.yaml');
    const sum = at(asides, 'sum', 'onderdelen')[0];
    assert.deepEqual(sum?.lines[4], { label: 'Erkende opleidingstijd na verkorting', value: '44,5 maanden' });
    const [timeline] = asides;
    assert.deepEqual(
      timeline?.type === 'timeline' && timeline.bars.map(({ label, from, until }) => [label, from, until]).slice(2),
      [
        ['Verkorting: Poli', '2027-09-16', '2027-11-01'],
        ['Verkorting: echo2', '2027-11-01', '2028-01-01'],
      ],
    );
  });

  it('warns when less than the European minimum would be left [A16d], and says so without a schedule', () => {
    const portfolio = 'opleiding: { europees_minimum_maanden: 47 }\n';
    const short = at(asidesIn({ ...FILES, 'portfolio.yaml': portfolio }, 'v.versnelling.yaml'), 'sum', 'onderdelen')[0];
    assert.equal(short?.isShort, true);
    assert.match(short.summary, /44,5 maanden: 2,5 maanden onder het Europese minimum van 47 maanden$/u);
    const alone = asidesIn({ 'v.versnelling.yaml': FILES['v.versnelling.yaml'] }, 'v.versnelling.yaml');
    assert.deepEqual(
      alone.map(({ type }) => type),
      ['sum', 'facts'],
    );
    assert.deepEqual(at(alone, 'sum', 'onderdelen')[0]?.lines[3], {
      label: 'Erkende opleidingstijd volgens het schema',
      value: 'er is nog geen leesbaar opleidingsschema',
    });
  });
});

const VERSLAG = `gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
versnelling:
  moment: definitief
  verzoek: ../v.versnelling.yaml
  onderdelen:
    - { onderdeel: echo, oordeel: toegekend, maanden: 1 }
    - { onderdeel: onbekend, oordeel: toegekend, maanden: 9 }
    - { onderdeel: lab, oordeel: afgewezen, maanden: 0 }
`;

describe('beside the acceleration in a report', () => {
  const asides = asidesIn({ ...FILES, 'gesprekken/twee.verslag.yaml': VERSLAG }, 'gesprekken/twee.verslag.yaml');

  it('stands per part what was asked and judged before [A16a] [A16b] [A17]', () => {
    assert.deepEqual(at(asides, 'facts', 'versnelling/onderdelen/0'), [
      {
        type: 'facts',
        at: ['versnelling', 'onderdelen', 0],
        title: 'In het verzoek: Echo',
        facts: [
          { label: 'Gevraagd', value: '2 maanden, sneller verworven competenties' },
          { label: 'Beheersingsniveau', value: '4' },
          { label: 'Lokaal opleidingsplan', value: 'Stage echo' },
          { label: 'Voorlopig oordeel', value: 'toegekend op 10 september 2025, 2 maanden' },
          { label: 'Gesprek voor het definitieve oordeel', value: '10 december 2026' },
        ],
      },
    ]);
    assert.deepEqual(at(asides, 'facts', 'versnelling/onderdelen/1'), []);
  });

  it('stands what this report grants of it, against the European minimum [A16c] [A16d]', () => {
    assert.deepEqual(at(asides, 'sum', 'versnelling/onderdelen'), [
      {
        type: 'sum',
        at: ['versnelling', 'onderdelen'],
        title: 'Verkorting in dit verslag',
        summary:
          '1 maand toegekend van de 6,5 maanden die zijn gevraagd; erkende opleidingstijd na verkorting 47 maanden: 3 maanden boven het Europese minimum van 44 maanden',
        isShort: false,
        lines: [
          { label: 'Echo', value: '2 maanden gevraagd; definitief toegekend, 1 maand' },
          { label: 'Poli', value: '1,5 maanden gevraagd; nog niet in dit verslag' },
          { label: 'lab', value: '3 maanden gevraagd; definitief afgewezen' },
          { label: 'Erkende opleidingstijd na verkorting', value: '47 maanden' },
          MINIMUM,
          NOMINAL,
        ],
      },
    ]);
  });
});

describe('beside an individual training plan', () => {
  const plan = (verkorting: string) =>
    at(asidesIn({ ...FILES, 'p.iop.yaml': verkorting }, 'p.iop.yaml'), 'sum', 'verkorting');

  it('stands the shortening that was granted, and whether the plan says the same [A21g]', () => {
    assert.deepEqual(plan('verkorting: { maanden: 3 }\n'), [
      {
        type: 'sum',
        at: ['verkorting'],
        title: 'Toegekende verkorting',
        summary: '2 maanden voorlopig toegekend; dit plan noemt 3 maanden',
        isShort: true,
        lines: [{ label: 'Echo', value: '2 maanden voorlopig toegekend' }],
      },
    ]);
    assert.equal(plan('verkorting: { maanden: 2 }\n')[0]?.isShort, false);
    assert.deepEqual(plan('stage: IC\n'), []);
    assert.deepEqual(
      at(asidesIn({ 'p.iop.yaml': 'verkorting: { maanden: 2 }\n' }, 'p.iop.yaml'), 'sum', 'verkorting')[0]?.summary,
      'geen verkorting toegekend; dit plan noemt 2 maanden',
    );
  });
});
