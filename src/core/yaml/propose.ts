import { nested } from './change.ts';
import { isMapping } from './data.ts';
import { walk } from './locate.ts';
import type { Found } from './locate.ts';
import type { Yaml } from './parse.ts';
import { Refused } from './refusal.ts';
import { addItem, addPair } from './splice/add.ts';
import { moveItem } from './splice/move.ts';
import { removeEntry } from './splice/remove.ts';
import { replaceRoot, replaceValue } from './splice/replace.ts';
import { columnOf } from './splice/site.ts';
import type { Proposal, Site } from './splice/site.ts';
import { entriesOf } from './view.ts';
import type { View } from './view.ts';
import type { Change, Path } from './types.ts';

/** Keys in the order they should have in the mapping at `path`; undefined where there is no order. */
export type KeyOrder = (path: Path) => readonly string[] | undefined;

/** Ways to make a change, the best one first; none when nothing has to change. Throws `Refused`. */
export function* proposalsFor(yaml: Yaml, site: Site, change: Change, keyOrder: KeyOrder): Generator<Proposal> {
  const { root } = yaml;
  if (change.op === 'set') yield* set(yaml, site, change.path, change.value, keyOrder);
  else if (!root) {
    if (change.op !== 'insert') return;
    yield* insert(yaml, site, change.path, change.value, keyOrder);
  } else if (change.op === 'insert') yield* insert(yaml, site, change.path, change.value, keyOrder);
  else if (change.op === 'remove') yield* remove(root, site, change.path);
  else yield* move(root, site, change.path, change.to);
}

/** Where the indicator of the entry that holds a view ends: 0 for the root. */
function boundOf(found: Found): number {
  const { entry } = found;
  return entry ? (entry.behindIndicator ?? entry.keyView?.end ?? entry.start) : 0;
}

function* set(yaml: Yaml, site: Site, path: Path, value: unknown, keyOrder: KeyOrder): Generator<Proposal> {
  const { root } = yaml;
  if (!root) {
    yield* replaceRoot(site, undefined, nested(path, value));
    return;
  }
  const found = walk(root, path);
  if (found.path.length === path.length) yield* replace(root, site, found, value);
  else yield* addMissing(root, site, found, path, value, keyOrder);
}

function* replace(root: View, site: Site, found: Found, value: unknown): Generator<Proposal> {
  const { entry, path } = found;
  if (!entry) {
    yield* replaceRoot(site, root, value);
    return;
  }
  const { view } = walk(root, path.slice(0, -1));
  const isItem = view.kind === 'sequence';
  const inFlow = view.style === 'flow';
  yield* replaceValue(site, { entry, column: columnOf(site, view), isItem, inFlow }, value);
}

/** Adds the first missing step of a path, with the rest of it in its value. */
function* addMissing(
  root: View,
  site: Site,
  found: Found,
  path: Path,
  value: unknown,
  keyOrder: KeyOrder,
): Generator<Proposal> {
  const { view } = found;
  const depth = found.path.length;
  const step = path[depth] ?? '';
  const inner = nested(path.slice(depth + 1), value);
  if (view.kind === 'alias') throw new Refused('through_alias', path);
  if (isNothing(view)) {
    yield* replace(
      root,
      site,
      found,
      emptyKind(view, step, path) === 'sequence' ? [inner] : nested([String(step)], inner),
    );
    return;
  }
  if (view.kind === 'mapping') {
    const index = placeOf(view, String(step), keyOrder(found.path));
    yield* addPair(site, view, index, String(step), inner, boundOf(found));
    return;
  }
  if (view.kind !== 'sequence') throw new Refused('not_a_collection', path);
  if (step !== entriesOf(view).length) throw new Refused('no_such_item', path);
  yield* addItem(site, view, step, inner, boundOf(found));
}

/** Nothing is written here yet: no value, null, or an empty collection. */
function isNothing(view: View): boolean {
  if (view.kind === 'empty') return true;
  if (view.kind === 'mapping' || view.kind === 'sequence') return entriesOf(view).length === 0;
  return view.kind === 'scalar' && view.style === 'plain' && nodeValue(view) === null;
}

