/**
 * What follows from a part of a document alone, such as an agreement, worked out once for as long as the part stays as it
 * is. Parts that a key press did not touch are the same objects before and after it (`parseAfter`), so of a long list
 * only the item that is being typed in is looked at again.
 */
export function oncePerPart<P extends object, T>(work: (part: P) => T): (part: P) => T {
  const known = new WeakMap<P, { outcome: T }>();
  return (part) => {
    let found = known.get(part);
    if (!found) {
      found = { outcome: work(part) };
      known.set(part, found);
    }
    return found.outcome;
  };
}
