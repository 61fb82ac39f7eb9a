import type { Change, Path } from '../../../../src/core/yaml/index.ts';
import { words } from './documents.ts';
import type { Random } from './random.ts';

export type Kind = 'set' | 'replace' | 'delete' | 'add' | 'insert' | 'move' | 'modify';

type Mapping = Record<string, unknown>;

interface Place {
  path: Path;
  value: unknown;
}

/** A random change that fits `data`, not at a place that `avoidFor` its kind names (aliases and what they refer to). */
export function randomChange(
  random: Random,
  data: unknown,
  avoidFor: (kind: Kind) => (path: Path) => boolean,
): { kind: Kind; change: Change } | undefined {
  const kind = random.pick<Kind>(['set', 'set', 'replace', 'delete', 'add', 'insert', 'move', 'modify']);
  const avoid = avoidFor(kind);
  const places = placesOf(data, []).filter(({ path }) => !avoid(path));
  const collections = places.filter(({ value }) => typeof value === 'object' && value !== null);
  const below = places.filter(({ path }) => path.length > 0);
  const lists = collections.filter(({ value }) => Array.isArray(value));
  switch (kind) {
    case 'set': {
      const scalars = below.filter(({ value }) => typeof value !== 'object' || value === null);
      if (scalars.length === 0) return undefined;
      return { kind, change: { op: 'set', path: random.pick(scalars).path, value: randomScalar(random) } };
    }
    case 'replace':
      if (below.length === 0) return undefined;
      return { kind, change: { op: 'set', path: random.pick(below).path, value: randomValue(random, 2) } };
    case 'delete':
      if (below.length === 0) return undefined;
      return { kind, change: { op: 'remove', path: random.pick(below).path } };
    case 'add': {
      const mappings = collections.filter(({ value }) => !Array.isArray(value));
      if (mappings.length === 0) return undefined;
      const { path, value } = random.pick(mappings);
      const key = `${random.pick(['nieuw', 'een b', 'yes', '1', 'a: b', ''])} n`.trim();
      const deep = !Object.hasOwn(value as object, key) && random.chance(0.2) ? ['dieper'] : [];
      return { kind, change: { op: 'set', path: [...path, key, ...deep], value: randomValue(random, 2) } };
    }
    case 'insert': {
      if (lists.length === 0) return undefined;
      const { path, value } = random.pick(lists);
      const index = random.below((value as unknown[]).length + 1);
      return { kind, change: { op: 'insert', path: [...path, index], value: randomValue(random, 2) } };
    }
    case 'move': {
      const long = lists.filter(({ value }) => (value as unknown[]).length > 1);
      if (long.length === 0) return undefined;
      const { path, value } = random.pick(long);
      const count = (value as unknown[]).length;
      return { kind, change: { op: 'move', path: [...path, random.below(count)], to: random.below(count) } };
    }
    case 'modify': {
      const filled = collections.filter(({ value }) => Object.keys(value as object).length > 0);
      if (filled.length === 0) return undefined;
      const { path, value } = random.pick(filled);
      const inside = placesOf(value, []).filter(({ path: inner, value: leaf }) => isLeaf(leaf) && inner.length > 0);
      const free = inside.filter(({ path: inner }) => !avoid([...path, ...inner]));
      if (free.length === 0 || inside.length !== free.length) return undefined;
      return {
        kind,
        change: { op: 'set', path, value: withLeaf(value, random.pick(free).path, randomScalar(random)) },
      };
    }
  }
}

const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null;

function placesOf(value: unknown, path: Path): Place[] {
  if (isLeaf(value)) return [{ path, value }];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...path, index]))
    : Object.entries(value as Mapping).flatMap(([key, member]) => placesOf(member, [...path, key]));
  return [{ path, value }, ...inner];
}

function withLeaf(value: unknown, path: Path, leaf: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? withLeaf(item, rest, leaf) : item));
  const copy = { ...(value as Mapping) };
  copy[String(step)] = withLeaf(copy[String(step)], rest, leaf);
  return copy;
}

const TEXTS = [
  'yes',
  'no',
  '12:30',
  '2026-01-31',
  '',
  ' ',
  'a: b',
  '# geen commentaar',
  'met # hekje',
  '- punt',
  '*woord',
  '&woord',
  '!woord',
  '007',
  '1e3',
  'null',
  '"',
  "'",
  '\\',
  '[a, b]',
  '{a}',
  '@x',
  '%x',
  'a\tb',
  'eind:',
  '---',
  '...',
  '=',
  '<<',
  '\u2028',
  'a\r\nb',
  '\u0007',
  'één ☃ 😀',
  '\ud800',
  '\u202e omgekeerd',
  '__proto__',
];

const BLOCKS = [
  'regel een\nregel twee',
  'regel een\nregel twee\n',
  'regel een\n\nregel drie\n\n',
  '\nbegint leeg',
  '  ingesprongen\nniet',
  'niet\n  ingesprongen\nniet',
  'eind \nmet spatie',
  '# hekje\n- punt',
  '\n',
  '\n\n',
  'a\n \nb',
  'a\n ',
  '\ttab\nregel',
];

export function randomScalar(random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return random.pick([null, true, false, 0, -1, 3.5, 1e21, 1e-7, 42]);
    case 1:
    case 2:
      return random.pick(TEXTS);
    case 3:
      return random.pick(BLOCKS);
    case 4:
      return words(random, 25 + random.below(20));
    case 5:
      return `${words(random, 30)}\n${words(random, 5)}${random.pick(['', '\n'])}`;
    default:
      return words(random, 1 + random.below(4));
  }
}

export function randomValue(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 5 : 3);
  if (kind === 3) return Array.from({ length: random.below(3) }, () => randomValue(random, depth - 1));
  if (kind < 3) return randomScalar(random);
  const mapping: Mapping = {};
  for (let index = random.below(3); index > 0; index--)
    mapping[random.pick(['id', 'naam', 'y', 'a b', '3'])] = randomValue(random, depth - 1);
  return mapping;
}
