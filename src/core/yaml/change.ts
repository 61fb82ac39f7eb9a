import { AliasTo, isMapping, member, setMember } from './data.ts';
import type { Change, Path } from './types.ts';

/** Checks what a caller hands in: wrong arguments are an error of the program, not of a document. */
export function checkChanges(changes: unknown): asserts changes is readonly Change[] {
  if (!Array.isArray(changes)) throw new TypeError('changes: an array is expected');
  for (const [index, change] of (changes as unknown[]).entries()) checkChange(change, `changes[${String(index)}]`);
}

function checkChange(change: unknown, name: string): void {
  if (!isMapping(change)) throw new TypeError(`${name}: an object is expected`);
  const { op, path, to } = change;
  if (op !== 'set' && op !== 'insert' && op !== 'remove' && op !== 'move')
    throw new TypeError(`${name}.op: 'set', 'insert', 'remove' or 'move' is expected`);
  if (!Array.isArray(path) || !path.every(isStep))
    throw new TypeError(`${name}.path: an array of keys and indexes is expected`);
  if (op !== 'set' && path.length === 0) throw new TypeError(`${name}.path: the root cannot be ${op}d`);
  if ((op === 'insert' || op === 'move') && typeof path.at(-1) !== 'number')
    throw new TypeError(`${name}.path: the last step must be the index of an item`);
  if (op === 'move' && !isIndex(to)) throw new TypeError(`${name}.to: an index is expected`);
  if (op === 'set' || op === 'insert') checkValue(change['value'], `${name}.value`, []);
}

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isStep = (step: unknown): boolean => typeof step === 'string' || isIndex(step);

function checkValue(value: unknown, name: string, around: readonly unknown[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return;
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  if (typeof value !== 'object' || !isPlain)
    throw new TypeError(`${name}: text, number, boolean, null, array or plain object is expected`);
  if (around.includes(value)) throw new TypeError(`${name}: contains itself`);
  if (around.length > 100) throw new TypeError(`${name}: is nested too deeply`);
  for (const [key, inner] of Object.entries(value))
    if (inner !== undefined || Array.isArray(value)) checkValue(inner, `${name}.${key}`, [...around, value]);
}

/** A value without members that are undefined, and without anything it shares with the caller. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isMapping(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value))
    if (member(value, key) !== undefined) setMember(copy, key, copyOf(member(value, key)));
  return copy;
}

/** `value` in the collections that a path asks for: `['a', 0]` gives `{ a: [value] }`. */
export function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => {
    if (typeof step === 'number') return [inner];
    const outer: Record<string, unknown> = {};
    setMember(outer, step, inner);
    return outer;
  }, value);
}

/**
 * The data after a change: what verification expects. Only what is on the path is copied. The change has been checked
 * against the data before, so every step fits.
 */
export function changed(data: unknown, change: Change): unknown {
  const { path } = change;
  if (change.op === 'set') return setAt(data, path, change.value);
  const index = path.at(-1);
  const parent = path.slice(0, -1);
  const value = atPath(data, parent);
  if (change.op === 'remove' && isMapping(value)) return setAt(data, parent, without(value, String(index)));
  const items = Array.isArray(value) ? [...(value as unknown[])] : [];
  if (change.op === 'insert') items.splice(Number(index), 0, change.value);
  else {
    const [moved] = items.splice(Number(index), 1);
    if (change.op === 'move') items.splice(change.to, 0, moved);
  }
  return setAt(data, parent, items);
}

function setAt(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    const copy = [...(data as unknown[])];
    copy[Number(step)] = setAt(copy[Number(step)], rest, value);
    return copy;
  }
  if (!isMapping(data)) return nested(path, value);
  const copy = copyMembers(data);
  setMember(copy, String(step), setAt(member(data, String(step)), rest, value));
  return copy;
}

function copyMembers(data: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(data)) setMember(copy, key, member(data, key));
  return copy;
}

function without(data: Record<string, unknown>, key: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(data)) if (name !== key) setMember(copy, name, member(data, name));
  return copy;
}

/** The value at a path; undefined when there is none. */
export function atPath(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? (value as unknown[])[step] : undefined;
    else value = isMapping(value) ? member(value, String(step)) : undefined;
  }
  return value;
}

/** The raw data with the targets of its aliases where the change has put them. */
export function withShiftedTargets(data: unknown, change: Change): unknown {
  if (data instanceof AliasTo) return new AliasTo(data.name, data.target && shifted(data.target, change));
  if (Array.isArray(data)) return data.map((item) => withShiftedTargets(item, change));
  if (!isMapping(data)) return data;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(data)) setMember(copy, key, withShiftedTargets(member(data, key), change));
  return copy;
}

/** Where a place is after a change. */
export function shifted(place: Path, change: Change): Path {
  const depth = change.path.length - 1;
  const index = change.path[depth];
  const own = place[depth];
  if (change.op === 'set' || typeof index !== 'number' || typeof own !== 'number') return place;
  if (!change.path.slice(0, depth).every((step, at) => step === place[at])) return place;
  return [...place.slice(0, depth), shiftedIndex(own, index, change), ...place.slice(depth + 1)];
}

function shiftedIndex(own: number, index: number, change: Change): number {
  if (change.op === 'insert') return own >= index ? own + 1 : own;
  if (change.op === 'remove') return own > index ? own - 1 : own;
  if (change.op !== 'move') return own;
  if (own === index) return change.to;
  if (own > index && own <= change.to) return own - 1;
  return own < index && own >= change.to ? own + 1 : own;
}
