/** What a reader answers when a value is not what it reads. */
export const invalid: unique symbol = Symbol('invalid');

/** Reads a value that came from another process: a copy of what is expected of it, or `invalid`. Never throws. */
export type Reader<T> = (value: unknown) => T | typeof invalid;

type Read<R> = R extends Reader<infer T> ? T : never;
type Readers = Record<string, Reader<unknown>>;
type Required<R extends Readers> = { [K in keyof R]: Read<R[K]> };
type Optional<O extends Readers> = { [K in keyof O]?: Read<O[K]> };

/** Names that reach the prototype of an object when they are used as keys. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A text of at most this many UTF-16 code units. */
export const text =
  (longest: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= longest ? value : invalid;

/** A key that is safe to use on a plain object. */
export const key: Reader<string> = (value) =>
  typeof value === 'string' && value.length <= 200 && !forbiddenKeys.has(value) ? value : invalid;

export const boolean: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : invalid);

export const finite: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : invalid;

/** A whole number from 0 to `highest`, both included. */
export const whole =
  (highest: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highest ? value : invalid;

/** Exactly one of these values. */
export const literal =
  <const T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value) ?? invalid;

/** What a reader accepts, when it is more than that. */
export const where =
  <T>(reader: Reader<T>, holds: (value: T) => boolean): Reader<T> =>
  (value) => {
    const read = reader(value);
    return read === invalid || !holds(read) ? invalid : read;
  };

/** What the first reader that accepts the value makes of it. */
export const either =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  (value) => {
    const read = first(value);
    return read === invalid ? second(value) : read;
  };

/** A list of at most `longest` items. */
export const listOf =
  <T>(item: Reader<T>, longest: number): Reader<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > longest) return invalid;
    const items: T[] = [];
    for (const one of value as unknown[]) {
      const read = item(one);
      if (read === invalid) return invalid;
      items.push(read);
    }
    return items;
  };

/** An object with these members; members it does not name are left out of the copy. */
export const object =
  <R extends Readers>(required: R): Reader<Required<R>> =>
  (value) =>
    // Every member was read by its own reader.
    readMembers(value, required, {}) as Required<R> | typeof invalid;

/** An object with these members, of which the second ones may be absent (or undefined). */
export const objectWith =
  <R extends Readers, O extends Readers>(required: R, optional: O): Reader<Required<R> & Optional<O>> =>
  (value) =>
    // Every member was read by its own reader.
    readMembers(value, required, optional) as (Required<R> & Optional<O>) | typeof invalid;

function readMembers(value: unknown, required: Readers, optional: Readers): Record<string, unknown> | typeof invalid {
  if (!isObject(value)) return invalid;
  const copy: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(required)) {
    const read = Object.hasOwn(value, name) ? reader(value[name]) : invalid;
    if (read === invalid) return invalid;
    copy[name] = read;
  }
  for (const [name, reader] of Object.entries(optional)) {
    if (!Object.hasOwn(value, name) || value[name] === undefined) continue;
    const read = reader(value[name]);
    if (read === invalid) return invalid;
    copy[name] = read;
  }
  return copy;
}

/** An object with any keys, at most `most`, whose values are all alike. */
export const recordOf =
  <T>(member: Reader<T>, most: number): Reader<Record<string, T>> =>
  (value) => {
    if (!isObject(value)) return invalid;
    const names = Object.keys(value);
    if (names.length > most) return invalid;
    const copy: Record<string, T> = {};
    for (const name of names) {
      const read = key(name) === invalid ? invalid : member(value[name]);
      if (read === invalid) return invalid;
      copy[name] = read;
    }
    return copy;
  };

/** An object whose member `by` says which of the readers reads it. */
export const taggedBy =
  <V extends Readers>(by: string, variants: V): Reader<Read<V[keyof V]>> =>
  (value) => {
    if (!isObject(value) || !Object.hasOwn(value, by)) return invalid;
    const tag = value[by];
    const reader = typeof tag === 'string' && Object.hasOwn(variants, tag) ? variants[tag] : undefined;
    // The reader is one of the variants, so what it reads is one of theirs.
    return reader ? (reader(value) as Read<V[keyof V]> | typeof invalid) : invalid;
  };

/** Puts off the making of a reader, for shapes that hold themselves. */
export const later =
  <T>(make: () => Reader<T>): Reader<T> =>
  (value) =>
    make()(value);

/** Bounds of data that may be anything. */
export interface DataLimits {
  depth: number;
  /** Scalars, lists and objects together. */
  nodes: number;
  /** Longest text, in UTF-16 code units. */
  text: number;
}

/** Plain data as JSON knows it (`null`, true and false, finite numbers, texts, lists, objects), within bounds. */
export const data =
  (limits: DataLimits): Reader<unknown> =>
  (value) => {
    let nodes = 0;
    const copyOf = (one: unknown, depth: number): unknown => {
      nodes += 1;
      if (nodes > limits.nodes || depth > limits.depth) return invalid;
      if (one === null || typeof one === 'boolean') return one;
      if (typeof one === 'number') return finite(one);
      if (typeof one === 'string') return text(limits.text)(one);
      if (Array.isArray(one)) return listOf((item) => copyOf(item, depth + 1), limits.nodes)(one);
      return isPlain(one) ? recordOf((member) => copyOf(member, depth + 1), limits.nodes)(one) : invalid;
    };
    return copyOf(value, 0);
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
