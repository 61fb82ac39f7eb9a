import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/core/check/index.ts';
import { fingerprint } from '../../../../src/core/seal/index.ts';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';
import { AIOS, OPLEIDER, replaced, signed, STAGEOPLEIDER, TUSSENGESPREK, VERSLAG, VOORTGANG } from './reports.ts';
import { said } from './said.ts';

const RULES: readonly RuleId[] = ['verslag/akkoord', 'verslag/ondertekening', 'verslag/gewijzigd_na_ondertekening'];

const ACCORD = 'akkoord:\n  - { rol: opleider, naam: dr. M.E. van Dijk, datum: 2026-05-21 }\n';
const STAGE_ACCORD = 'akkoord:\n  - { rol: stageopleider, naam: dr. P. Smit, datum: 2026-05-21 }\n';

/** Both talks, completely signed. */
const SIGNED = signed(VOORTGANG, AIOS, OPLEIDER);
const STAGE_SIGNED = signed(TUSSENGESPREK, AIOS, STAGEOPLEIDER);

function fingerprintOf(text: string): string {
  return fingerprint(parseYaml(text).data) ?? '';
}

function titles(rule: RuleId, text: string, language: 'nl' | 'en' = 'nl'): string[] {
  return fixesOf(rule, text, VERSLAG, language).map(({ title }) => title);
}

describe('accord and signatures', () => {
  for (const [name, text] of [
    ['a progress talk accorded by the opleider and signed by both [A24] [A26]', SIGNED],
    ['an interim talk accorded by the stageopleider and signed by both [B14]', STAGE_SIGNED],
    [
      'a talk led by the deputy, who stands in for the opleider',
      signed(
        replaced(VOORTGANG, [ACCORD, ACCORD.replace('rol: opleider', 'rol: plaatsvervangend_opleider')]),
        { rol: 'plaatsvervangend_opleider', naam: 'dr. R. Mol' },
        AIOS,
      ),
    ],
    ['a talk the aios signed as seen only', signed(VOORTGANG, { ...AIOS, betekenis: 'gezien' }, OPLEIDER)],
  ] as const)
    it(`are complete for ${name}`, () => {
      for (const rule of RULES) assert.deepEqual(findingsOf(rule, text, VERSLAG), [], rule);
    });

  for (const [name, text] of [
    ['on the day of the talk', replaced(VOORTGANG, ['datum: 2026-05-20', 'datum: 2026-06-01'], [ACCORD, ''])],
    ['before the talk', replaced(VOORTGANG, ['datum: 2026-05-20', 'datum: 2026-09-01'], [ACCORD, ''])],
    ['of a talk without a date', replaced(VOORTGANG, ['  datum: 2026-05-20\n', ''], [ACCORD, ''])],
    ['of a talk without a type', replaced(VOORTGANG, ['  type: voortgangsgesprek\n', ''], [ACCORD, ''])],
    ['of a text that is only half readable', replaced(VOORTGANG, [ACCORD, 'bewaring: "\n'])],
  ] as const)
    it(`are not asked for ${name} [A26]`, () => {
      for (const rule of RULES) assert.deepEqual(findingsOf(rule, text, VERSLAG), [], rule);
    });
});

