import { contentEnd, entriesOf, entryAt, entryEnd, lastIndex } from './view.ts';
import type { Entry, View } from './view.ts';
import type { Located, Path } from './types.ts';

/** A view found by walking a path, and the entry that holds it (none for the root). */
export interface Found {
  path: Path;
  view: View;
  entry: Entry | undefined;
}

/** Follows `path` from the root as far as it is written. */
export function walk(root: View, path: Path): Found {
  let found: Found = { path: [], view: root, entry: undefined };
  for (const [depth, step] of path.entries()) {
    const entry = entryAt(found.view, step);
    if (!entry) break;
    found = { path: path.slice(0, depth + 1), view: entry.value, entry };
  }
  return found;
}

/** Where a found value stands; offsets in the text without byte order mark, plus `shift`. */
export function located({ view, entry }: Found, text: string, shift: number): Located {
  const value = { start: view.start + shift, end: contentEnd(view, text) + shift };
  const key = entry?.keyView && { start: entry.keyView.start + shift, end: entry.keyView.end + shift };
  return { ...(key && { key }), value, type: view.kind };
}

/** The deepest path whose key or value holds `offset`; both ends of a value belong to it. */
export function pathAt(root: View, offset: number, text: string): Path {
  return viewsAt(root, offset, text).at(-1)?.path ?? [];
}

/** The view that holds `offset`, and those around it, from the root inwards. */
export function viewsAt(root: View, offset: number, text: string): Found[] {
  const all: Found[] = [{ path: [], view: root, entry: undefined }];
  for (let last = all[0]; last;) {
    const { view, path }: Found = last;
    const entries: readonly Entry[] = entriesOf(view);
    const index = lastIndex(entries, (entry) => entry.start <= offset && offset <= entryEnd(entry, text));
    const entry: Entry | undefined = entries[index];
    if (!entry) break;
    last = { path: [...path, entry.key ?? index], view: entry.value, entry };
    all.push(last);
  }
  return all;
}
