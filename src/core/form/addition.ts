import type { ChildDescription } from '../kinds/index.ts';
import { childrenOf, describe, isDate } from '../kinds/index.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import { plusDagen, volgendKenmerk } from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import { valueAt } from './value.ts';

/**
 * What a new item of a list starts with: an id that is still free, what the format takes by default, the day after the
 * item before it ended (a rotation, an institution), and the other keys it asks for with nothing behind them, in the
 * order of the format, so that the text shows what is still to be written.
 *
 * @param path of the new item: ends in its index
 * @returns null for an item that is no mapping
 */
export function additionAt(document: AnyDocument, path: Path): Record<string, unknown> | null {
  const { kind, parsed } = document;
  const children = childrenOf(kind, path, 'nl');
  const item = describe(kind, path, 'nl');
  if (children === undefined || item?.type !== 'mapping') return null;
  const list = path.slice(0, -1);
  const wanted = children.filter(({ required, id }) => required || id);
  const before = itemBefore(path, parsed.data);
  return Object.fromEntries(
    wanted.map((child) => [child.key, startOf(child, { document, list, before, title: item.title })]),
  );
}

function itemBefore(path: Path, data: unknown): unknown {
  const index = path.at(-1);
  return typeof index === 'number' ? valueAt(data, [...path.slice(0, -1), index - 1]) : undefined;
}

/** What the start of a member depends on. */
interface Beginning {
  document: AnyDocument;
  list: Path;
  before: unknown;
  /** What an item is called. */
  title: string;
}

function startOf(child: ChildDescription, { document, list, before, title }: Beginning): unknown {
  if (child.id) return volgendKenmerk(document, list, { examples: child.examples, title });
  if (child.key === 'van' && child.type === 'date') {
    const end = valueAt(before, ['tot']);
    return typeof end === 'string' && isDate(end) ? plusDagen(end, 1) : null;
  }
  if (child.default !== undefined) return child.default;
  // A new agreement is open until someone says otherwise.
  return child.key === 'status' && child.values?.some(({ value }) => value === 'open') ? 'open' : null;
}
