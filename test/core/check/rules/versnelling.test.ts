import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/core/check/index.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';
import { replaced } from './reports.ts';
import { said } from './said.ts';

const FILE = { file: 'versnelling/2026-04-01.versnelling.yaml' };

const RULES: readonly RuleId[] = [
  'versnelling/motivatie',
  'versnelling/bewijs',
  'versnelling/landelijk_plan',
  'versnelling/lokaal_plan',
  'versnelling/niveau',
  'versnelling/toetsing',
  'versnelling/maanden',
  'versnelling/opleidingsgroep',
];

/** A request of two parts with a provisional judgement; nothing is missing. */
const VERZOEK = `soort: versnellingsverzoek
versie: 1
datum: 2026-04-01
onderdelen:
  - id: echografie
    naam: Basisechografie
    soort: competentie
    maanden: 2
    grond: sneller_verworven
    motivatie: Verricht 180 echo's, waarvan de laatste twintig zelfstandig.
    bewijs:
      - ../bewijs/logboek.bewijs.yaml
    landelijk_plan: EPA echografie, niveau 4 in jaar 4.
    lokaal_plan: Stage echografie, eerste drie maanden.
    beheersingsniveau: 4
    toetsing: Zes beoordeelde echo's.
    definitief_gesprek: 2026-11-20
  - id: dialyse
    naam: Stage dialyse
    soort: stage
    maanden: 12
    grond: eerder_verworven
    motivatie: Elf maanden anios op de dialyse.
    bewijs: [../bewijs/anios.bewijs.yaml]
    landelijk_plan: Stage dialyse van zes maanden.
    lokaal_plan: Stage dialyse, eindtermen 1 tot en met 7.
    beheersingsniveau: 3
    toetsing: Oordeel van de opleidingsgroep.
    definitief_gesprek: { datum: 2026-11-20, gesprek: tweede voortgangsgesprek }
oordelen:
  - moment: voorlopig
    datum: 2026-05-20
    door: { naam: dr. M.E. van Dijk, rol: opleider }
    geraadpleegd:
      - { naam: dr. A. de Wit, rol: lid_opleidingsgroep }
    per_onderdeel:
      - { onderdeel: echografie, oordeel: toegekend, maanden: 2, motivatie: Boven de norm. }
`;

const PEOPLE = '    geraadpleegd:\n      - { naam: dr. A. de Wit, rol: lid_opleidingsgroep }\n';

