import type { CST } from 'yaml';
import { column, lineEnd, lineStart, nextLine } from '../lines.ts';
import type { Splice } from '../pieces.ts';
import { foldedBlock, inlineText, literalBlock, pad, quotedText } from '../scalar.ts';
import type { BlockText } from '../scalar.ts';
import { contentEnd, entriesOf } from '../view.ts';
import type { Entry, View } from '../view.ts';
import { blockText, collectionLines, flowText, inlineValue, isFilled, rootLines } from '../write.ts';
import { isKeep, proposal } from './site.ts';
import type { Proposal, Site } from './site.ts';
import type { OffsetRange } from '../types.ts';

/** What holds the value to be replaced: a pair or an item, in a block collection at `column`, or in a flow one. */
export interface Holder {
  entry: Entry;
  column: number;
  isItem: boolean;
  inFlow: boolean;
}

/** Ways to write `value` in the place of the value of an entry, the best one first. */
export function* replaceValue(site: Site, holder: Holder, value: unknown): Generator<Proposal> {
  const filled = fill(site, holder.entry.value, value);
  if (filled) {
    yield filled;
    return;
  }
  if (holder.inFlow) {
    yield inFlow(site, holder.entry, value);
    return;
  }
  const { view, at } = slotOf(holder);
  if (at === undefined) {
    yield* withoutColon(site, holder, value);
    return;
  }
  const isApart = site.text.slice(at, view.start).includes('\n');
  if (isApart && isOneLiner(view)) {
    yield* inPlace(site, holder, value);
    return;
  }
  for (const form of formsOf(site, holder, value)) yield rewrite(site, holder, at, form);
}

/** `[ # comment ]` gets its first content inside the brackets, where the comment stays. */
function fill({ text, style }: Site, view: View, value: unknown): Proposal | undefined {
  if (!isFilled(value) || view.style !== 'flow' || entriesOf(view).length > 0) return undefined;
  if (view.kind !== (Array.isArray(value) ? 'sequence' : 'mapping')) return undefined;
  if (!text.slice(view.start, view.end).includes('#')) return undefined;
  const at = view.end - 1;
  return proposal([{ start: at, end: at, text: flowText(value, style).slice(1, -1) }]);
}

const isOneLiner = (view: View): boolean =>
  view.kind !== 'empty' && view.style !== 'block' && view.style !== 'literal' && view.style !== 'folded';

const isTag = (token: CST.SourceToken): boolean => token.type === 'tag';

/** The value and the place behind its indicator and its anchor. A tag goes: it says what the old value was. */
function slotOf({ entry }: Holder): { view: View; at: number | undefined } {
  const view = entry.value;
  if (entry.behindIndicator === undefined) return { view, at: undefined };
  const anchor = view.props.filter((prop) => !isTag(prop)).at(-1);
  return { view, at: anchor ? anchor.offset + anchor.source.length : entry.behindIndicator };
}

/** A new value as it stands behind the indicator: the rest of that line, and the lines below. */
interface Form {
  head: string;
  lines: readonly string[];
  /** The lines hold blank lines at their end that belong to the value (`|+`). */
  keeps: boolean;
  /** A collection: a comment may stand on the line of the indicator, and begin the line below. */
  collection: 'mapping' | 'sequence' | undefined;
}

/** The forms a value can take, the one that reads best first. */
function formsOf(site: Site, holder: Holder, value: unknown): Form[] {
  const view = holder.entry.value;
  if (isFilled(value)) return [collectionForm(site, holder, value), collectionForm(oneLined(site), holder, value)];
  const inline = inlineLike(view, site, value, false);
  const plain: Form = { head: inline, lines: [], keeps: false, collection: undefined };
  // A key with nothing behind it is a place to fill in; `null` would look like an answer.
  if (value === null && !holder.isItem) return [{ ...plain, head: '' }, plain];
  if (typeof value !== 'string') return [plain];
  const block = blockLike(site, holder, value);
  if (!block) return [plain];
  const keeps = /^[|>][0-9]?\+/.test(block.header);
  return [{ head: block.header, lines: block.lines, keeps, collection: undefined }, plain];
}

/** Blank lines that follow can be taken for a part of block text; text on one line has no such end. */
export function oneLined(site: Site): Site {
  return { ...site, style: { ...site.style, blocks: false } };
}

function collectionForm(site: Site, holder: Holder, value: unknown[] | Record<string, unknown>): Form {
  const { style } = site;
  const collection = Array.isArray(value) ? 'sequence' : 'mapping';
  const step = collection === 'sequence' ? style.sequenceStep : style.step;
  const column = holder.column + (holder.isItem ? 1 + gapOf(site, holder) : step);
  return { head: '', lines: collectionLines(value, column, style), keeps: false, collection };
}

/** Spaces behind the dash of an item; the habit of the document where nothing stands behind it. */
function gapOf(site: Site, { entry }: Holder): number {
  const behind = entry.behindIndicator ?? entry.start;
  const gap = entry.value.start - behind;
  const blanks = site.text.slice(behind, entry.value.start);
  return gap > 0 && gap < 9 && entry.value.kind !== 'empty' && /^ +$/.test(blanks) ? gap : site.style.dashGap;
}

