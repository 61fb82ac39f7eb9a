import type { Path } from '../yaml/types.ts';
import type { Kind } from './kind.ts';
import type { Violation } from './violation.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * So many items of a list are always held against the schema: what it says of how many there have to be, which is far
 * less, then holds of these as of all. It says nothing of items taken together.
 */
const FEWEST = 10;

/** By kind and key: the items of the list there that have been judged, and have nothing the matter with them. */
const sound = new Map<string, WeakSet<object>>();

/** What has yet to be held against the schema. */
export interface Unjudged {
  readonly data: unknown;
  /** The path in the document of a path in `data`. */
  readonly pathOf: (path: Path) => Path;
}

/** The data without items of its lists that are known to be as the schema wants them: a key press changes one of many. */
export function unjudgedOf(kind: Kind, data: unknown): Unjudged {
  const kept = new Map<string, number[]>();
  const left: Record<string, unknown> = {};
  for (const [key, items] of listsIn(data)) {
    const indexes = leftIn(items, sound.get(`${kind} ${key}`));
    if (indexes.length === items.length) continue;
    kept.set(key, indexes);
    left[key] = indexes.map((index) => items[index]);
  }
  if (kept.size === 0) return { data, pathOf: (path) => path };
  return {
    data: Object.fromEntries(
      Object.entries(data as Mapping).map(([key, value]) => [key, kept.has(key) ? left[key] : value]),
    ),
    pathOf: ([key, index, ...rest]) => {
      const real = typeof index === 'number' ? kept.get(String(key))?.[index] : undefined;
      return key === undefined ? [] : index === undefined ? [key] : [key, real ?? index, ...rest];
    },
  };
}

/** Remembers the items to which there was no objection. */
export function noteSound(kind: Kind, { data, pathOf }: Unjudged, violations: readonly Violation[]): void {
  for (const [key, items] of listsIn(data)) {
    const faulty = new Set(violations.flatMap(({ path }) => (path[0] === key ? [path[1]] : [])));
    const name = `${kind} ${key}`;
    const known = sound.get(name) ?? new WeakSet();
    sound.set(name, known);
    for (const [index, item] of items.entries()) {
      if (typeof item === 'object' && item !== null && !faulty.has(pathOf([key, index])[1])) known.add(item);
    }
  }
}

function leftIn(items: readonly unknown[], known: WeakSet<object> | undefined): number[] {
  let spare = known ? items.length - FEWEST : 0;
  const left: number[] = [];
  for (const [index, item] of items.entries()) {
    if (spare > 0 && typeof item === 'object' && item !== null && known?.has(item)) spare--;
    else left.push(index);
  }
  return left;
}

function listsIn(data: unknown): [string, readonly unknown[]][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).filter((pair): pair is [string, readonly unknown[]] => {
    return Array.isArray(pair[1]) && pair[1].length > FEWEST;
  });
}
