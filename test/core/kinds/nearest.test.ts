import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/kinds/index.ts';

const words = ['behaald', 'niet_behaald', 'deels', 'open', 'vervallen'].map((value) => ({ value }));

describe('nearest', () => {
  for (const [written, meant] of [
    ['behaald', 'behaald'],
    ['behaadl', 'behaald'],
    ['behald', 'behaald'],
    ['behaaldd', 'behaald'],
    ['BEHAALD', 'behaald'],
    ['niet-behaald', 'niet_behaald'],
    ['Niet  behaald', 'niet_behaald'],
    ['nietbehaald', 'niet_behaald'],
    ['opén', 'open'],
    ['opne', 'open'],
    ['deel', 'deels'],
    ['gehaald', 'behaald'],
    ['klaar', undefined],
    ['', undefined],
    ['x'.repeat(1000), undefined],
  ] as const)
    it(`takes ${JSON.stringify(written.slice(0, 20))} for ${meant ?? 'nothing'}`, () => {
      assert.equal(nearest(written, words), meant);
    });

  for (const [written, value, near] of [
    ['abcdef', 'abcdxy', true],
    ['abcdef', 'abcxyz', false],
    ['ka', 'kat', true],
    ['ka', 'kast', false],
    ['k', 'ka', true],
  ] as const)
    it(`changes ${near ? 'at most' : 'no more than'} a third of the letters, and one in a short word: ${written}, ${value}`, () => {
      assert.equal(nearest(written, [{ value }]), near ? value : undefined);
    });

  it('also knows a candidate by its other names, and gives its value', () => {
    assert.equal(nearest('Werkplek', [{ value: 'werkomgeving', names: ['Werkplek', 'Workplace'] }]), 'werkomgeving');
  });

  it('takes the first of equally near ones', () => {
    assert.equal(nearest('beter', [{ value: 'meter' }, { value: 'peter' }]), 'meter');
  });

  it('finds nothing among nothing', () => {
    assert.equal(nearest('open', []), undefined);
  });
});
