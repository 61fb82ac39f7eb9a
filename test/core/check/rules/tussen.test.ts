import assert from 'node:assert/strict';
import { assertMarks, fixed, fixesOf } from '../marked.ts';
import { replaced, TUSSENGESPREK, VERSLAG, VOORTGANG } from './reports.ts';
import { said } from './said.ts';

const RULE = 'tussen/terugkoppeling';
const INSUFFICIENT = replaced(TUSSENGESPREK, ['oordeel: voldoende', 'oordeel: onvoldoende']);
const TOLD = replaced(INSUFFICIENT, [
  'akkoord:',
  'terugkoppeling:\n  aan:\n    naam: dr. M.E. van Dijk\n    rol: opleider\n  datum: 2026-05-21\nakkoord:',
]);

/** A portfolio in which one opleider follows the other. */
const PORTFOLIO = `soort: portfolio
versie: 1
instellingen:
  - naam: Eikenstroom
    erkend: true
    van: 2023-09-01
    tot: 2025-08-31
    opleider: { naam: dr. W. Hoogenraat, rol: opleider }
  - naam: Halverwaard
    erkend: true
    van: 2025-09-01
    opleider: { naam: dr. M.E. van Dijk, rol: opleider }
`;

describe('tussen/terugkoppeling of a report', () => {
  it('asks that an insufficient judgement is reported back to the opleider [B18]', () => {
    assert.deepEqual(said(RULE, replaced(INSUFFICIENT, ['oordeel: onvoldoende', 'oordeel: «onvoldoende»']), VERSLAG), [
      {
        level: 'warning',
        path: ['terugkoppeling'],
        nl: 'De ontwikkeling is als onvoldoende beoordeeld; de stageopleider koppelt dit terug aan de opleider. Vermeld bij ‘Terugkoppeling aan de opleider’ (`terugkoppeling`) aan wie en wanneer.',
        en: 'The development has been judged insufficient; the rotation supervisor reports this to the programme director. State under “Reported back” (`terugkoppeling`) to whom and when.',
      },
    ]);
  });

  for (const [name, marked, path, nl, en] of [
    [
      'when this was',
      replaced(TOLD, ['terugkoppeling:', '«terugkoppeling»:'], ['  datum: 2026-05-21\nakk', 'akk']),
      ['terugkoppeling', 'datum'],
      'Bij de terugkoppeling staat niet wanneer dit is gemeld.',
      'The report back does not say when this was reported.',
    ],
    [
      'to whom',
      replaced(TOLD, ['    naam: dr. M.E. van Dijk\n', '    «naam»:\n']),
      ['terugkoppeling', 'aan', 'naam'],
      'Bij de terugkoppeling staat niet aan wie dit is gemeld.',
      'The report back does not say to whom this was reported.',
    ],
  ] as const)
    it(`asks ${name} [B18]`, () => {
      assert.deepEqual(said(RULE, marked, VERSLAG), [{ level: 'warning', path, nl, en }]);
    });

  it('speaks of the key when it stands there empty', () => {
    assertMarks(RULE, replaced(INSUFFICIENT, ['akkoord:', '«terugkoppeling»:\nakkoord:']), VERSLAG);
  });

  for (const [name, text] of [
    ['a judgement that was reported back', TOLD],
    ['a sufficient judgement', TUSSENGESPREK],
    [
      'a progress talk, which goes into the file of the opleider',
      replaced(VOORTGANG, ['oordeel: voldoende', 'oordeel: onvoldoende']),
    ],
    ['a text that is only half readable', `${INSUFFICIENT}bewaring: "\n`],
  ] as const)
    it(`asks nothing of ${name} [B18]`, () => {
      assertMarks(RULE, text, VERSLAG);
    });
});

