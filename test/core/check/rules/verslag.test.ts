import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/core/check/index.ts';
import { checkDocument, fixesFor } from '../../../../src/core/check/index.ts';
import { assertMarks, findingsOf, fixed, fixesOf, open, TODAY } from '../marked.ts';
import { AIOS, OPLEIDER, replaced, signed, STAGEOPLEIDER, TUSSENGESPREK, VERSLAG, VOORTGANG } from './reports.ts';
import { said } from './said.ts';

const RULES: readonly RuleId[] = [
  'verslag/onderdeel',
  'verslag/verbeteractie',
  'verslag/afspraken',
  'verslag/differentiatie',
  'verslag/veronderstelde_competentie',
  'verslag/gevolgen_iop',
  'verslag/opleidingsgroep',
  'verslag/dossier',
];

const SOORT = 'soort: verslag';
const MARKED = '«soort»: verslag';

const STERK = `sterke_punten:
  - competentie: communicatie
    tekst: Legt behandelkeuzes in gewone taal uit.
`;
const ZWAK = `verbeterpunten:
  - id: V1
    competentie: organisatie
    tekst: De visite loopt een half uur uit.
`;
const ACTIES = `  verbeteracties:
    - verbeterpunt: V1
      aanpak: Taken vóór de visite verdelen.
      toetsing: Twee KPB's over de visite.
`;
const EISEN = `  opleidingseisen:
    - Twee KPB's per kwartaal.
`;
const WENSEN = `  opleidingswensen:
    - Een dagdeel op de dialyse.
`;
const PLAN = `plan_van_aanpak:\n${ACTIES}${EISEN}${WENSEN}`;
const AFSPRAKEN = VOORTGANG.slice(VOORTGANG.indexOf('afspraken:'), VOORTGANG.indexOf('geraadpleegd:'));
const LEERKLIMAAT = 'leerklimaat: Supervisie is goed bereikbaar.\n';
const WELBEVINDEN = 'welbevinden: Voelt zich op haar plek.\n';

/** What was discussed about acceleration: one part granted, one rejected. */
const VERSNELLING = `versnelling:
  moment: voorlopig
  verzoek: ../versnelling/2026-04-01.versnelling.yaml
  onderdelen:
    - onderdeel: echografie
      beheersingsniveau: 4
      relatie_opleidingsplan: Basisechografie van het lokale plan.
      oordeel: toegekend
      maanden: 2
    - onderdeel: dialyse
      beheersingsniveau: 2
      relatie_opleidingsplan: Stage dialyse van het lokale plan.
      oordeel: afgewezen
      maanden: 0
  resterende_duur_maanden: 34
`;
const VERONDERSTELD = `  veronderstelde_competenties:
    - onderdeel: echografie
      toetsing: Zes beoordeelde echo's.
      definitief_gesprek: 2026-11-20
`;
const GEVOLGEN = '  gevolgen_iop: De stage echografie vervalt.\n';
const VERSNELD = replaced(
  VOORTGANG,
  [LEERKLIMAAT, VERSNELLING + LEERKLIMAAT],
  [WENSEN, WENSEN + VERONDERSTELD + GEVOLGEN],
);

describe('the rules about a report', () => {
  for (const [name, text] of [
    ['a complete report of a progress talk [A15] [A19] [A20] [A21a] [A21b] [A21c] [A21d]', VOORTGANG],
    ['a complete report of an interim talk [B9] [B10] [B11] [B12]', TUSSENGESPREK],
    ['a report with provisional acceleration that is planned for [A21e] [A21f] [A21g]', VERSNELD],
    ['a signed report of a progress talk', signed(VOORTGANG, AIOS, OPLEIDER)],
    ['a signed report of an interim talk', signed(TUSSENGESPREK, AIOS, STAGEOPLEIDER)],
  ] as const)
    it(`find nothing in ${name}`, () => {
      for (const rule of RULES) assert.deepEqual(findingsOf(rule, text, VERSLAG), [], rule);
    });

  it('keep silent about what may be missing in a text that is only half readable', () => {
    for (const rule of RULES)
      assert.deepEqual(findingsOf(rule, 'soort: verslag\noordeel: "onvol\n', VERSLAG), [], rule);
  });

  it('keep silent where something of another type stands: that is for the rules of the schema', () => {
    const text = replaced(
      VOORTGANG,
      [STERK, 'sterke_punten: legt goed uit\n'],
      [LEERKLIMAAT, 'leerklimaat: [goed]\n'],
      [WELBEVINDEN, 'welbevinden: 8\n'],
      [PLAN, 'plan_van_aanpak: zie afspraken\n'],
      [AFSPRAKEN, 'afspraken: geen\n'],
    );

    assert.deepEqual(findingsOf('verslag/onderdeel', text, VERSLAG), []);
    assert.deepEqual(findingsOf('verslag/afspraken', text, VERSLAG), []);
  });
});

