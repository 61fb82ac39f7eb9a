/** Whether two texts are most likely one text that somebody reworded: more than half of their letter pairs are shared. */
export function lijkt(a: unknown, b: string): boolean {
  if (typeof a !== 'string') return false;
  const left = pairs(a);
  const right = pairs(b);
  if (left.length === 0 || right.length === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const rest = new Map<string, number>();
  for (const pair of left) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const left = rest.get(pair) ?? 0;
    if (left === 0) continue;
    rest.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length) > 0.6;
}

function pairs(tekst: string): string[] {
  const letters = tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}
