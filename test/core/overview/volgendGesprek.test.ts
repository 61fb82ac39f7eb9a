import assert from 'node:assert/strict';
import { gereedheid } from '../../../src/core/conversation/index.ts';
import type { Gesprek } from '../../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { opleidingsOverzicht, volgendGesprek } from '../../../src/core/overview/index.ts';
import type { Betrokkene } from '../../../src/core/overview/index.ts';
import { voorbeeld } from '../conversation/voorbeeld.ts';

const today = '2026-03-05';
const portfolioMet = (anders: Readonly<Record<string, string | undefined>> = {}) => readPortfolio(voorbeeld(anders));
const taken = (anders: Readonly<Record<string, string | undefined>> = {}, role: Betrokkene = 'aios') =>
  volgendGesprek(portfolioMet(anders), today, role).taken.map(({ id, voor, klaar, vereist, file, opdracht }) =>
    [klaar ? 'x' : vereist ? '-' : '~', voor, id, file ?? '', opdracht?.command ?? ''].join(' ').trim(),
  );

describe('what the next talk needs', () => {
  it('is a list of who does what, with what is there already [A6] [A7] [A8] [A9] [A11] [A12] [A22] [A24]', () => {
    assert.deepEqual(taken(), [
      'x aios reflectie reflecties/maart.reflectie.yaml',
      '- aios gebieden reflecties/maart.reflectie.yaml',
      '~ aios onderbouwing reflecties/maart.reflectie.yaml',
      '- aios versnelling versnelling/echo.versnelling.yaml',
      'x aios iop plan.iop.yaml',
      '~ aios afspraken',
      'x aios inleveren reflecties/maart.reflectie.yaml',
      '- opleider ondertekening gesprekken/2025-03-11.verslag.yaml gesprekken/2025-03-11.verslag.yaml sign',
      '- opleider ondertekening gesprekken/2025-09-10.verslag.yaml gesprekken/2025-09-10.verslag.yaml sign',
      'x opleider feedback feedback/bos.feedback.yaml',
      '- opleider oordeel versnelling/echo.versnelling.yaml versnelling/echo.versnelling.yaml',
      '- opleider agenda  generateAgenda',
    ]);
  });

  it('puts what the reader has to do first, and hides nothing', () => {
    const own = taken();
    const forOpleider = taken({}, 'opleider');
    assert.ok(forOpleider[0]?.includes('opleider') && forOpleider.at(-1)?.includes('aios'));
    assert.deepEqual([...forOpleider].sort(), [...own].sort());
  });

  it('offers to make what is not there [A9] [A12] [A22] [B4] [B6]', () => {
    const { gesprek, taken: found } = volgendGesprek(
      readPortfolio(
        new Map([['x.agenda.yaml', 'gesprek: { type: tussengesprek, datum: 2026-03-05, stage: Hartbewaking }\n']]),
      ),
      today,
      'aios',
    );
    const talk: Gesprek = { type: 'tussengesprek', datum: '2026-03-05', stage: 'Hartbewaking' };
    assert.deepEqual(gesprek, talk);
    assert.deepEqual(
      found.map(({ wat, voor, klaar, opdracht }) => ({ wat, voor, klaar, opdracht })),
      [
        { wat: 'reflectie', voor: 'aios', kind: 'reflectie' },
        { wat: 'tussenbeoordeling', voor: 'aios', kind: 'tussenbeoordeling' },
        { wat: 'iop', voor: 'aios', kind: 'iop' },
        { wat: 'afspraken', voor: 'aios', klaar: true },
        { wat: 'inleveren', voor: 'aios' },
        { wat: 'verslag', voor: 'aios', opdracht: { command: 'draftReport', agenda: 'x.agenda.yaml' } },
        { wat: 'feedback', voor: 'stageopleider', kind: 'feedback' },
        { wat: 'agenda', voor: 'stageopleider', klaar: true },
      ].map(({ wat, voor, kind, klaar = false, opdracht }) => ({
        wat,
        voor,
        klaar,
        opdracht: kind === undefined ? opdracht : { command: 'newDocument', kind, gesprek: talk },
      })),
    );
  });

  it('is to plan it when no talk is known, and to finish the earlier ones [A5] [A30]', () => {
    const {
      gesprek,
      uiterlijk,
      taken: found,
    } = volgendGesprek(
      readPortfolio(
        new Map([
          ['portfolio.yaml', 'opleiding: { start: 2026-01-01 }\n'],
          ['x.agenda.yaml', 'gesprek: { type: voortgangsgesprek, datum: 2026-02-01 }\n'],
        ]),
      ),
      today,
      'aios',
    );
    assert.equal(gesprek, undefined);
    assert.equal(uiterlijk, '2026-03-31');
    assert.deepEqual(
      found.map(({ id, opdracht }) => ({ id, opdracht })),
      [
        { id: 'plannen', opdracht: { command: 'newDocument', kind: 'reflectie' } },
        { id: 'iop', opdracht: { command: 'newDocument', kind: 'iop' } },
        { id: 'verslag x.agenda.yaml', opdracht: { command: 'draftReport', agenda: 'x.agenda.yaml' } },
      ],
    );
  });
});

