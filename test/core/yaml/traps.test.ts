import assert from 'node:assert/strict';
import { applyEdits, editsFor, parseYaml } from '../../../src/core/yaml/index.ts';
import type { Change, EditOptions, KeyOrder, Path } from '../../../src/core/yaml/index.ts';

/** The whole text after the changes; a refusal as its code. */
function edited(text: string, ...changes: Change[]): string {
  const result = editsFor(text, changes);
  return 'refused' in result ? `refused: ${result.code}` : applyEdits(text, result.edits);
}

const set = (path: Path, value: unknown): Change => ({ op: 'set', path, value });
const insert = (path: Path, value: unknown): Change => ({ op: 'insert', path, value });
const remove = (path: Path): Change => ({ op: 'remove', path });
const move = (path: Path, to: number): Change => ({ op: 'move', path, to });

describe('editing YAML in place: the known traps', () => {
  describe('1: a byte order mark', () => {
    it('stays in front of a root sequence, which the parser alone would reject', () => {
      assert.equal(edited('\uFEFF- a\n- b\n', set([1], 'c')), '\uFEFF- a\n- c\n');
    });

    it('counts in the offsets of the edits', () => {
      assert.deepEqual(editsFor('\uFEFFa: x\n', [set(['a'], 'y')]), {
        edits: [{ offset: 4, length: 1, newText: "'y'" }],
      });
    });
  });

  describe('2: anchors and tags', () => {
    it('keeps the anchor of a value that is set: what refers to it follows', () => {
      assert.equal(edited('a: &x een\nb: *x\n', set(['a'], 'twee')), 'a: &x twee\nb: *x\n');
    });

    it('drops the tag of a value that is set: it spoke about the old value', () => {
      assert.equal(edited('a: !!str 12\n', set(['a'], 13)), 'a: 13\n');
    });

    it('drops the tag and keeps the anchor where there are both', () => {
      assert.equal(edited('a: &x !!str 12 # c\nb: *x\n', set(['a'], ['z'])), 'a: &x # c\n  - z\nb: *x\n');
      assert.equal(edited('a: !!str &x 12\nb: *x\n', set(['a'], 'z')), 'a: &x z\nb: *x\n');
    });

    it('leaves the tag of a collection that stays', () => {
      assert.equal(edited('a: !!map\n  b: 1\n', set(['a', 'b'], 2)), 'a: !!map\n  b: 2\n');
    });
  });

  describe('3: comments in between', () => {
    it('leaves a comment between key and value', () => {
      assert.equal(edited('a:\n  # over a\n  oud\n', set(['a'], 'nieuw')), 'a:\n  # over a\n  nieuw\n');
      assert.equal(edited('a:\n  # over a\n  oud\n', set(['a'], { b: 1 })), 'a:\n  # over a\n  b: 1\n');
      assert.equal(edited('a:\n  # over b\n  b: 1\n', set(['a', 'b'], 2)), 'a:\n  # over b\n  b: 2\n');
    });

    it('takes the comment above an item along when the item goes or moves', () => {
      assert.equal(edited('- a\n# over b\n- b\n- c\n', remove([1])), '- a\n- c\n');
      assert.equal(edited('- a\n# over b\n- b\n- c\n', move([1], 0)), '# over b\n- b\n- a\n- c\n');
    });

    it('leaves the comment above the first key of a document, which speaks about the document', () => {
      assert.equal(edited('# Reflectie\na: 1\nb: 2\n', remove(['a'])), '# Reflectie\nb: 2\n');
    });
  });

  describe('4: a comment behind a value that gets several lines', () => {
    it('moves to the line of the key', () => {
      assert.equal(edited('a: kort # c\nb: 1\n', set(['a'], 'een\ntwee')), 'a: |- # c\n  een\n  twee\nb: 1\n');
      assert.equal(edited('a: kort # c\n', set(['a'], { b: 1 })), 'a: # c\n  b: 1\n');
      assert.equal(edited('- kort # c\n', set([0], { b: 1, c: 2 })), '- # c\n  b: 1\n  c: 2\n');
    });

    it('stays on the line of the key when the value becomes short again', () => {
      assert.equal(edited('a: |- # c\n  een\n  twee\nb: 1\n', set(['a'], 3)), 'a: 3 # c\nb: 1\n');
      assert.equal(edited('a: # c\n  b: 1\n', set(['a'], 3)), 'a: 3 # c\n');
    });
  });

  describe('5: where a block scalar ends', () => {
    it('replaces block text up to its last line, and no further', () => {
      assert.equal(edited('a: |\n  een\n  twee\n\nb: 1\n', set(['a'], true)), 'a: true\n\nb: 1\n');
      assert.equal(edited('a: |-\n  een\n  twee\nb: 1\n', set(['a'], 'een\ndrie')), 'a: |-\n  een\n  drie\nb: 1\n');
    });

    it('edits block text at the very end of a text without a last line break', () => {
      assert.equal(edited('a: |-\n  een\n  twee', set(['a'], 'een\ndrie')), 'a: |-\n  een\n  drie');
    });
  });

  describe('6: block text that keeps the blank lines behind it', () => {
    it('removes the blank lines behind a removed key, which would become part of the text above', () => {
      assert.equal(edited('a: |+\n  een\n\nb: 1\n\n\nc: 2\n', remove(['b'])), 'a: |+\n  een\n\nc: 2\n');
    });

    it('writes text that ends in several line breaks in quotes, unless the header is |+ already', () => {
      assert.equal(edited('a: |\n  een\nb: 1\n', set(['a'], 'een\n\n')), 'a: "een\\n\\n"\nb: 1\n');
      assert.equal(edited('a: |+\n  een\n\nb: 1\n', set(['a'], 'een\ntwee\n\n')), 'a: |+\n  een\n  twee\n\nb: 1\n');
    });
  });

  describe('7: blanks on an empty line', () => {
    it('does not let them become part of text above: that goes in quotes', () => {
      assert.equal(edited('a: kort\n      \nb: 1\n', set(['a'], 'x\nz')), 'a: "x\\nz"\n      \nb: 1\n');
    });
  });

  describe('8: the first and the last of a collection', () => {
    it('pulls the next pair up behind the dash when the first one goes', () => {
      assert.equal(edited('- a: 1\n  b: 2\n', remove([0, 'a'])), '- b: 2\n');
    });

    it('leaves a dash on its own when a comment stands above the next pair', () => {
      assert.equal(edited('- a: 1\n  # over b\n  b: 2\n', remove([0, 'a'])), '-\n  # over b\n  b: 2\n');
    });

    it('leaves {} or [] on the line of the parent when the last one goes', () => {
      assert.equal(edited('x:\n  a: 1\nz: 2\n', remove(['x', 'a'])), 'x: {}\nz: 2\n');
      assert.equal(edited('x: # kop\n- a\nz: 2\n', remove(['x', 0])), 'x: [] # kop\nz: 2\n');
      assert.equal(edited('- a: 1\n- b\n', remove([0, 'a'])), '- {}\n- b\n');
      assert.equal(edited('a: 1\n', remove(['a'])), '{}\n');
    });

    it('writes lines again when something comes into {} or []', () => {
      assert.equal(edited('x: []\n', insert(['x', 0], { a: 1, b: 2 })), 'x:\n  - a: 1\n    b: 2\n');
      assert.equal(edited('x: {} # c\n', set(['x', 'a'], 1)), 'x: # c\n  a: 1\n');
    });

    it('fills brackets that hold a comment between the brackets', () => {
      assert.equal(edited('x: [\n  # c\n  ]\n', insert(['x', 0], 'a')), 'x: [\n  # c\n  a]\n');
      assert.equal(edited('- {\n  # c\n  }\n', set([0, 'a'], 1)), '- {\n  # c\n  a: 1}\n');
      assert.equal(edited('{\n  # c\n}\n', set(['a'], [1])), '{\n  # c\na: [1]}\n');
    });

    it('indents a mapping that takes the place of a sequence at the column of its key', () => {
      assert.equal(edited('x:\n- a\n', set(['x'], { b: { c: 1 } })), 'x:\n  b:\n    c: 1\n');
    });

    it('begins a collection on a line of its own behind an anchor', () => {
      assert.equal(edited('- &k oud\n- *k\n', set([0], { a: 1, b: 2 })), '- &k\n  a: 1\n  b: 2\n- *k\n');
    });

    it('moves an item to the place behind a dash, with its comment on a line above', () => {
      assert.equal(edited('- - a\n  - b\n', move([0, 1], 0)), '- - b\n  - a\n');
      assert.equal(edited('- - a\n  # c\n  - b\n', move([0, 1], 0)), '-\n  # c\n  - b\n  - a\n');
    });
  });

  describe('9: a pair without braces in a flow sequence', () => {
    const text = 'x: [a: b, c]\n';

    it('is edited, moved and counted as the item it is', () => {
      assert.equal(edited(text, set(['x', 0, 'a'], 'd')), 'x: [a: d, c]\n');
      assert.equal(edited(text, set(['x', 1], 'd')), 'x: [a: b, d]\n');
      assert.equal(edited(text, move(['x', 1], 0)), 'x: [c, a: b]\n');
    });

    it('gets braces when it gets a second pair, or none', () => {
      assert.equal(edited(text, set(['x', 0, 'e'], 1)), 'x: [{a: b, e: 1}, c]\n');
      assert.equal(edited(text, remove(['x', 0, 'a'])), 'x: [{}, c]\n');
    });
  });

  describe('10: what is refused', () => {
    it('refuses an edit through an alias', () => {
      assert.equal(edited('a: &x {p: 1}\nb: *x\n', set(['b', 'p'], 2)), 'refused: through_alias');
      assert.equal(edited('a: &x [1]\nb: *x\n', insert(['b', 0], 2)), 'refused: through_alias');
      assert.equal(edited('a: &x {p: 1}\nb: *x\n', remove(['b', 'p'])), 'refused: through_alias');
    });

    it('replaces an alias itself by a value', () => {
      assert.equal(edited('a: &x {p: 1}\nb: *x\n', set(['b'], 2)), 'a: &x {p: 1}\nb: 2\n');
      assert.equal(edited('a: &x {p: 1}\nb: *x\n', set(['b'], { p: 2 })), 'a: &x {p: 1}\nb:\n  p: 2\n');
    });

    it('refuses to remove what an alias refers to', () => {
      assert.equal(edited('a: &x {p: 1}\nb: *x\n', remove(['a'])), 'refused: alias_in_use');
      assert.equal(edited('- &x a\n- *x\n', move([0], 1)), 'refused: alias_in_use');
    });

    it('refuses a document with duplicate keys or errors, also when they stand elsewhere', () => {
      assert.equal(edited('a: 1\na: 2\nb: 3\n', set(['b'], 4)), 'refused: duplicate_key');
      assert.equal(edited('a: [1\nb: 2\n', set(['b'], 3)), 'refused: syntax');
      assert.equal(
        edited('<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', set(['a'], 3)),
        'refused: conflict_markers',
      );
    });

    it('sets a merged key as a pair of its own, and refuses to go deeper into what is merged or to remove it', () => {
      const text = 'a: &x {p: {r: 1}}\nb:\n  <<: *x\n';
      assert.equal(edited(text, set(['b', 'p'], 2)), 'a: &x {p: {r: 1}}\nb:\n  <<: *x\n  p: 2\n');
      assert.equal(edited(text, set(['b', 'p', 'r'], 2)), 'refused: merged');
      assert.equal(edited(text, remove(['b', 'p'])), 'refused: merged');
    });

    it('refuses a key below a value, and an item that is not there', () => {
      assert.equal(edited('a: x\n', set(['a', 'b'], 1)), 'refused: not_a_collection');
      assert.equal(edited('a: {b: 1}\n', insert(['a', 0], 1)), 'refused: not_a_collection');
      assert.equal(edited('a: [1]\n', insert(['a', 3], 1)), 'refused: no_such_item');
      assert.equal(edited('a: [1]\n', set(['a', 2], 1)), 'refused: no_such_item');
      assert.equal(edited('a: [1]\n', remove(['a', 1])), 'refused: no_such_item');
      assert.equal(edited('a: [1]\n', move(['a', 0], 1)), 'refused: no_such_item');
    });

    it('gives the reason in words, in Dutch or English, and the path', () => {
      const changes = [set(['a', 'b'], 1)];
      assert.deepEqual(editsFor('a: x\n', changes), {
        refused: 'Hier staat al een waarde, geen groep of lijst waar iets bij kan.',
        code: 'not_a_collection',
        path: ['a', 'b'],
      });
      assert.deepEqual(editsFor('a: x\n', changes, { language: 'en' }), {
        refused: 'A value stands here, not a group or list that something can be added to.',
        code: 'not_a_collection',
        path: ['a', 'b'],
      });
    });

    it('takes torn lines that the parser still reads for a pair as part of the whole', () => {
      const filler = 'samenvatting: Een lange zin die de rest van de tekst uitmaakt, zodat een deel klein is.\n';
      const torn = `${filler}b:\n  naam: dr. Bakker\n : nog een regel\n`;
      assert.equal(edited(torn, set(['x'], 2)), `${torn}x: 2\n`);
      const asked = `${filler}? b:\n  naam: dr. Bakker\n${filler.replace('samenvatting', 'titel')}`;
      const key = '{"b":null,"naam":"dr. Bakker"}';
      assert.equal(edited(asked, set([key, 'x'], 2)), 'refused: not_verified');
    });

    it('makes all changes or none', () => {
      assert.equal(edited('a: x\n', set(['c'], 1), set(['a', 'b'], 1)), 'refused: not_a_collection');
    });
  });

  describe('11: texts with several documents, or none', () => {
    it('refuses several documents', () => {
      assert.equal(edited('a: 1\n---\nb: 2\n', set(['a'], 3)), 'refused: several_documents');
    });

    it('writes the first value of an empty text, under its comments and its marker', () => {
      assert.equal(edited('', set(['a', 'b'], 'x')), 'a:\n  b: x\n');
      assert.equal(edited('# alleen dit\n', set(['a'], 1)), '# alleen dit\na: 1\n');
      assert.equal(edited('# c', insert(['x', 0], 1)), '# c\nx:\n  - 1');
      assert.equal(edited('---\n', set(['a'], 1)), '---\na: 1\n');
      assert.equal(edited('--- # c\n', set(['a', 'b'], 1)), '--- # c\na:\n  b: 1\n');
    });

    it('adds before the end marker', () => {
      assert.equal(edited('a: 1\n...\n', set(['b'], 1)), 'a: 1\nb: 1\n...\n');
    });
  });

  describe('12: characters that block text cannot hold', () => {
    it('writes other line breaks and control characters escaped, in double quotes', () => {
      assert.equal(edited('a: 1\n', set(['a'], 'een\r\ntwee')), 'a: "een\\r\\ntwee"\n');
      assert.equal(edited('a: 1\n', set(['a'], 'een\u2028twee\u0085drie')), 'a: "een\\Ltwee\\Ndrie"\n');
      assert.equal(edited('a: 1\n', set(['a'], '\u001b[31mrood')), 'a: "\\u001b[31mrood"\n');
    });

    it('writes characters that turn the direction of text escaped, so that what is shown is what is there', () => {
      assert.equal(edited('a: 1\n', set(['a'], 'voldoende\u202e')), 'a: "voldoende\\u202e"\n');
    });

    it('does not fold such a line, however long', () => {
      const words = 'woord '.repeat(60);
      assert.equal(edited('a: |\n  x\n', set(['a'], `${words}\r`)), `a: "${words}\\r"\n`);
    });
  });

  describe('13: text that other readers take for something else', () => {
    const texts =
      'yes No ON off y n true null ~ 12:30 1:30:15 2026-03-01 2026-03-01T10:00:00Z 007 0o7 0x1F 1_000 1e3 .5 +1 .inf = <<';
    for (const text of texts.split(' '))
      it(`quotes ${text}`, () => {
        assert.equal(edited('a: x\n', set(['a'], text)), `a: '${text}'\n`);
      });

    it('quotes what would not be text at all', () => {
      const unsafe = [
        '',
        ' a',
        'a ',
        'a: b',
        'a:',
        'a #b',
        '- a',
        '?',
        '*a',
        '&a',
        '!a',
        '@a',
        '%a',
        '[a',
        '{a',
        '---',
        '|',
      ];
      for (const text of unsafe) assert.equal(edited('a: x\n', set(['a'], text)), `a: '${text}'\n`);
    });

    it('does not quote what every reader takes for text', () => {
      const safe = ['a:b', 'a#b', 'één', "foto's", '10 jaar', '3x', 'a, b', '-a', '?a', 'a - b', 'nee', 'ja'];
      for (const text of safe) assert.equal(edited('a: x\n', set(['a'], text)), `a: ${text}\n`);
    });

    it('quotes keys too', () => {
      assert.equal(edited('a: x\n', set(['yes'], 1)), "a: x\n'yes': 1\n");
      assert.equal(edited('a: x\n', set(['b: c'], 1)), "a: x\n'b: c': 1\n");
    });

    it('writes the first date of a document without quotes for who asks for that, and follows the document otherwise', () => {
      const written = (text: string, options: EditOptions) => {
        const result = editsFor(text, [{ op: 'set', path: ['tot'], value: '2026-04-01' }], options);
        return 'edits' in result ? applyEdits(text, result.edits) : result.refused;
      };
      assert.equal(written('tot:\n', {}), "tot: '2026-04-01'\n");
      assert.equal(written('tot:\n', { dates: 'plain' }), 'tot: 2026-04-01\n');
      assert.equal(written("van: '2026-03-01'\n", { dates: 'plain' }), "van: '2026-03-01'\ntot: '2026-04-01'\n");
    });

    it('leaves dates without quotes where the document writes them so', () => {
      assert.equal(edited('datum: 2026-03-01\n', set(['datum'], '2026-03-12')), 'datum: 2026-03-12\n');
      assert.equal(edited('datum: 1-3-2026\n', set(['datum'], '2026-03-01')), 'datum: 2026-03-01\n');
      assert.equal(edited('van: 2026-03-01\n', set(['tot'], '2026-04-01')), 'van: 2026-03-01\ntot: 2026-04-01\n');
      assert.equal(edited("van: '2026-03-01'\n", set(['tot'], '2026-04-01')), "van: '2026-03-01'\ntot: '2026-04-01'\n");
    });
  });

  describe('14: a whole collection over another one', () => {
    it('touches only what differs, recognises items by their id, and keeps all comments', () => {
      const text = [
        '# kop',
        'afspraken: # lijst',
        '  # de eerste',
        '  - id: A1',
        '    tekst: x # bij x',
        '  # de tweede',
        '  - id: A2',
        '    tekst: z # bij z',
        '',
      ].join('\n');
      const value = [
        { id: 'A2', tekst: 'z' },
        { id: 'A1', tekst: 'xx' },
        { id: 'A3', tekst: 'w' },
      ];
      const after = [
        '# kop',
        'afspraken: # lijst',
        '  # de tweede',
        '  - id: A2',
        '    tekst: z # bij z',
        '  # de eerste',
        '  - id: A1',
        '    tekst: xx # bij x',
        '  - id: A3',
        '    tekst: w',
        '',
      ].join('\n');
      assert.equal(edited(text, set(['afspraken'], value)), after);
    });

    it('leaves the order of keys as it is', () => {
      const text = 'a:\n  b: 1 # bij b\n  c: 2 # bij c\n';
      assert.equal(edited(text, set(['a'], { c: 3, b: 1, d: 4 })), 'a:\n  b: 1 # bij b\n  c: 3 # bij c\n  d: 4\n');
    });

    it('loses only the comments of what goes', () => {
      const text = 'a:\n  - x # bij x\n  - z # bij z\n  - w # bij w\n';
      assert.equal(edited(text, set(['a'], ['x', 'w'])), 'a:\n  - x # bij x\n  - w # bij w\n');
    });
  });

  describe('15: folded text', () => {
    const text = 'a: >-\n  eerste alinea over\n  twee regels\n\n  tweede alinea\n  ook over twee\n';

    it('keeps the line breaks of the paragraphs and lines that did not change', () => {
      assert.equal(
        edited(text, set(['a'], 'eerste alinea over twee regels\ntweede alinea ook over drie')),
        'a: >-\n  eerste alinea over\n  twee regels\n\n  tweede alinea\n  ook over drie\n',
      );
    });

    it('keeps them when a paragraph comes in between', () => {
      assert.equal(
        edited(text, set(['a'], 'eerste alinea over twee regels\nnieuw\ntweede alinea ook over twee')),
        'a: >-\n  eerste alinea over\n  twee regels\n\n  nieuw\n\n  tweede alinea\n  ook over twee\n',
      );
    });
  });

  describe('16: the habits of the document', () => {
    it('keeps its indentation', () => {
      assert.equal(edited('a:\n    b: 1\n', set(['a', 'c'], { d: 1 })), 'a:\n    b: 1\n    c:\n        d: 1\n');
    });

    it('keeps sequences at the column of their key, or indented, as they are', () => {
      assert.equal(edited('a:\n- x\n', set(['b'], ['z'])), 'a:\n- x\nb:\n- z\n');
      assert.equal(edited('a:\n  - x\n', set(['b'], ['z'])), 'a:\n  - x\nb:\n  - z\n');
    });

    it('keeps the spaces behind a dash', () => {
      assert.equal(edited('a:\n  -   x\n', insert(['a', 1], { b: 1, c: 2 })), 'a:\n  -   x\n  -   b: 1\n      c: 2\n');
    });

    it('keeps the quotes of a value, and uses those of the document for a new one', () => {
      assert.equal(edited('a: "x"\n', set(['a'], 'z')), 'a: "z"\n');
      assert.equal(edited('a: "x"\n', set(['b'], '12:30')), 'a: "x"\nb: "12:30"\n');
    });

    it('keeps the blanks before an aligned value', () => {
      assert.equal(edited('hr:   65\navg:  0.3\n', set(['hr'], 66)), 'hr:   66\navg:  0.3\n');
    });

    it('keeps CRLF', () => {
      assert.equal(edited('a: 1\r\nb: 2\r\n', set(['b'], 'x\nz')), 'a: 1\r\nb: |-\r\n  x\r\n  z\r\n');
      assert.equal(edited('a: 1\r\n', set(['b'], { c: 1 })), 'a: 1\r\nb:\r\n  c: 1\r\n');
    });

    it('keeps a text without a last line break without one', () => {
      assert.equal(edited('a: 1', set(['b'], 2)), 'a: 1\nb: 2');
      assert.equal(edited('a: 1\nb: 2', remove(['b'])), 'a: 1');
      assert.equal(edited('- a\n- b', move([0], 1)), '- b\n- a');
    });

    it('keeps a blank line between items', () => {
      assert.equal(edited('- a\n\n- b\n', insert([2], 'c')), '- a\n\n- b\n\n- c\n');
    });

    it('keeps a flow collection a flow collection, and a line for each item where it has one', () => {
      assert.equal(edited('a: {b: 1}\n', set(['a', 'c'], [1, 'x, z'])), "a: {b: 1, c: [1, 'x, z']}\n");
      assert.equal(edited('x: [\n  a,\n  b # c\n]\n', insert(['x', 2], 'd')), 'x: [\n  a,\n  b, # c\n  d\n]\n');
      assert.equal(edited('x: [\n  a,\n  b # c\n]\n', remove(['x', 1])), 'x: [\n  a,\n]\n');
    });
  });
});