describe('what the fixes of a report add', () => {
  it('is unfinished, never wrong: no error comes of it', () => {
    const bare = 'soort: verslag\nversie: 1\ngesprek:\n  type: voortgangsgesprek\n  datum: 2026-05-20\n';
    let text = bare;
    // More rounds than there are fixes, and an end in case a fix does not help.
    for (let round = 0; round < 20; round++) {
      const { document, portfolio } = open(text, VERSLAG);
      const found = checkDocument(document, portfolio, { today: TODAY });
      assert.deepEqual(
        found.filter(({ level }) => level === 'error'),
        [],
        text,
      );
      const fix = found
        .filter(({ rule }) => RULES.includes(rule))
        .flatMap((finding) => fixesFor(finding, document, portfolio, 'nl'))
        .find(({ preferred }) => preferred);
      if (!fix) break;
      text = fixed(text, fix, VERSLAG);
    }

    assert.equal(
      text,
      `${bare}sterke_punten:
  - competentie: ''
    tekst: ''
verbeterpunten:
  - id: V1
    competentie: ''
    tekst: ''
leerklimaat: ''
welbevinden: ''
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak: ''
      toetsing: ''
  opleidingseisen:
    - ''
  opleidingswensen:
    - ''
`,
    );
  });
});

describe('verslag/onderdeel', () => {
  for (const [type, base] of [
    ['progress', VOORTGANG],
    ['interim', TUSSENGESPREK],
  ] as const)
    for (const { seeds, section, piece, nl, en } of [
      {
        seeds: '[A15] [B9]',
        section: 'sterke_punten',
        piece: STERK,
        nl: 'Er zijn nog geen sterke punten benoemd.',
        en: 'No strong points have been named yet.',
      },
      {
        seeds: '[A15] [B9]',
        section: 'verbeterpunten',
        piece: ZWAK,
        nl: 'Er zijn nog geen verbeterpunten benoemd.',
        en: 'No points to improve have been named yet.',
      },
      {
        seeds: '[A19] [B10]',
        section: 'leerklimaat',
        piece: LEERKLIMAAT,
        nl: 'Er staat nog niets over het leerklimaat.',
        en: 'Nothing has been written about the learning climate yet.',
      },
      {
        seeds: '[A20] [B11]',
        section: 'welbevinden',
        piece: WELBEVINDEN,
        nl: 'Er staat nog niets over het welbevinden van de aios.',
        en: 'Nothing has been written about the trainee’s well-being yet.',
      },
      {
        seeds: '[A21a] [B12]',
        section: 'plan_van_aanpak',
        piece: PLAN,
        nl: 'Er is nog geen plan van aanpak.',
        en: 'There is no plan of action yet.',
      },
    ])
      it(`asks for ${section} in the report of a ${type} talk ${seeds}`, () => {
        assert.deepEqual(said('verslag/onderdeel', replaced(base, [SOORT, MARKED], [piece, '']), VERSLAG), [
          { level: 'warning', path: [section], nl, en },
        ]);
      });

  for (const [seeds, section, piece, nl, en] of [
    [
      '[A21c] [B12]',
      'opleidingseisen',
      EISEN,
      'Het plan van aanpak noemt nog geen opleidingseisen voor de komende periode.',
      'The plan of action does not name the training requirements of the next period yet.',
    ],
    [
      '[A21d] [B12]',
      'opleidingswensen',
      WENSEN,
      'Het plan van aanpak noemt nog geen persoonlijke opleidingswensen van de aios.',
      'The plan of action does not name the trainee’s personal training wishes yet.',
    ],
  ] as const)
    it(`asks for ${section} in the plan of action ${seeds}`, () => {
      for (const base of [VOORTGANG, TUSSENGESPREK]) {
        const marked = replaced(base, ['plan_van_aanpak:', '«plan_van_aanpak»:'], [piece, '']);
        assert.deepEqual(said('verslag/onderdeel', marked, VERSLAG), [
          { level: 'warning', path: ['plan_van_aanpak', section], nl, en },
        ]);
      }
    });

  for (const [name, from, to] of [
    ['without a value', LEERKLIMAAT, '«leerklimaat»:\n'],
    ['an empty text', LEERKLIMAAT, "«leerklimaat»: ''\n"],
    ['spaces only', LEERKLIMAAT, "«leerklimaat»: '   '\n"],
    ['an empty block', LEERKLIMAAT, '«leerklimaat»: |\n\n'],
    ['an empty list', STERK, '«sterke_punten»: []\n'],
    ['a list of empty items', STERK, '«sterke_punten»:\n  -\n  -\n'],
    ['points without words', STERK, "«sterke_punten»:\n  - competentie: communicatie\n    tekst: ''\n"],
    ['a point to improve that has only an id', ZWAK, '«verbeterpunten»:\n  - id: V1\n'],
    ['a plan without a value', PLAN, '«plan_van_aanpak»:\n'],
    ['an empty plan', PLAN, '«plan_van_aanpak»: {}\n'],
    ['requirements without words', EISEN, "  «opleidingseisen»:\n    - ''\n"],
  ] as const)
    it(`takes ${name} for nothing, and speaks of the key`, () => {
      assertMarks('verslag/onderdeel', replaced(VOORTGANG, [from, to]), VERSLAG);
    });

  it('speaks of each part of a plan that was begun', () => {
    const marked = replaced(VOORTGANG, [PLAN, 'plan_van_aanpak:\n  «opleidingseisen»:\n  «opleidingswensen»: []\n']);

    assertMarks('verslag/onderdeel', marked, VERSLAG);
  });

  it('also accepts one point among empty ones', () => {
    const text = replaced(VOORTGANG, [STERK, `sterke_punten:\n  -\n  - tekst: Legt goed uit.\n  - tekst: ''\n`]);

    assertMarks('verslag/onderdeel', text, VERSLAG);
  });

  describe('offers to add the section in its place', () => {
    for (const [section, piece, to] of [
      ['sterke_punten', STERK, "sterke_punten:\n  - competentie: ''\n    tekst: ''\n"],
      ['verbeterpunten', ZWAK, "verbeterpunten:\n  - id: V1\n    competentie: ''\n    tekst: ''\n"],
      ['leerklimaat', LEERKLIMAAT, "leerklimaat: ''\n"],
      ['welbevinden', WELBEVINDEN, "welbevinden: ''\n"],
      [
        'plan_van_aanpak',
        PLAN,
        "plan_van_aanpak:\n  verbeteracties:\n    - verbeterpunt: V1\n      aanpak: ''\n      toetsing: ''\n" +
          "  opleidingseisen:\n    - ''\n  opleidingswensen:\n    - ''\n",
      ],
      ['opleidingseisen', EISEN, "  opleidingseisen:\n    - ''\n"],
      ['opleidingswensen', WENSEN, "  opleidingswensen:\n    - ''\n"],
    ] as const)
      it(`${section}, empty, so that the warning stays`, () => {
        const text = replaced(VOORTGANG, [piece, '']);
        const [fix] = fixesOf('verslag/onderdeel', text, VERSLAG);

        const after = fixed(text, fix, VERSLAG);

        assert.deepEqual(
          [fix?.title, fix?.preferred],
          [`Voeg ‘${section.charAt(0).toUpperCase()}${section.slice(1).replaceAll('_', ' ')}’ toe`, true],
        );
        assert.equal(after, replaced(VOORTGANG, [piece, to]));
        assert.ok(findingsOf('verslag/onderdeel', after, VERSLAG).length > 0);
      });

    it('with an action for every point to improve', () => {
      const text = replaced(
        VOORTGANG,
        [ZWAK, 'verbeterpunten:\n  - id: V1\n    tekst: Visite.\n  - id: V7\n    tekst: Brieven.\n'],
        [PLAN, ''],
      );

      const after = fixed(text, fixesOf('verslag/onderdeel', text, VERSLAG)[0], VERSLAG);

      assert.ok(
        after.includes(
          "  verbeteracties:\n    - verbeterpunt: V1\n      aanpak: ''\n      toetsing: ''\n" +
            "    - verbeterpunt: V7\n      aanpak: ''\n      toetsing: ''\n",
        ),
        after,
      );
    });

    it('where the key stands without a value', () => {
      const text = replaced(VOORTGANG, [EISEN, '  opleidingseisen: []\n']);

      const after = fixed(text, fixesOf('verslag/onderdeel', text, VERSLAG)[0], VERSLAG);

      assert.equal(after, replaced(VOORTGANG, [EISEN, "  opleidingseisen:\n    - ''\n"]));
    });

    it('in English too', () => {
      const text = replaced(VOORTGANG, [LEERKLIMAAT, '']);

      assert.equal(fixesOf('verslag/onderdeel', text, VERSLAG, 'en')[0]?.title, 'Add “Learning climate”');
    });

    for (const [name, from, to] of [
      ['the key of a text stands there', LEERKLIMAAT, 'leerklimaat:\n'],
      ['an item to write in stands there', WENSEN, "  opleidingswensen:\n    - ''\n"],
    ] as const)
      it(`but not where ${name} already`, () => {
        const fixes = fixesOf('verslag/onderdeel', replaced(VOORTGANG, [from, to]), VERSLAG);

        assert.deepEqual(
          fixes.map(({ title }) => title),
          ['Negeer verslag/onderdeel op deze regel'],
        );
      });
  });
});

