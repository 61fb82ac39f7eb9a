/**
 * Characters that turn the direction of what follows (Unicode Bidirectional Algorithm, UAX #9: marks, embeddings,
 * overrides and isolates). In a text of somebody else they can make words read differently from what they are.
 */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

const onlyDirection = new RegExp(`[${DIRECTION}]`, 'gu');
const control = new RegExp(`[\\p{Cc}\\p{Zl}\\p{Zp}${DIRECTION}]`, 'gu');

/** A text in which nothing turns direction; its lines stay. */
export function withoutDirection(text: string): string {
  return text.replace(onlyDirection, '');
}

/** A text on one line in which nothing turns direction, moves a cursor or steers a terminal: each such character replaced. */
export function harmlessLine(text: string, instead: string): string {
  return text.replace(control, instead);
}
