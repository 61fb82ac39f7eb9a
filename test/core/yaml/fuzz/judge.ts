import { isDeepStrictEqual } from 'node:util';
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, Lexer, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { applyEdits } from '../../../../src/core/yaml/index.ts';
import type { Change, EditResult, Path } from '../../../../src/core/yaml/index.ts';
import type { Kind } from './changes.ts';

/**
 * Says whether an edit is right, from the two texts only: the data by the `yaml` package and by making the change on
 * plain data here; the bytes by comparing the texts before and behind the lines of the target; the comments by the
 * lexer. Shares nothing with the verification of the code under test.
 */
export type Verdict = 'right' | 'refused' | 'wrong data' | 'bytes outside' | 'comment lost' | 'threw';

export interface Judged {
  verdict: Verdict;
  /** The code of a refusal, or what is wrong. */
  detail: string;
  after: string;
}

/** A document as the judge reads it. */
export interface Subject {
  text: string;
  /** The text without byte order mark, ending in a line break: what offsets below count in. */
  body: string;
  document: Document.Parsed;
  data: unknown;
  comments: { source: string; offset: number }[];
  aliases: Path[];
  anchors: Path[];
}

// The tags of YAML 1.1 (!!binary, !!set) are no data that a form could hold: they read as plain text and mappings.
const OPTIONS = { keepSourceTokens: true, resolveKnownTags: false, logLevel: 'silent' } as const;

/** Reads a text; undefined when it is not a valid single document. */
export function subjectOf(text: string): Subject | undefined {
  const bare = text.replace(/^\uFEFF/, '');
  const document = parseDocument(bare, OPTIONS);
  if (document.errors.length > 0) return undefined;
  try {
    const data = withoutNegativeZero(document.toJS());
    // An alias inside what it refers to gives data without end: JSON cannot hold it.
    JSON.stringify(data);
    return { text, body: closed(bare), document, data, comments: commentsOf(bare), ...references(document) };
  } catch {
    // An alias without its anchor.
    return undefined;
  }
}

/** JSON knows no -0. */
function withoutNegativeZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNegativeZero(inner)]));
}

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const closed = (text: string, eol = eolOf(text)): string => (text === '' || text.endsWith('\n') ? text : text + eol);

function commentsOf(text: string): { source: string; offset: number }[] {
  const comments: { source: string; offset: number }[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer announces a scalar, a document and the end of a broken flow collection with one control character.
    if (!isScalar && (token === '\u001f' || token === '\u0002' || token === '\u0018')) {
      isScalar = token === '\u001f';
      continue;
    }
    if (!isScalar && token.startsWith('#')) comments.push({ source: token.trimEnd(), offset });
    isScalar = false;
    offset += token.length;
  }
  return comments;
}

function references(document: Document.Parsed): { aliases: Path[]; anchors: Path[] } {
  const aliases: Path[] = [];
  const named = new Map<string, Path>();
  const used = new Set<string>();
  visit(document, {
    Node(_key, node, path) {
      const own = placeOf([...path, node]);
      if (isAlias(node)) {
        aliases.push(own);
        used.add(node.source);
      } else if ((isScalar(node) || isCollection(node)) && node.anchor) named.set(node.anchor, own);
    },
  });
  return { aliases, anchors: [...named].filter(([name]) => used.has(name)).map(([, path]) => path) };
}

function placeOf(chain: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  for (const [index, node] of chain.entries()) {
    const parent = chain[index - 1];
    if (isSeq(parent)) path.push(parent.items.indexOf(node));
    else if (isPair(node)) path.push(keyOf(node));
  }
  return path;
}

