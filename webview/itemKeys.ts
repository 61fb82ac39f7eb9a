/**
 * Names the items of a list so that an item keeps its name, and with it its field, caret and draft, when others are
 * added, removed or moved around it. An id of its own is the surest name; items without one are recognised by what they
 * hold, and what is left over by its place.
 */
export function keepKeys(
  before: readonly { key: string; item: unknown }[],
  items: readonly unknown[],
  newKey: () => string,
): { key: string; item: unknown }[] {
  const left = new Map(before.map(({ key, item }, index) => [index, { key, mark: markOf(item) }]));
  const keys: (string | undefined)[] = items.map(() => undefined);
  const take = (at: number, from: number): void => {
    keys[at] = left.get(from)?.key;
    left.delete(from);
  };
  items.forEach((item, at) => {
    const mark = markOf(item);
    if (left.get(at)?.mark === mark) take(at, at);
  });
  items.forEach((item, at) => {
    if (keys[at] !== undefined) return;
    const mark = markOf(item);
    const from = [...left].find(([, one]) => one.mark === mark)?.[0];
    if (from !== undefined) take(at, from);
  });
  items.forEach((_, at) => {
    if (keys[at] === undefined && left.has(at)) take(at, at);
  });
  return items.map((item, at) => ({ key: keys[at] ?? newKey(), item }));
}

function markOf(item: unknown): string {
  if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') return `id ${item.id}`;
  return item === undefined ? '' : JSON.stringify(item);
}
