import assert from 'node:assert/strict';
import { messageOf } from '../../../../src/core/check/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';

const HERE: Setting = { file: 'reflecties/2026-06-25.reflectie.yaml' };
const AREAS = [
  'medisch_handelen',
  'communicatie',
  'samenwerking',
  'kennis_en_wetenschap',
  'maatschappelijk_handelen',
  'organisatie',
  'professionaliteit',
];
const FULL = 'goed: Ging goed, beter: Kan beter, bewijs: [../bewijs/a.bewijs.yaml]';

/** A reflection on all areas, some of which say something else; `undefined` leaves an area out. */
function reflection(changes: Record<string, string | undefined> = {}, key = 'competentiegebieden'): string {
  const all: Record<string, string | undefined> = Object.fromEntries(AREAS.map((area) => [area, FULL]));
  const lines = Object.entries({ ...all, ...changes }).flatMap(([area, said]) =>
    said === undefined ? [] : [`  ${area}: { ${said} }\n`],
  );
  return `soort: reflectie\n${key}:\n${lines.join('')}`;
}

describe('reflectie/competentiegebied', () => {
  it('finds nothing when each of the seven says something [A6][B3]', () => {
    assertMarks('reflectie/competentiegebied', reflection(), HERE);
    assertMarks('reflectie/competentiegebied', reflection({ organisatie: 'beter: Brieven' }), HERE);
  });

  for (const area of AREAS) {
    it(`misses ${area}, absent or empty [A6][B3]`, () => {
      assertMarks('reflectie/competentiegebied', reflection({ [area]: undefined }, '«competentiegebieden»'), HERE);
      const empty = reflection({ [area]: "goed: '', beter: '  '" });
      assertMarks('reflectie/competentiegebied', empty.replace(`  ${area}:`, `  «${area}»:`), HERE);
    });
  }

  it('misses all seven where the first key stands for the whole [A6]', () => {
    assertMarks('reflectie/competentiegebied', '«««««««soort»»»»»»»: reflectie\nperiode:\n', HERE);
    assertMarks('reflectie/competentiegebied', '# Zomer\n«««««««periode»»»»»»»: {}\n', HERE);
  });

  it('names the area in the language of the reader [A6]', () => {
    const [finding] = findingsOf('reflectie/competentiegebied', reflection({ communicatie: undefined }), HERE);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Over ‘Communicatie’ staat nog niets: schrijf op wat goed ging en wat beter kan.',
    );
    assert.equal(
      messageOf(finding ?? assert.fail(), 'en'),
      'Nothing has been written about “Communication” yet: say what went well and what can be better.',
    );
  });

  it('asks for the areas of this portfolio [A6]', () => {
    const own = `competentiegebieden:\n  - { id: leiderschap, naam: Leiderschap, vervangt: organisatie }\n  - { id: reflectie, naam: Reflectie }\n`;
    const setting = { ...HERE, others: { 'portfolio.yaml': own } };
    const marked = reflection({ organisatie: undefined }, '««competentiegebieden»»');
    const findings = assertMarks('reflectie/competentiegebied', marked, setting);
    assert.deepEqual(
      findings.map(({ params }) => params['gebied']),
      ['leiderschap', 'reflectie'],
    );
  });

  it('leaves what is written but wrong to the schema rules', () => {
    assertMarks('reflectie/competentiegebied', reflection({ organisatie: 'goed: 3' }), HERE);
  });

  it('adds the area in its place, empty, so that the warning stays [A6]', () => {
    const block = 'competentiegebieden:\n  medisch_handelen:\n    goed: Ja\n  samenwerking:\n    goed: Ja\n';
    const [, ...rest] = findingsOf('reflectie/competentiegebied', block, HERE);
    assert.equal(rest.length, 4);
    const [fix] = fixesOf('reflectie/competentiegebied', block, HERE);
    assert.equal(fix?.title, 'Voeg ‘Communicatie’ toe');
    const after = fixed(block, fix, HERE);
    assert.equal(
      after,
      "competentiegebieden:\n  medisch_handelen:\n    goed: Ja\n  communicatie:\n    goed: ''\n    beter: ''\n  samenwerking:\n    goed: Ja\n",
    );
    assert.equal(findingsOf('reflectie/competentiegebied', after, HERE).length, 5);
  });

  it('adds only what is not there yet', () => {
    const begin = 'soort: reflectie\ncompetentiegebieden:\n  medisch_handelen:\n    goed:\n';
    const rest = reflection({ medisch_handelen: undefined }).split('\n').slice(2).join('\n');
    const text = begin + rest;
    const [fix] = fixesOf('reflectie/competentiegebied', text, HERE);
    assert.equal(fixed(text, fix, HERE), `${begin}    beter: ''\n${rest}`);
  });
});

