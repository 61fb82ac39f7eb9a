import assert from 'node:assert/strict';

/** Splits a text with one `‸` in the text itself and the offset of the caret. */
export function atCaret(marked: string): { text: string; offset: number } {
  const [before, after, more] = marked.split('‸');
  assert.ok(before !== undefined && after !== undefined && more === undefined, 'exactly one ‸ is expected');
  return { text: before + after, offset: before.length };
}
