import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  datumBijStand,
  dagenTussen,
  maandenLang,
  maandstand,
  naMaanden,
  openAs,
  opleidingstijd,
  plusDagen,
  plusMaanden,
  readPortfolio,
  schemaVan,
  toetsSchema,
  voltooidOp,
} from '../../../src/core/portfolio/index.ts';

const tijdVan = (parts: string, portfolio = '') => {
  const settings = openAs('portfolio.yaml', portfolio, 'portfolio').draft;
  return opleidingstijd(openAs('o.opleidingsschema.yaml', `onderdelen:\n${parts}`, 'opleidingsschema').draft, settings);
};

/** Totals to the tenth, as they are shown. */
const totals = (tijd: ReturnType<typeof tijdVan>) =>
  [tijd.maanden, tijd.voltijd, tijd.erkend].map((months) => Math.round(months * 10) / 10);

describe('months of a stretch of time', () => {
  it('are calendar months, days in proportion to the month they fall in', () => {
    assert.equal(maandenLang('2026-01-16', '2026-02-16'), 1);
    assert.equal(maandenLang('2026-01-16', '2026-02-01'), 16 / 31);
    assert.equal(maandenLang('2026-01-31', '2026-01-01'), 0);
    assert.equal(dagenTussen('2024-02-28', '2024-03-01'), 2);
  });

  it('bring back the day they were counted to', () => {
    assert.equal(naMaanden('2026-01-16', 1), '2026-02-16');
    assert.equal(naMaanden('2026-01-16', 16 / 31), '2026-02-01');
    assert.equal(naMaanden('2026-01-01', 1.5), '2026-02-15');
  });

  it('do not leave the years that can be written', () => {
    assert.equal(plusDagen('9999-12-31', 1), '9999-12-31');
    assert.equal(plusMaanden('0000-01-01', -1), '0000-01-01');
    assert.equal(naMaanden('2026-01-01', Infinity), '2026-01-01');
  });

  it('of a date can be turned back into the date, for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = plusDagen('1950-01-01', days);
        assert.equal(datumBijStand(maandstand(date)), date);
      }),
    );
  });
});

describe('the time a schedule takes', () => {
  it('counts part-time months at full-time equivalent, and for the European minimum only recognised ones [A16d]', () => {
    const tijd = tijdVan(
      '  - { naam: Kliniek, erkend: true, van: 2024-01-01, tot: 2024-12-31, deeltijd: 0.8 }\n' +
        '  - { naam: Buitenland, erkend: false, van: 2025-01-01, tot: 2025-06-30 }\n',
    );
    assert.deepEqual(totals(tijd), [18, 15.6, 9.6]);
    assert.deepEqual(
      tijd.delen.map(({ van, eind, deeltijd, erkend, maanden }) => ({ van, eind, deeltijd, erkend, maanden })),
      [
        { van: '2024-01-01', eind: '2025-01-01', deeltijd: 0.8, erkend: true, maanden: 12 },
        { van: '2025-01-01', eind: '2025-07-01', deeltijd: 1, erkend: false, maanden: 6 },
      ],
    );
  });

  it('does not count an interruption, nor twice what is entered twice', () => {
    const part = (van: string, tot: string, deeltijd = 1) =>
      `  - { erkend: true, van: ${van}, tot: ${tot}, deeltijd: ${deeltijd} }\n`;
    assert.deepEqual(totals(tijdVan(part('2024-01-01', '2024-03-31') + part('2024-07-01', '2024-12-31'))), [9, 9, 9]);
    assert.deepEqual(
      totals(tijdVan(part('2024-01-01', '2024-12-31') + part('2024-07-01', '2024-12-31'))),
      [12, 12, 12],
    );
    assert.deepEqual(
      totals(tijdVan(part('2024-01-01', '2024-12-31', 0.5) + part('2024-01-01', '2024-12-31', 0.5))),
      [12, 12, 12],
    );
  });

  it('takes from the portfolio whether an institution is recognised, when the part does not say', () => {
    const parts =
      '  - { instelling: umc , van: 2024-01-01, tot: 2024-12-31 }\n  - { van: 2025-01-01, tot: 2025-12-31 }\n';
    const portfolio = 'instellingen: [{ naam: UMC, erkend: true, van: 2024-01-01 }, { erkend: true }]\n';
    assert.deepEqual(totals(tijdVan(parts, portfolio)), [24, 24, 12]);
  });

  it('says which parts it cannot count', () => {
    const tijd = tijdVan(
      '  - { van: 2024-02-30, tot: 2024-12-31 }\n  - niets\n  - { van: 2024-12-31, tot: 2024-01-01 }\n  - { naam: X }\n',
    );
    assert.deepEqual(totals(tijd), [0, 0, 0]);
    assert.deepEqual(tijd.ongeteld, [0, 2, 3]);
    assert.equal(tijd.van, undefined);
  });

  it('knows the day on which so many months are completed', () => {
    const tijd = tijdVan(
      '  - { erkend: true, van: 2024-01-01, tot: 2024-12-31, deeltijd: 0.5 }\n' +
        '  - { erkend: false, van: 2025-01-01, tot: 2025-03-31 }\n' +
        '  - { erkend: true, van: 2025-04-01, tot: 2026-03-31 }\n',
    );
    assert.equal(voltooidOp(tijd, 3, 'erkend'), '2024-06-30');
    assert.equal(voltooidOp(tijd, 6, 'erkend'), '2024-12-31');
    assert.equal(voltooidOp(tijd, 7, 'erkend'), '2025-04-30');
    assert.equal(voltooidOp(tijd, 7, 'voltijd'), '2025-01-31');
    assert.equal(voltooidOp(tijd, 18, 'erkend'), '2026-03-31');
    assert.equal(voltooidOp(tijd, 18.1, 'erkend'), undefined);
  });

  it('is the same however it is cut into parts that follow on each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1459 }), { maxLength: 12 }), (cuts) => {
        const begins = [0, ...cuts.sort((a, b) => a - b)];
        const days = begins.map((begin, place) => [begin, (begins[place + 1] ?? 1461) - 1] as const);
        const day = (offset: number) => plusDagen('2024-01-01', offset);
        const tijd = tijdVan(days.map(([a, b]) => `  - { erkend: true, van: ${day(a)}, tot: ${day(b)} }\n`).join(''));
        assert.ok(Math.abs(tijd.erkend - 48) < 1e-6, `${tijd.erkend} months`);
        assert.equal(voltooidOp(tijd, 48, 'erkend'), '2027-12-31');
      }),
    );
  });

  it('is that of the first schedule that can be read', () => {
    const portfolio = readPortfolio(
      new Map([
        ['a.opleidingsschema.yaml', 'onderdelen: [\n'],
        ['b.opleidingsschema.yaml', 'onderdelen: []\n'],
      ]),
    );
    assert.equal(schemaVan(portfolio)?.file, 'b.opleidingsschema.yaml');
  });
});