const LIKE_A_DATE = /^[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}$/;

/** Text on one line, in the quotes the old value had. */
function inlineLike(view: View, site: Site, value: unknown, inFlowCollection: boolean): string {
  if (typeof value !== 'string') return inFlowCollection ? flowText(value, site.style) : inlineValue(value, site.style);
  if (view.style === 'single' || view.style === 'double') return quotedText(value, view.style);
  // Someone who writes dates without quotes sees them change by the digits only.
  const old = view.style === 'plain' ? site.text.slice(view.start, view.end) : '';
  const plainDates = site.style.plainDates || LIKE_A_DATE.test(old);
  return inlineText(value, { ...site.style, plainDates }, inFlowCollection);
}

/** Block text where the old value was block text, or where the new one has several lines or is long and new. */
function blockLike(site: Site, holder: Holder, value: string): BlockText | undefined {
  const { text, style } = site;
  const view = holder.entry.value;
  const parent = holder.column;
  const below = holder.isItem ? 1 + gapOf(site, holder) : style.step;
  if (view.style === 'literal' || view.style === 'folded') {
    const old = bodyOf(view, text);
    const indent = old.indent > parent ? old.indent : parent + below;
    const keep = isKeep(view, text);
    const folded = view.style === 'folded' ? foldedBlock(value, indent, keep, old.lines) : undefined;
    return folded ?? literalBlock(value, indent, parent, keep);
  }
  const isOneLine = view.kind === 'scalar' && !text.slice(view.start, view.end).includes('\n');
  // A line someone is typing stays a line: only a line break, or a place that was empty, makes a block of it.
  if (isOneLine && !value.includes('\n')) return undefined;
  return blockText(value, parent + below, parent);
}

/** The lines of a block scalar without their indentation. */
function bodyOf(view: View, text: string): { indent: number; lines: string[] } {
  const body = text.slice(nextLine(text, view.start), Math.max(contentEnd(view, text), nextLine(text, view.start)));
  const lines = body.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  return { indent, lines: lines.map((line) => line.slice(indent)) };
}

/** Writes everything between the indicator and the end of the value anew, and keeps the comment on that line. */
function rewrite(site: Site, holder: Holder, at: number, form: Form): Proposal {
  const { text, style } = site;
  const view = holder.entry.value;
  const end = zoneEnd(site, view, at, form.keeps);
  const comment = commentOf(site, view, at);
  const isCompact = holder.isItem && comment === '' && view.props.every(isTag);
  const blanks = form.head === '' ? '' : gapBefore(text, view, at, form);
  const fresh =
    form.collection && isCompact
      ? compactLines(site, holder, form)
      : `${blanks}${form.head}${comment}${form.lines.map((line) => style.eol + line).join('')}`;
  const splices: Splice[] = [{ start: at, end, text: fresh }, ...tagsBefore(view, at, text)];
  return proposal(splices, goneWith(site, view, at, end));
}

/** Where comments belong to the old value: nowhere for a scalar; not on the line of the key of a collection. */
function goneWith({ text }: Site, view: View, at: number, end: number): OffsetRange[] {
  if (view.kind !== 'mapping' && view.kind !== 'sequence') return [];
  const isBelow = text.slice(at, view.start).includes('\n');
  return [{ start: isBelow ? nextLine(text, at) : view.start, end }];
}

function compactLines(site: Site, holder: Holder, form: Form): string {
  const [first = '', ...rest] = form.lines;
  const gap = gapOf(site, holder);
  return [pad(gap) + first.trimStart(), ...rest].join(site.style.eol);
}

/** The blanks that already stand before the value on the same line; one space otherwise. */
function gapBefore(text: string, view: View, at: number, form: Form): string {
  const blanks = text.slice(at, view.start);
  const isHere = view.kind !== 'empty' && view.style !== 'block' && /^[ \t]+$/.test(blanks);
  return isHere && form.head !== '' ? blanks : ' ';
}

function tagsBefore(view: View, at: number, text: string): Splice[] {
  const tags = view.props.filter((prop) => isTag(prop) && prop.offset < at);
  return tags.map(({ offset, source }) => {
    let end = offset + source.length;
    while (text[end] === ' ') end++;
    return { start: offset, end, text: '' };
  });
}

/** Where the lines of the value end, before their last line break. */
function zoneEnd(site: Site, view: View, at: number, keeps: boolean): number {
  const { text } = site;
  if (view.kind === 'empty') return lineEnd(text, at);
  if (keeps && isKeep(view, text)) {
    const last = text[view.end - 1] === '\n' ? view.end - 1 : view.end;
    return lineEnd(text, lineStart(text, last));
  }
  return lineEnd(text, contentEnd(view, text));
}

