/** Where a caret goes when the text around it changes: it stays before what is the same behind it. */
export function carried(caret: number, before: string, after: string): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (caret <= start) return caret;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const changedUntil = before.length - end;
  return caret >= changedUntil ? after.length - (before.length - caret) : Math.min(caret, after.length - end);
}
