import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PortfolioDocument, Schemawijziging } from '../../../src/core/portfolio/index.ts';
import { readPortfolio, schemawijziging } from '../../../src/core/portfolio/index.ts';

const SCHEMA = 'opleiding.opleidingsschema.yaml';
const VERZOEK = 'versnelling/2026-03.versnelling.yaml';
const VERSLAG = 'gesprekken/2026-12-10.verslag.yaml';

const onderdeel = (id: string, van: string, tot: string, rest = '') =>
  `  - { id: ${id}, naam: Stage ${id}, instelling: UMC, erkend: true, van: ${van}, tot: ${tot}${rest} }\n`;

const schema = (onderdelen: string, mijnrgs = '{ ingediend: 2025-06-01, geaccordeerd: 2025-06-08 }') =>
  `soort: opleidingsschema\nversie: 1\nonderdelen:\n${onderdelen}einddatum: 2027-12-31\nmijnrgs: ${mijnrgs}\n`;

const verzoek = (onderdelen: string, moment = 'definitief') => `soort: versnellingsverzoek
versie: 1
datum: 2026-03-01
onderdelen:
${onderdelen}oordelen:
  - moment: ${moment}
    datum: 2026-12-10
    door: { naam: dr. Vos, rol: opleider }
    per_onderdeel: [{ onderdeel: echo, oordeel: toegekend, maanden: 2 }]
`;
const ECHO = '  - { id: echo, naam: Echo, maanden: 2, grond: sneller_verworven }\n';

const verslag = (akkoord: string) => `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
versnelling:
  moment: definitief
  verzoek: ../versnelling/2026-03.versnelling.yaml
  onderdelen: [{ onderdeel: echo, oordeel: toegekend, maanden: 2 }]
akkoord: ${akkoord}
`;

const PARTS =
  onderdeel('kliniek', '2026-01-01', '2026-12-31') +
  onderdeel('echo', '2027-01-01', '2027-06-30') +
  onderdeel('keuze', '2027-07-01', '2027-12-31');

function changes(files: Record<string, string>): Schemawijziging {
  const portfolio = readPortfolio(
    new Map(
      Object.entries({
        'portfolio.yaml': 'soort: portfolio\nversie: 1\nopleiding: { specialisme: cardiologie }\n',
        ...files,
      }),
    ),
  );
  const document = portfolio.get(SCHEMA) as PortfolioDocument<'opleidingsschema'>;
  return schemawijziging(portfolio, document);
}

/** `echo 2027-01-01–2027-06-30 → 2027-01-01–2027-04-30`, and the end date last. */
function days({ regels, einddatum }: Schemawijziging): string[] {
  const shown = (regel: { van: string; tot: string } | undefined) => (regel ? `${regel.van}–${regel.tot}` : 'niets');
  return [
    ...regels.map(({ onderdeel: { id }, oud, nieuw }) => `${id} ${shown(oud)} → ${shown(nieuw)}`),
    `${einddatum.oud} → ${einddatum.nieuw}`,
  ];
}

const stands = ({ verkortingen }: Schemawijziging) => verkortingen.map(({ part, stand }) => `${part.id} ${stand}`);