describe('tussen/terugkoppeling offers', () => {
  const others = { 'portfolio.yaml': PORTFOLIO };
  const entry = (naam: string): string =>
    `terugkoppeling:\n  aan:\n    naam: ${naam}\n    rol: opleider\n  datum: 2026-06-01\n`;

  it('to state that the opleider of that moment was told today', () => {
    const setting = { ...VERSLAG, others };
    const [fix] = fixesOf(RULE, INSUFFICIENT, setting);
    const [english] = fixesOf(RULE, INSUFFICIENT, setting, 'en');

    const after = fixed(INSUFFICIENT, fix, setting);

    assert.deepEqual(
      [fix?.title, fix?.preferred, english?.title],
      [
        'Leg vast dat dit op 1 juni 2026 aan dr. M.E. van Dijk is teruggekoppeld',
        false,
        'State that this was reported to dr. M.E. van Dijk on 1 June 2026',
      ],
    );
    assert.equal(after, replaced(INSUFFICIENT, ['akkoord:', `${entry('dr. M.E. van Dijk')}akkoord:`]));
    assertMarks(RULE, after, setting);
  });

  it('the opleider of that very day, the first and the last of a term included', () => {
    for (const [day, naam] of [
      ['2025-08-31', 'dr. W. Hoogenraat'],
      ['2025-09-01', 'dr. M.E. van Dijk'],
    ] as const) {
      const text = replaced(INSUFFICIENT, ['  datum: 2026-05-20', `  datum: ${day}`]);

      assert.equal(
        fixesOf(RULE, text, { ...VERSLAG, others })[0]?.title,
        `Leg vast dat dit op 1 juni 2026 aan ${naam} is teruggekoppeld`,
      );
    }
  });

  it('the opleider who took part rather than one of the portfolio', () => {
    const text = replaced(INSUFFICIENT, [
      '    - { naam: dr. P. Smit, rol: stageopleider }\n',
      '    - { naam: dr. P. Smit, rol: stageopleider }\n    - { naam: dr. R. Mol, rol: opleider }\n',
    ]);
    const setting = { ...VERSLAG, others };

    assert.equal(
      fixed(text, fixesOf(RULE, text, setting)[0], setting),
      replaced(text, ['akkoord:', `${entry('dr. R. Mol')}akkoord:`]),
    );
  });

  it('a choice when more than one opleider can be meant', () => {
    const text = replaced(INSUFFICIENT, ['  datum: 2026-05-20\n', '']);
    const setting = { ...VERSLAG, others: { 'portfolio.yaml': replaced(PORTFOLIO, ['    tot: 2025-08-31\n', '']) } };
    const dated = fixesOf(RULE, INSUFFICIENT, setting)[0];
    const [fix] = fixesOf(RULE, text, { ...VERSLAG, others });

    assert.deepEqual([fix?.title, dated?.title], Array(2).fill('Leg vast aan wie dit is teruggekoppeld…'));
    assert.deepEqual(fix && 'pick' in fix && fix.pick.map(({ label }) => label), [
      'dr. W. Hoogenraat',
      'dr. M.E. van Dijk',
    ]);
    assert.equal(
      fixed(INSUFFICIENT, dated, setting, 0),
      replaced(INSUFFICIENT, ['akkoord:', `${entry('dr. W. Hoogenraat')}akkoord:`]),
    );
    assert.equal(fixesOf(RULE, INSUFFICIENT, setting, 'en')[0]?.title, 'Record to whom this was reported…');
  });

  it('only the keys when no opleider is known; the warning stays', () => {
    const [fix] = fixesOf(RULE, INSUFFICIENT, VERSLAG);

    const after = fixed(INSUFFICIENT, fix, VERSLAG);

    assert.equal(fix?.title, 'Voeg ‘Terugkoppeling aan de opleider’ toe');
    assert.equal(
      after,
      replaced(INSUFFICIENT, ['akkoord:', "terugkoppeling:\n  aan:\n    naam: ''\n  datum: ''\nakkoord:"]),
    );
    assert.deepEqual(
      fixesOf(RULE, after, VERSLAG).map(({ title }) => title),
      ['Negeer tussen/terugkoppeling op deze regel'],
    );
  });

  it('the date of today when only that is missing', () => {
    const text = replaced(TOLD, ['  datum: 2026-05-21\nakk', 'akk']);
    const [fix] = fixesOf(RULE, text, VERSLAG);

    assert.equal(fix?.title, 'Leg vast dat dit op 1 juni 2026 aan dr. M.E. van Dijk is teruggekoppeld');
    assert.equal(fixed(text, fix, VERSLAG), replaced(TOLD, ['datum: 2026-05-21\nakk', 'datum: 2026-06-01\nakk']));
  });

  it('the opleider when only the name is missing, and leaves the date', () => {
    const setting = { ...VERSLAG, others };
    const text = replaced(TOLD, ['  aan:\n    naam: dr. M.E. van Dijk\n    rol: opleider\n', '']);

    assert.equal(fixed(text, fixesOf(RULE, text, setting)[0], setting), TOLD);
  });
});

