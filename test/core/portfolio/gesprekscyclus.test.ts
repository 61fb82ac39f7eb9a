import assert from 'node:assert/strict';
import { gespreksjaren, readPortfolio } from '../../../src/core/portfolio/index.ts';

const yearsOf = (opleiding: string, files: Record<string, string> = {}, today = '2026-03-01') =>
  gespreksjaren(readPortfolio(new Map(Object.entries({ 'portfolio.yaml': opleiding, ...files }))), today);
const talk = (datum: string, type = 'voortgangsgesprek') => `gesprek: { type: ${type}, datum: ${datum} }\n`;

describe('the talks of a training year', () => {
  it('are counted against the usual cycle: held with a report, planned without one [A5]', () => {
    assert.deepEqual(
      yearsOf('opleiding: { start: 2024-09-01 }\n', {
        'a.verslag.yaml': talk('2024-12-01'),
        'b.verslag.yaml': talk('2025-02-01', 'tussengesprek'),
        'c.verslag.yaml': talk('2025-09-01'),
        'c.agenda.yaml': talk('2025-09-01'),
        'd.agenda.yaml': talk('2026-04-01'),
      }),
      [
        { jaar: 1, van: '2024-09-01', tot: '2025-08-31', verwacht: 4, gehouden: ['2024-12-01'], gepland: [] },
        {
          jaar: 2,
          van: '2025-09-01',
          tot: '2026-08-31',
          verwacht: 2,
          gehouden: ['2025-09-01'],
          gepland: ['2026-04-01'],
        },
      ],
    );
  });

  it('lie in longer years for who works part-time', () => {
    assert.deepEqual(
      yearsOf('opleiding: { start: 2024-09-01, deeltijd: 0.8 }\n').map(({ jaar, van, tot }) => ({ jaar, van, tot })),
      [
        { jaar: 1, van: '2024-09-01', tot: '2025-11-30' },
        { jaar: 2, van: '2025-12-01', tot: '2027-02-28' },
      ],
    );
  });

  it('follow the cycle of the portfolio, its last number for every later year', () => {
    assert.deepEqual(
      yearsOf('opleiding: { start: 2022-01-01 }\ngesprekscyclus: [3, 1]\n').map(({ verwacht }) => verwacht),
      [3, 1, 1, 1, 1],
    );
  });

  it('are not known without a start, and never of more years than a training takes', () => {
    assert.deepEqual(yearsOf(''), []);
    assert.deepEqual(yearsOf('opleiding: { start: 2027-01-01 }\n'), []);
    assert.equal(yearsOf('opleiding: { start: 0024-09-01 }\n').length, 20);
  });
});
