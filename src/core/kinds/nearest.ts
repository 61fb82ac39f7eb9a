/** A word as it is compared: without accents and case, `_` for what separates words. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, '_');
}

/** Number of letters to insert, drop, replace or swap with a neighbour (optimal string alignment distance). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The word somebody probably meant.
 *
 * @param word what was written
 * @param candidates what could have been written; a candidate with names is also recognised by those
 * @returns undefined when nothing is near: more than a third of the letters would have to change
 */
export function nearest<Value extends string>(
  word: string,
  candidates: readonly { value: Value; names?: readonly string[] }[],
): Value | undefined {
  const written = plain(word);
  let best: Value | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const { value, names = [] } of candidates)
    for (const name of [value, ...names]) {
      const known = plain(name);
      if (Math.abs(known.length - written.length) >= least) continue;
      const away = distance(written, known);
      if (away < least) {
        least = away;
        best = value;
      }
    }
  return best;
}
