import { lastIndex } from '../view.ts';
import type { Located, Path } from '../types.ts';

/** A value with its place, and the key or the dash it stands behind: all that is kept of a text that was read quickly. */
export interface Leaf {
  kind: 'mapping' | 'sequence' | 'scalar' | 'empty';
  /** The key of the pair; undefined for items and for the root. */
  key: string | undefined;
  /** Offset of the key or the dash; of the value itself for the root and in `[ ]`. */
  at: number;
  /** Offset of the value; behind the colon or the dash when it is empty. */
  start: number;
  /** Offset behind the last character of the value. */
  end: number;
  children: Leaf[];
}

/** What has no children shares this list: nobody writes in it. */
export const NONE: Leaf[] = [];

/** The longest written beginning of a path, and how long it is. */
export function follow(root: Leaf, path: Path): { leaf: Leaf; length: number } {
  let leaf = root;
  let length = 0;
  for (const step of path) {
    const next = childAt(leaf, step);
    if (!next) break;
    leaf = next;
    length++;
  }
  return { leaf, length };
}

function childAt({ kind, children }: Leaf, step: string | number): Leaf | undefined {
  if (kind === 'sequence') return typeof step === 'number' ? children[step] : undefined;
  const key = String(step);
  return children.find((child) => child.key === key);
}

/** Where a value stands, in the words of `ParsedYaml`. */
export function locatedAt({ kind, key, at, start, end }: Leaf): Located {
  const value = { start, end };
  return key === undefined ? { value, type: kind } : { key: { start: at, end: at + key.length }, value, type: kind };
}

/** The deepest path whose key or value holds `offset`; both ends of a value belong to it. */
export function pathAt(root: Leaf, offset: number): Path {
  const path: (string | number)[] = [];
  for (let leaf = root; ;) {
    const index = lastIndex(leaf.children, ({ at, end }) => at <= offset && offset <= end);
    const next = leaf.children[index];
    if (!next) return path;
    path.push(next.key ?? index);
    leaf = next;
  }
}
