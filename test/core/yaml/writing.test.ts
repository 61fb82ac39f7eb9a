import assert from 'node:assert/strict';
import { changesBetween, writeYaml } from '../../../src/core/yaml/index.ts';

describe('writeYaml', () => {
  it('writes a document in the style of the house', () => {
    const long = 'De aios plant vóór 1 juni drie begeleide gesprekken met ouders en vraagt na ieder gesprek feedback.';
    const value = {
      soort: 'verslag',
      versie: 1,
      weggelaten: undefined,
      gesprek: { datum: '2026-03-01', tijd: '12:30', deelnemers: [{ naam: 'dr. X', rol: 'opleider' }, 'gast'] },
      leerklimaat: 'Goed.\n\nVeilig.',
      welbevinden: `${long} ${long}`,
      punten: [],
      overig: {},
      lijst: [['a', 'b'], [{ c: null }]],
      oordeel: 'no',
    };
    assert.equal(
      writeYaml(value),
      [
        'soort: verslag',
        'versie: 1',
        'gesprek:',
        "  datum: '2026-03-01'",
        "  tijd: '12:30'",
        '  deelnemers:',
        '    - naam: dr. X',
        '      rol: opleider',
        '    - gast',
        'leerklimaat: |-',
        '  Goed.',
        '',
        '  Veilig.',
        'welbevinden: >-',
        '  De aios plant vóór 1 juni drie begeleide gesprekken met ouders en vraagt na ieder gesprek',
        '  feedback. De aios plant vóór 1 juni drie begeleide gesprekken met ouders en vraagt na ieder',
        '  gesprek feedback.',
        'punten: []',
        'overig: {}',
        'lijst:',
        '  - - a',
        '    - b',
        '  - - c:',
        "oordeel: 'no'",
        '',
      ].join('\n'),
    );
  });

  it('writes in another style when asked', () => {
    const style = { sequenceStep: 0, quote: 'double', eol: '\r\n', plainDates: true } as const;
    assert.equal(writeYaml({ a: ['2026-03-01', 'yes'] }, style), 'a:\r\n- 2026-03-01\r\n- "yes"\r\n');
  });

  it('writes numbers that every reader takes for numbers', () => {
    assert.equal(writeYaml([1, -2.5, 1e21, 1e-7, Infinity, NaN]), '- 1\n- -2.5\n- 1.0e+21\n- 1.0e-7\n- .inf\n- .nan\n');
  });

  it('writes a key of any length', () => {
    const key = 'k'.repeat(1200);
    assert.equal(writeYaml({ [key]: 1 }), `? ${key}\n: 1\n`);
  });
});

describe('changesBetween', () => {
  it('names the values that differ, and what came and went', () => {
    assert.deepEqual(changesBetween({ a: 1, b: { c: 2, d: 3 }, e: 4 }, { a: 1, b: { c: 5, d: 3 }, f: 6 }, ['x']), [
      { op: 'set', path: ['x', 'b', 'c'], value: 5 },
      { op: 'set', path: ['x', 'f'], value: 6 },
      { op: 'remove', path: ['x', 'e'] },
    ]);
  });

  it('follows items by their id', () => {
    const [a, b, c] = [{ id: 'A' }, { id: 'B', t: 1 }, { id: 'C' }];
    assert.deepEqual(changesBetween([a, b, c], [c, { id: 'B', t: 2 }, { id: 'D' }]), [
      { op: 'remove', path: [0] },
      { op: 'move', path: [1], to: 0 },
      { op: 'set', path: [1, 't'], value: 2 },
      { op: 'insert', path: [2], value: { id: 'D' } },
    ]);
  });

  it('follows items without id by what they are', () => {
    assert.deepEqual(changesBetween(['a', 'b', 'c'], ['a', 'x', 'b', 'c']), [{ op: 'insert', path: [1], value: 'x' }]);
    assert.deepEqual(changesBetween(['a', 'b', 'c'], ['a', 'c']), [{ op: 'remove', path: [1] }]);
    assert.deepEqual(changesBetween(['a', 'b', 'c'], ['a', 'x', 'c']), [{ op: 'set', path: [1], value: 'x' }]);
  });

  it('says nothing about what is the same', () => {
    assert.deepEqual(changesBetween({ a: [1, { b: null }] }, { a: [1, { b: null }] }), []);
  });
});
