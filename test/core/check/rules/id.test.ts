import assert from 'node:assert/strict';
import { assertMarks, fixed, fixesOf } from '../marked.ts';
import { AIOS, signed, VERSLAG } from './reports.ts';
import { said } from './said.ts';

const RULE = 'id/dubbel';

describe('id/dubbel', () => {
  it('speaks of the second and later ones and names the line of the first, as an error', () => {
    const marked = `soort: verslag
afspraken:
  - id: A1
    specifiek: Zes gesprekken
  - id: «A1»
    specifiek: Twee KPB's
  - { id: «A1» }
`;
    const finding = (index: number) => ({
      level: 'error',
      path: ['afspraken', index, 'id'],
      nl: 'Het kenmerk ‘A1’ is op regel 3 al gebruikt. Een verwijzing naar ‘A1’ bedoelt dat eerste; geef dit een eigen kenmerk.',
      en: 'The id “A1” is taken already on line 3. A reference to “A1” means that first one; give this an id of its own.',
    });
    assert.deepEqual(said(RULE, marked, VERSLAG), [finding(1), finding(2)]);
  });

  it('also of two in different lists: a reference names no list', () => {
    assertMarks(RULE, 'verbeterpunten:\n  - id: P1\nafspraken:\n  - id: «P1»\n  - id: A1\n', VERSLAG);
  });

  for (const [file, marked] of [
    ['a.agenda.yaml', 'punten: [{ id: P1 }, { id: «P1» }]\n'],
    ['a.versnelling.yaml', 'onderdelen: [{ id: echo }, { id: «echo» }]\n'],
    ['a.opleidingsschema.yaml', 'onderdelen: [{ id: echo }, { id: «"echo"» }]\n'],
    ['a.iop.yaml', 'leerdoelen: [{ id: L1 }, { id: «L1» }]\n'],
    ['portfolio.yaml', 'competentiegebieden: [{ id: reflectie }, { id: «reflectie» }]\n'],
  ] as const)
    it(`knows the ids of ${file}`, () => {
      assertMarks(RULE, marked, { file });
    });

  for (const [what, text] of [
    ['ids that differ, also only in their capitals', 'afspraken: [{ id: A1 }, { id: A2 }, { id: a1 }]\n'],
    ['ids that are not written yet', "afspraken: [{ id: }, { id: '' }, {}, { id: '' }]\n"],
    [
      'an id that is repeated in order to refer to it',
      'verbeterpunten: [{ id: V1 }]\nafspraken: [{ id: A1, verbeterpunt: V1 }]\n',
    ],
    ['the same id in another document', 'afspraken: [{ id: A1 }]\n'],
  ] as const)
    it(`has nothing against ${what}`, () => {
      assertMarks(RULE, text, { ...VERSLAG, others: { 'b.verslag.yaml': 'afspraken: [{ id: A1 }]\n' } });
    });
});

describe('id/dubbel offers', () => {
  const after = (text: string, file = VERSLAG.file) => fixed(text, fixesOf(RULE, text, { file })[0], { file });

  it('the next free id in the manner of this one; whatever refers to it keeps meaning the first', () => {
    const text = (second: string) => `terugblik:
  - afspraak: '#A1'
afspraken:
  - id: A1
  - id: ${second} # nieuw
  - id: A2
`;
    const [fix] = fixesOf(RULE, text('A1'), VERSLAG);
    assert.deepEqual(
      [fix?.title, fix?.preferred, fixesOf(RULE, text('A1'), VERSLAG, 'en')[0]?.title],
      ['Geef dit het kenmerk ‘A3’', true, 'Give this the id “A3”'],
    );
    assert.equal(after(text('A1')), text('A3'));
  });

  it('a number behind an id that has none', () => {
    const text = (second: string) => `onderdelen:\n  - id: echo\n  - id: ${second}\n  - id: hartbewaking-7\n`;
    assert.equal(after(text('echo'), 'a.versnelling.yaml'), text('echo-2'));
  });

  it('an id that no other list of the document has either', () => {
    const text = (second: string) =>
      `verbeterpunten:\n  - id: P1\n  - id: P8\nafspraken:\n  - id: ${second}\n  - id: P2\n`;
    assert.equal(after(text('P1')), text('P9'));
  });

  it('nothing in a signed document', () => {
    assert.deepEqual(fixesOf(RULE, signed('afspraken: [{ id: A1 }, { id: A1 }]\n', AIOS), VERSLAG), []);
  });
});