describe('editsFor', () => {
  it('gives no edits for a change that changes nothing', () => {
    const same: [string, Change][] = [
      ['a: 1 # c\n', set(['a'], 1)],
      ["a: 'x'\n", set(['a'], 'x')],
      ['a: {b: 1, c: [1]}\n', set(['a'], { c: [1], b: 1 })],
      ['a: &x [1]\nb: *x\n', set(['b'], [1])],
      ['a: 1\n', remove(['b'])],
      ['a: 1\n', remove(['b', 'c'])],
      ['- a\n', move([0], 0)],
    ];
    for (const [text, change] of same) assert.deepEqual(editsFor(text, [change]), { edits: [] });
  });

  it('gives the smallest edits, relative to the text before all changes', () => {
    const text = 'titel: Plan van aanpak\nlijst:\n  - een\n  - twee\n';
    const changes = [set(['titel'], 'Plan van de aanpak'), remove(['lijst', 0]), insert(['lijst', 1], 'drie')];
    assert.deepEqual(editsFor(text, changes), {
      edits: [
        { offset: 16, length: 0, newText: 'de ' },
        { offset: 30, length: 8, newText: '' },
        { offset: 47, length: 0, newText: '  - drie\n' },
      ],
    });
  });

  it('never cuts a character or a line break in two', () => {
    assert.deepEqual(editsFor('a: "😀"\n', [set(['a'], '😁')]), { edits: [{ offset: 4, length: 2, newText: '😁' }] });
  });

  it('undoes a change that a later one takes back', () => {
    assert.deepEqual(editsFor('a: 1\n', [set(['b'], 2), remove(['b'])]), { edits: [] });
  });

  it('makes the parents that are missing, as mappings and sequences', () => {
    assert.equal(edited('a:\n', set(['a', 'b', 0, 'c'], 1)), 'a:\n  b:\n    - c: 1\n');
    assert.equal(edited('a: null\n', insert(['a', 0], 1)), 'a:\n  - 1\n');
    assert.equal(edited('a: 1\n', insert(['b', 'c', 0], 1)), 'a: 1\nb:\n  c:\n    - 1\n');
  });

  it('appends an item that is set behind the last one', () => {
    assert.equal(edited('a:\n- x\n', set(['a', 1], 'z')), 'a:\n- x\n- z\n');
  });

  it('puts a new key where the order of keys wants it', () => {
    const keyOrder: KeyOrder = (path) => (path.length === 0 ? ['a', 'b', 'c', 'd'] : undefined);
    const at = (text: string, key: string): string => {
      const result = editsFor(text, [set([key], 0)], { keyOrder });
      return 'edits' in result ? applyEdits(text, result.edits) : result.refused;
    };
    assert.equal(at('a: 1\nd: 4\n', 'b'), 'a: 1\nb: 0\nd: 4\n');
    assert.equal(at('# kop\nb: 1\nd: 4\n', 'a'), '# kop\na: 0\nb: 1\nd: 4\n');
    assert.equal(at('b: 1\nz: 4\n', 'd'), 'b: 1\nd: 0\nz: 4\n');
    assert.equal(at('b: 1\nc: 4\n', 'e'), 'b: 1\nc: 4\ne: 0\n');
  });

  it('writes long text that is new in folded lines, and keeps a line that is being typed a line', () => {
    const long = `${'woord '.repeat(20)}einde`;
    const folded = `>-\n  ${'woord '.repeat(16).trim()}\n  ${'woord '.repeat(4)}einde\n`;
    assert.equal(edited('a:\n', set(['a'], long)), `a: ${folded}`);
    assert.equal(edited('a: woord\n', set(['a'], long)), `a: ${long}\n`);
  });

  it('takes a parsed text as well', () => {
    assert.deepEqual(editsFor(parseYaml('a: 1\n'), [set(['a'], 2)]), {
      edits: [{ offset: 3, length: 1, newText: '2' }],
    });
  });

  it('treats __proto__ and constructor as keys like any other', () => {
    assert.equal(edited('a: 1\n', set(['__proto__'], 2)), 'a: 1\n__proto__: 2\n');
    assert.equal(edited('__proto__: {b: 1}\n', set(['__proto__', 'b'], 2)), '__proto__: {b: 2}\n');
    assert.equal(edited('a: {}\n', set(['a', 'constructor'], 2)), 'a:\n  constructor: 2\n');
  });

  it('leaves members that are undefined out', () => {
    assert.equal(edited('a: 1\n', set(['b'], { c: undefined, d: 1 })), 'a: 1\nb:\n  d: 1\n');
  });

  it('throws a TypeError that names the argument for what is no change', () => {
    const wrong: [unknown, RegExp][] = [
      ['a', /^TypeError: changes/],
      [[null], /changes\[0\]/],
      [[{ op: 'put', path: [] }], /changes\[0\]\.op/],
      [[{ op: 'set', path: 'a', value: 1 }], /changes\[0\]\.path/],
      [[{ op: 'set', path: [-1], value: 1 }], /changes\[0\]\.path/],
      [[{ op: 'set', path: ['a'], value: undefined }], /changes\[0\]\.value/],
      [[{ op: 'set', path: ['a'], value: { b: new Date(0) } }], /changes\[0\]\.value\.b/],
      [[{ op: 'remove', path: [] }], /changes\[0\]\.path/],
      [[{ op: 'insert', path: ['a'], value: 1 }], /changes\[0\]\.path/],
      [[{ op: 'move', path: [0] }], /changes\[0\]\.to/],
    ];
    for (const [changes, message] of wrong)
      assert.throws(
        () => editsFor('a: 1\n', changes as Change[]),
        (error) => error instanceof TypeError && message.test(String(error)),
      );
    const circular: Record<string, unknown> = {};
    circular['a'] = circular;
    assert.throws(() => editsFor('a: 1\n', [set(['a'], circular)]), TypeError);
    assert.throws(() => editsFor(1 as unknown as string, []), TypeError);
  });

  describe('a value that is cleared', () => {
    it('leaves its key with nothing behind it, and its comment', () => {
      assert.equal(edited('a: x # c\nb: 1\n', set(['a'], null)), 'a: # c\nb: 1\n');
      assert.equal(edited('a: |\n  x\n  y\nb: 1\n', set(['a'], null)), 'a:\nb: 1\n');
      assert.equal(edited('a:\n  - b: 1\n', set(['a', 0, 'c'], null)), 'a:\n  - b: 1\n    c:\n');
    });

    it('is written out where nothing cannot be read as nothing: in an item, and between brackets', () => {
      assert.equal(edited('- x\n- y\n', set([1], null)), '- x\n- null\n');
      assert.equal(edited('a: { b: 1 }\n', set(['a', 'b'], null)), 'a: { b: null }\n');
    });
  });
});
