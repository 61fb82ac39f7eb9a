import assert from 'node:assert/strict';
import type { OutlineItem } from '../../../src/core/language/index.ts';
import { foldsOf, outlineOf, selectionsAt } from '../../../src/core/language/index.ts';
import { groundOf, TALKS, wordsAt } from './ground.ts';

function lines(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);
}

function outline(file: string, text: string, others: Record<string, string> = {}): string[] {
  const { document, portfolio } = groundOf({ [file]: text, ...others });
  return lines(outlineOf(document, portfolio, 'nl'));
}

describe('the outline', () => {
  it('of a report has its sections by title, agreements by id and words, a look-back by the agreement', () => {
    assert.deepEqual(outline('gesprekken/een.verslag.yaml', TALKS['gesprekken/een.verslag.yaml']), [
      'Gesprek',
      'Verbeterpunten',
      '  V1: Overdracht is te lang',
      'Plan van aanpak',
      '  Verbeteracties',
      '    V1: Overdracht is te lang',
      'Afspraken',
      '  A1: Twee visites leiden',
      '  A2: Een CAT houden',
    ]);
    const { 'gesprekken/twee.verslag.yaml': twee, ...others } = TALKS;
    assert.deepEqual(outline('gesprekken/twee.verslag.yaml', twee, others), [
      'Vorig verslag (een.verslag.yaml)',
      'Terugblik op vorige afspraken',
      '  A1: Twee visites leiden',
    ]);
  });

  it('names areas as the portfolio does, and lists without names by what they say; private notes are not shown', () => {
    const reflectie = 'competentiegebieden:\n  leiderschap: { goed: x }\nleerdoelen: [Een, Twee]\nprive: geheim\n';
    const own = 'competentiegebieden: [{ id: leiderschap, naam: Leiderschap, vervangt: organisatie }]\n';
    assert.deepEqual(outline('a.reflectie.yaml', reflectie, { 'portfolio.yaml': own }), [
      'Competentiegebieden',
      '  Leiderschap',
      'Leerdoelen',
      'Privé-aantekeningen',
    ]);
    assert.deepEqual(
      outline('a.verslag.yaml', 'geraadpleegd:\n  - { naam: dr. X, rol: opleider }\n  - {}\nonbekend: 1\n'),
      ['Geraadpleegd', '  dr. X', '  Geraadpleegd 2', 'onbekend'],
    );
  });

  it('of a text that cannot be read as a document is empty', () => {
    assert.deepEqual(outline('a.verslag.yaml', ''), []);
    assert.deepEqual(outline('a.verslag.yaml', '- een\n'), []);
  });
});

describe('folding', () => {
  it('is by part, also where dashes stand right under their key, and leaves what follows a part in view', () => {
    const text = `# een
# twee
soort: verslag
afspraken:
- id: A1
  specifiek: |
    een
    twee

- { id: A2,
    status: open }

# los
leerklimaat: >-
  drie
  vier
`;
    const { document } = groundOf({ 'a.verslag.yaml': text });
    assert.deepEqual(
      foldsOf(document).map(({ start, end, kind }) => `${start}-${end} ${kind}`),
      ['0-1 comment', '3-10 part', '4-7 part', '5-7 part', '9-10 part', '13-15 part'],
    );
  });
});

describe('what can be selected around a place', () => {
  it('grows from the words to the value, the pair, the item, the list, and the document', () => {
    const marked = "afspraken:\n  - id: A1\n    meetbaar: 'Twee ‸KPB'\n  - id: A2\n";
    const { document, offset } = groundOf({ 'a.verslag.yaml': marked });
    assert.deepEqual(
      selectionsAt(document, offset).map((range) => wordsAt(document.parsed.text, range)),
      [
        'Twee KPB',
        "'Twee KPB'",
        "meetbaar: 'Twee KPB'",
        "id: A1\n    meetbaar: 'Twee KPB'",
        "- id: A1\n    meetbaar: 'Twee KPB'\n  - id: A2",
        document.parsed.text.trimEnd(),
        document.parsed.text,
      ],
    );
  });
});