describe('verslag/akkoord', () => {
  for (const [name, text, path, nl, en] of [
    [
      'the opleider to accord plan and report of a progress talk [A26]',
      replaced(VOORTGANG, ['soort: v', '«soort»: v'], [ACCORD, '']),
      ['akkoord', 0],
      'De opleider heeft plan en verslag nog niet geaccordeerd.',
      'The programme director has not approved plan and report yet.',
    ],
    [
      'the stageopleider to accord those of an interim talk [B14]',
      replaced(TUSSENGESPREK, ['soort: v', '«soort»: v'], [STAGE_ACCORD, '']),
      ['akkoord', 0],
      'De stageopleider heeft plan en verslag nog niet geaccordeerd.',
      'The rotation supervisor has not approved plan and report yet.',
    ],
    [
      'the opleider also when the aios has accorded [A26]',
      replaced(VOORTGANG, [ACCORD, '«akkoord»:\n  - { rol: aios, naam: L. Bakker, datum: 2026-05-21 }\n']),
      ['akkoord', 1],
      'De opleider heeft plan en verslag nog niet geaccordeerd.',
      'The programme director has not approved plan and report yet.',
    ],
    [
      'the stageopleider, not the opleider, after an interim talk [B14]',
      replaced(TUSSENGESPREK, [STAGE_ACCORD, ACCORD.replace('akkoord', '«akkoord»')]),
      ['akkoord', 1],
      'De stageopleider heeft plan en verslag nog niet geaccordeerd.',
      'The rotation supervisor has not approved plan and report yet.',
    ],
    [
      'for the date of an accord without one [A26]',
      replaced(VOORTGANG, [ACCORD, 'akkoord:\n  - rol: opleider\n    naam: dr. M.E. van Dijk\n    «datum»:\n']),
      ['akkoord', 0, 'datum'],
      'Het akkoord van de opleider is niet volledig: de datum ontbreekt.',
      'The approval of the programme director is not complete: the date is missing.',
    ],
    [
      'for name and date of an accord with only a role [A26]',
      replaced(VOORTGANG, [ACCORD, 'akkoord:\n  -\n  - «rol»: opleider\n']),
      ['akkoord', 1, 'naam'],
      'Het akkoord van de opleider is niet volledig: de naam en de datum ontbreken.',
      'The approval of the programme director is not complete: the name and the date are missing.',
    ],
  ] as const)
    it(`asks ${name}`, () => {
      assert.deepEqual(said('verslag/akkoord', text, VERSLAG), [{ level: 'warning', path, nl, en }]);
    });

  it('offers to record the accord of whoever led the talk, with the date of today', () => {
    const text = replaced(VOORTGANG, [ACCORD, '']);
    const [fix] = fixesOf('verslag/akkoord', text, VERSLAG);

    const after = fixed(text, fix, VERSLAG);

    assert.equal(fix?.preferred, false);
    assert.deepEqual(titles('verslag/akkoord', text), [
      'Leg het akkoord van de opleider vast: dr. M.E. van Dijk, 1 juni 2026',
      'Negeer verslag/akkoord op deze regel',
    ]);
    assert.equal(
      titles('verslag/akkoord', text, 'en')[0],
      'Record the approval of the programme director: dr. M.E. van Dijk, 1 June 2026',
    );
    assert.equal(after, `${text}akkoord:\n  - rol: opleider\n    naam: dr. M.E. van Dijk\n    datum: 2026-06-01\n`);
    assertMarks('verslag/akkoord', after, VERSLAG);
  });

  it('records it behind the accords that are there, in their style', () => {
    const text = replaced(TUSSENGESPREK, [
      STAGE_ACCORD,
      'akkoord:\n  - { rol: aios, naam: L. Bakker, datum: 2026-05-21 }\n',
    ]);
    const [fix] = fixesOf('verslag/akkoord', text, VERSLAG);

    const after = fixed(text, fix, VERSLAG);

    assert.ok(after.startsWith(text), after);
    assert.deepEqual((parseYaml(after).data as { akkoord: unknown }).akkoord, [
      { rol: 'aios', naam: 'L. Bakker', datum: '2026-05-21' },
      { rol: 'stageopleider', naam: 'dr. P. Smit', datum: '2026-06-01' },
    ]);
  });

  it('records the deputy as the deputy when no opleider took part', () => {
    const text = replaced(
      VOORTGANG,
      ['{ naam: dr. M.E. van Dijk, rol: opleider }', '{ naam: dr. R. Mol, rol: plaatsvervangend_opleider }'],
      [ACCORD, ''],
    );

    assert.equal(
      fixed(text, fixesOf('verslag/akkoord', text, VERSLAG)[0], VERSLAG),
      `${text}akkoord:\n  - rol: plaatsvervangend_opleider\n    naam: dr. R. Mol\n    datum: 2026-06-01\n`,
    );
  });

  it('records the opleider rather than the deputy when both took part', () => {
    const text = replaced(
      VOORTGANG,
      [
        '    - { naam: dr. M.E. van Dijk, rol: opleider }\n',
        '    - { naam: dr. R. Mol, rol: plaatsvervangend_opleider }\n    - { naam: dr. M.E. van Dijk, rol: opleider }\n',
      ],
      [ACCORD, ''],
    );

    assert.equal(
      fixed(text, fixesOf('verslag/akkoord', text, VERSLAG)[0], VERSLAG),
      `${text}akkoord:\n  - rol: opleider\n    naam: dr. M.E. van Dijk\n    datum: 2026-06-01\n`,
    );
  });

  it('offers to complete an accord that was begun', () => {
    const text = replaced(VOORTGANG, [ACCORD, 'akkoord:\n  - rol: opleider\n    naam: M.E. van Dijk\n']);

    assert.equal(
      titles('verslag/akkoord', text)[0],
      'Vul het akkoord van de opleider aan: dr. M.E. van Dijk, 1 juni 2026',
    );
    assert.equal(
      titles('verslag/akkoord', text, 'en')[0],
      'Complete the approval of the programme director: dr. M.E. van Dijk, 1 June 2026',
    );
    assert.equal(fixed(text, fixesOf('verslag/akkoord', text, VERSLAG)[0], VERSLAG), `${text}    datum: 2026-06-01\n`);
  });

  it('offers nothing when nobody of that role took part: a name is not made up', () => {
    const text = replaced(
      VOORTGANG,
      ['    - { naam: dr. M.E. van Dijk, rol: opleider }\n', "    - { naam: '', rol: opleider }\n    -\n"],
      [ACCORD, ''],
    );

    assert.deepEqual(titles('verslag/akkoord', text), ['Negeer verslag/akkoord op deze regel']);
  });
});

