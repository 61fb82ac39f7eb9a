import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { MAX_ALIASED_VALUES } from './limits.ts';
import type { Path } from './types.ts';

/** An alias in the raw data: a reference to the place that carries the anchor, so that an edit can be followed. */
export class AliasTo {
  readonly name: string;
  readonly target: Path | undefined;

  constructor(name: string, target: Path | undefined) {
    this.name = name;
    this.target = target;
  }
}

export type DataProblem = { path: Path; offset: number; end: number } & (
  | { code: 'duplicate_key'; detail: string }
  | { code: 'syntax'; detail: 'UNRESOLVED_ALIAS' | 'CIRCULAR_ALIAS' | 'BAD_MERGE' }
  | { code: 'too_many_aliases'; detail: string }
);

/** A document as plain data, aliases left as `AliasTo` and merge keys as pairs of the key `<<`. */
export interface RawData {
  readonly value: unknown;
  readonly problems: readonly DataProblem[];
  readonly aliases: ReadonlyMap<AliasTo, { path: Path; offset: number; end: number }>;
  /** Mappings of `value` whose pair `<<` is a merge. */
  readonly merging: ReadonlySet<object>;
  /** What anchors in keys stand for, by their place as JSON: the data has no room for it. */
  readonly inKeys: ReadonlyMap<string, unknown>;
}

/** Sets a member as an own property, whatever its name: `__proto__` is a key like any other. */
export function setMember(object: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else (object as Record<string, unknown>)[key] = value;
}

/** The own member of an object, never one of its prototype. */
export function member(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}

/** A mapping: an object that is neither an array nor an alias. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof AliasTo);
}

/** A key as it is in the data: text; an empty key is the empty text, a collection its own JSON. */
export function keyText(node: ParsedNode | null | undefined): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) return scalarText(node.value);
  return node ? JSON.stringify(asJson(node)) : '';
}

/** A collection within a key, as it is written: the parser's own `toJSON` throws at a merge of what is no mapping. */
function asJson(node: ParsedNode | null): unknown {
  if (isSeq(node)) return node.items.map(asJson);
  if (isMap(node)) {
    const object = {};
    for (const { key, value } of node.items) setMember(object, keyText(key), asJson(value));
    return object;
  }
  return isScalar(node) && typeof node.value !== 'symbol' ? node.value : node && keyText(node);
}

function scalarText(value: unknown): string {
  if (typeof value === 'symbol') return value.description ?? '';
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}

/** The raw data of a document. */
export function rawData(contents: ParsedNode | null | undefined): RawData {
  const reader = new Reader();
  const value = reader.read(contents);
  const { problems, aliases, merging, inKeys } = reader;
  return { value, problems, aliases, merging, inKeys };
}

class Reader {
  readonly problems: DataProblem[] = [];
  readonly aliases = new Map<AliasTo, { path: Path; offset: number; end: number }>();
  readonly merging = new Set<object>();
  readonly inKeys = new Map<string, unknown>();
  readonly #anchors = new Map<string, Path>();
  readonly #path: (string | number)[] = [];

  read(node: ParsedNode | null | undefined): unknown {
    if (!node) return null;
    if (isAlias(node)) return this.#alias(node.source, node.range);
    if (node.anchor) this.#anchors.set(node.anchor, [...this.#path]);
    if (isScalar(node)) return this.#scalar(node.value);
    if (isMap(node)) return this.#mapping(node.items);
    return isSeq(node) ? this.#sequence(node.items) : null;
  }

