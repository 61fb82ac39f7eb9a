import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/yaml/index.ts';

/** What the caret `¦` is in: place, the siblings, and between `«»` what a completion would replace. */
function at(marked: string): string {
  const caret = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const cursor = parseYaml(text).cursorAt(caret);
  const where = cursor.at === 'value' ? `value of ${cursor.key ?? ''}` : cursor.at;
  const { start, end } = cursor.typed;
  assert.ok(start <= caret && caret <= end, 'the caret is in what is typed');
  const siblings = cursor.siblings.length > 0 ? ` beside ${cursor.siblings.join(',')}` : '';
  return `${where} in /${cursor.parent.join('/')} «${text.slice(start, end)}»${siblings} @${String(cursor.indent)}`;
}

describe('what the caret is in', () => {
  const cases: Record<string, [string, string][]> = {
    'a key': [
      ['¦', 'key in / «» @0'],
      ['ti¦', 'key in / «ti» @0'],
      ['ti¦: x\ndatum: y\n', 'key in / «ti» beside datum @0'],
      ['a: 1\n¦\nb: 2\n', 'key in / «» beside a,b @0'],
      ['a:\n  co¦', 'key in /a «co» @2'],
      ['a:\n  ¦\nb: 1\n', 'key in /a «» @2'],
      ['a:\n  b: x\n  co¦\nd: 1\n', 'key in /a «co» beside b @2'],
      ['a:\n  b:\n    c: 1\n  ¦', 'key in /a «» beside b @2'],
      ['a:\n  b:\n    c: 1\n    ¦', 'key in /a/b «» beside c @4'],
      ['a:\n  b: 1\n  # toelichting\n\n  ¦', 'key in /a «» beside b @2'],
    ],
    'a key of an item': [
      ['a:\n  - b: 1\n    c¦', 'key in /a/0 «c» beside b @4'],
      ['a:\n  - b: 1\n    ¦', 'key in /a/0 «» beside b @4'],
      ['a:\n  - b: 1\n  - ¦c: 2\n    d: 3\n', 'key in /a/1 «c» beside d @4'],
      ['a:\n- b: 1\n  ¦\n- b: 2\n', 'key in /a/0 «» beside b @2'],
      ['a:\n- b:\n  - c\n- d: 1\n  ¦', 'key in /a/1 «» beside d @2'],
    ],
    'a value': [
      ['a: ¦', 'value of a in / «» beside a @0'],
      ['a: ¦\nb: 1\n', 'value of a in / «» beside a,b @0'],
      ['a: ja¦\n', 'value of a in / «ja» beside a @0'],
      ['a: ja¦ # c\n', 'value of a in / «ja» beside a @0'],
      ['a: "q¦x"\n', 'value of a in / «"qx"» beside a @0'],
      ["a: 'q¦", "value of a in / «'q» beside a @0"],
      ['a:\n  - b: 1\n  - c: ¦', 'value of c in /a/1 «» beside c @4'],
      ['"a b": ¦\n', 'value of a b in / «» beside a b @0'],
    ],
    'an item': [
      ['- ¦', 'item in / «» @0'],
      ['a:\n- ¦', 'item in /a «» @0'],
      ['a:\n  - x\n  - ¦', 'item in /a «» @2'],
      ['a:\n  - x\n  - y¦\n', 'item in /a «y» @2'],
      ['a:\n- b:\n  - c\n  - d¦', 'item in /a/0/b «d» @2'],
      ['- - a\n  - ¦', 'item in /0 «» @2'],
      ['a:\n  - x\n  ¦', 'item in /a «» @2'],
    ],
    'a flow collection': [
      ['a: [¦]\n', 'item in /a «» @3'],
      ['a: [x, y¦]\n', 'item in /a «y» @3'],
      ['a: {¦}\n', 'key in /a «» @3'],
      ['a: {b¦: 1, c: 2}\n', 'key in /a «b» beside c @3'],
      ['a: {b: x¦, c: 2}\n', 'value of b in /a «x» beside b,c @3'],
      ['a: {b: ¦}\n', 'value of b in /a «» beside b @3'],
    ],
    'prose, where nothing is completed': [
      ['a: |\n  te¦xt\n', 'value of a in / «|\n  text\n» beside a @0'],
      ['a: |\n  key: x¦\n', 'value of a in / «|\n  key: x\n» beside a @0'],
      ['a:\n  - |\n    te¦xt\n', 'item in /a «|\n    text\n» @2'],
      ['a: x\n  y¦z\n', 'value of a in / «x\n  yz» beside a @0'],
      ['a: |\n  b\n\n  ¦\n', 'value of a in / «|\n  b\n\n  » beside a @0'],
    ],
    'texts with trouble': [
      ['\uFEFFa: 1\r\nb: ¦\r\n', 'value of b in / «» beside a,b @0'],
      ['a: [1\nb: 2\nc: ¦\n', 'value of c in / «» beside a,b,c @0'],
      ['x: 1\n---\na: 1\nb: ¦\n', 'value of b in / «» beside a,b @0'],
      ['<<<<<<< HEAD\na: 1\n=======\na: ¦\n>>>>>>> x\n', 'value of a in / «» beside a,a @0'],
      ['a: "open\nb:\n  c¦\n', 'key in /b «c» @2'],
    ],
  };
  for (const [name, all] of Object.entries(cases))
    describe(name, () => {
      for (const [marked, expected] of all)
        it(JSON.stringify(marked), () => {
          assert.equal(at(marked), expected);
        });
    });

  it('gives what was typed with a byte order mark counted', () => {
    assert.deepEqual(parseYaml('\uFEFFab: 1\n').cursorAt(2).typed, { start: 1, end: 3 });
  });
});