describe('verslag/ondertekening', () => {
  it('asks both parties of a progress talk to sign [A24] [A26]', () => {
    assert.deepEqual(said('verslag/ondertekening', replaced(VOORTGANG, ['soort: v', '««soort»»: v']), VERSLAG), [
      {
        level: 'warning',
        path: ['ondertekening', 0],
        nl: 'De aios heeft dit verslag nog niet ondertekend.',
        en: 'The trainee has not signed this report yet.',
      },
      {
        level: 'warning',
        path: ['ondertekening', 1],
        nl: 'De opleider heeft dit verslag nog niet ondertekend.',
        en: 'The programme director has not signed this report yet.',
      },
    ]);
  });

  it('asks both parties of an interim talk, so not the opleider [B14]', () => {
    const marked = replaced(signed(TUSSENGESPREK, OPLEIDER), ['ondertekening:', '««ondertekening»»:']);

    assert.deepEqual(
      said('verslag/ondertekening', marked, VERSLAG).map(({ path, nl }) => [path, nl]),
      [
        [['ondertekening', 1], 'De aios heeft dit verslag nog niet ondertekend.'],
        [['ondertekening', 2], 'De stageopleider heeft dit verslag nog niet ondertekend.'],
      ],
    );
  });

  it('asks only the party that has not signed [A26]', () => {
    const marked = replaced(signed(VOORTGANG, AIOS), ['ondertekening:', '«ondertekening»:']);

    assert.deepEqual(
      said('verslag/ondertekening', marked, VERSLAG).map(({ path, nl }) => [path, nl]),
      [[['ondertekening', 1], 'De opleider heeft dit verslag nog niet ondertekend.']],
    );
  });

  it('is not satisfied with a signature that lacks its fingerprint: nobody could see a later change [A26]', () => {
    const text = SIGNED.replace(/\n {4}vingerafdruk: .*(?=\n {2}- )/u, '');

    assert.deepEqual(said('verslag/ondertekening', text.replace('  - rol: aios', '  - «rol»: aios'), VERSLAG), [
      {
        level: 'warning',
        path: ['ondertekening', 0, 'vingerafdruk'],
        nl: 'De ondertekening van de aios is niet volledig: de vingerafdruk ontbreekt.',
        en: 'The signature of the trainee is not complete: the fingerprint is missing.',
      },
    ]);
  });

  it('is satisfied when one of several signatures of a party is complete', () => {
    assertMarks('verslag/ondertekening', `${SIGNED}  - rol: aios\n`, VERSLAG);
  });

  it('offers to sign for a party that took part: the aios as agreed or as seen', () => {
    const print = fingerprintOf(VOORTGANG);
    const [agreed, seen] = fixesOf('verslag/ondertekening', VOORTGANG, VERSLAG);
    const entry = (betekenis: string): string =>
      `ondertekening:\n  - rol: aios\n    naam: L. Bakker\n    datum: 2026-06-01\n    betekenis: ${betekenis}\n    vingerafdruk: ${print}\n`;

    assert.deepEqual(titles('verslag/ondertekening', VOORTGANG), [
      'Onderteken voor akkoord als aios: L. Bakker, 1 juni 2026',
      'Onderteken voor gezien als aios: L. Bakker, 1 juni 2026',
      'Negeer verslag/ondertekening op deze regel',
    ]);
    assert.deepEqual(titles('verslag/ondertekening', VOORTGANG, 'en').slice(0, 2), [
      'Sign as agreed for the trainee: L. Bakker, 1 June 2026',
      'Sign as seen for the trainee: L. Bakker, 1 June 2026',
    ]);
    assert.equal(fixed(VOORTGANG, agreed, VERSLAG), `${VOORTGANG}${entry('akkoord')}`);
    assert.equal(fixed(VOORTGANG, seen, VERSLAG), `${VOORTGANG}${entry('gezien')}`);
  });

  it('makes a complete and valid set when one after the other signs [A24] [A26]', () => {
    for (const base of [VOORTGANG, TUSSENGESPREK]) {
      const first = fixed(base, fixesOf('verslag/ondertekening', base, VERSLAG)[0], VERSLAG);
      const second = fixed(first, fixesOf('verslag/ondertekening', first, VERSLAG)[0], VERSLAG);

      for (const rule of RULES) assert.deepEqual(findingsOf(rule, second, VERSLAG), [], rule);
      assert.ok(second.startsWith(base));
    }
  });

  it('lets the opleider sign as agreed only', () => {
    assert.deepEqual(titles('verslag/ondertekening', signed(VOORTGANG, AIOS)), [
      'Onderteken voor akkoord als opleider: dr. M.E. van Dijk, 1 juni 2026',
      'Negeer verslag/ondertekening op deze regel',
    ]);
  });

  it('offers no signature without the key somebody has: it would not hold [A26]', () => {
    const withKey = (key: string) => ({
      ...VERSLAG,
      others: {
        'portfolio.yaml': `soort: portfolio\nversie: 1\nsleutels: [{ naam: L. Bakker, rol: aios, publiek: 'ed25519:AAAA', ${key} }]\n`,
      },
    });
    const offered = (key: string) =>
      fixesOf('verslag/ondertekening', VOORTGANG, withKey(key)).map(({ title }) => title.split(':')[0]);
    const silence = 'Negeer verslag/ondertekening op deze regel';
    assert.deepEqual(offered('van: 2026-01-01'), [silence]);
    assert.deepEqual(offered('van: 2026-01-01, ingetrokken: 2026-02-01'), [
      'Onderteken voor akkoord als aios',
      'Onderteken voor gezien als aios',
      silence,
    ]);
  });

  it('offers no signature before the accord, which would break it at once [A26]', () => {
    assert.deepEqual(titles('verslag/ondertekening', replaced(VOORTGANG, [ACCORD, ''])), [
      'Negeer verslag/ondertekening op deze regel',
    ]);
  });

  it('offers no signature of a document that has no fingerprint', () => {
    const text = replaced(VOORTGANG, ['opleidingsjaar: 3', 'opleidingsjaar: .nan']);

    assert.deepEqual(titles('verslag/ondertekening', text), ['Negeer verslag/ondertekening op deze regel']);
  });

  it('offers to complete a signature over the text as it is now, and says so', () => {
    const text = SIGNED.replace(/\n {4}vingerafdruk: .*(?=\n {2}- )/u, '');
    const [fix] = fixesOf('verslag/ondertekening', text, VERSLAG);

    assert.deepEqual(titles('verslag/ondertekening', text), [
      'Vul de ondertekening van de aios aan met de vingerafdruk, over de tekst zoals die nu is',
      'Negeer verslag/ondertekening op deze regel',
    ]);
    assert.equal(
      titles('verslag/ondertekening', text, 'en')[0],
      'Complete the signature of the trainee with the fingerprint, over the text as it is now',
    );
    assert.equal(fixed(text, fix, VERSLAG), SIGNED);
  });
});

