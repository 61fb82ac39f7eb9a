import type { ChildDescription } from '../kinds/index.ts';
import { childrenOf, describe, isDate } from '../kinds/index.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import { plusDagen } from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import { isMapping, valueAt } from './value.ts';

/**
 * What a new item of a list starts with: an id that is still free, what the format takes by default, the day after the
 * item before it ended (a rotation, an institution), and the other keys it asks for with nothing behind them, in the
 * order of the format, so that the text shows what is still to be written.
 *
 * @param path of the new item: ends in its index
 * @returns null for an item that is no mapping
 */
export function additionAt({ kind, parsed }: AnyDocument, path: Path): Record<string, unknown> | null {
  const children = childrenOf(kind, path, 'nl');
  if (children === undefined || describe(kind, path, 'nl')?.type !== 'mapping') return null;
  const list = valueAt(parsed.data, path.slice(0, -1));
  const wanted = children.filter(({ required, id }) => required || id);
  const before = itemBefore(path, parsed.data);
  return Object.fromEntries(wanted.map((child) => [child.key, startOf(child, list, before)]));
}

function itemBefore(path: Path, data: unknown): unknown {
  const index = path.at(-1);
  return typeof index === 'number' ? valueAt(data, [...path.slice(0, -1), index - 1]) : undefined;
}

function startOf(child: ChildDescription, list: unknown, before: unknown): unknown {
  if (child.id) return nextId(list, child);
  if (child.key === 'van' && child.type === 'date') {
    const end = valueAt(before, ['tot']);
    return typeof end === 'string' && isDate(end) ? plusDagen(end, 1) : null;
  }
  if (child.default !== undefined) return child.default;
  // A new agreement is open until someone says otherwise.
  return child.key === 'status' && child.values?.some(({ value }) => value === 'open') ? 'open' : null;
}

/** The next free id: in the manner of the last one in the list (`A2` gives `A3`), else of the example in the format. */
function nextId(list: unknown, { key, examples }: ChildDescription): string {
  const taken = (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item) => {
    const id = isMapping(item) ? item[key] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
  const numbered = (id: unknown) => (typeof id === 'string' ? /^(.*?)(\d{1,9})$/u.exec(id) : null);
  const example = examples.find((one) => numbered(one) !== null);
  const prefix =
    numbered([...taken].reverse().find((id) => numbered(id) !== null))?.[1] ?? numbered(example)?.[1] ?? 'N';
  const numbers = taken.flatMap((id) => {
    const parts = numbered(id);
    return parts?.[1] === prefix ? [Number(parts[2])] : [];
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