/** Per rule that asks for a key of a part: the line that holds it in the first part, and what it says without. */
const KEYS = [
  {
    rule: 'versnelling/motivatie',
    seeds: '[A7] [A32]',
    key: 'motivatie',
    title: { nl: 'Motivatie', en: 'Justification' },
    line: "    motivatie: Verricht 180 echo's, waarvan de laatste twintig zelfstandig.\n",
    nl: 'De motivatie voor ‘Basisechografie’ ontbreekt: beargumenteer het verzoek op basis van het portfolio.',
    en: 'The justification for “Basisechografie” is missing: support the request with what is in the portfolio.',
  },
  {
    rule: 'versnelling/bewijs',
    seeds: '[A32]',
    key: 'bewijs',
    title: { nl: 'Bewijs', en: 'Evidence' },
    line: '    bewijs:\n      - ../bewijs/logboek.bewijs.yaml\n',
    nl: 'Voor ‘Basisechografie’ is nog geen bewijs uit het portfolio genoemd.',
    en: 'No evidence from the portfolio has been given for “Basisechografie” yet.',
  },
  {
    rule: 'versnelling/landelijk_plan',
    seeds: '[A16b] [A32]',
    key: 'landelijk_plan',
    title: { nl: 'Relatie met het landelijke opleidingsplan', en: 'Relation to the national training plan' },
    line: '    landelijk_plan: EPA echografie, niveau 4 in jaar 4.\n',
    nl: 'Bij ‘Basisechografie’ staat niet hoe dit zich verhoudt tot het landelijke opleidingsplan.',
    en: 'It is not stated how “Basisechografie” relates to the national training plan.',
  },
  {
    rule: 'versnelling/lokaal_plan',
    seeds: '[A16b] [A32]',
    key: 'lokaal_plan',
    title: { nl: 'Relatie met het lokale opleidingsplan', en: 'Relation to the local training plan' },
    line: '    lokaal_plan: Stage echografie, eerste drie maanden.\n',
    nl: 'Bij ‘Basisechografie’ staat niet hoe dit zich verhoudt tot het lokale opleidingsplan.',
    en: 'It is not stated how “Basisechografie” relates to the local training plan.',
  },
  {
    rule: 'versnelling/niveau',
    seeds: '[A16a]',
    key: 'beheersingsniveau',
    title: { nl: 'Beheersingsniveau', en: 'Level of mastery' },
    line: '    beheersingsniveau: 4\n',
    nl: 'Bij ‘Basisechografie’ staat niet welk beheersingsniveau (1–5) al is bereikt.',
    en: 'It is not stated which level of mastery (1–5) has been reached for “Basisechografie”.',
  },
  {
    rule: 'versnelling/toetsing',
    seeds: '[A21e]',
    key: 'toetsing',
    title: { nl: 'Toetsing', en: 'Testing' },
    line: "    toetsing: Zes beoordeelde echo's.\n",
    nl: 'Bij ‘Basisechografie’ staat niet hoe dit (definitief) wordt getoetst.',
    en: 'It is not stated how “Basisechografie” is (finally) tested.',
  },
] as const;

describe('the rules about a request for acceleration', () => {
  it('find nothing in a complete one [A7] [A10] [A16a] [A16b] [A16c] [A21e] [A32] [A35]', () => {
    for (const rule of RULES) assert.deepEqual(findingsOf(rule, VERZOEK, FILE), [], rule);
  });

  it('find nothing in one without parts or judgements yet', () => {
    for (const rule of RULES) assert.deepEqual(findingsOf(rule, 'soort: versnellingsverzoek\n', FILE), [], rule);
    for (const rule of RULES) {
      assert.deepEqual(
        findingsOf(rule, 'soort: versnellingsverzoek\nonderdelen:\n  -\noordelen:\n  -\n', FILE),
        [],
        rule,
      );
    }
  });

  for (const { rule, seeds, key, line, nl, en } of KEYS) {
    it(`${rule} asks every part for ${key} ${seeds}`, () => {
      const marked = replaced(VERZOEK, ['- id: echografie', '- «id»: echografie'], [line, '']);

      assert.deepEqual(said(rule, marked, FILE), [{ level: 'warning', path: ['onderdelen', 0, key], nl, en }]);
    });

    it(`${rule} takes an empty ${key} for none, and speaks of the key ${seeds}`, () => {
      for (const empty of ['', " ''", ' []']) {
        if (empty !== '' && (key === 'beheersingsniveau' || (empty === ' []') !== (key === 'bewijs'))) continue;
        assertMarks(rule, replaced(VERZOEK, [line, `    «${key}»:${empty}\n`]), FILE);
      }
    });
  }

  it('speak of a part by its id when it has no name, and of this part when it has neither', () => {
    const [{ rule, line }] = KEYS;
    const unnamed = replaced(VERZOEK, ['    naam: Basisechografie\n', ''], [line, '']);
    const bare = replaced(unnamed, ['  - id: echografie\n    soort: competentie', '  - soort: competentie']);

    assert.deepEqual(
      said(rule, replaced(unnamed, ['- id: echografie', '- «id»: echografie']), FILE).map(({ nl, en }) => [nl, en]),
      [
        [
          'De motivatie voor ‘echografie’ ontbreekt: beargumenteer het verzoek op basis van het portfolio.',
          'The justification for “echografie” is missing: support the request with what is in the portfolio.',
        ],
      ],
    );
    assert.deepEqual(
      said(rule, replaced(bare, ['- soort: competentie', '- «soort»: competentie']), FILE).map(({ nl, en }) => [
        nl,
        en,
      ]),
      [
        [
          'De motivatie voor dit onderdeel ontbreekt: beargumenteer het verzoek op basis van het portfolio.',
          'The justification for this part is missing: support the request with what is in the portfolio.',
        ],
      ],
    );
  });

  it('find each part that lacks something', () => {
    const marked = replaced(
      VERZOEK,
      ['- id: echografie', '- «id»: echografie'],
      ['- id: dialyse', '- «id»: dialyse'],
      ["    toetsing: Zes beoordeelde echo's.\n", ''],
      ['    toetsing: Oordeel van de opleidingsgroep.\n', ''],
    );

    assert.deepEqual(
      said('versnelling/toetsing', marked, FILE).map(({ path }) => path),
      [
        ['onderdelen', 0, 'toetsing'],
        ['onderdelen', 1, 'toetsing'],
      ],
    );
  });

  for (const { rule, seeds, key, line, title } of KEYS.filter(
    ({ key }) => key !== 'bewijs' && key !== 'beheersingsniveau',
  ))
    it(`${rule} offers the key in its place, empty, so that the warning stays ${seeds}`, () => {
      const text = replaced(VERZOEK, [line, '']);
      const [fix] = fixesOf(rule, text, FILE);

      const after = fixed(text, fix, FILE);

      assert.deepEqual([fix?.title, fix?.preferred], [`Voeg ‘${title.nl}’ toe aan ‘Basisechografie’`, true]);
      assert.equal(fixesOf(rule, text, FILE, 'en')[0]?.title, `Add “${title.en}” to “Basisechografie”`);
      assert.equal(after, replaced(VERZOEK, [line, `    ${key}: ''\n`]));
      assert.deepEqual(
        fixesOf(rule, after, FILE).map(({ title }) => title),
        [`Negeer ${rule} op deze regel`],
      );
    });
});

