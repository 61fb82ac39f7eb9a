import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Pair, ParsedNode } from 'yaml';
import { keyText } from './data.ts';
import type { Source } from './source.ts';

/**
 * A node of the document with all that an edit has to know about its text. Made on demand: a path of three steps looks
 * at three collections, not at the whole document.
 */
export interface View {
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'alias' | 'empty';
  readonly style: 'block' | 'flow' | 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'none';
  /** Offset of the first character of the value, behind anchor and tag; behind the indicator when it is empty. */
  readonly start: number;
  /** Offset behind the last character. A block scalar ends after its last line break, all others before theirs. */
  readonly end: number;
  /** Anchor and tag that stand before the value. */
  readonly props: readonly CST.SourceToken[];
  readonly node: ParsedNode | null | undefined;
  readonly token: CST.Token | undefined;
  /** A pair without braces in a flow sequence: `[a: b]`. */
  readonly implicit: boolean;
}

/** A pair of a mapping or an item of a sequence. */
export interface Entry {
  /** The key as it is in the data; undefined for items. */
  readonly key: string | undefined;
  readonly keyView: View | undefined;
  /** Offset of the dash, the question mark, the anchor or tag of the key, or the key; of the value in a flow sequence. */
  readonly start: number;
  /** Offset behind the colon or the dash; undefined when there is none (`{a}`, `? a`, an item of a flow sequence). */
  readonly behindIndicator: number | undefined;
  readonly value: View;
  readonly explicit: boolean;
  readonly item: CST.CollectionItem;
}

const END_OF = (token: CST.SourceToken): number => token.offset + token.source.length;

/** The root of the first document; undefined when the text holds none. */
export function rootView(source: Source): View | undefined {
  const document = source.documents[0];
  const token = source.tokens[0];
  if (!document || !token) return undefined;
  return viewOf(document.contents, propsIn(token.start), behindStart(token));
}

/** Offset behind `---`, or of the document when it has none. */
function behindStart(token: CST.Document): number {
  const marker = token.start.find(({ type }) => type === 'doc-start');
  return marker ? END_OF(marker) : token.offset;
}

function propsIn(tokens: readonly CST.SourceToken[] | undefined): CST.SourceToken[] {
  return (tokens ?? []).filter((token) => token.type === 'anchor' || token.type === 'tag');
}

const STYLES = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

function viewOf(node: ParsedNode | null | undefined, props: readonly CST.SourceToken[], behind: number): View {
  const token = node?.srcToken;
  const lastProp = props.at(-1);
  const empty: View = {
    kind: 'empty',
    style: 'none',
    start: lastProp ? END_OF(lastProp) : behind,
    end: lastProp ? END_OF(lastProp) : behind,
    props,
    node,
    token: undefined,
    implicit: false,
  };
  if (!node) return empty;
  const base = { start: node.range[0], end: node.range[1], props, node, token, implicit: false };
  if (isAlias(node)) return { ...base, kind: 'alias', style: 'none' };
  if (isScalar(node)) {
    if (!token || ('source' in token && token.source === '' && token.type === 'scalar')) return empty;
    return { ...base, kind: 'scalar', style: STYLES[node.type ?? 'PLAIN'] };
  }
  const kind = isMap(node) ? 'mapping' : 'sequence';
  if (!token) return { ...base, kind, style: 'flow', implicit: true };
  return { ...base, kind, style: token.type === 'flow-collection' ? 'flow' : 'block' };
}

const cache = new WeakMap<View, readonly Entry[]>();

/** The pairs or items of a collection, in order of the text; none for anything else. */
export function entriesOf(view: View): readonly Entry[] {
  const known = cache.get(view);
  if (known) return known;
  const entries = isMap(view.node) ? pairs(view.node.items) : isSeq(view.node) ? items(view) : [];
  cache.set(view, entries);
  return entries;
}

function pairs(all: readonly Pair[]): Entry[] {
  const entries: Entry[] = [];
  for (const pair of all) {
    const item = (pair as Pair<ParsedNode, ParsedNode | null>).srcToken;
    if (item) entries.push(pairEntry(pair as Pair<ParsedNode, ParsedNode | null>, item));
  }
  return entries;
}

function pairEntry(pair: Pair<ParsedNode, ParsedNode | null>, item: CST.CollectionItem): Entry {
  const question = item.start.find((token) => token.type === 'explicit-key-ind');
  const colon = item.sep?.find((token) => token.type === 'map-value-ind');
  const keyProps = propsIn(item.start);
  const keyView = viewOf(pair.key, keyProps, question ? END_OF(question) : (colon?.offset ?? 0));
  const first = question?.offset ?? keyProps[0]?.offset ?? (keyView.kind === 'empty' ? colon?.offset : undefined);
  return {
    key: keyText(pair.key),
    keyView,
    start: first ?? keyView.start,
    behindIndicator: colon && END_OF(colon),
    value: viewOf(pair.value, colon ? propsIn(item.sep) : [], colon ? END_OF(colon) : keyView.end),
    explicit: question !== undefined,
    item,
  };
}

function items(view: View): Entry[] {
  const token = view.token;
  const nodes = isSeq(view.node) ? view.node.items : [];
  if (!token || !('items' in token)) return [];
  const entries: Entry[] = [];
  for (const item of token.items) {
    const dash = item.start.find((one) => one.type === 'seq-item-ind');
    const props = propsIn(item.start);
    const holds =
      dash ?? item.value ?? item.sep ?? props[0] ?? item.start.find((one) => one.type === 'explicit-key-ind');
    if (!holds) continue;
    const node = nodes[entries.length];
    const isPairItem = isMap(node) && node.srcToken === undefined;
    const value = viewOf(node, isPairItem ? [] : props, dash ? END_OF(dash) : (props[0]?.offset ?? 0));
    const inner = isPairItem ? entriesOf(value)[0]?.start : undefined;
    entries.push({
      key: undefined,
      keyView: undefined,
      start: dash?.offset ?? inner ?? props[0]?.offset ?? value.start,
      behindIndicator: dash && END_OF(dash),
      value,
      explicit: false,
      item,
    });
  }
  return entries;
}

/** The entry at a step of a path: the last one of that key, as in the data; the item of that index. */
export function entryAt(view: View, step: string | number): Entry | undefined {
  const entries = entriesOf(view);
  if (view.kind === 'sequence') return typeof step === 'number' ? entries[step] : undefined;
  const key = String(step);
  return entries[lastIndex(entries, (entry) => entry.key === key)];
}

/** Index of the last element that passes; -1 when none does. */
export function lastIndex<T>(list: readonly T[], test: (element: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const element = list[index];
    if (element !== undefined && test(element)) return index;
  }
  return -1;
}

/** Where the written text of a value ends: for block text the end of its last line with something on it. */
export function contentEnd(view: View, text: string): number {
  if (view.kind === 'mapping' || view.kind === 'sequence') {
    if (view.style === 'flow' && !view.implicit) return view.end;
    const last = entriesOf(view).at(-1);
    return last ? entryEnd(last, text) : view.end;
  }
  if (view.style !== 'literal' && view.style !== 'folded') return view.end;
  const header = text.slice(view.start, view.end).search(/[\s#]/);
  const atLeast = header === -1 ? view.end : view.start + header;
  let end = view.end;
  while (end > atLeast && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where the written text of an entry ends, without comment behind it. */
export function entryEnd(entry: Entry, text: string): number {
  const value = contentEnd(entry.value, text);
  return Math.max(value, entry.behindIndicator ?? 0, entry.keyView?.end ?? 0);
}
