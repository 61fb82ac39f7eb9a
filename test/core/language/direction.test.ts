import assert from 'node:assert/strict';
import { harmlessLine, withoutDirection } from '../../../src/core/language/direction.ts';

/** Every character the Unicode standard gives an effect on the direction of what follows (UAX #9, table of types). */
const TURNING = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
  (code) => String.fromCodePoint(code),
);

describe('characters that turn the direction of a text', () => {
  it('are taken out, all of them, and the lines stay', () => {
    assert.equal(withoutDirection(`a${TURNING.join('b')}\nc`), `a${'b'.repeat(TURNING.length - 1)}\nc`);
  });

  it('are replaced on a line of a terminal or a message, with line breaks and control characters', () => {
    const steering = ['\n', '\u0000', '\u001B', '\u0085', '\u2028', '\u2029', ...TURNING];
    assert.equal(harmlessLine(`a${steering.join('')}z`, '?'), `a${'?'.repeat(steering.length)}z`);
    assert.equal(harmlessLine('Ångström, 360° – ‘goed’', '?'), 'Ångström, 360° – ‘goed’');
  });
});
