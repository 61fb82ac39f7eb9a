import assert from 'node:assert/strict';
import { checkPortfolio, messageOf } from '../../../../src/core/check/index.ts';
import { readPortfolio } from '../../../../src/core/portfolio/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf, open, TODAY } from '../marked.ts';

const HERE: Setting = { file: 'x.verslag.yaml' };

describe('yaml/syntax', () => {
  const cases: [name: string, marked: string, message: string][] = [
    [
      'a second colon',
      'oordeel: a«:» b\n',
      'Op deze regel staan twee dubbele punten. Zet de tekst na de eerste tussen aanhalingstekens.',
    ],
    [
      'a quote that is not closed',
      "leerklimaat: 'Open sfeer«\n»",
      'Hier ontbreekt een teken: een dubbele punt, een komma, of het aanhalingsteken of haakje dat de tekst afsluit.',
    ],
    [
      'the line behind a bracket that is not closed',
      'gesprek: { type: tussengesprek\n«o»ordeel: voldoende\n',
      'Een haakje ([ of {) dat hiervoor is geopend, is niet gesloten. Zet het sluithaakje (] of }) erbij.',
    ],
    [
      'a text that begins with an asterisk',
      'leerklimaat: «*open*» sfeer\n',
      'Een tekst die met een sterretje (*) begint, wordt gelezen als verwijzing, en die bestaat niet. Zet de tekst tussen aanhalingstekens.',
    ],
    [
      'a text that begins with an at sign',
      'leerklimaat: «@» home\n',
      'Een tekst mag niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.',
    ],
    [
      'a character that is no UTF-8',
      'leerklimaat: Categorie«\uFFFD»n en afspraken\n',
      'Hier staat een teken dat niet als UTF-8 te lezen is. Open het bestand opnieuw met de codering waarin het is bewaard en sla het op als UTF-8, of zet hier het goede teken.',
    ],
    [
      'merge conflict markers',
      '«<<<<<<<» HEAD\noordeel: voldoende\n«=======»\noordeel: onvoldoende\n«>>>>>>>» thuis\n',
      'Hier staan twee versies door elkaar na het samenvoegen. Kies welke tekst blijft en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
    ],
  ];
  for (const [name, marked, message] of cases) {
    it(`points at ${name} and says what to do`, () => {
      const { document } = open(marked.replace(/[«»]/gu, ''), HERE);
      const findings = findingsOf('yaml/syntax', document.parsed.text, HERE);
      assert.ok(
        findings.some((finding) => messageOf(finding, 'nl') === message),
        findings.map((f) => messageOf(f, 'nl')).join('\n'),
      );
      assert.ok(findings.every(({ level, range }) => level === 'error' && range.end.line >= range.start.line));
    });
  }

  it('points at something that can be seen, also where a character is missing at the end', () => {
    for (const text of ["a: 'x", 'a: [1, 2', 'a: "x\n\n', '- a\nb', 'a: b: c', '%', '---\n---\n', '\tx: 1']) {
      for (const { range } of findingsOf('yaml/syntax', text, HERE))
        assert.notDeepEqual(range.start, range.end, JSON.stringify(text));
    }
  });

  it('says no more than twenty things about one text', () => {
    const text = Array.from({ length: 200 }, () => '>>>>>>> thuis').join('\n');
    assert.equal(findingsOf('yaml/syntax', `<<<<<<< a\n${text}\n`, HERE).length, 20);
  });

  it('offers to put the text in quotes where that helps', () => {
    const colon = 'titel: KPB: slecht nieuws, ’t ging\noordeel: voldoende\n';
    const [fix] = fixesOf('yaml/syntax', colon, HERE);
    assert.equal(fix?.title, 'Zet de tekst tussen aanhalingstekens');
    assert.equal(fixed(colon, fix, HERE), "titel: 'KPB: slecht nieuws, ’t ging'\noordeel: voldoende\n");
    const item = "terugblik:\n  - goed: Dat is 't: prima\n";
    assert.equal(
      fixed(item, fixesOf('yaml/syntax', item, HERE)[0], HERE),
      "terugblik:\n  - goed: 'Dat is ''t: prima'\n",
    );
    assert.deepEqual(fixesOf('yaml/syntax', 'a: [1, 2\n', HERE), []);
  });

  it('offers to replace tabs by spaces', () => {
    const text = 'gesprek:\n\ttype: tussengesprek\n';
    const [fix] = fixesOf('yaml/syntax', text, HERE, 'en');
    assert.equal(fix?.title, 'Replace the tabs by spaces');
    assert.equal(fixed(text, fix, HERE), 'gesprek:\n  type: tussengesprek\n');
  });

  it('is never silenced by a fix of ours: broken text is to be put right', () => {
    assert.deepEqual(
      fixesOf('yaml/syntax', 'a: [1, 2\n', HERE).filter(({ title }) => title.startsWith('Negeer')),
      [],
    );
  });
});

describe('a document with syntax errors', () => {
  const broken =
    'soort: verslag\noordeel: onvoldoene\nafspraken:\n  - specifiek: Beter worden in visites\nleerklimaat: Open: sfeer\n';

  it('does not miss anything: half of it is unreadable', () => {
    const findings = checkPortfolio(readPortfolio(new Map([['x.verslag.yaml', broken]])), { today: TODAY });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['schema/waarde', 'smart/vaag', 'yaml/syntax'],
    );
  });

  it('says nothing about the part that holds the error: what the parser makes of it is a guess', () => {
    const inside = 'oordeel: onvoldoene\ngesprek:\n  type: tusengesprek\n  plaats: Kamer: 3\n';
    const findings = checkPortfolio(readPortfolio(new Map([['x.verslag.yaml', inside]])), { today: TODAY });
    assert.deepEqual(
      findings.map(({ rule, path }) => [rule, path.join('.')]),
      [
        ['schema/waarde', 'oordeel'],
        ['yaml/syntax', 'gesprek.plaats'],
      ],
    );
  });

  it('never hides the findings of another document', () => {
    const good = new Map([['y.reflectie.yaml', 'competentiegebieden:\n  organisatie:\n    goed: Ja\n']]);
    const of = (files: Map<string, string>) =>
      checkPortfolio(readPortfolio(files), { today: TODAY }).filter(({ file }) => file === 'y.reflectie.yaml');
    assert.ok(of(good).length > 6, 'too few findings');
    assert.deepEqual(
      of(new Map([...good, ['x.verslag.yaml', broken], ['portfolio.yaml', ': : ['], ['a.verslag.yaml', '\0']])),
      of(good),
    );
  });
});

describe('yaml/dubbele_sleutel', () => {
  it('marks the second of two equal keys, and still checks the rest', () => {
    const marked =
      'oordeel: voldoende\nleerklimaat: Open\n«leerklimaat»: Gesloten\ngesprek: { type: tussengesprek, «type»: voortgangsgesprek }\n';
    const [finding] = assertMarks('yaml/dubbele_sleutel', marked, HERE);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      '‘leerklimaat’ staat hier twee keer. Voeg de twee samen of verwijder er een; nu telt er maar één.',
    );
    assert.notDeepEqual(findingsOf('schema/ontbreekt', marked.replace(/[«»]/gu, ''), HERE), []);
  });
});