describe('verslag/verbeteractie', () => {
  it('asks for an action for every weak point, on its words [A21a] [B12]', () => {
    for (const base of [VOORTGANG, TUSSENGESPREK]) {
      const marked = replaced(base, [ZWAK, `${ZWAK}  - id: V2\n    tekst: «Brieven zijn laat klaar.»\n`]);

      assert.deepEqual(said('verslag/verbeteractie', marked, VERSLAG), [
        {
          level: 'warning',
          path: ['plan_van_aanpak', 'verbeteracties', 1],
          nl: 'Voor dit verbeterpunt (V2) staat geen verbeteractie in het plan van aanpak.',
          en: 'The plan of action has no action for this point to improve (V2).',
        },
      ]);
    }
  });

  it('asks for one when there is no plan at all, and when the point has no id to refer to [A21a]', () => {
    const marked = replaced(
      VOORTGANG,
      [ZWAK, 'verbeterpunten:\n  - tekst: «De visite loopt uit.»\n  - id: V3\n    tekst: >-\n      Brieven\n'],
      [PLAN, ''],
    ).replace('>-\n      Brieven', '>-\n      «Brieven»');

    assert.deepEqual(
      said('verslag/verbeteractie', marked, VERSLAG).map(({ path, nl }) => [path, nl]),
      [
        [
          ['plan_van_aanpak', 'verbeteracties', 0],
          'Voor dit verbeterpunt staat geen verbeteractie in het plan van aanpak.',
        ],
        [
          ['plan_van_aanpak', 'verbeteracties', 1],
          'Voor dit verbeterpunt (V3) staat geen verbeteractie in het plan van aanpak.',
        ],
      ],
    );
  });

  it('asks how the improvement is tested [A21b] [B12]', () => {
    for (const base of [VOORTGANG, TUSSENGESPREK]) {
      const marked = replaced(
        base,
        ['    - verbeterpunt: V1', '    - «verbeterpunt»: V1'],
        ["      toetsing: Twee KPB's over de visite.\n", ''],
      );

      assert.deepEqual(said('verslag/verbeteractie', marked, VERSLAG), [
        {
          level: 'warning',
          path: ['plan_van_aanpak', 'verbeteracties', 0, 'toetsing'],
          nl: 'Bij de verbeteractie voor V1 staat niet hoe de verbetering wordt getoetst.',
          en: 'The action for V1 does not say how improvement is tested.',
        },
      ]);
    }
  });

  it('asks how the point is improved when the action says only what it is for [A21a]', () => {
    const marked = replaced(VOORTGANG, ['aanpak: Taken vóór de visite verdelen.', '«aanpak»:']);

    assert.deepEqual(said('verslag/verbeteractie', marked, VERSLAG), [
      {
        level: 'warning',
        path: ['plan_van_aanpak', 'verbeteracties', 0, 'aanpak'],
        nl: 'Bij de verbeteractie voor V1 staat niet hoe het punt wordt aangepakt.',
        en: 'The action for V1 does not say how the point is going to be improved.',
      },
    ]);
  });

  it('speaks of an action that names no point without naming one', () => {
    const marked = replaced(VOORTGANG, [EISEN, `    - «aanpak»: Eerder beginnen.\n${EISEN}`]);

    assert.deepEqual(
      said('verslag/verbeteractie', marked, VERSLAG).map(({ nl, en }) => [nl, en]),
      [
        [
          'Bij de verbeteractie staat niet hoe de verbetering wordt getoetst.',
          'The action does not say how improvement is tested.',
        ],
      ],
    );
  });

  it('passes over points and actions in which nothing is written yet', () => {
    const text = replaced(
      VOORTGANG,
      [ZWAK, `${ZWAK}  - id: V2\n    tekst:\n  -\n`],
      [ACTIES, `${ACTIES}    - verbeterpunt:\n      aanpak: ''\n    -\n`],
    );

    assertMarks('verslag/verbeteractie', text, VERSLAG);
  });

  it('offers an action for that point, behind the others; what it lacks stays asked for', () => {
    const text = replaced(VOORTGANG, [ZWAK, `${ZWAK}  - id: V2\n    tekst: Brieven zijn laat klaar.\n`]);
    const [fix] = fixesOf('verslag/verbeteractie', text, VERSLAG);

    const after = fixed(text, fix, VERSLAG);

    assert.equal(fix?.title, 'Voeg een verbeteractie voor V2 toe');
    assert.equal(
      after,
      replaced(text, [ACTIES, `${ACTIES}    - verbeterpunt: V2\n      aanpak: ''\n      toetsing: ''\n`]),
    );
    assertMarks(
      'verslag/verbeteractie',
      replaced(after, ["aanpak: ''", "«aanpak»: ''"], ["toetsing: ''", "«toetsing»: ''"]),
      VERSLAG,
    );
  });

  it('gives a point without an id the first free one', () => {
    const text = replaced(VOORTGANG, [ZWAK, `${ZWAK}  - tekst: Brieven zijn laat klaar.\n`]);
    const [fix] = fixesOf('verslag/verbeteractie', text, VERSLAG, 'en');

    assert.equal(fix?.title, 'Add an action for V2');
    assert.equal(
      fixed(text, fix, VERSLAG),
      replaced(
        text,
        ['  - tekst: Brieven zijn laat klaar.\n', '  - id: V2\n    tekst: Brieven zijn laat klaar.\n'],
        [ACTIES, `${ACTIES}    - verbeterpunt: V2\n      aanpak: ''\n      toetsing: ''\n`],
      ),
    );
  });

  it('is the only one to speak of a plan without actions: one thing is said once', () => {
    const { document, portfolio } = open(replaced(VOORTGANG, [ACTIES, '']), VERSLAG);

    assert.deepEqual(
      checkDocument(document, portfolio, { today: TODAY })
        .filter(({ path }) => path.includes('verbeteracties'))
        .map(({ rule }) => rule),
      ['verslag/verbeteractie'],
    );
  });

  it('makes the plan when there is none', () => {
    const text = replaced(VOORTGANG, [PLAN, '']);
    const [fix] = fixesOf('verslag/verbeteractie', text, VERSLAG);

    assert.equal(
      fixed(text, fix, VERSLAG),
      replaced(VOORTGANG, [
        PLAN,
        "plan_van_aanpak:\n  verbeteracties:\n    - verbeterpunt: V1\n      aanpak: ''\n      toetsing: ''\n",
      ]),
    );
  });

  it('offers to add the key an action lacks, empty', () => {
    const text = replaced(VOORTGANG, ["      toetsing: Twee KPB's over de visite.\n", '']);
    const [fix] = fixesOf('verslag/verbeteractie', text, VERSLAG);

    assert.equal(fix?.title, 'Voeg ‘Toetsing’ toe');
    assert.equal(fixed(text, fix, VERSLAG), replaced(VOORTGANG, ["Twee KPB's over de visite.", "''"]));
  });
});