  #scalar(value: unknown): unknown {
    if (typeof value === 'symbol') return value.description;
    return typeof value === 'bigint' ? Number(value) : value;
  }

  #alias(name: string, range: readonly [number, number, number]): AliasTo {
    const alias = new AliasTo(name, this.#anchors.get(name));
    const at = { path: [...this.#path], offset: range[0], end: range[1] };
    this.aliases.set(alias, at);
    if (!alias.target) this.problems.push({ code: 'syntax', detail: 'UNRESOLVED_ALIAS', ...at });
    return alias;
  }

  #mapping(items: readonly { key: ParsedNode | null; value: ParsedNode | null }[]): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const { key, value } of items) {
      const name = keyText(key);
      this.#path.push(name);
      if (key && !isAlias(key) && (key.anchor ?? !isScalar(key))) this.#key(key);
      if (Object.hasOwn(object, name)) {
        const [offset, end] = key?.range ?? [0, 0];
        this.problems.push({ code: 'duplicate_key', detail: name, path: [...this.#path], offset, end });
      }
      if (isScalar(key) && typeof key.value === 'symbol') this.merging.add(object);
      setMember(object, name, this.read(value));
      this.#path.pop();
    }
    return object;
  }

  /** Reads a key for its anchors: each is kept with its place, below a step that no data has. */
  #key(key: ParsedNode): void {
    const before = new Set(this.#anchors.values());
    this.#path.push('?');
    const value = this.read(key);
    this.#path.pop();
    const depth = this.#path.length + 1;
    for (const place of this.#anchors.values())
      if (!before.has(place)) this.inKeys.set(JSON.stringify(place), valueAt(value, place.slice(depth)));
  }

  #sequence(items: readonly ParsedNode[]): unknown[] {
    return items.map((item, index) => {
      this.#path.push(index);
      const value = this.read(item);
      this.#path.pop();
      return value;
    });
  }
}

/** The data with aliases resolved and merge keys merged; the raw value itself when it has neither. */
export function resolvedData(raw: RawData): { value: unknown; problems: readonly DataProblem[] } {
  if (raw.aliases.size === 0 && raw.merging.size === 0) return { value: raw.value, problems: [] };
  const resolver = new Resolver(raw);
  return { value: resolver.resolve(raw.value), problems: resolver.problems };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = (value as unknown[])[Number(step)];
    else value = isMapping(value) ? member(value, String(step)) : null;
  }
  return value;
}

class Resolver {
  readonly problems: DataProblem[] = [];
  readonly #raw: RawData;
  readonly #done = new Map<string, { value: unknown; size: number }>();
  readonly #busy = new Set<string>();
  #size = 0;
  #aliased = 0;

  constructor(raw: RawData) {
    this.#raw = raw;
  }

  resolve(value: unknown): unknown {
    this.#size++;
    if (value instanceof AliasTo) return this.#alias(value);
    if (Array.isArray(value)) return value.map((item) => this.resolve(item));
    return isMapping(value) ? this.#mapping(value) : value;
  }

  #alias(alias: AliasTo): unknown {
    if (!alias.target) return null;
    const id = JSON.stringify(alias.target);
    if (this.#busy.has(id)) return this.#object(alias, 'syntax', 'CIRCULAR_ALIAS');
    let known = this.#done.get(id);
    if (!known) {
      this.#busy.add(id);
      const before = this.#size;
      const value = this.resolve(this.#at(alias.target));
      known = { value, size: this.#size - before };
      this.#done.set(id, known);
      this.#busy.delete(id);
    } else this.#size += known.size;
    this.#aliased += known.size;
    if (this.#aliased > MAX_ALIASED_VALUES) return this.#object(alias, 'too_many_aliases', alias.name);
    return known.value;
  }

  #at(path: Path): unknown {
    const id = JSON.stringify(path);
    return this.#raw.inKeys.has(id) ? this.#raw.inKeys.get(id) : valueAt(this.#raw.value, path);
  }

  #object(alias: AliasTo, code: 'syntax' | 'too_many_aliases', detail: string): null {
    const at = this.#raw.aliases.get(alias) ?? { path: [], offset: 0, end: 0 };
    const known = this.problems.some((problem) => problem.code === code && code === 'too_many_aliases');
    if (!known) this.problems.push({ code, detail, ...at } as DataProblem);
    return null;
  }

  #mapping(value: Record<string, unknown>): Record<string, unknown> {
    const merges = this.#raw.merging.has(value);
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const resolved = this.resolve(member(value, key));
      if (merges && key === '<<') this.#merge(result, resolved, value);
      else setMember(result, key, resolved);
    }
    return result;
  }

  /** Own pairs win over merged ones; earlier sources over later ones (yaml.org/type/merge.html). */
  #merge(into: Record<string, unknown>, source: unknown, own: Record<string, unknown>): void {
    for (const one of Array.isArray(source) ? source : [source]) {
      if (!isMapping(one)) continue;
      for (const key of Object.keys(one))
        if (!Object.hasOwn(own, key) && !Object.hasOwn(into, key)) setMember(into, key, member(one, key));
    }
  }
}

/** Whether two values are the same data: same members in any order, same items in the same order. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (a instanceof AliasTo || b instanceof AliasTo)
    return a instanceof AliasTo && b instanceof AliasTo && sameData(a.target, b.target);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameData(item, b[index]));
  }
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]));
}