describe('verslag/gewijzigd_na_ondertekening', () => {
  const print = fingerprintOf(VOORTGANG);
  const changed = replaced(SIGNED, ['welbevinden: Voelt', 'welbevinden: Vóélt']);

  it('names every signature that no longer matches [A26]', () => {
    const marked = changed.replaceAll(print, `«${print}»`);

    assert.deepEqual(said('verslag/gewijzigd_na_ondertekening', marked, VERSLAG), [
      {
        level: 'error',
        path: ['ondertekening', 0, 'vingerafdruk'],
        nl: 'Dit document is gewijzigd nadat het is ondertekend door L. Bakker op 22 mei 2026. Die ondertekening geldt niet voor deze tekst.',
        en: 'This document was changed after it was signed by L. Bakker on 22 May 2026. That signature does not hold for this text.',
      },
      {
        level: 'error',
        path: ['ondertekening', 1, 'vingerafdruk'],
        nl: 'Dit document is gewijzigd nadat het is ondertekend door dr. M.E. van Dijk op 22 mei 2026. Die ondertekening geldt niet voor deze tekst.',
        en: 'This document was changed after it was signed by dr. M.E. van Dijk on 22 May 2026. That signature does not hold for this text.',
      },
    ]);
  });

  for (const [name, text] of [
    ['another number', replaced(SIGNED, ['opleidingsjaar: 3', 'opleidingsjaar: 4'])],
    ['a text instead of a number', replaced(SIGNED, ['opleidingsjaar: 3', "opleidingsjaar: '3'"])],
    ['an agreement taken out', SIGNED.replace(/ {4}status: open\n/u, '')],
    ['a key the format does not know', replaced(SIGNED, ['oordeel: ', 'eigen: x\noordeel: '])],
    [
      'an accord given afterwards',
      replaced(SIGNED, [ACCORD, `${ACCORD}  - { rol: aios, naam: L. Bakker, datum: 2026-05-23 }\n`]),
    ],
  ] as const)
    it(`notices ${name} [A26]`, () => {
      assert.equal(findingsOf('verslag/gewijzigd_na_ondertekening', text, VERSLAG).length, 2);
    });

  for (const [name, text] of [
    ['a comment', replaced(SIGNED, ['oordeel: ', '# goed besproken\noordeel: '])],
    [
      'other quotes and layout',
      replaced(SIGNED, ['welbevinden: Voelt zich op haar plek.', 'welbevinden: >-\n  Voelt zich\n  op haar plek.']),
    ],
    ['other line ends', SIGNED.replaceAll('\n', '\r\n')],
    ['a private note', `${SIGNED}prive: Ik vond het spannend.\n`],
    ['a further signature', `${SIGNED}  - { rol: anders, naam: K. Vos }\n`],
  ] as const)
    it(`lets ${name} pass [A26]`, () => {
      assertMarks('verslag/gewijzigd_na_ondertekening', text, VERSLAG);
    });

  it('speaks of one signature when the other was given after the change', () => {
    const later = replaced(VOORTGANG, ['welbevinden: Voelt', 'welbevinden: Vóélt']);
    const [, entry = ''] = signed(later, OPLEIDER).split('ondertekening:\n');
    const text = `${signed(VOORTGANG, AIOS).replace('Voelt', 'Vóélt')}${entry}`;

    assertMarks('verslag/gewijzigd_na_ondertekening', text.replace(print, `«${print}»`), VERSLAG);
  });

  it('also guards the plan and the assessment of a rotation, which are signed as well [A26]', () => {
    for (const [file, text] of [
      ['plan.iop.yaml', signed('soort: iop\nversie: 1\nleerdoelen: []\n', AIOS)],
      [
        'stage.tussenbeoordeling.yaml',
        signed('soort: tussenbeoordeling\nversie: 1\neindoordeel: goed\n', STAGEOPLEIDER),
      ],
    ] as const) {
      assert.deepEqual(findingsOf('verslag/gewijzigd_na_ondertekening', text, { file }), []);
      assert.equal(findingsOf('verslag/gewijzigd_na_ondertekening', `${text}eigen: x\n`, { file }).length, 1);
    }
  });

  it('keeps silent about a text that is only half readable, and about a fingerprint that is none', () => {
    assertMarks('verslag/gewijzigd_na_ondertekening', `${changed}bewaring: "\n`, VERSLAG);
    assertMarks('verslag/gewijzigd_na_ondertekening', changed.replaceAll(print, 'sha256:123'), VERSLAG);
  });

  it('says as much as is known of who signed', () => {
    const text = `${VOORTGANG}ondertekening:\n  - vingerafdruk: «sha256:${'0'.repeat(64)}»\n`;

    assert.deepEqual(
      said('verslag/gewijzigd_na_ondertekening', text, VERSLAG).map(({ nl, en }) => [nl, en]),
      [
        [
          'Dit document is gewijzigd nadat het is ondertekend. Die ondertekening geldt niet voor deze tekst.',
          'This document was changed after it was signed. That signature does not hold for this text.',
        ],
      ],
    );
  });

  it('offers to withdraw that signature, and nothing to silence it with', () => {
    const [fix, ...others] = fixesOf('verslag/gewijzigd_na_ondertekening', changed, VERSLAG);

    assert.deepEqual(
      [fix?.title, fix?.preferred, others],
      ['Trek de ondertekening in: L. Bakker, 22 mei 2026', false, []],
    );
    assert.deepEqual(titles('verslag/gewijzigd_na_ondertekening', changed, 'en'), [
      'Withdraw the signature: L. Bakker, 22 May 2026',
    ]);
    assert.equal(fixed(changed, fix, VERSLAG), changed.replace(/ {2}- rol: aios\n(?: {4}.*\n)+/u, ''));
  });

  it('leaves an empty list when the only signature is withdrawn', () => {
    const text = replaced(signed(VOORTGANG, AIOS), ['welbevinden: Voelt', 'welbevinden: Vóélt']);

    assert.equal(
      fixed(text, fixesOf('verslag/gewijzigd_na_ondertekening', text, VERSLAG)[0], VERSLAG),
      `${replaced(VOORTGANG, ['welbevinden: Voelt', 'welbevinden: Vóélt'])}ondertekening: []\n`,
    );
  });
});