describe('verslag/afspraken', () => {
  it('asks for agreements in every report [A29]', () => {
    for (const base of [VOORTGANG, TUSSENGESPREK]) {
      const piece = base.slice(base.indexOf('afspraken:'), base.indexOf('geraadpleegd:'));

      assert.deepEqual(said('verslag/afspraken', replaced(base, [SOORT, MARKED], [piece, '']), VERSLAG), [
        {
          level: 'warning',
          path: ['afspraken'],
          nl: 'Dit verslag bevat nog geen afspraken.',
          en: 'This report holds no agreements yet.',
        },
      ]);
    }
  });

  for (const empty of ['afspraken:', 'afspraken: []', 'afspraken:\n  -', "afspraken:\n  - id:\n    specifiek: ''"])
    it(`takes ${JSON.stringify(empty)} for none [A29]`, () => {
      const marked = replaced(VOORTGANG, [AFSPRAKEN, `${empty.replace('afspraken', '«afspraken»')}\n`]);

      assertMarks('verslag/afspraken', marked, VERSLAG);
    });
});

describe('verslag/differentiatie', () => {
  const fourth = replaced(VOORTGANG, ['opleidingsjaar: 3', 'opleidingsjaar: 4']);

  it('advises it from the fourth training year [A18]', () => {
    assert.deepEqual(said('verslag/differentiatie', replaced(fourth, [SOORT, MARKED]), VERSLAG), [
      {
        level: 'info',
        path: ['differentiatie'],
        nl: 'In opleidingsjaar 4 horen de mogelijkheden voor differentiatie besproken te worden; hierover staat nog niets.',
        en: 'In training year 4 the options for differentiation should be discussed; nothing has been written about them yet.',
      },
    ]);
  });

  it('from the year that is set [A18]', () => {
    const options = { differentiationFromYear: 3 };

    assertMarks('verslag/differentiatie', replaced(VOORTGANG, [SOORT, MARKED]), { ...VERSLAG, options });
    assertMarks('verslag/differentiatie', fourth, { ...VERSLAG, options: { differentiationFromYear: 5 } });
  });

  it('speaks of the key when it stands there empty', () => {
    const marked = replaced(fourth, [LEERKLIMAAT, `«differentiatie»:\n${LEERKLIMAAT}`]);

    assertMarks('verslag/differentiatie', marked, VERSLAG);
  });

  for (const [name, text] of [
    ['before that year', VOORTGANG],
    ['when it was discussed', replaced(fourth, [LEERKLIMAAT, `differentiatie: Nefrologie.\n${LEERKLIMAAT}`])],
    ['in an interim talk', replaced(TUSSENGESPREK, ['opleidingsjaar: 3', 'opleidingsjaar: 5'])],
    ['when the training year is not known', replaced(VOORTGANG, ['  opleidingsjaar: 3\n', ''])],
  ] as const)
    it(`is not asked for ${name} [A18]`, () => {
      assertMarks('verslag/differentiatie', text, VERSLAG);
    });

  it('offers the key in its place', () => {
    const [fix] = fixesOf('verslag/differentiatie', fourth, VERSLAG);

    assert.equal(fixed(fourth, fix, VERSLAG), replaced(fourth, [LEERKLIMAAT, `differentiatie: ''\n${LEERKLIMAAT}`]));
  });
});

