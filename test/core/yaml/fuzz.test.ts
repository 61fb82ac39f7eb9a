import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsWith } from '../../../src/core/yaml/edits.ts';
import { randomChange } from './fuzz/changes.ts';
import { randomDocument } from './fuzz/documents.ts';
import { isEntangled, judge, subjectOf } from './fuzz/judge.ts';
import { Random } from './fuzz/random.ts';
import { added, emptyTally, round } from './fuzz/rounds.ts';
import type { Tally } from './fuzz/rounds.ts';
import { applyEdits, changesBetween, editsFor, parseYaml, writeYaml } from '../../../src/core/yaml/index.ts';
import type { Change, EditResult } from '../../../src/core/yaml/index.ts';

const SEED = 20260301;

describe('editing random documents', () => {
  it('makes 5,000 edits: none wrong, no byte outside the target, no comment lost, at most 0.1 % refused', () => {
    let tally: Tally = emptyTally();
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const made = round(seed);
        tally = added(tally, made);
        const bad = made.failures.filter(({ verdict }) => verdict !== 'refused');
        assert.deepEqual(bad, []);
      }),
      { seed: SEED, numRuns: 505, endOnFailure: true },
    );
    assert.ok(tally.edits >= 4_900, `${String(tally.edits)} edits`);
    assert.ok(tally.verdicts.refused <= tally.edits / 1000, JSON.stringify(tally.refusals));
  });

  it('gives the same text whether it parses the whole document again or only the part under one top-level key', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const subject = subjectOf(randomDocument(random));
        if (!subject) return;
        const made = Array.from({ length: 3 }, () =>
          randomChange(random, subject.data, (kind) => isEntangled(subject, kind)),
        );
        const changes = made.flatMap((one) => (one ? [one.change] : []));
        const text = (inParts: boolean): string => {
          const result = editsWith(subject.text, changes, {}, inParts);
          return 'edits' in result ? applyEdits(subject.text, result.edits) : result.code;
        };
        assert.equal(text(true), text(false));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('gives edits in order that do not overlap, and nothing for what is there already', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const subject = subjectOf(randomDocument(new Random(seed)));
        if (!subject) return;
        const same = editsFor(subject.text, [{ op: 'set', path: [], value: subject.data }]);
        assert.deepEqual(same, { edits: [] });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** JSON data as a form can hold it, with hard text and hard keys. */
const data = fc.letrec((tie) => ({
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('a', ' ', '\n', '#', ':', '-', "'", '"', '\\', '\t', '\r', '|', '>', '\u2028') }),
    fc.constantFrom('yes', '12:30', '2026-03-01', '__proto__', '', '- a', 'lang '.repeat(40)),
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    tie('text'),
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 8 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('writing and changing any data', () => {
  it('writes texts that read as exactly what was written', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(0, 2), (value, sequenceStep) => {
        const parsed = parseYaml(writeYaml(value, { sequenceStep }));
        assert.deepEqual(parsed.problems, []);
        assert.deepEqual(plain(parsed.data), plain(value));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('turns any document into any other by changes', () => {
    fc.assert(
      fc.property(data, data, (old, now) => {
        const text = writeYaml({ waarde: old });
        const result = editsFor(text, changesBetween({ waarde: old }, { waarde: now }));
        assert.ok('edits' in result, JSON.stringify(result));
        assert.deepEqual(plain(parseYaml(applyEdits(text, result.edits)).data), plain({ waarde: now }));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('the judge of the fuzz', () => {
  const text = '# kop\na: 1 # bij a\nlijst:\n  - x # bij x\n  - z\nb: 2\n';
  const change: Change = { op: 'set', path: ['a'], value: 3 };
  const verdict = (after: string, made: Change = change): string => {
    const subject = subjectOf(text);
    assert.ok(subject);
    const result: EditResult = { edits: [{ offset: 0, length: text.length, newText: after }] };
    return judge(subject, 'set', made, result).verdict;
  };

  it('sees what is right', () => {
    assert.equal(verdict(text.replace('a: 1', 'a: 3')), 'right');
  });

  it('sees wrong data, also in another place, and a text that does not parse', () => {
    assert.equal(verdict(text), 'wrong data');
    assert.equal(verdict(text.replace('a: 1', 'a: "3"')), 'wrong data');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('b: 2', 'b: 3')), 'wrong data');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('b: 2', 'b: [2')), 'wrong data');
  });

  it('sees a lost, changed or new comment', () => {
    assert.equal(verdict(text.replace('a: 1 # bij a', 'a: 3')), 'comment lost');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('# kop', '# Kop')), 'comment lost');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('- z', '- z # z')), 'comment lost');
    const moved: Change = { op: 'move', path: ['lijst', 0], to: 1 };
    assert.equal(verdict(text.replace('  - x # bij x\n  - z\n', '  - z\n  - x\n'), moved), 'comment lost');
  });

  it('sees bytes that changed outside the lines of the target', () => {
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('b: 2', 'b:  2')), 'bytes outside');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('- z', "- 'z'")), 'bytes outside');
    assert.equal(verdict(text.replace('a: 1', 'a: 3').replace('# kop\n', '\n# kop\n')), 'bytes outside');
    const inserted: Change = { op: 'insert', path: ['lijst', 2], value: 'w' };
    assert.equal(verdict(text.replace('  - z\n', '  -  z\n  - w\n'), inserted), 'bytes outside');
  });
});