function nodeValue(view: View): unknown {
  return view.node && 'value' in view.node ? view.node.value : undefined;
}

/** What an empty place becomes; an empty collection keeps its kind. */
function emptyKind(view: View, step: string | number, path: Path): 'mapping' | 'sequence' {
  if (view.kind === 'mapping') return 'mapping';
  if (view.kind === 'sequence' && typeof step !== 'number') throw new Refused('not_a_collection', path);
  if (typeof step !== 'number') return 'mapping';
  if (step !== 0) throw new Refused('no_such_item', path);
  return 'sequence';
}

/** The index a new key gets: behind the nearest key that comes before it in the order, otherwise at the end. */
export function placeOf(view: View, key: string, order: readonly string[] | undefined): number {
  const keys = entriesOf(view).map((entry) => entry.key ?? '');
  const own = order?.indexOf(key) ?? -1;
  if (!order || own === -1) return keys.length;
  for (let before = own - 1; before >= 0; before--) {
    const at = keys.indexOf(order[before] ?? '');
    if (at !== -1) return at + 1;
  }
  const after = keys.findIndex((one) => order.indexOf(one) > own);
  return after === -1 ? keys.length : after;
}

function* insert(yaml: Yaml, site: Site, path: Path, value: unknown, keyOrder: KeyOrder): Generator<Proposal> {
  const parent = path.slice(0, -1);
  const index = Number(path.at(-1));
  const found = yaml.root && walk(yaml.root, parent);
  if (!found || found.path.length < parent.length || isNothing(found.view)) {
    if (found?.view.kind === 'mapping' && found.path.length === parent.length)
      throw new Refused('not_a_collection', path);
    if (index !== 0) throw new Refused('no_such_item', path);
    yield* set(yaml, site, parent, [value], keyOrder);
    return;
  }
  const { view } = found;
  if (view.kind === 'alias') throw new Refused('through_alias', path);
  if (view.kind !== 'sequence') throw new Refused('not_a_collection', path);
  if (index > entriesOf(view).length) throw new Refused('no_such_item', path);
  yield* addItem(site, view, index, value, boundOf(found));
}

function* remove(root: View, site: Site, path: Path): Generator<Proposal> {
  const found = walk(root, path);
  if (found.path.length < path.length) {
    const { view } = found;
    if (view.kind === 'alias') throw new Refused('through_alias', path);
    // A key that is not there is removed already; an index that is not there means that the list has changed.
    if (view.kind === 'sequence') throw new Refused('no_such_item', path);
    return;
  }
  const parent = walk(root, path.slice(0, -1));
  const index = entriesOf(parent.view).findIndex((entry) => entry === found.entry);
  yield* removeEntry(site, parent.view, index, boundOf(parent));
}

function* move(root: View, site: Site, path: Path, to: number): Generator<Proposal> {
  const parent = walk(root, path.slice(0, -1));
  const from = Number(path.at(-1));
  if (parent.view.kind === 'alias') throw new Refused('through_alias', path);
  if (parent.path.length < path.length - 1 || parent.view.kind !== 'sequence') throw new Refused('no_such_item', path);
  const count = entriesOf(parent.view).length;
  if (from >= count || to >= count) throw new Refused('no_such_item', path);
  if (from !== to) yield* moveItem(site, parent.view, from, to, boundOf(parent));
}

/** Refuses a path that goes through pairs which a merge key brings in: they stand elsewhere. */
export function refuseMerged(yaml: Yaml, change: Change): void {
  if (yaml.raw.merging.size === 0) return;
  let raw: unknown = yaml.raw.value;
  let resolved: unknown = yaml.data;
  for (const [depth, step] of change.path.entries()) {
    const isLast = depth === change.path.length - 1;
    if (isMapping(raw) && isMapping(resolved) && !Object.hasOwn(raw, String(step))) {
      const isMerged = Object.hasOwn(resolved, String(step));
      if (isMerged && !(isLast && change.op === 'set')) throw new Refused('merged', change.path);
      return;
    }
    raw = stepInto(raw, step);
    resolved = stepInto(resolved, step);
  }
}

function stepInto(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return (value as unknown[])[Number(step)];
  return isMapping(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
}