/** The comment that has to stay on the line of the indicator, with the blanks before it. */
function commentOf(site: Site, view: View, at: number): string {
  const { text } = site;
  const from = behindFirstLine(view, text, at);
  // A tag before the comment goes; the blanks before the comment stay.
  const match = /^(?:[ \t]*!\S*)*([ \t]*#.*)$/.exec(text.slice(from, lineEnd(text, from)));
  return (match?.[1] ?? '').replace(/^(?=#)/, ' ');
}

/** Where a comment can begin: behind the indicator, the header of block text, or the value. */
function behindFirstLine(view: View, text: string, at: number): number {
  if (view.kind === 'empty' || view.style === 'block') return at;
  if (view.style !== 'literal' && view.style !== 'folded') return contentEnd(view, text);
  const header = /^[|>][-+0-9]*/.exec(text.slice(view.start, view.start + 10));
  return view.start + (header?.[0].length ?? 1);
}

/** A value on a line of its own (`key:` and, below, perhaps a comment, and then the value). */
function* inPlace(site: Site, holder: Holder, value: unknown): Generator<Proposal> {
  const { text, style } = site;
  const view = holder.entry.value;
  const own = column(text, view.start);
  const tags = view.props
    .filter(isTag)
    .map(({ offset, source }) => ({ start: offset, end: offset + source.length, text: '' }));
  const end = lineEnd(text, view.end);
  const comment = text.slice(view.end, end).trim();
  const gone = view.kind === 'scalar' ? [] : [{ start: view.start, end: view.end }];
  if (isFilled(value)) {
    const lines = collectionLines(value, own, style);
    const head = comment === '' ? '' : `${comment}${style.eol}${pad(own)}`;
    yield proposal([...tags, { start: view.start, end, text: head + lines.join(style.eol).trimStart() }], gone);
    return;
  }
  const block = typeof value === 'string' ? blockLike(site, holder, value) : undefined;
  if (block) {
    const head = comment === '' ? block.header : `${block.header} ${comment}`;
    yield proposal([...tags, { start: view.start, end, text: [head, ...block.lines].join(style.eol) }], gone);
  }
  yield proposal([...tags, { start: view.start, end: view.end, text: inlineLike(view, site, value, false) }], gone);
}

/** `? key` without a value: the colon has to be written too. */
function* withoutColon(site: Site, holder: Holder, value: unknown): Generator<Proposal> {
  const { style } = site;
  const at = lineEnd(site.text, holder.entry.keyView?.end ?? holder.entry.start);
  for (const form of formsOf(site, holder, value)) {
    const head = form.head === '' ? '' : ` ${form.head}`;
    const lines = form.lines.map((line) => style.eol + line).join('');
    yield proposal([{ start: at, end: at, text: `${style.eol}${pad(holder.column)}:${head}${lines}` }]);
  }
}

function inFlow(site: Site, entry: Entry, value: unknown): Proposal {
  const view = entry.value;
  const fresh = inlineLike(view, site, value, true);
  const tags = view.props.filter(isTag).map(({ offset, source }) => {
    let end = offset + source.length;
    while (site.text[end] === ' ' && end < view.start) end++;
    return { start: offset, end, text: '' };
  });
  if (view.kind !== 'empty') {
    const gone = view.kind === 'scalar' ? [] : [{ start: view.start, end: view.end }];
    return proposal([...tags, { start: view.start, end: view.end, text: fresh }], gone);
  }
  const colon = entry.behindIndicator === undefined && entry.keyView ? ':' : '';
  const next = site.text[view.start] ?? '';
  const behind = /[\s,\]}]/.test(next) ? '' : ' ';
  return proposal([...tags, { start: view.start, end: view.start, text: `${colon} ${fresh}${behind}` }]);
}

/** Ways to write `value` as the whole document. */
export function* replaceRoot(site: Site, root: View | undefined, value: unknown): Generator<Proposal> {
  const filled = root && fill(site, root, value);
  if (filled) {
    yield filled;
    return;
  }
  for (const { style } of [site, oneLined(site)]) {
    const lines = rootLines(value, style).join(style.eol);
    yield root && root.kind !== 'empty' ? overRoot(site, root, value, lines) : underComments(site, lines);
  }
}

/** The first value of a document that has none: under the comments that are there. */
function underComments({ text, style }: Site, lines: string): Proposal {
  return proposal([{ start: text.length, end: text.length, text: `${lines}${style.eol}` }]);
}

function overRoot({ text, style }: Site, root: View, value: unknown, lines: string): Proposal {
  const first = root.style === 'block' ? entriesOf(root)[0]?.start : undefined;
  const start = root.props[0]?.offset ?? first ?? root.start;
  const end = lineEnd(text, contentEnd(root, text));
  const comment = /[ \t]*#.*$/.exec(text.slice(contentEnd(root, text), end))?.[0] ?? '';
  const isBehindMarker = text.slice(lineStart(text, start), start).trim() !== '';
  const fresh = isBehindMarker && isFilled(value) ? style.eol + lines : lines;
  // A comment behind a scalar or a flow collection stays; one in a block goes with it.
  if (root.style === 'block' || comment === '') return proposal([{ start, end, text: fresh }], [{ start, end }]);
  const own = `${comment.trimStart()}${style.eol}`;
  return proposal(
    [{ start, end, text: isBehindMarker ? `${comment}${fresh}` : own + fresh }],
    [{ start, end: contentEnd(root, text) }],
  );
}
