import assert from 'node:assert/strict';
import { check } from '../../../src/core/index.ts';

/** Options as a program without types might give them. */
const checking = (options: object) => () => check(new Map(), { today: '2026-06-01', ...options });

describe('wrong options of a check', () => {
  it('are named in a TypeError that says what is expected', () => {
    assert.throws(
      checking({ minimumEvidence: -1 }),
      /^TypeError: options\.minimumEvidence: a whole number of 0 or more/,
    );
    assert.throws(checking({ loose: 'yes' }), /^TypeError: options\.loose: true or false is expected/);
    for (const otherFiles of [5, null, ['a.pdf', 5]]) {
      assert.throws(checking({ otherFiles }), /^TypeError: options\.otherFiles: an iterable of paths is expected/);
    }
    assert.deepEqual(checking({ otherFiles: new Set(['a.pdf']), loose: true })(), []);
  });
});
