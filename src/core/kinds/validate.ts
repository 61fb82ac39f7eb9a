import type { Path } from '../yaml/types.ts';
import type { Draft } from './draft.ts';
import type { Documents } from './generated/types.ts';
import * as validators from './generated/validators.js';
import { noteSound, unjudgedOf } from './judged.ts';
import type { Kind } from './kind.ts';
import { nearest } from './nearest.ts';
import type { Schema, ValidatorError } from './schema.ts';
import type { Violation } from './violation.ts';
import { asMapping, labelIn, schemaAt } from './walk.ts';

/** The schemas reach less deep than this; whatever a document holds below is unknown to them. */
const DEEPEST = 16;

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The data without its empty values: an empty value is unfinished, not wrong. Keys without a value go, items without a
 * value stay as `undefined`, so that indexes keep. Whatever holds nothing empty is returned as it is, not copied: that is
 * most of every document, at every key press.
 */
function withoutEmpty(value: unknown, depth = 0): unknown {
  if (depth === DEEPEST) return value;
  if (Array.isArray(value)) return itemsWithoutEmpty(value, depth);
  return isMapping(value) ? keysWithoutEmpty(value, depth) : value;
}

function itemsWithoutEmpty(items: readonly unknown[], depth: number): readonly unknown[] {
  let kept: unknown[] | undefined;
  items.forEach((item, index) => {
    const filled = item === null ? undefined : itemWithoutEmpty(item, depth + 1);
    if (filled !== item) (kept ??= [...items])[index] = filled;
  });
  return kept ?? items;
}

const known = new WeakMap<object, { depth: number; filled: unknown }>();

/** An item that a key press did not touch is the same object as before: then what it comes to is too. */
function itemWithoutEmpty(item: unknown, depth: number): unknown {
  if (typeof item !== 'object' || item === null) return withoutEmpty(item, depth);
  const before = known.get(item);
  if (before?.depth === depth) return before.filled;
  const filled = withoutEmpty(item, depth);
  known.set(item, { depth, filled });
  return filled;
}

function keysWithoutEmpty(mapping: Mapping, depth: number): Mapping {
  let changed: Map<string, unknown> | undefined;
  for (const key of Object.keys(mapping)) {
    const inner = mapping[key];
    const filled = inner === null ? undefined : withoutEmpty(inner, depth + 1);
    if (filled === undefined || filled !== inner) (changed ??= new Map<string, unknown>()).set(key, filled);
  }
  return changed === undefined ? mapping : replaced(mapping, changed);
}

/** A copy with some values in another way; a key whose value is `undefined` goes. */
function replaced(mapping: Mapping, changed: ReadonlyMap<string, unknown>): Mapping {
  // `fromEntries` defines properties, so that even a key `__proto__` is only a key.
  return Object.fromEntries(
    Object.entries(mapping)
      .map(([key, inner]): [string, unknown] => [key, changed.has(key) ? changed.get(key) : inner])
      .filter(([, inner]) => inner !== undefined),
  );
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? (value as unknown[])[key] : undefined;
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The path a JSON pointer stands for, and the value there. */
function follow(pointer: string, data: unknown): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = data;
  for (const token of pointer.split('/').slice(1)) {
    const key = Array.isArray(value) ? Number(token) : token.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(key);
    value = child(value, key);
  }
  return { path, value };
}

/** The values of a choice with the names people may write instead. */
function candidates(values: readonly string[], schema: Schema | undefined): { value: string; names: string[] }[] {
  return values.map((value) => ({
    value,
    names: [labelIn(schema, value, 'nl'), labelIn(schema, value, 'en')].filter((name) => name !== undefined),
  }));
}

/** Adds `nearest` only when there is one, so that it is absent otherwise. */
function withNearest(violation: Violation, near: string | number | undefined): Violation {
  return near === undefined ? violation : { ...violation, nearest: near };
}

function wrongValue(kind: Kind, path: Path, value: unknown, keyword: string): Violation {
  const schema = schemaAt(kind, path);
  const allowed = schema?.enum ?? (schema?.const === undefined ? [] : [schema.const]);
  const trouble = keyword === 'const' && path[0] === 'soort' ? 'kind' : 'value';
  const violation: Violation = { path, trouble, keyword, allowed };
  const only = allowed.length === 1 ? allowed[0] : undefined;
  if (only !== undefined) return withNearest(violation, only);
  if (typeof value === 'number') {
    const numbers = allowed.filter((option) => typeof option === 'number');
    const order = numbers.sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
    return withNearest(violation, order[0]);
  }
  if (typeof value !== 'string') return violation;
  const words = allowed.filter((option) => typeof option === 'string');
  return withNearest(violation, nearest(value, candidates(words, schema)));
}

