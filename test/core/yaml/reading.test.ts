import assert from 'node:assert/strict';
import { MAX_DEPTH, MAX_TEXT_LENGTH, parseYaml } from '../../../src/core/yaml/index.ts';
import type { Path } from '../../../src/core/yaml/index.ts';

/** The problems of a text as code, detail and the text they stand at. */
function problems(text: string): string[] {
  const parsed = parseYaml(text);
  return parsed.problems.map(({ code, detail, range }) => `${code} ${detail} «${text.slice(range.start, range.end)}»`);
}

describe('parseYaml', () => {
  describe('data', () => {
    it('is what JSON would hold', () => {
      assert.deepEqual(parseYaml('a: 1\nb: {c: [x, null, true]}\nd:\n').data, {
        a: 1,
        b: { c: ['x', null, true] },
        d: null,
      });
    });

    it('is undefined when the text holds no document', () => {
      for (const text of ['', '\n', '# alleen dit\n', '---\n', '\uFEFF']) assert.equal(parseYaml(text).data, undefined);
    });

    it('holds dates and times as text', () => {
      assert.deepEqual(parseYaml('a: 2026-03-01\nb: 12:30\n').data, { a: '2026-03-01', b: '12:30' });
    });

    it('has __proto__ and constructor as members like any other', () => {
      const data = parseYaml('__proto__: {a: 1}\nconstructor: 2\n').data as Record<string, unknown>;
      assert.deepEqual(Object.keys(data), ['__proto__', 'constructor']);
      assert.equal(Object.getPrototypeOf(data), Object.prototype);
      assert.equal(({} as Record<string, unknown>)['a'], undefined);
    });

    it('resolves aliases and merges merge keys, own pairs first', () => {
      assert.deepEqual(parseYaml('a: &x {p: 1, q: 2}\nb: *x\nc:\n  <<: *x\n  q: 3\n').data, {
        a: { p: 1, q: 2 },
        b: { p: 1, q: 2 },
        c: { p: 1, q: 3 },
      });
      assert.deepEqual(parseYaml('- &x {p: 1}\n- &y {p: 2, q: 2}\n- <<: [*x, *y]\n').data, [
        { p: 1 },
        { p: 2, q: 2 },
        { p: 1, q: 2 },
      ]);
    });

    it('is that of the first document when there are several', () => {
      assert.deepEqual(parseYaml('a: 1\n---\nb: 2\n').data, { a: 1 });
    });

    it('holds what can be read next to a syntax error', () => {
      assert.deepEqual(parseYaml('a: [1\nb: 2\nc:\n  d: 3\n').data, { a: [1], b: 2, c: { d: 3 } });
    });
  });

  describe('problems', () => {
    it('says nothing about a good text', () => {
      for (const text of ['a: 1\n', '', '# c\n', '---\na: !eigen x\n...\n', '? a\n: b\n'])
        assert.deepEqual(problems(text), []);
    });

    it('names a duplicate key where it stands again', () => {
      assert.deepEqual(problems('a: 1\nb:\n  c: 1\n  "c": 2\n'), ['duplicate_key c «"c"»']);
      assert.deepEqual(parseYaml('a: 1\nb:\n  c: 1\n  "c": 2\n').problems[0]?.path, ['b', 'c']);
    });

    it('gives the code of the parser and the path for a syntax error', () => {
      const [problem] = parseYaml('a:\n  b: "x\nc: 1\n').problems;
      assert.equal(problem?.code, 'syntax');
      assert.deepEqual(problem.path.slice(0, 1), ['a']);
      assert.ok(problems('a: 1\n\tb: 2\n').length > 0);
    });

    it('names the second document', () => {
      assert.deepEqual(problems('a: 1\n---\nb: 2\n'), ['several_documents 2 «---»']);
    });

    it('names only the markers of a merge conflict', () => {
      const text = 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n';
      assert.deepEqual(problems(text), [
        'conflict_markers <<<<<<< «<<<<<<<»',
        'conflict_markers ======= «=======»',
        'conflict_markers >>>>>>> «>>>>>>>»',
      ]);
      assert.deepEqual(problems('a: |\n  <<<<<<< HEAD\n'), []);
    });

    it('names an alias without anchor, and one inside what it refers to', () => {
      assert.deepEqual(problems('a: *x\n'), ['syntax UNRESOLVED_ALIAS «*x»']);
      assert.deepEqual(problems('a: &x [*x]\n'), ['syntax CIRCULAR_ALIAS «*x»']);
    });

    it('counts a byte order mark and CRLF in its ranges', () => {
      assert.deepEqual(problems('\uFEFFa: 1\r\na: 2\r\n'), ['duplicate_key a «a»']);
      assert.deepEqual(problems('\uFEFF- a\r\n- b\r\n'), []);
    });
  });

  describe('hostile texts', () => {
    /** What is said of it; one that hangs fails by mocha's own patience, which no machine's mood comes near. */
    const said = (text: string): string[] => [...new Set(parseYaml(text).problems.map(({ code }) => code))];

    it('does not read a text that is too large', () => {
      const text = 'a: 1\n'.repeat(MAX_TEXT_LENGTH / 4);
      assert.deepEqual(said(text), ['too_large']);
      assert.equal(parseYaml(text).data, undefined);
    });

    it('does not read a text that is too deep, flow or block', () => {
      assert.deepEqual(said('['.repeat(10_000)), ['too_deep']);
      assert.deepEqual(said('{"a":'.repeat(10_000)), ['too_deep']);
      assert.deepEqual(said(`${'- '.repeat(10_000)}\na`), ['too_deep']);
      const block = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
      assert.deepEqual(said(block), ['too_deep']);
      assert.deepEqual(said(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`), []);
    });

    it('does not follow aliases that multiply', () => {
      const names = 'a b c d e f g h i j'.split(' ');
      const lines = names.map((name, index) => {
        const inner = index === 0 ? 'x' : `*${names[index - 1] ?? ''}`;
        return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]\n`;
      });
      assert.deepEqual(said(lines.join('')), ['too_many_aliases']);
    });

    it('reads a mapping of very many keys', () => {
      assert.deepEqual(said(Array.from({ length: 20_000 }, (_, index) => `k${String(index)}: 1\n`).join('')), []);
    });

    it('reports no more than a hundred syntax errors', () => {
      assert.equal(parseYaml('- "x\n'.repeat(5_000)).problems.length, 100);
    });

    it('reads a collection as a key, also with a merge of what is no mapping in it', () => {
      const text = '[a, {<<: x, b: [*c, null]}]: 1\n';
      assert.deepEqual(Object.keys(parseYaml(text).data as object), ['["a",{"<<":"x","b":["*c",null]}]']);
    });

    it('never throws on torn texts', () => {
      const text = 'a: &x [1, {b: "c"}]\n? - d\n: |+2\n    e\n\n--- !t\n<<: *x\n\t- \'\n%YAML 1.2\n...\n\u0000\ud800';
      for (let start = 0; start < text.length; start++)
        for (let end = start; end <= text.length; end += 3) {
          const parsed = parseYaml(text.slice(start, end));
          assert.ok([parsed.data, parsed.problems, parsed.comments, parsed.pathAt(end - start), parsed.cursorAt(2)]);
        }
    });
  });

  describe('comments', () => {
    it('gives their text and whether they stand alone on their line', () => {
      const text = '# kop\na: 1 #bij a\nb: |  # kop van b\n  # geen commentaar\nc: "# ook niet"\n  #   diep\n';
      const parsed = parseYaml(text);
      assert.deepEqual(
        parsed.comments.map(({ text: words, own, range }) => [words, own, text.slice(range.start, range.end)]),
        [
          ['kop', true, '# kop'],
          ['bij a', false, '#bij a'],
          ['kop van b', false, '# kop van b'],
          ['diep', true, '#   diep'],
        ],
      );
    });
  });

  describe('places', () => {
    const text = 'a: 1\nb:\n  - c: "x"\n    d: |\n      tekst\n      meer\n\n  -\n  - *x\ne: {f: [g, h]}\n';
    const parsed = parseYaml(text);
    const place = (path: Path): string | undefined => {
      const found = parsed.locate(path);
      if (!found) return undefined;
      const key = found.key ? `${text.slice(found.key.start, found.key.end)} = ` : '';
      return `${key}«${text.slice(found.value.start, found.value.end)}» ${found.type}`;
    };

    it('locates keys and values, without comments and blank lines behind them', () => {
      assert.equal(place(['a']), 'a = «1» scalar');
      assert.equal(place(['b', 0, 'c']), 'c = «"x"» scalar');
      assert.equal(place(['b', 0, 'd']), 'd = «|\n      tekst\n      meer» scalar');
      assert.equal(place(['b', 1]), '«» empty');
      assert.equal(place(['b', 2]), '«*x» alias');
      assert.equal(place(['e']), 'e = «{f: [g, h]}» mapping');
      assert.equal(place(['e', 'f', 1]), '«h» scalar');
      assert.equal(place(['b']), `b = «${text.slice(10, text.indexOf('\ne:'))}» sequence`);
      assert.equal(place([]), `«${text.trimEnd()}» mapping`);
    });

    it('puts an empty value right behind its colon or dash', () => {
      const empty = parseYaml('a:   \nb:\n-\n');
      assert.deepEqual(empty.locate(['a'])?.value, { start: 2, end: 2 });
      assert.deepEqual(parsed.locate(['b', 1])?.value.start, text.indexOf('  -\n') + 3);
    });

    it('locates nothing for what is not written', () => {
      for (const path of [['x'], ['a', 'b'], ['b', 3], ['b', 'c'], ['b', 2, 'p']]) assert.equal(place(path), undefined);
    });

    it('gives the longest beginning that is written', () => {
      assert.deepEqual(parsed.nearest(['b', 0, 'x', 'z']).path, ['b', 0]);
      assert.deepEqual(parsed.nearest(['x']).path, []);
      assert.deepEqual(parseYaml('# c\n').nearest(['a']), {
        path: [],
        located: { value: { start: 0, end: 4 }, type: 'empty' },
      });
    });

    it('finds the deepest path at an offset', () => {
      const at = (mark: string): Path => parsed.pathAt(text.indexOf(mark));
      assert.deepEqual(at('a: 1'), ['a']);
      assert.deepEqual(at('c: "x"'), ['b', 0, 'c']);
      assert.deepEqual(at('meer'), ['b', 0, 'd']);
      assert.deepEqual(at('h]'), ['e', 'f', 1]);
      assert.deepEqual(at('\n\n  -'), ['b', 0, 'd']);
      assert.deepEqual(parsed.pathAt(text.length), []);
    });

    it('turns offsets into positions and back, in lines that end in LF or CRLF', () => {
      const mixed = parseYaml('\uFEFFa: 1\r\nb: é😀\n');
      assert.deepEqual(mixed.positionAt(0), { line: 0, character: 0 });
      assert.deepEqual(mixed.positionAt(7), { line: 1, character: 0 });
      assert.deepEqual(mixed.positionAt(99), { line: 2, character: 0 });
      assert.equal(mixed.offsetAt({ line: 1, character: 3 }), 10);
      assert.equal(mixed.offsetAt({ line: 0, character: 99 }), 5);
      assert.equal(mixed.offsetAt({ line: 9, character: 0 }), 14);
      assert.deepEqual(mixed.rangeOf({ start: 7, end: 8 }), {
        start: { line: 1, character: 0 },
        end: { line: 1, character: 1 },
      });
    });
  });
});