describe('verslag/veronderstelde_competentie', () => {
  it('asks how and when a provisionally granted part is finally judged [A21e] [A21f]', () => {
    const marked = replaced(
      VERSNELD,
      ['onderdeel: echografie\n      beh', 'onderdeel: «echografie»\n      beh'],
      [VERONDERSTELD, ''],
    );

    assert.deepEqual(said('verslag/veronderstelde_competentie', marked, VERSLAG), [
      {
        level: 'warning',
        path: ['plan_van_aanpak', 'veronderstelde_competenties', 0],
        nl: '‘echografie’ is voorlopig toegekend, maar het plan van aanpak zegt niet hoe en in welk gesprek het definitief wordt beoordeeld.',
        en: '“echografie” has been granted provisionally, but the plan of action does not say how and in which meeting it is finally judged.',
      },
    ]);
  });

  it('asks how a presumed competency is tested [A21e]', () => {
    const marked = replaced(VERSNELD, ["      toetsing: Zes beoordeelde echo's.", '      «toetsing»:']);

    assert.deepEqual(said('verslag/veronderstelde_competentie', marked, VERSLAG), [
      {
        level: 'warning',
        path: ['plan_van_aanpak', 'veronderstelde_competenties', 0, 'toetsing'],
        nl: 'Bij ‘echografie’ staat niet hoe dit wordt getoetst.',
        en: 'It is not stated how “echografie” is tested.',
      },
    ]);
  });

  it('asks in which talk it is finally judged [A21f]', () => {
    const marked = replaced(
      VERSNELD,
      ['    - onderdeel: echografie\n      toetsing', '    - «onderdeel»: echografie\n      toetsing'],
      ['      definitief_gesprek: 2026-11-20\n', ''],
    );

    assert.deepEqual(said('verslag/veronderstelde_competentie', marked, VERSLAG), [
      {
        level: 'warning',
        path: ['plan_van_aanpak', 'veronderstelde_competenties', 0, 'definitief_gesprek'],
        nl: 'Bij ‘echografie’ staat niet in welk gesprek het definitieve oordeel valt.',
        en: 'It is not stated in which meeting “echografie” is finally judged.',
      },
    ]);
  });

  it('asks both of a presumed competency that is not named yet, whatever was granted [A21e] [A21f]', () => {
    const marked = replaced(VOORTGANG, [
      WENSEN,
      `${WENSEN}  veronderstelde_competenties:\n    - onderdeel:\n      «definitief_gesprek»:\n      toetsing: KPB\n`,
    ]);

    assert.deepEqual(
      said('verslag/veronderstelde_competentie', marked, VERSLAG).map(({ nl, en }) => [nl, en]),
      [
        [
          'Bij deze veronderstelde competentie staat niet in welk gesprek het definitieve oordeel valt.',
          'It is not stated in which meeting this presumed competency is finally judged.',
        ],
      ],
    );
  });

  for (const [name, text] of [
    [
      'of a term with a talk',
      replaced(VERSNELD, [
        'definitief_gesprek: 2026-11-20',
        'definitief_gesprek: { datum: 2026-11-20, gesprek: tweede voortgangsgesprek jaar 3 }',
      ]),
    ],
    [
      'of a part named by reference',
      replaced(VERSNELD, [
        '- onderdeel: echografie\n      beh',
        '- onderdeel: ../x.versnelling.yaml#echografie\n      beh',
      ]),
    ],
    [
      'of a granted part that is not named yet',
      replaced(VERSNELD, ['- onderdeel: echografie\n      beh', "- onderdeel: ''\n      beh"]),
    ],
    [
      'of what was granted definitively',
      replaced(VERSNELD, ['moment: voorlopig', 'moment: definitief'], [VERONDERSTELD, '']),
    ],
    ['of what was deferred', replaced(VERSNELD, ['oordeel: toegekend', 'oordeel: aangehouden'], [VERONDERSTELD, ''])],
    [
      'of items in which nothing is written',
      replaced(VERSNELD, [VERONDERSTELD, `${VERONDERSTELD}    -\n    - toetsing:\n`]),
    ],
  ] as const)
    it(`asks nothing ${name}`, () => {
      assertMarks('verslag/veronderstelde_competentie', text, VERSLAG);
    });

  it('offers to add the part to the presumed competencies; test and talk stay asked for', () => {
    const text = replaced(VERSNELD, [VERONDERSTELD, '']);
    const [fix] = fixesOf('verslag/veronderstelde_competentie', text, VERSLAG);

    const after = fixed(text, fix, VERSLAG);

    assert.equal(fix?.title, 'Neem ‘echografie’ op bij de veronderstelde competenties');
    assert.equal(
      after,
      replaced(
        VERSNELD,
        ["Zes beoordeelde echo's.", "''"],
        ['definitief_gesprek: 2026-11-20', "definitief_gesprek: ''"],
      ),
    );
    assert.equal(findingsOf('verslag/veronderstelde_competentie', after, VERSLAG).length, 2);
  });

  for (const [key, title, line] of [
    ['toetsing', 'Testing', "      toetsing: Zes beoordeelde echo's.\n"],
    ['definitief_gesprek', 'Definitive judgement in', '      definitief_gesprek: 2026-11-20\n'],
  ] as const)
    it(`offers to add the key ${key}, empty, so that the warning stays`, () => {
      const text = replaced(VERSNELD, [line, '']);
      const [fix] = fixesOf('verslag/veronderstelde_competentie', text, VERSLAG, 'en');

      const after = fixed(text, fix, VERSLAG);

      assert.equal(fix?.title, `Add “${title}”`);
      assert.equal(after, replaced(VERSNELD, [line, `      ${key}: ''\n`]));
      assert.deepEqual(
        fixesOf('verslag/veronderstelde_competentie', after, VERSLAG).map(({ title }) => title),
        ['Negeer verslag/veronderstelde_competentie op deze regel'],
      );
    });
});