function unknownKey(kind: Kind, parent: Path, key: string, mapping: unknown, keyword: string): Violation {
  const schema = schemaAt(kind, parent);
  const properties = (schema && asMapping(schema).properties) ?? {};
  const allowed = Object.keys(properties).filter((known) => child(mapping, known) === undefined);
  const named = allowed.map((value) => {
    const { title, 'x-en': english } = properties[value] ?? {};
    return { value, names: [title, english?.title].filter((name) => name !== undefined) };
  });
  return withNearest({ path: [...parent, key], trouble: 'unknown_key', keyword, allowed }, nearest(key, named));
}

/** @returns undefined for what ajv says twice, or says of an empty item */
function toViolation(kind: Kind, data: unknown, error: ValidatorError): Violation | undefined {
  const { keyword, params } = error;
  const { path, value } = follow(error.instancePath, data);
  if (value === undefined) return undefined;
  switch (keyword) {
    case 'required':
      return { path: [...path, String(params['missingProperty'])], trouble: 'missing', keyword };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { path, trouble: 'missing', keyword, limit: Number(params['limit']) };
    case 'additionalProperties':
      return unknownKey(kind, path, String(params['additionalProperty']), value, keyword);
    case 'propertyNames':
      return unknownKey(kind, path, String(params['propertyName']), value, keyword);
    case 'type':
      return { path, trouble: 'type', keyword, expected: [params['type']].flat().map(String) };
    case 'enum':
    case 'const':
      return wrongValue(kind, path, value, keyword);
    case 'format':
      return { path, trouble: 'date', keyword };
    case 'pattern':
      // Said of a mapping it is about the name of a key, which `propertyNames` reports too.
      return typeof value === 'string' ? { path, trouble: 'pattern', keyword } : undefined;
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
      return { path, trouble: 'range', keyword, limit: Number(params['limit']) };
    default:
      return undefined;
  }
}

/** Only the first objection to a value counts: what is no text is not also none of the words allowed. */
function firstOfEach(violations: readonly Violation[]): Violation[] {
  const judged = new Set<string>();
  return violations.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !judged.has(place) && judged.add(place);
  });
}

/** What to leave out: a tree of keys, `true` where a value goes. */
type Cut = Map<string | number, Cut | true>;

function cutOut(cut: Cut, [key, ...rest]: Path): void {
  const below = key === undefined ? undefined : cut.get(key);
  // Of a value that goes nothing is left to leave out.
  if (key === undefined || below === true) return;
  if (rest.length === 0) {
    cut.set(key, true);
    return;
  }
  const next = below ?? new Map<string | number, Cut | true>();
  cut.set(key, next);
  cutOut(next, rest);
}

function cutOf(violations: readonly Violation[]): Cut {
  const cut: Cut = new Map();
  for (const { path, trouble } of violations) if (trouble !== 'missing') cutOut(cut, path);
  return cut;
}

function withoutWrong(value: unknown, cut: Cut): unknown {
  const keep = (key: string | number, inner: unknown) => {
    const below = cut.get(key);
    return below === undefined ? inner : below === true ? undefined : withoutWrong(inner, below);
  };
  if (Array.isArray(value)) return value.map((item: unknown, index) => keep(index, item));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (cut.get(key) === true ? [] : [[key, keep(key, inner)]])),
  );
}

/**
 * Holds a document against the schema of its kind.
 *
 * Empty values (`null`) count as absent; empty items of a list keep their place. In `draft` everything that violates the
 * schema is left out (an item of a list is `undefined`), so that what is there has its type; texts and lists that are
 * merely too short stay. `data` is not changed; `draft` may share parts with it.
 *
 * Never throws, whatever the data.
 */
export function validate<K extends Kind>(
  kind: K,
  data: unknown,
): { draft: Draft<Documents[K]>; violations: readonly Violation[] } {
  const filled = data === null || data === undefined ? {} : withoutEmpty(data);
  const validator = validators[kind];
  const unjudged = unjudgedOf(kind, filled);
  const errors = validator(unjudged.data) ? [] : (validator.errors ?? []);
  const violations = firstOfEach(
    errors
      .map((error) => toViolation(kind, unjudged.data, error))
      .filter((violation) => violation !== undefined)
      .map((violation) => ({ ...violation, path: unjudged.pathOf(violation.path) })),
  );
  noteSound(kind, unjudged, violations);
  const sound = isMapping(filled) ? withoutWrong(filled, cutOf(violations)) : {};
  // The validator has just vouched for everything that was not cut out.
  return { draft: sound as Draft<Documents[K]>, violations };
}
