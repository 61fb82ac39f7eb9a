import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml, readYaml, writeYaml } from '../../../src/core/yaml/index.ts';
import { readQuickly } from '../../../src/core/yaml/quick/reader.ts';
import { Random } from './fuzz/random.ts';
import { compareReadings, randomText, samples } from './fuzz/reading.ts';

const SEED = 20261201;

describe('reading a text quickly', () => {
  it('says of every document of the sample what the parser says, in data, places and comments', () => {
    for (const text of samples) assert.equal(compareReadings(text), 'same', text);
  });

  it('reads what documents are written in', () => {
    const text = `# kop
a: tekst met 'een' "ander" # en een opmerking
b: [1, -2, 1.5, true, null, 2026-03-01, ../a/b.yaml#A1, 'it''s', "x: y", [{ c: d, e: [] }]]
c:
- x
-
  d: 1

  # tussendoor
  e:
- f: |
    Regel een.

      Verder in.
  g: >-
    Twee
    regels.

    En een.
h:
`;
    assert.equal(compareReadings(text), 'same');
    assert.deepEqual(readQuickly(text)?.data, {
      a: `tekst met 'een' "ander"`,
      b: [1, -2, 1.5, true, null, '2026-03-01', '../a/b.yaml#A1', "it's", 'x: y', [{ c: 'd', e: [] }]],
      c: ['x', { d: 1, e: null }, { f: 'Regel een.\n\n  Verder in.\n', g: 'Twee regels.\nEn een.' }],
      h: null,
    });
  });

  const left: Record<string, string> = {
    'no mapping': '- a\n',
    'nothing at all': '',
    'only a comment': '# a\n',
    'no line break at the end': 'a: 1',
    'a byte order mark': '\ufeffa: 1\n',
    'carriage returns': 'a: 1\r\n',
    tabs: 'a:\t1\n',
    'line breaks of other kinds': 'a: x\u2028y\n',
    'several documents': 'a: 1\n---\nb: 1\n',
    'a directive': '%YAML 1.2\n---\na: 1\n',
    'anchors and aliases': 'a: &x 1\nb: *x\n',
    tags: 'a: !!str 1\n',
    'merge keys': 'a:\n  <<: { b: 1 }\n',
    'a key twice': 'a: 1\na: 2\n',
    'a key twice in brackets': 'a: { b: 1, b: 2 }\n',
    'a key that is no name': '"a": 1\n',
    'a key that is a value': 'true: 1\n',
    'the key of all prototypes': '__proto__: 1\n',
    'a text on several lines': 'a: b\n  c\n',
    'a text in quotes on several lines': 'a: "b\n  c"\n',
    'brackets on several lines': 'a: [b,\n  c]\n',
    'a bracket that does not close': 'a: [b\n',
    'a quote that does not close': 'a: "b\n',
    escapes: 'a: "\\n"\n',
    'a colon in a text': 'a: b: c\n',
    'a sign at the beginning of a text': 'a: @b\n',
    'numbers of unusual kinds': 'a: 0x1f\nb: 1e3\n',
    'an indentation that fits nothing': 'a:\n    b: 1\n  c: 1\n',
    'a list in a list': 'a:\n  - - b\n',
    'a block text with a header of its own': 'a: |2\n    b\n',
    'a block text without text': 'a: |\nb: 1\n',
    'a folded text with lines further in': 'a: >\n  b\n    c\n',
    'a conflict of versions': '<<<<<<< HEAD\na: 1\n',
    'twenty-five levels': Array.from({ length: 25 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
  };
  for (const [what, text] of Object.entries(left)) {
    it(`leaves to the parser: ${what}`, () => {
      assert.equal(readQuickly(text), undefined);
      const [read, parsed] = [readYaml(text), parseYaml(text)];
      assert.deepEqual([read.data, read.problems], [parsed.data, parsed.problems]);
    });
  }

  it('says of 4,000 random texts what the parser says, or leaves them to it', () => {
    let same = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const reading = compareReadings(randomText(new Random(seed)));
        if (reading === 'same') same++;
        assert.equal(typeof reading, 'string', JSON.stringify(reading));
      }),
      { seed: SEED, numRuns: 4000 },
    );
    assert.ok(same > 400, `only ${String(same)} were read quickly`);
  });

  it('reads what the program writes itself, whatever the data', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('- a', 'yes', '1.0', '12:30', 'a: b', 'x\ny\n', ' a', '#'));
    const name = fc.stringMatching(/^[a-z_]{1,8}$/u);
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.array(tie('any')), fc.dictionary(name, tie('any'))),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), (data) => {
        const reading = compareReadings(writeYaml(data));
        assert.equal(typeof reading, 'string', JSON.stringify(reading));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('finds where the caret is, as the parser does', () => {
    const text = samples[0] ?? '';
    for (let offset = 0; offset < text.length; offset += 97)
      assert.deepEqual(readYaml(text).cursorAt(offset), parseYaml(text).cursorAt(offset));
  });
});