const keyOf = (pair: Pair): string => {
  const value: unknown = isScalar(pair.key) ? pair.key.value : '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

const startsWith = (path: Path, head: Path): boolean => head.every((step, index) => path[index] === step);

/** Places where a change has to be refused, or whose meaning depends on an alias: tests of their own cover them. */
export function isEntangled({ aliases, anchors }: Subject, kind: Kind): (path: Path) => boolean {
  return (path) => {
    if (aliases.some((site) => path.length > site.length && startsWith(path, site))) return true;
    if (anchors.some((site) => startsWith(path, site))) return true;
    if (kind === 'add' || kind === 'insert')
      return aliases.some((site) => site.length === path.length && startsWith(path, site));
    if (anchors.some((site) => startsWith(site, path))) return true;
    return (kind === 'modify' || kind === 'move') && aliases.some((site) => startsWith(site, path));
  };
}

/** Judges what `editsFor` gave. */
export function judge(subject: Subject, kind: Kind, change: Change, result: EditResult): Judged {
  if ('refused' in result) return { verdict: 'refused', detail: result.code, after: subject.text };
  const after = applyEdits(subject.text, result.edits);
  const now = subjectOf(after);
  if (!now) return { verdict: 'wrong data', detail: 'the result does not parse', after };
  if (subject.text.startsWith('\uFEFF') !== after.startsWith('\uFEFF'))
    return { verdict: 'bytes outside', detail: 'byte order mark', after };
  if (!isDeepStrictEqual(now.data, applied(subject.data, change)))
    return { verdict: 'wrong data', detail: JSON.stringify(now.data), after };
  const region = regionOf(subject, change);
  const lost = lostComment(subject, now, kind, change, region);
  if (lost) return { verdict: 'comment lost', detail: lost, after };
  const outside = outsideOf(subject, now, change, region);
  return outside ? { verdict: 'bytes outside', detail: outside, after } : { verdict: 'right', detail: '', after };
}

/** The change made on plain data. */
export function applied(data: unknown, change: Change): unknown {
  const root = { root: structuredClone(data) };
  let parent: Record<string | number, unknown> = root;
  let step: string | number = 'root';
  for (const next of change.path) {
    const value = parent[step];
    if (typeof value !== 'object' || value === null) parent[step] = typeof next === 'number' ? [] : {};
    parent = parent[step] as Record<string | number, unknown>;
    step = next;
  }
  if (change.op === 'set') parent[step] = structuredClone(change.value);
  else if (change.op === 'remove' && !Array.isArray(parent)) Reflect.deleteProperty(parent, step);
  else {
    const items = parent as unknown as unknown[];
    const index = Number(step);
    if (change.op === 'insert') items.splice(index, 0, structuredClone(change.value));
    else {
      const moved = items.splice(index, 1);
      if (change.op === 'move') items.splice(change.to, 0, ...moved);
    }
  }
  return root.root;
}

/** The lines of the old text an edit may touch: from `start` up to `end`. */
interface Region {
  start: number;
  end: number;
  /** Nothing old may go: text may only come in between. */
  onlyInsertion: boolean;
  /** Comments from here on may go with what is removed. */
  gone: number;
}

/** A pair or item of the old document. */
interface Place {
  start: number;
  end: number;
  value: Node | null;
  parent: Node | null;
  index: number;
  count: number;
  compact: boolean;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const nextLine = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
};

const wholeLine = (text: string, end: number): number => (text[end - 1] === '\n' ? end : nextLine(text, end));

/** Behind the last line of a node. */
function linesEnd(node: Node | null | undefined, text: string): number {
  if (!node?.range) return 0;
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    const inner = isPair(last) ? [last.key, last.value] : [last];
    return Math.max(...inner.map((one) => linesEnd(one as Node | null, text)));
  }
  const source = text.slice(node.range[0], node.range[1]);
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  if (isBlock && /^[|>]\d?\+/.test(source))
    return Math.max(wholeLine(text, node.range[1]), nextLine(text, node.range[0]));
  const end = isBlock ? node.range[0] + source.trimEnd().length : node.range[1];
  return nextLine(text, end);
}

