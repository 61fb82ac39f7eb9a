import type { Expectation } from '../core/form/state.ts';
import type { Change, Path } from '../core/yaml/types.ts';
import { longestText } from './limits.ts';
import type { FromWebview } from './messages.ts';
import type { Reader } from './reader.ts';
import {
  boolean,
  data,
  either,
  invalid,
  key,
  listOf,
  literal,
  object,
  objectWith,
  taggedBy,
  text,
  where,
  whole,
} from './reader.ts';

/** Far more than a form ever asks for, and little enough to stay quick: the webview is not trusted. */
const highestIndex = 100_000;
const mostChanges = 1_000;

const path: Reader<Path> = listOf(either(key, whole(highestIndex)), 64);
const value = data({ depth: 32, nodes: 20_000, text: longestText });
const id = whole(Number.MAX_SAFE_INTEGER);
const expected: Reader<Expectation[]> = listOf(object({ path, value }), mostChanges);

/** The path of something in the document, and of an item of a list: of others, core knows no such change. */
const inside = where(path, ({ length }) => length > 0);
const item = where(path, (steps) => typeof steps.at(-1) === 'number');

const change: Reader<Change> = taggedBy('op', {
  set: object({ op: literal('set'), path, value }),
  insert: object({ op: literal('insert'), path: item, value }),
  remove: object({ op: literal('remove'), path: inside }),
  move: object({ op: literal('move'), path: item, to: whole(highestIndex) }),
});

const message: Reader<FromWebview> = taggedBy('type', {
  ready: object({ type: literal('ready') }),
  edit: object({ type: literal('edit'), id, changes: listOf(change, mostChanges), expected }),
  add: object({ type: literal('add'), id, path, expected }),
  create: object({ type: literal('create'), id, kind: literal('bewijs'), title: text(500), path, expected }),
  discuss: object({ type: literal('discuss'), id, point: text(200), discussed: boolean }),
  files: object({ type: literal('files') }),
  fix: object({ type: literal('fix'), id, rule: text(200), path, index: whole(1_000) }),
  undo: object({ type: literal('undo') }),
  redo: object({ type: literal('redo') }),
  openAsText: objectWith({ type: literal('openAsText') }, { path, line: whole(10_000_000) }),
  openReference: object({ type: literal('openReference'), reference: text(2_000) }),
  showRule: object({ type: literal('showRule'), rule: text(200) }),
  notice: object({ type: literal('notice') }),
  save: object({ type: literal('save') }),
});

/**
 * Reads what came from a webview: a fresh copy of the message with nothing but its known members.
 * @returns undefined for anything else. Never throws.
 */
export function readFromWebview(received: unknown): FromWebview | undefined {
  const read = message(received);
  return read === invalid ? undefined : read;
}

const numbered = object({ id });

/**
 * The id of something that `readFromWebview` does not read, so that who sent it can be told.
 * @returns undefined when it has none. Never throws.
 */
export function idFromWebview(received: unknown): number | undefined {
  const read = numbered(received);
  return read === invalid ? undefined : read.id;
}