describe('versnelling/bewijs offers the evidence of the portfolio [A32]', () => {
  const others = {
    'bewijs/oud.bewijs.yaml': 'soort: bewijs\ntitel: KPB opname\ndatum: 2025-10-10\n',
    'bewijs/nieuw.bewijs.yaml': 'soort: bewijs\ntitel: Logboek echo\ndatum: 2026-03-26\n',
    'bewijs/kaal.bewijs.yaml': 'soort: bewijs\n',
  };
  const setting = { ...FILE, others };
  const line = '    bewijs:\n      - ../bewijs/logboek.bewijs.yaml\n';

  it('the newest first', () => {
    const [fix] = fixesOf('versnelling/bewijs', replaced(VERZOEK, [line, '']), setting);

    assert.equal(fix?.title, 'Kies bewijs uit het portfolio…');
    assert.deepEqual('pick' in fix && fix.pick.map(({ label, description }) => [label, description]), [
      ['Logboek echo', '26 maart 2026 · bewijs/nieuw.bewijs.yaml'],
      ['KPB opname', '10 oktober 2025 · bewijs/oud.bewijs.yaml'],
      ['bewijs/kaal.bewijs.yaml', 'bewijs/kaal.bewijs.yaml'],
    ]);
    assert.equal(
      fixesOf('versnelling/bewijs', replaced(VERZOEK, [line, '']), setting, 'en')[0]?.title,
      'Choose evidence from the portfolio…',
    );
  });

  for (const [name, from, to] of [
    ['in the place of the key', '', '    bewijs:\n      - ../bewijs/oud.bewijs.yaml\n'],
    ['in an empty list', '    bewijs:\n', '    bewijs:\n      - ../bewijs/oud.bewijs.yaml\n'],
    [
      'where an item was begun',
      '    bewijs:\n      - # het logboek\n',
      '    bewijs:\n      - ../bewijs/oud.bewijs.yaml # het logboek\n',
    ],
  ] as const)
    it(`as a reference ${name}`, () => {
      const text = replaced(VERZOEK, [line, from]);

      assert.equal(
        fixed(text, fixesOf('versnelling/bewijs', text, setting)[0], setting, 1),
        replaced(VERZOEK, [line, to]),
      );
    });

  it('and nothing when there is none', () => {
    assert.deepEqual(
      fixesOf('versnelling/bewijs', replaced(VERZOEK, [line, '']), FILE).map(({ title }) => title),
      ['Negeer versnelling/bewijs op deze regel'],
    );
  });
});

