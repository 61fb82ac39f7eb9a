import assert from 'node:assert/strict';
import { documents, newTexts, startOf } from './fill/documents.ts';

describe('what every document is before it is filled in', () => {
  const texts = newTexts();
  for (const { kind } of documents) {
    it(`${kind}: a new document with comments of its writer`, () => {
      const written = startOf(kind).split('\n');
      const made = (texts.get(kind) ?? '').split('\n');
      const comments = written.filter((line) => line.includes('#')).length;
      assert.ok(comments > made.filter((line) => line.includes('#')).length, 'there are comments to be kept');
      assert.deepEqual(
        written.filter((line) => !/^\s*#/.test(line)).map(bare),
        made.filter((line) => !/^\s*#/.test(line)).map(bare),
      );
    });
  }
});

/** A line without its comment. */
function bare(line: string): string {
  return line.replace(/ #.*$/, '');
}