describe('the change of the schedule after a definitive judgement [A25] [A27]', () => {
  it('shortens the part, and lets what comes after it follow in its own length', () => {
    const found = changes({
      [SCHEMA]: schema(PARTS),
      [VERZOEK]: verzoek(ECHO),
      [VERSLAG]: verslag(
        '[{ rol: aios, naam: Sanne, datum: 2026-12-11 }, { rol: opleider, naam: dr. Vos, datum: 2026-12-12 }]',
      ),
    });
    assert.deepEqual(days(found), [
      'kliniek 2026-01-01–2026-12-31 → 2026-01-01–2026-12-31',
      'echo 2027-01-01–2027-06-30 → 2027-01-01–2027-04-30',
      'keuze 2027-07-01–2027-12-31 → 2027-05-01–2027-10-31',
      '2027-12-31 → 2027-10-31',
    ]);
    const { verkortingen, ingediend, geaccordeerd } = found;
    assert.deepEqual(
      verkortingen.map(({ part, ...rest }) => ({ id: part.id, ...rest })),
      [
        {
          id: 'echo',
          maanden: 2,
          inSchema: 0,
          grond: 'sneller_verworven',
          verslag: { file: VERSLAG, datum: '2026-12-10' },
          akkoord: { datum: '2026-12-12', naam: 'dr. Vos' },
          stand: 'nieuw',
          verzoek: VERZOEK,
          plaats: 1,
        },
      ],
    );
    assert.deepEqual([ingediend, geaccordeerd], ['2025-06-01', '2025-06-08']);
    assert.deepEqual(
      found.regels.map(({ grond, gewijzigd }) => [grond, gewijzigd]),
      [
        [undefined, false],
        ['sneller_verworven', true],
        [undefined, true],
      ],
    );
  });

  it('counts months at full time: at half time a part becomes twice as many months shorter', () => {
    const parts =
      onderdeel('echo', '2027-01-01', '2027-12-31', ', deeltijd: 0.5') + onderdeel('keuze', '2028-01-01', '2028-06-30');
    assert.deepEqual(days(changes({ [SCHEMA]: schema(parts), [VERZOEK]: verzoek(ECHO) })).slice(0, 2), [
      'echo 2027-01-01–2027-12-31 → 2027-01-01–2027-08-31',
      'keuze 2028-01-01–2028-06-30 → 2027-09-01–2028-02-29',
    ]);
  });

  it('keeps an interruption, leaves a part beside it, and waits for the later of two that ended together', () => {
    const parts =
      onderdeel('echo', '2027-01-01', '2027-06-30') +
      onderdeel('onderzoek', '2027-01-01', '2027-06-30') +
      onderdeel('keuze', '2027-07-01', '2027-12-31');
    assert.deepEqual(days(changes({ [SCHEMA]: schema(parts), [VERZOEK]: verzoek(ECHO) })).slice(1, 3), [
      'onderzoek 2027-01-01–2027-06-30 → 2027-01-01–2027-06-30',
      'keuze 2027-07-01–2027-12-31 → 2027-07-01–2027-12-31',
    ]);
    const gap = onderdeel('echo', '2027-01-01', '2027-06-30') + onderdeel('keuze', '2027-08-01', '2027-12-31');
    assert.deepEqual(days(changes({ [SCHEMA]: schema(gap), [VERZOEK]: verzoek(ECHO) })).slice(1, 2), [
      'keuze 2027-08-01–2027-12-31 → 2027-06-01–2027-10-31',
    ]);
  });

  it('drops a part of which nothing is left, and says by how much it was too short', () => {
    const parts = onderdeel('echo', '2027-01-01', '2027-01-31') + onderdeel('keuze', '2027-02-01', '2027-12-31');
    const found = changes({ [SCHEMA]: schema(parts), [VERZOEK]: verzoek(ECHO) });
    assert.deepEqual(days(found).slice(0, 2), [
      'echo 2027-01-01–2027-01-31 → niets',
      'keuze 2027-02-01–2027-12-31 → 2027-01-01–2027-11-30',
    ]);
    assert.deepEqual(
      found.verkortingen.map(({ past }) => past),
      [1],
    );
  });

  it('says of a part that would have ended before the judgement when that is', () => {
    const parts = onderdeel('echo', '2026-06-01', '2026-11-30') + onderdeel('keuze', '2026-12-01', '2027-12-31');
    const { verkortingen } = changes({ [SCHEMA]: schema(parts), [VERZOEK]: verzoek(ECHO) });
    assert.deepEqual(
      verkortingen.map(({ terugwerkend }) => terugwerkend),
      ['2026-09-30'],
    );
  });

  describe('when the document shows the shortening', () => {
    const shortened = onderdeel(
      'echo',
      '2027-01-01',
      '2027-04-30',
      ', verkorting: { maanden: 2, grond: sneller_verworven, oordeel: versnelling/2026-03.versnelling.yaml#echo }',
    );
    const parts = shortened + onderdeel('keuze', '2027-05-01', '2027-10-31');

    it('but MijnRGS was not accorded since: the old schedule has the months back', () => {
      const found = changes({ [SCHEMA]: schema(parts), [VERZOEK]: verzoek(ECHO) });
      assert.deepEqual(days(found).slice(0, 2), [
        'echo 2027-01-01–2027-06-30 → 2027-01-01–2027-04-30',
        'keuze 2027-07-01–2027-12-31 → 2027-05-01–2027-10-31',
      ]);
      assert.deepEqual(stands(found), ['echo in_schema']);
    });

    it('and the opleider accorded it in MijnRGS: nothing changes any more', () => {
      const accorded = '{ ingediend: 2026-12-15, geaccordeerd: 2026-12-20 }';
      const found = changes({ [SCHEMA]: schema(parts, accorded), [VERZOEK]: verzoek(ECHO) });
      assert.deepEqual([found.gewijzigd, stands(found)], [false, ['echo verwerkt']]);
    });

    it('and it was submitted again after the accord: that accord was of another schedule', () => {
      const again = '{ ingediend: 2026-12-22, geaccordeerd: 2026-12-20 }';
      const found = changes({ [SCHEMA]: schema(parts, again), [VERZOEK]: verzoek(ECHO) });
      assert.deepEqual([found.gewijzigd, stands(found), found.geaccordeerd], [true, ['echo in_schema'], undefined]);
    });

    it('with more months than were granted: people settle that, nothing is worked out', () => {
      const found = changes({
        [SCHEMA]: schema(
          parts.replace('maanden: 2', 'maanden: 3'),
          '{ ingediend: 2026-12-15, geaccordeerd: 2026-12-20 }',
        ),
        [VERZOEK]: verzoek(ECHO),
      });
      assert.deepEqual([found.gewijzigd, stands(found)], [false, ['echo teveel']]);
    });
  });

  it('does nothing with what is provisional, and finds no place for what the schedule does not have', () => {
    const provisional = changes({ [SCHEMA]: schema(PARTS), [VERZOEK]: verzoek(ECHO, 'voorlopig') });
    assert.deepEqual(
      [provisional.gewijzigd, stands(provisional), provisional.voorlopig.map(({ id }) => id)],
      [false, [], ['echo']],
    );
    const elsewhere = changes({
      [SCHEMA]: schema(onderdeel('kliniek', '2026-01-01', '2026-12-31')),
      [VERZOEK]: verzoek(ECHO),
    });
    assert.deepEqual([elsewhere.gewijzigd, stands(elsewhere)], [false, ['echo zonder_plaats']]);
  });

  it('leaves a part without days as it is written, and never throws', () => {
    const found = changes({
      [SCHEMA]: schema(`${PARTS}  - { id: later, naam: Later }\n`),
      [VERZOEK]: verzoek(ECHO),
    });
    assert.deepEqual(
      found.regels.slice(-1).map(({ oud, nieuw, gewijzigd }) => ({ oud, nieuw, gewijzigd })),
      [{ oud: undefined, nieuw: undefined, gewijzigd: false }],
    );
  });

  it('whatever the schedule: parts before it stay, none becomes longer, the order stays, and nothing ends later [A16d]', () => {
    const length = fc.integer({ min: 1, max: 14 });
    const lengths = fc.array(length, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.integer({ min: 1, max: 6 }), (months, at, off) => {
        const place = at % months.length;
        let start = 0;
        const month = (n: number) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
        const lastDay = (n: number) => new Date(Date.UTC(2024 + Math.floor(n / 12), (n % 12) + 1, 0)).getUTCDate();
        const parts = months.map((long, index) => {
          const [van, last] = [start, start + long - 1];
          start += long;
          return onderdeel(
            index === place ? 'echo' : `deel${index}`,
            `${month(van)}-01`,
            `${month(last)}-${lastDay(last)}`,
          );
        });
        const request = verzoek(ECHO.replace('maanden: 2', `maanden: ${off}`)).replace('maanden: 2', `maanden: ${off}`);
        const found = changes({ [SCHEMA]: schema(parts.join('')), [VERZOEK]: request });
        const taken = Math.min(off, months[place] ?? 0);
        found.regels.forEach(({ oud, nieuw, gewijzigd }, index) => {
          assert.ok(oud);
          assert.equal(gewijzigd, index >= place, 'from the shortened part on everything moves');
          const expected = index === place ? (months[index] ?? 0) - taken : months[index];
          assert.equal(Math.round((nieuw?.maanden ?? 0) * 1e6) / 1e6, expected);
          if (index > place) assert.ok(nieuw && nieuw.van < oud.van && nieuw.tot < oud.tot);
        });
        const days = found.regels.flatMap(({ nieuw }) => (nieuw ? [nieuw.van, nieuw.tot] : []));
        assert.deepEqual(days, [...days].sort());
        assert.equal(
          Math.round((found.oud.tijd.voltijd - found.nieuw.tijd.voltijd) * 1e6) / 1e6,
          taken,
          'the training becomes as much shorter as was granted',
        );
      }),
      { numRuns: 300 },
    );
  });
});
