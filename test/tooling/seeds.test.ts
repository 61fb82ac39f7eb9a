import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../tooling/cache.mjs';

/**
 * The sentences of the guidance about the cycle of a talk, from handing in to keeping: of the voortgangsgesprek (A) and
 * the tussengesprek (B), with the parts of those that have several.
 */
const SENTENCES: readonly string[] = [
  ...Array.from({ length: 24 }, (_, place) => `A${place + 8}`),
  ...['a', 'b', 'c', 'd'].map((part) => `A16${part}`),
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((part) => `A21${part}`),
  ...Array.from({ length: 16 }, (_, place) => `B${place + 3}`),
];

/** The titles of all tests: what stands in quotes behind `it(` or `describe(`. */
function titles(): string[] {
  const folder = path.join(projectRoot, 'test');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = fs.readFileSync(path.join(folder, name), 'utf8');
      return [...source.matchAll(/\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
        ([, , title = '']) => title,
      );
    });
}

describe('every sentence of the guidance about the cycle of a talk', () => {
  const all = titles();

  it('is found in titles at all', () => {
    assert.ok(all.length > 1000, `only ${all.length} titles were read`);
  });

  for (const id of SENTENCES)
    it(`has a test whose title names it: ${id}`, () => {
      assert.ok(
        all.some((title) => title.includes(`[${id}]`)),
        `no test says in its title that it is about [${id}]`,
      );
    });
});
