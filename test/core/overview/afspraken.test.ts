import assert from 'node:assert/strict';
import { afsprakenOverzicht } from '../../../src/core/overview/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

const verslag = (datum: string, rest: string, type = 'voortgangsgesprek') =>
  `gesprek: { type: ${type}, datum: ${datum} }\n${rest}`;
const files = {
  'a.verslag.yaml': verslag(
    '2025-01-10',
    'afspraken:\n  - { id: A1, tijdgebonden: 2025-05-01, status: open }\n  - { id: A2, status: open }\n' +
      '  - { id: A3, tijdgebonden: 2025-02-01, status: vervallen }\n  - { specifiek: Zonder kenmerk }\n',
  ),
  't.verslag.yaml': verslag(
    '2025-03-10',
    'terugblik: [{ afspraak: a.verslag.yaml#A1, status: behaald }]\nafspraken: [{ id: A1, tijdgebonden: 2026-01-01 }]\n',
    'tussengesprek',
  ),
  'b.verslag.yaml': verslag(
    '2025-06-10',
    'terugblik:\n  - { afspraak: a.verslag.yaml#A1, status: deels }\n  - { afspraak: niets.verslag.yaml#A9, status: behaald }\n' +
      'afspraken: [{ id: B1, tijdgebonden: 2026-02-01 }]\n',
  ),
  'c.verslag.yaml': verslag(
    '2025-12-10',
    'terugblik:\n  - { afspraak: a.verslag.yaml#A1, status: behaald }\n  - { afspraak: b.verslag.yaml#B1, status: open }\n',
  ),
};
const overzicht = afsprakenOverzicht(readPortfolio(new Map(Object.entries(files))), '2026-02-11');

describe('the agreements of a portfolio', () => {
  it('carry what was said of them in every later talk, and how they stand now [A14] [B8]', () => {
    assert.deepEqual(
      overzicht.afspraken.map(({ file, id, afspraak, besproken, status, open, termijn, verlopen, dagen }) => ({
        afspraak: `${file}#${id ?? afspraak.specifiek ?? ''}`,
        besproken: besproken.map((een) => `${een.gesprek.datum} ${een.status ?? ''}`),
        status,
        open,
        termijn,
        verlopen,
        dagen,
      })),
      [
        {
          afspraak: 'a.verslag.yaml#A1',
          besproken: ['2025-03-10 behaald', '2025-06-10 deels', '2025-12-10 behaald'],
          status: 'behaald',
          open: false,
          termijn: '2025-05-01',
          verlopen: false,
          dagen: undefined,
        },
        // Nobody ever looked back on it: it stays open through any number of talks.
        {
          afspraak: 'a.verslag.yaml#A2',
          besproken: [],
          status: 'open',
          open: true,
          termijn: undefined,
          verlopen: false,
          dagen: undefined,
        },
        {
          afspraak: 'a.verslag.yaml#A3',
          besproken: [],
          status: 'vervallen',
          open: false,
          termijn: '2025-02-01',
          verlopen: false,
          dagen: undefined,
        },
        {
          afspraak: 'a.verslag.yaml#Zonder kenmerk',
          besproken: [],
          status: 'open',
          open: false,
          termijn: undefined,
          verlopen: false,
          dagen: undefined,
        },
        {
          afspraak: 't.verslag.yaml#A1',
          besproken: [],
          status: 'open',
          open: true,
          termijn: '2026-01-01',
          verlopen: true,
          dagen: -41,
        },
        {
          afspraak: 'b.verslag.yaml#B1',
          besproken: ['2025-12-10 open'],
          status: 'open',
          open: true,
          termijn: '2026-02-01',
          verlopen: true,
          dagen: -10,
        },
      ],
    );
  });

  it('are counted per talk: made, and what became of what was on the table [A14]', () => {
    const row = (gemaakt: number, behaald: number, deels: number, doorgeschoven: number) => ({
      gemaakt,
      behaald,
      deels,
      niet_behaald: 0,
      vervallen: 0,
      doorgeschoven,
    });
    assert.deepEqual(
      overzicht.gesprekken.map(({ gesprek, file, ...counts }) => [gesprek.datum, file, counts]),
      [
        ['2025-01-10', 'a.verslag.yaml', row(4, 0, 0, 0)],
        ['2025-03-10', 't.verslag.yaml', row(1, 1, 0, 0)],
        ['2025-06-10', 'b.verslag.yaml', row(1, 0, 1, 1)],
        ['2025-12-10', 'c.verslag.yaml', row(0, 1, 0, 2)],
      ],
    );
  });

  it('of a portfolio without reports are none', () => {
    assert.deepEqual(afsprakenOverzicht(readPortfolio(new Map()), '2026-01-01'), { afspraken: [], gesprekken: [] });
  });
});
