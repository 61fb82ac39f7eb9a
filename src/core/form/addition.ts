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
  const item = describe(kind, path, 'nl');
  if (children === undefined || item?.type !== 'mapping') return null;
  const list = valueAt(parsed.data, path.slice(0, -1));
  const wanted = children.filter(({ required, id }) => required || id);
  const before = itemBefore(path, parsed.data);
  return Object.fromEntries(wanted.map((child) => [child.key, startOf(child, { list, before, title: item.title })]));
}

function itemBefore(path: Path, data: unknown): unknown {
  const index = path.at(-1);
  return typeof index === 'number' ? valueAt(data, [...path.slice(0, -1), index - 1]) : undefined;
}

/** What the start of a member depends on. */
interface Beginning {
  list: unknown;
  before: unknown;
  /** What an item is called. */
  title: string;
}

function startOf(child: ChildDescription, { list, before, title }: Beginning): unknown {
  if (child.id) return nextId(idsIn(list, child.key), child.examples, title);
  if (child.key === 'van' && child.type === 'date') {
    const end = valueAt(before, ['tot']);
    return typeof end === 'string' && isDate(end) ? plusDagen(end, 1) : null;
  }
  if (child.default !== undefined) return child.default;
  // A new agreement is open until someone says otherwise.
  return child.key === 'status' && child.values?.some(({ value }) => value === 'open') ? 'open' : null;
}

function idsIn(list: unknown, key: string): string[] {
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item) => {
    const id = isMapping(item) ? item[key] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

/**
 * The next free id: in the manner of the last one in the list (`A2` gives `A3`), else of the letter in the example of
 * the format (`V1`), else of what an item is called (`agendapunt-1`).
 */
function nextId(taken: readonly string[], examples: readonly unknown[], title: string): string {
  const shown = [...taken].reverse().map((id) => prefixOf(id));
  const prefix =
    shown.find((before) => before !== undefined && !isNamedAfter(before, taken)) ??
    examples.map((one) => (typeof one === 'string' ? prefixOf(one) : undefined)).find(isLetter) ??
    `${firstWord(title)}-`;
  const numbers = taken.filter((id) => prefixOf(id) === prefix).map((id) => Number(id.slice(prefix.length)));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** What stands before the number an id ends in; undefined when it ends in none. */
function prefixOf(id: string): string | undefined {
  return /^(.*?)\d{1,9}$/u.exec(id)?.[1];
}

/** `leerklimaat-1` beside `leerklimaat` is about the same as the other one, and says nothing of a third. */
function isNamedAfter(prefix: string, taken: readonly string[]): boolean {
  return prefix.endsWith('-') && taken.includes(prefix.slice(0, -1));
}

/** An example of one letter shows a manner (`A1`); of a word (`leerklimaat-1`) it shows that one item. */
function isLetter(prefix: string | undefined): prefix is string {
  return prefix !== undefined && /^\p{L}$/u.test(prefix);
}

function firstWord(title: string): string {
  return /[\p{L}\d]+/u.exec(title)?.[0].toLowerCase() ?? 'item';
}