describe('versnelling/maanden', () => {
  it('asks whether more than twelve months for one part is a slip [A16c]', () => {
    assert.deepEqual(
      said('versnelling/maanden', replaced(VERZOEK, ['    maanden: 2\n', '    maanden: «24»\n']), FILE),
      [
        {
          level: 'info',
          path: ['onderdelen', 0, 'maanden'],
          nl: '24 maanden verkorting voor één onderdeel is uitzonderlijk veel. Is dit een vergissing?',
          en: '24 months of shortening for one part is exceptional. Is this a mistake?',
        },
      ],
    );
  });

  it('from the first half month above it, and not at twelve [A16c]', () => {
    const marked = replaced(VERZOEK, ['    maanden: 2\n', '    maanden: «12.5»\n']);

    assert.equal(
      said('versnelling/maanden', marked, FILE)[0]?.nl,
      '12,5 maanden verkorting voor één onderdeel is uitzonderlijk veel. Is dit een vergissing?',
    );
    assertMarks('versnelling/maanden', replaced(VERZOEK, ['    maanden: 2\n', '    maanden: 12\n']), FILE);
    assertMarks('versnelling/maanden', replaced(VERZOEK, ['    maanden: 2\n', '    maanden: veel\n']), FILE);
  });
});

describe('versnelling/opleidingsgroep', () => {
  for (const [moment, seeds, nl, en] of [
    [
      'voorlopig',
      '[A10] [A35]',
      'Bij dit voorlopige oordeel is niemand geraadpleegd. Betrek leden van de opleidingsgroep of andere betrokken opleiders.',
      'Nobody was consulted for this provisional judgement. Involve members of the training group or other supervisors concerned.',
    ],
    [
      'definitief',
      '[A11] [A35]',
      'Bij dit definitieve oordeel is niemand geraadpleegd. Betrek leden van de opleidingsgroep of andere betrokken opleiders.',
      'Nobody was consulted for this definitive judgement. Involve members of the training group or other supervisors concerned.',
    ],
  ] as const)
    it(`asks who was consulted for a judgement that is ${moment} ${seeds}`, () => {
      const marked = replaced(VERZOEK, ['- moment: voorlopig', `- «moment»: ${moment}`], [PEOPLE, '']);

      assert.deepEqual(said('versnelling/opleidingsgroep', marked, FILE), [
        { level: 'warning', path: ['oordelen', 0, 'geraadpleegd'], nl, en },
      ]);
    });

  for (const empty of ['', ' []', "\n      - { naam: '' }", '\n      -'])
    it(`takes ${JSON.stringify(`geraadpleegd:${empty}`)} for nobody [A35]`, () => {
      assertMarks('versnelling/opleidingsgroep', replaced(VERZOEK, [PEOPLE, `    «geraadpleegd»:${empty}\n`]), FILE);
    });

  it('speaks of a judgement of which the moment is not known', () => {
    const marked = replaced(VERZOEK, ['- moment: voorlopig\n    datum', '- «datum»'], [PEOPLE, '']);

    assert.deepEqual(
      said('versnelling/opleidingsgroep', marked, FILE).map(({ nl, en }) => [nl, en]),
      [
        [
          'Bij dit oordeel is niemand geraadpleegd. Betrek leden van de opleidingsgroep of andere betrokken opleiders.',
          'Nobody was consulted for this judgement. Involve members of the training group or other supervisors concerned.',
        ],
      ],
    );
  });
});