function placeAt({ document, body }: Subject, path: Path): Place {
  let node = document.contents as Node | null;
  let place: Place = {
    start: 0,
    end: body.length,
    value: node,
    parent: null,
    index: 0,
    count: 1,
    compact: false,
  };
  for (const step of path) {
    if (!isCollection(node)) break;
    const index = isMap(node) ? node.items.findIndex((pair) => keyOf(pair) === String(step)) : Number(step);
    const item: unknown = node.items[index];
    if (item === undefined) break;
    const value = (isPair(item) ? item.value : item) as Node | null;
    const start = isPair(item) ? startOfPair(item) : startOfItem(node, index);
    const key = isPair(item) ? linesEnd(item.key as Node, body) : 0;
    const compact = body.slice(lineStart(body, start), start).trim() !== '';
    const end = Math.max(key, linesEnd(value, body), nextLine(body, start));
    place = { start, end, value, parent: node, index, count: node.items.length, compact };
    node = value;
  }
  return place;
}

interface SourceItem {
  start: { type: string; offset: number }[];
}

function startOfPair(pair: Pair): number {
  const source = (pair as Pair & { srcToken?: SourceItem }).srcToken;
  const mark = source?.start.find(({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag');
  return mark?.offset ?? (pair.key as Node).range?.[0] ?? 0;
}

function startOfItem(sequence: Node, index: number): number {
  if (!isSeq(sequence)) return 0;
  const token: unknown = sequence.srcToken;
  const items = typeof token === 'object' && token !== null && 'items' in token ? (token.items as SourceItem[]) : [];
  const dashes = items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  const value = sequence.items[index] as Node | undefined;
  return dashes[index]?.offset ?? value?.range?.[0] ?? 0;
}

const isFlow = (node: Node | null): boolean => isCollection(node) && node.flow === true;

const isEmptyCollection = (node: Node | null): boolean => isCollection(node) && node.items.length === 0;

/** The header of block text: it, or what is written in its place on the way, can swallow blank lines behind it. */
const BLOCK = /[|>][-+0-9]*[ \t]*(?:#.*)?\r?\n/;

function regionOf(subject: Subject, change: Change): Region {
  const { body } = subject;
  const own = placeAt(subject, change.path);
  const parentPath = change.path.slice(0, -1);
  const parent = placeAt(subject, parentPath);
  const around = { start: lineStart(body, parent.start), end: parent.end, onlyInsertion: false, gone: Infinity };
  const isMissing = change.op === 'insert' || !exists(subject.data, change.path);
  if (isMissing) {
    const known = change.op === 'insert' ? parentPath : change.path;
    const holder = placeAt(subject, known.slice(0, depthOf(subject.data, known)));
    const inBlock = isCollection(holder.value) && !holder.value.flow && !isEmptyCollection(holder.value);
    const start = lineStart(body, holder.start);
    return { start, end: behindComments(body, holder.end), onlyInsertion: inBlock, gone: Infinity };
  }
  if (change.op === 'set') {
    const gone = isCollection(own.value) ? goneFrom(own, body) : Infinity;
    const column = own.start - lineStart(body, own.start);
    const deeper = gone === Infinity ? own.end : deeperComments(body, own.end, column);
    const end = gone < Infinity && BLOCK.test(body.slice(own.start, deeper)) ? behindBlank(body, deeper) : deeper;
    return { start: lineStart(body, own.start), end, onlyInsertion: false, gone };
  }
  if (change.op === 'move') {
    const [low, high] = [Math.min(own.index, change.to), Math.max(own.index, change.to)];
    const first = placeAt(subject, [...parentPath, low]);
    const last = placeAt(subject, [...parentPath, high]);
    if (isFlow(own.parent)) return around;
    return {
      start: aboveComments(body, lineStart(body, first.start)),
      end: behindComments(body, last.end),
      onlyInsertion: false,
      gone: Infinity,
    };
  }
  const start = aboveComments(body, lineStart(body, own.start));
  const next =
    own.index + 1 < own.count
      ? placeAt(subject, [...parentPath, nextStep(subject, parentPath, own.index + 1)])
      : undefined;
  if (isFlow(own.parent)) return { ...around, gone: start };
  const end =
    own.compact && next
      ? nextLine(body, next.start)
      : deeperComments(body, own.end, own.start - lineStart(body, own.start));
  // Blank lines behind a removed entry go only where block text before it would swallow them.
  const swallowed = BLOCK.test(body.slice(0, start)) ? behindBlank(body, end) : end;
  if (own.count > 1) return { start, end: swallowed, onlyInsertion: false, gone: start };
  return { start: Math.min(start, lineStart(body, parent.start)), end: swallowed, onlyInsertion: false, gone: start };
}

/** From where comments belong to a collection that is replaced: not the one behind the colon above it. */
function goneFrom(own: Place, body: string): number {
  const start = own.value?.range?.[0] ?? 0;
  const isBehind = lineStart(body, start) === lineStart(body, own.start);
  return isFlow(own.value) || isBehind ? own.start : nextLine(body, own.start);
}

function nextStep({ document }: Subject, parent: Path, index: number): string | number {
  const node: unknown = parent.length === 0 ? document.contents : document.getIn(parent, true);
  const pair = isMap(node) ? node.items[index] : undefined;
  return pair ? keyOf(pair) : index;
}

function exists(data: unknown, path: Path): boolean {
  return depthOf(data, path) === path.length;
}

/** How many steps of a path are there. */
function depthOf(data: unknown, path: Path): number {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return depth;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length;
}

function aboveComments(text: string, from: number): number {
  let start = from;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^\s*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

function behindBlank(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.slice(end, nextLine(text, end)).trim() === '') end = nextLine(text, end);
  return end;
}

function behindComments(text: string, from: number): number {
  let end = from;
  while (end < text.length && /^\s*(?:#.*)?$/.test(text.slice(end, nextLine(text, end)).trimEnd()))
    end = nextLine(text, end);
  return end;
}

function deeperComments(text: string, from: number, column: number): number {
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const source = text.slice(line, nextLine(text, line));
    const match = /^(\s*)#/.exec(source);
    if (match && (match[1] ?? '').length > column) end = nextLine(text, line);
    else if (source.trim() !== '') break;
  }
  return end;
}

function lostComment(subject: Subject, now: Subject, kind: Kind, change: Change, region: Region): string | undefined {
  const mayGo = kind === 'modify' || change.op === 'move' || change.op === 'insert' ? Infinity : region.gone;
  const left = new Map<string, number>();
  for (const { source } of now.comments) left.set(source, (left.get(source) ?? 0) + 1);
  for (const { source, offset } of subject.comments) {
    const count = left.get(source) ?? 0;
    if (count > 0) left.set(source, count - 1);
    else if (offset < mayGo || offset >= region.end) return source;
  }
  const extra = [...left].find(([, count]) => count > 0);
  return extra && `new: ${extra[0]}`;
}

function outsideOf(subject: Subject, now: Subject, change: Change, region: Region): string | undefined {
  const { body } = subject;
  const after = closed(now.text.replace(/^\uFEFF/, ''), eolOf(subject.text));
  if (subject.text === now.text) return undefined;
  if (!after.startsWith(body.slice(0, region.start))) return 'before the target';
  if (!after.endsWith(body.slice(region.end))) return 'behind the target';
  if (after.length < region.start + body.length - region.end) return 'the target overlaps itself';
  if (change.op === 'move') {
    const isPlain = !isFlow(placeAt(subject, change.path).parent);
    const lines = (text: string): string[] => text.split('\n').sort();
    const compact = placeAt(subject, [...change.path.slice(0, -1), 0]).compact;
    if (isPlain && !compact && !isDeepStrictEqual(lines(body), lines(after))) return 'a moved line changed';
  }
  if (!region.onlyInsertion) return undefined;
  let head = 0;
  while (head < body.length && body[head] === after[head]) head++;
  let tail = 0;
  while (tail < body.length - head && body.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return head + tail < body.length ? 'more than an insertion' : undefined;
}
