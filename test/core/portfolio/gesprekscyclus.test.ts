import assert from 'node:assert/strict';
import {
  gespreksjaren,
  nextTalkDate,
  readPortfolio,
  volgendeGespreksdatum,
} from '../../../src/core/portfolio/index.ts';

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

describe('the next talk [A5]', () => {
  const portfolioOf = (opleiding: string, files: Record<string, string> = {}) =>
    readPortfolio(new Map(Object.entries({ 'portfolio.yaml': opleiding, ...files })));
  const START = 'opleiding: { start: 2024-09-01 }\n';

  it('after a held one is due by the end of the next share of the year, in the next year when this one has all', () => {
    const portfolio = portfolioOf(START, { 'a.verslag.yaml': talk('2024-11-20') });
    const after = (datum: string) => volgendeGespreksdatum(portfolio, 'voortgangsgesprek', datum);
    assert.equal(after('2024-11-20'), '2025-02-28', 'the second of four');
    assert.equal(after('2025-02-10'), '2025-05-31', 'the third, counting this one too');
    assert.equal(after('2026-07-01'), '2026-08-31', 'this was the first of two');
  });

  it('after one that was late shares out what is left of the year', () => {
    assert.equal(volgendeGespreksdatum(portfolioOf(START), 'voortgangsgesprek', '2025-05-31'), '2025-06-30');
  });

  it('after the last of a year is the first of the next, unless the training is over by then', () => {
    const files = { 'a.verslag.yaml': talk('2025-10-01') };
    const after = (extra: Record<string, string> = {}) =>
      volgendeGespreksdatum(portfolioOf(START, { ...files, ...extra }), 'voortgangsgesprek', '2026-05-01');
    assert.equal(after(), '2027-02-28');
    assert.equal(after({ 's.opleidingsschema.yaml': 'einddatum: 2026-12-31\n' }), undefined);
  });

  it('is the day something names, when something does; a tussengesprek has no cycle', () => {
    const portfolio = portfolioOf(START, { 'b.agenda.yaml': talk('2025-01-15') });
    assert.equal(volgendeGespreksdatum(portfolio, 'voortgangsgesprek', '2024-11-20'), '2025-01-15');
    assert.equal(volgendeGespreksdatum(portfolio, 'tussengesprek', '2024-11-20'), undefined);
    assert.equal(volgendeGespreksdatum(portfolioOf(''), 'voortgangsgesprek', '2024-11-20'), undefined);
  });

  it('is proposed to who plans one: what is named, else what the cycle asks, never a day that is over', () => {
    const portfolio = portfolioOf(START, { 'b.agenda.yaml': talk('2024-10-15') });
    assert.equal(nextTalkDate(portfolio, 'voortgangsgesprek', '2024-10-01'), '2024-10-15');
    assert.equal(nextTalkDate(portfolio, 'voortgangsgesprek', '2024-10-16'), '2024-11-30');
    assert.equal(nextTalkDate(portfolio, 'voortgangsgesprek', '2024-12-24'), undefined);
    assert.equal(nextTalkDate(portfolio, 'tussengesprek', '2024-10-01'), undefined);
  });
});