describe('verslag/gevolgen_iop', () => {
  it('asks what granted acceleration means for the individual training plan [A21g]', () => {
    for (const moment of ['voorlopig', 'definitief']) {
      const marked = replaced(
        VERSNELD,
        ['moment: voorlopig', `moment: ${moment}`],
        ['plan_van_aanpak:', '«plan_van_aanpak»:'],
        [GEVOLGEN, ''],
      );

      assert.deepEqual(said('verslag/gevolgen_iop', marked, VERSLAG), [
        {
          level: 'warning',
          path: ['plan_van_aanpak', 'gevolgen_iop'],
          nl: 'Er is versnelling toegekend; beschrijf wat dit betekent voor het individueel opleidingsplan (IOP).',
          en: 'Acceleration has been granted; describe what this means for the individual training plan (IOP).',
        },
      ]);
    }
  });

  it('asks nothing when nothing was granted [A21g]', () => {
    for (const oordeel of ['afgewezen', 'aangehouden']) {
      assertMarks(
        'verslag/gevolgen_iop',
        replaced(VERSNELD, ['oordeel: toegekend', `oordeel: ${oordeel}`], [GEVOLGEN, '']),
        VERSLAG,
      );
    }
    assertMarks('verslag/gevolgen_iop', VOORTGANG, VERSLAG);
  });

  it('offers the key in its place', () => {
    const text = replaced(VERSNELD, [GEVOLGEN, '']);

    assert.equal(
      fixed(text, fixesOf('verslag/gevolgen_iop', text, VERSLAG)[0], VERSLAG),
      replaced(VERSNELD, [GEVOLGEN, "  gevolgen_iop: ''\n"]),
    );
  });
});