describe('the time that counts for the European minimum', () => {
  /** Parts that follow on each other, whole months each: months, share of a full-time post, recognised or not. */
  const parts = fc.array(
    fc.record({
      months: fc.integer({ min: 1, max: 30 }),
      share: fc.constantFrom(0.5, 0.6, 0.8, 1),
      erkend: fc.boolean(),
      begin: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  type Parts = readonly { months: number; share: number; erkend: boolean; begin: number }[];
  const START = '2024-01-01';
  const line = (from: number, months: number, share: number, erkend: boolean) =>
    `  - { erkend: ${String(erkend)}, van: ${plusMaanden(START, from)}, tot: ${plusDagen(plusMaanden(START, from + months), -1)}, deeltijd: ${share} }\n`;
  const anywhere = (some: Parts) =>
    some.map(({ begin, months, share, erkend }) => line(begin, months, share, erkend)).join('');
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;

  it('is the months worked in recognised institutions when parts do not overlap; when they are does not matter [A16d]', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 100 }), (some, later) => {
        let from = later;
        let text = '';
        for (const { months, share, erkend, begin } of some) {
          from += begin % 3;
          text += line(from, months, share, erkend);
          from += months;
        }
        const expected = some.reduce((sum, { months, share, erkend }) => sum + (erkend ? months * share : 0), 0);
        assert.ok(near(tijdVan(text).erkend, expected));
      }),
    );
  });

  it('is the same for half the post during twice the time [A16d]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (months) => {
        assert.ok(near(tijdVan(line(0, months, 1, true)).erkend, tijdVan(line(0, 2 * months, 0.5, true)).erkend));
      }),
    );
  });

  it('is never more than the time there is, however parts overlap, and never less with a part more [A16d]', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const all = tijdVan(anywhere(some));
        assert.ok(all.erkend <= all.maanden + 1e-6);
        assert.ok(all.erkend <= all.mogelijkErkend + 1e-6 && all.mogelijkErkend <= all.voltijd + 1e-6);
        assert.ok(near(tijdVan(anywhere([...some, ...some.filter(({ share }) => share === 1)])).erkend, all.erkend));
        assert.ok(tijdVan(anywhere(some.slice(1))).erkend <= all.erkend + 1e-6);
      }),
    );
  });

  it('is never more after a shortening, whether stated or still to come [A16d]', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 24 }), (some, off) => {
        const schema = openAs('o.opleidingsschema.yaml', `onderdelen:\n${anywhere(some)}`, 'opleidingsschema').draft;
        const [before, after] = [toetsSchema(schema, {}), toetsSchema(schema, {}, off)];
        assert.ok(near(before.resteert - after.resteert, off));
        const stated = anywhere(some).replaceAll(' }', `, verkorting: { maanden: ${off} } }`);
        assert.equal(tijdVan(stated).erkend, before.tijd.erkend);
      }),
    );
  });
});