describe('reflectie/eenzijdig', () => {
  it('marks an area with only good or only to improve, at the empty key when there is one [A6][B3]', () => {
    const marked = reflection({ communicatie: 'goed: Ja', samenwerking: 'beter: Nee, «goed»: ' });
    const findings = assertMarks('reflectie/eenzijdig', marked.replace('  communicatie', '  «communicatie»'), HERE);
    assert.deepEqual(
      findings.map((finding) => messageOf(finding, 'nl')),
      [
        'Bij ‘Communicatie’ staat niet wat beter kan. Sta bij beide stil.',
        'Bij ‘Samenwerking’ staat niet wat goed ging. Sta bij beide stil.',
      ],
    );
  });

  it('says it once when the whole reflection has only one kind [A6][B3]', () => {
    const good = Object.fromEntries(AREAS.map((area) => [area, 'goed: Ja']));
    const [finding, ...more] = assertMarks('reflectie/eenzijdig', reflection(good, '«competentiegebieden»'), HERE);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Deze reflectie noemt nergens wat beter kan. Sta bij ten minste één gebied ook daarbij stil.',
    );
    assert.deepEqual(more, []);
    const better = Object.fromEntries(AREAS.map((area) => [area, 'beter: Nee']));
    const [other] = assertMarks('reflectie/eenzijdig', reflection(better, '«competentiegebieden»'), HERE);
    assert.match(messageOf(other ?? assert.fail(), 'en'), /does not say anywhere what went well/u);
  });

  it('says it of the area when only one area has been written about', () => {
    assertMarks('reflectie/eenzijdig', 'competentiegebieden:\n  «organisatie»:\n    goed: Ja\n', HERE);
  });

  it('finds nothing in an area of which nothing is said, or both', () => {
    assertMarks('reflectie/eenzijdig', reflection({ communicatie: undefined }), HERE);
  });

  it('adds the other side, empty [A6]', () => {
    const text = 'competentiegebieden:\n  organisatie:\n    beter: Brieven # eerder\n';
    const [fix] = fixesOf('reflectie/eenzijdig', text, HERE);
    assert.equal(fix?.title, 'Voeg toe wat goed ging');
    assert.equal(
      fixed(text, fix, HERE),
      "competentiegebieden:\n  organisatie:\n    goed: ''\n    beter: Brieven # eerder\n",
    );
  });
});

describe('reflectie/onderbouwing', () => {
  const text = 'competentiegebieden:\n  organisatie:\n    goed: Ja\n';

  it('marks an area that says something and refers to nothing [A33]', () => {
    assertMarks('reflectie/onderbouwing', reflection({ communicatie: "goed: Ja, «bewijs»: ['']" }), HERE);
    assertMarks('reflectie/onderbouwing', text.replace('organisatie', '«organisatie»'), HERE);
    assertMarks('reflectie/onderbouwing', reflection({ communicatie: undefined }), HERE);
  });

  it('offers the evidence of the portfolio: of this area first, then the newest [A33]', () => {
    const others = {
      'bewijs/oud.bewijs.yaml': 'titel: KPB overdracht\ndatum: 2025-01-01\ncompetenties: [organisatie]\n',
      'bewijs/nieuw.bewijs.yaml': 'titel: CAT antistolling\ndatum: 2026-05-01\ncompetenties: [kennis_en_wetenschap]\n',
      'bewijs/nieuwer.bewijs.yaml': 'titel: OSATS drain\ndatum: 2026-05-02\n',
      'bewijs/leeg.bewijs.yaml': 'soort: bewijs\n',
    };
    const setting = { ...HERE, others };
    const [fix] = fixesOf('reflectie/onderbouwing', text, setting);
    assert.ok(fix && 'pick' in fix, 'nothing to choose');
    assert.equal(fix.title, 'Kies bewijs uit het portfolio…');
    assert.deepEqual(
      fix.pick.map(({ label, description }) => [label, description]),
      [
        ['KPB overdracht', '1 januari 2025 · bewijs/oud.bewijs.yaml'],
        ['OSATS drain', '2 mei 2026 · bewijs/nieuwer.bewijs.yaml'],
        ['CAT antistolling', '1 mei 2026 · bewijs/nieuw.bewijs.yaml'],
        ['bewijs/leeg.bewijs.yaml', 'bewijs/leeg.bewijs.yaml'],
      ],
    );
    const after = fixed(text, fix, setting);
    assert.equal(after, `${text}    bewijs:\n      - ../bewijs/oud.bewijs.yaml\n`);
    assert.deepEqual(findingsOf('reflectie/onderbouwing', after, setting), []);
  });

  it('offers nothing to choose from in a portfolio without evidence', () => {
    assert.deepEqual(
      fixesOf('reflectie/onderbouwing', text, HERE).map(({ title }) => title),
      ['Negeer reflectie/onderbouwing op deze regel'],
    );
  });
});