describe('verslag/opleidingsgroep', () => {
  const PERSON = '  - { naam: dr. A. de Wit, rol: lid_opleidingsgroep }\n';

  it('advises to involve the training group in the judgement [A35]', () => {
    assert.deepEqual(
      said('verslag/opleidingsgroep', replaced(VOORTGANG, [SOORT, MARKED], [`geraadpleegd:\n${PERSON}`, '']), VERSLAG),
      [
        {
          level: 'info',
          path: ['geraadpleegd'],
          nl: 'Bij ‘Geraadpleegd’ (`geraadpleegd`) staat niemand van de opleidingsgroep. De leidraad vraagt de groep bij het oordeel te betrekken.',
          en: 'Nobody of the training group is listed under “Consulted” (`geraadpleegd`). The guidance asks to involve the group in the judgement.',
        },
      ],
    );
  });

  for (const [name, people] of [
    ['nobody', ' []\n'],
    ['only somebody of another discipline', '\n  - { naam: K. Vos, rol: anders, functie: verpleegkundige }\n'],
    ['only the opleider, who judges', '\n  - { naam: dr. M.E. van Dijk, rol: opleider }\n'],
    ['a role without a name', "\n  - { naam: '', rol: lid_opleidingsgroep }\n"],
  ] as const)
    it(`is not satisfied with ${name} [A35]`, () => {
      const marked = replaced(VOORTGANG, [`geraadpleegd:\n${PERSON}`, `«geraadpleegd»:${people}`]);

      assertMarks('verslag/opleidingsgroep', marked, VERSLAG);
    });

  for (const person of [
    '{ naam: dr. A. de Wit }',
    '{ naam: dr. A. de Wit, rol: stageopleider }',
    '{ naam: dr. A. de Wit, rol: plaatsvervangend_opleider }',
  ])
    it(`is satisfied with ${person} [A35]`, () => {
      assertMarks('verslag/opleidingsgroep', replaced(VOORTGANG, [PERSON, `  - ${person}\n`]), VERSLAG);
    });

  it('is not asked of an interim talk', () => {
    assertMarks('verslag/opleidingsgroep', replaced(TUSSENGESPREK, [`geraadpleegd:\n${PERSON}`, '']), VERSLAG);
  });
});