describe('tussen/terugkoppeling of an assessment form', () => {
  const FORM = `soort: tussenbeoordeling
versie: 1
stage: { naam: nefrologie, instelling: Halverwaard, van: 2026-03-01, tot: 2026-08-31 }
datum: 2026-05-15
eindoordeel: onvoldoende
`;
  const MARKED = replaced(FORM, ['eindoordeel: onvoldoende', 'eindoordeel: «onvoldoende»']);
  const file = 'stages/nefrologie.tussenbeoordeling.yaml';

  it('asks for a report of an interim talk that says the opleider was told [B18]', () => {
    assert.deepEqual(said(RULE, MARKED, { file }), [
      {
        level: 'warning',
        path: ['eindoordeel'],
        nl: 'Deze stage is als onvoldoende beoordeeld, maar geen verslag van een tussengesprek vermeldt dat de stageopleider dit aan de opleider heeft teruggekoppeld.',
        en: 'This rotation has been judged insufficient, but no report of an interim meeting states that the rotation supervisor reported this to the programme director.',
      },
    ]);
  });

  for (const [name, report] of [
    ['does not say so', INSUFFICIENT],
    ['says so without a date', replaced(TOLD, ['  datum: 2026-05-21\nakk', 'akk'])],
    ['says so without a name', replaced(TOLD, ['naam: dr. M.E. van Dijk\n    rol: o', "naam: ' '\n    rol: o"])],
    [
      'is of another rotation',
      replaced(TOLD, ['stage: Nefrologie', 'stage: Cardiologie'], ['  datum: 2026-05-20', '  datum: 2026-09-20']),
    ],
    ['is of a progress talk', replaced(TOLD, ['type: tussengesprek', 'type: voortgangsgesprek'])],
  ] as const)
    it(`is not satisfied with a report that ${name} [B18]`, () => {
      assertMarks(RULE, MARKED, { file, others: { [VERSLAG.file]: report } });
    });

  for (const [name, report] of [
    ['of a talk in the rotation of that name', replaced(TOLD, ['  datum: 2026-05-20', '  datum: 2026-09-20'])],
    ...(['2026-03-01', '2026-08-31'] as const).map(
      (day) =>
        [
          `of a talk on ${day}, the first or last day of the rotation`,
          replaced(TOLD, ['  stage: Nefrologie\n', ''], ['  datum: 2026-05-20', `  datum: ${day}`]),
        ] as const,
    ),
    ...(['2026-02-28', '2026-09-01'] as const).map(
      (day) =>
        [
          `of a talk outside it on ${day} that names the rotation`,
          replaced(TOLD, ['  datum: 2026-05-20', `  datum: ${day}`]),
        ] as const,
    ),
    ['of a talk during the rotation', replaced(TOLD, ['  stage: Nefrologie\n', ''])],
  ] as const)
    it(`is satisfied with the report ${name} [B18]`, () => {
      assertMarks(RULE, FORM, { file, others: { [VERSLAG.file]: report } });
    });

  it('asks nothing of any other judgement [B18]', () => {
    for (const eindoordeel of ['voldoende', 'goed', 'niet_beoordeeld']) {
      assertMarks(RULE, replaced(FORM, ['eindoordeel: onvoldoende', `eindoordeel: ${eindoordeel}`]), { file });
    }
  });

  it('has no fix of its own: what is missing belongs in the report', () => {
    assert.deepEqual(
      fixesOf(RULE, FORM, { file }).map(({ title }) => title),
      ['Negeer tussen/terugkoppeling op deze regel'],
    );
  });
});
