/** Room a column gets for its longest text counts up to so many characters; what is longer goes on the next line. */
const MOST = 34;
/** What the widest letters and the edges of a cell ask, per character and per cell, in twentieths of a point. */
const PER_CHARACTER = 100;
const PER_CELL = 180;
/** Headings are bold, and the narrowest ones have the widest letters. */
const LEAST = 8;
/** Of a column that is empty: there somebody writes. */
const LEAST_TO_WRITE = 14;
/** A text up to so many characters, such as a day, is not parted. */
const ONE_LINE = 18;

/** Whether a table has so many columns that its text has to be smaller. */
export function hasManyColumns(columns: readonly string[]): boolean {
  return columns.length >= 5;
}

/** Whether a text in a cell is so short that it stays on one line. */
export function isOneLine(text: string): boolean {
  return text !== '' && text.length <= ONE_LINE;
}

/**
 * The widths of the columns of a table that fills a page: each by its longest text, so that names and days stay on one
 * line where they can, and never narrower than its longest word where there is room for all of those.
 * @param last of the last column, where that has to be kept free
 */
export function columnWidths(
  total: number,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  last?: number,
): number[] {
  const own = last === undefined ? columns : columns.slice(0, -1);
  const room = total - (last ?? 0);
  const texts = own.map((column, index) => [column, ...rows.map((cells) => cells[index] ?? '')]);
  const needed = texts.map(([heading = '', ...cells]) => {
    const least = cells.every((text) => text === '') ? LEAST_TO_WRITE : LEAST;
    const parts = [...words(heading), ...cells.flatMap((text) => (isOneLine(text) ? [text] : words(text)))];
    return widthOf(Math.max(...parts.map(({ length }) => length), least));
  });
  const wanted = texts.map((column, index) =>
    Math.max(needed[index] ?? 0, widthOf(Math.min(MOST, Math.max(...column.map(({ length }) => length))))),
  );
  const widths = fitted(needed, wanted, room);
  return last === undefined ? widths : [...widths, last];
}

const widthOf = (characters: number) => characters * PER_CHARACTER + PER_CELL;
const words = (text: string) => text.split(/\s+/u);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What is needed first, and of what is left to each in proportion to what it wants more. */
function fitted(needed: readonly number[], wanted: readonly number[], room: number): number[] {
  if (sum(needed) >= room) return needed.map((width) => Math.floor((width * room) / sum(needed)));
  const more = wanted.map((width, index) => width - (needed[index] ?? 0));
  const left = room - sum(needed);
  if (sum(more) > left)
    return needed.map((width, index) => Math.floor(width + ((more[index] ?? 0) * left) / sum(more)));
  // All of it fits: what is left over makes every column wider alike.
  return wanted.map((width) => Math.floor((width * room) / sum(wanted)));
}