describe('the readiness to hand in', () => {
  const gesprek: Gesprek = { type: 'voortgangsgesprek', datum: '2026-03-10' };
  const punten = (anders: Readonly<Record<string, string | undefined>> = {}) =>
    Object.fromEntries(
      gereedheid(portfolioMet(anders), gesprek, today).punten.map(({ wat, klaar, ontbreekt }) => [
        wat,
        klaar ||
          ontbreekt.map((een) => {
            if (een.type === 'bevinding') return `${een.bevinding.rule} ${een.bevinding.path.join('/')}`;
            if (een.type === 'afspraak') return `${een.afspraak.file}#${een.afspraak.id ?? ''}`;
            return een.type === 'verslag' ? een.agenda : een.file;
          }),
      ]),
    );

  it('says what is not there yet, in the words of the checks [A6] [A7] [A14] [A24] [A32]', () => {
    const found = punten({
      'reflecties/maart.reflectie.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
competentiegebieden:
  medisch_handelen: { goed: Ja, beter: Ja, bewijs: [../bewijs/osats.bewijs.yaml] }
  communicatie: { goed: Ja, beter: Ja, bewijs: [../bewijs/osats.bewijs.yaml] }
  samenwerking: { goed: Ja, beter: Ja, bewijs: [../bewijs/osats.bewijs.yaml] }
  kennis_en_wetenschap: { goed: Ja, beter: Ja, bewijs: [../bewijs/osats.bewijs.yaml] }
  maatschappelijk_handelen: { goed: Ja, beter: Ja }
  organisatie: { goed: Ja, bewijs: [../bewijs/osats.bewijs.yaml] }
`,
    });
    assert.deepEqual(found, {
      reflectie: true,
      gebieden: [
        'reflectie/competentiegebied competentiegebieden/professionaliteit',
        'reflectie/eenzijdig competentiegebieden/organisatie/beter',
      ],
      onderbouwing: ['reflectie/onderbouwing competentiegebieden/maatschappelijk_handelen/bewijs'],
      versnelling: ['bewijs', 'landelijk_plan', 'lokaal_plan', 'motivatie', 'beheersingsniveau', 'toetsing'].map(
        (key) => `versnelling/${key === 'beheersingsniveau' ? 'niveau' : key} onderdelen/1/${key}`,
      ),
      iop: true,
      verslagen: true,
      ondertekening: ['gesprekken/2025-03-11.verslag.yaml', 'gesprekken/2025-09-10.verslag.yaml'],
      afspraken: ['gesprekken/2025-09-10.verslag.yaml#A1'],
    });
  });

  it('is not there with a reflection that cannot be read, an old plan, or a talk without a report [A22] [A30] [B17]', () => {
    const found = punten({
      'plan.iop.yaml': 'geldig: { van: 2024-09-15, tot: 2025-09-14 }\n',
      'gesprekken/2025-12-01.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2025-12-01 }\n',
      'reflecties/maart.reflectie.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-03-10\n',
    });
    assert.deepEqual(
      [found['reflectie'], found['iop'], found['verslagen']],
      [[], [], ['gesprekken/2025-12-01.agenda.yaml']],
    );
  });

  it('does not ask for a request when none is asked for or due [A7], but for the form of a rotation [B6]', () => {
    const without = portfolioMet({ 'versnelling/echo.versnelling.yaml': undefined });
    const wat = (talk: Gesprek) => gereedheid(without, talk, today).punten.map((punt) => punt.wat);
    assert.ok(!wat(gesprek).includes('versnelling') && !wat(gesprek).includes('tussenbeoordeling'));
    assert.ok(wat({ type: 'tussengesprek', datum: '2026-03-10', stage: 'SEH' }).includes('tussenbeoordeling'));
  });
});

describe('the training in time', () => {
  it('is the time line with its interruptions, and the European minimum with its source [A2] [A16d] [A25]', () => {
    const { tijdlijn, minimum, ...rest } = opleidingsOverzicht(
      portfolioMet({
        'schema.opleidingsschema.yaml': `onderdelen:
  - { naam: Interne, instelling: UMC, erkend: true, van: 2022-09-01, tot: 2024-08-31 }
  - { naam: Echo, instelling: UMC, erkend: true, van: 2025-01-01, tot: 2027-12-31, verkorting: { maanden: 2 } }
`,
      }),
      { today, language: 'nl' },
    );
    assert.deepEqual(rest, {
      schema: 'schema.opleidingsschema.yaml',
      voltijd: 60,
      erkend: 60,
      verkorting: 2,
      onderbrekingen: [{ van: '2024-09-01', eind: '2025-01-01' }],
    });
    assert.deepEqual(
      tijdlijn?.bars.map(({ label, from, until, look }) => [label, from, until, look]),
      [
        ['Interne', '2022-09-01', '2024-09-01', 'recognised'],
        ['Echo', '2025-01-01', '2028-01-01', 'recognised'],
        ['Verkorting: Echo', '2028-01-01', '2028-03-01', 'shortened'],
      ],
    );
    assert.deepEqual([minimum?.maanden, minimum?.verified, minimum?.bereikt], [48, false, '2026-12-31']);
  });

  it('is not known without a schedule', () => {
    assert.deepEqual(opleidingsOverzicht(readPortfolio(new Map()), { today, language: 'nl' }), {
      voltijd: 0,
      erkend: 0,
      verkorting: 0,
      onderbrekingen: [],
    });
  });
});