describe('verslag/dossier', () => {
  const INSUFFICIENT = replaced(VOORTGANG, ['oordeel: voldoende', 'oordeel: onvoldoende']);

  it('asks for a note in the file of the opleider on an insufficient judgement [A31]', () => {
    assert.deepEqual(
      said('verslag/dossier', replaced(INSUFFICIENT, ['oordeel: onvoldoende', 'oordeel: «onvoldoende»']), VERSLAG),
      [
        {
          level: 'warning',
          path: ['dossier_vermelding'],
          nl: 'De ontwikkeling is als onvoldoende beoordeeld; dat hoort in het aios-dossier van de opleider. Geef bij ‘Vermeld in het aios-dossier’ (`dossier_vermelding`) aan wanneer dat is gebeurd.',
          en: 'The development has been judged insufficient; this belongs in the programme director’s file on the trainee. State under “Recorded in the file on the trainee” (`dossier_vermelding`) when that was done.',
        },
      ],
    );
  });

  it('speaks of the key when it stands there empty', () => {
    assertMarks('verslag/dossier', replaced(INSUFFICIENT, ['akkoord:', '«dossier_vermelding»:\nakkoord:']), VERSLAG);
  });

  for (const [name, text] of [
    ['a sufficient judgement', VOORTGANG],
    ['no judgement', replaced(VOORTGANG, ['oordeel: voldoende', 'oordeel: geen_oordeel'])],
    ['a judgement that was recorded', replaced(INSUFFICIENT, ['akkoord:', 'dossier_vermelding: 2026-05-21\nakkoord:'])],
    [
      'an interim talk, which is reported back instead',
      replaced(TUSSENGESPREK, ['oordeel: voldoende', 'oordeel: onvoldoende']),
    ],
  ] as const)
    it(`asks nothing of ${name} [A31]`, () => {
      assertMarks('verslag/dossier', text, VERSLAG);
    });

  it('offers to state that it was recorded today, and says so', () => {
    const [fix] = fixesOf('verslag/dossier', INSUFFICIENT, VERSLAG);
    const [english] = fixesOf('verslag/dossier', INSUFFICIENT, VERSLAG, 'en');

    const after = fixed(INSUFFICIENT, fix, VERSLAG);

    assert.deepEqual(
      [fix?.title, fix?.preferred, english?.title],
      [
        'Leg vast dat dit op 1 juni 2026 in het aios-dossier is opgenomen',
        false,
        'State that this was recorded in the file on the trainee on 1 June 2026',
      ],
    );
    assert.equal(after, replaced(INSUFFICIENT, ['akkoord:', 'dossier_vermelding: 2026-06-01\nakkoord:']));
    assertMarks('verslag/dossier', after, VERSLAG);
  });
});
