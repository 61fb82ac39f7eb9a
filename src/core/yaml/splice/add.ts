import { isBlankLine, lineEnd, lineStart } from '../lines.ts';
import { pad } from '../scalar.ts';
import { contentEnd, entriesOf, entryEnd } from '../view.ts';
import type { View } from '../view.ts';
import { flowPair, flowText, itemLines, pairLines } from '../write.ts';
import { oneLined } from './replace.ts';
import { behindLine, columnOf, proposal, regionOf } from './site.ts';
import type { Proposal, Site } from './site.ts';

/** Ways to add a pair to a mapping with pairs, as the one with `index`. */
export function* addPair(
  site: Site,
  view: View,
  index: number,
  key: string,
  value: unknown,
  bound: number,
): Generator<Proposal> {
  if (view.style === 'flow') {
    yield* addInFlow(site, view, index, flowPair(key, value, site.style));
    return;
  }
  for (const { style } of [site, oneLined(site)])
    yield* addLines(site, view, index, pairLines(key, value, columnOf(site, view), style), bound);
}

/** Ways to add an item to a sequence with items, as the one with `index`. */
export function* addItem(site: Site, view: View, index: number, value: unknown, bound: number): Generator<Proposal> {
  if (view.style === 'flow') {
    yield* addInFlow(site, view, index, flowText(value, site.style));
    return;
  }
  const dashGap = gapAmong(site, view);
  for (const { style } of [site, oneLined(site)])
    yield* addLines(site, view, index, itemLines(value, columnOf(site, view), { ...style, dashGap }), bound);
}

/** Spaces behind the dashes of this sequence. */
function gapAmong(site: Site, view: View): number {
  for (const { behindIndicator, value } of entriesOf(view)) {
    if (behindIndicator === undefined) continue;
    const blanks = /^ +(?=\S)/.exec(site.text.slice(behindIndicator, value.start + 1));
    if (blanks && blanks[0].length < 9) return blanks[0].length;
  }
  return site.style.dashGap;
}

function* addLines(
  site: Site,
  view: View,
  index: number,
  lines: readonly string[],
  bound: number,
): Generator<Proposal> {
  const { text, style } = site;
  const fresh = lines.map((line) => line + style.eol).join('');
  const blank = hasBlankLinesBetween(site, view) ? style.eol : '';
  if (index > 0) {
    const { end } = regionOf(site, view, index - 1, bound);
    yield insertion(end, blank + fresh);
    // Behind block text that keeps its blank lines, one more would be part of it.
    if (blank !== '') yield insertion(end, fresh);
    const entry = entriesOf(view)[index - 1];
    // Behind blank lines that turn out to belong to the text before them.
    const full = entry ? behindLine(text, Math.max(entry.value.end, entryEnd(entry, text))) : end;
    if (full !== end) yield insertion(full, fresh);
    return;
  }
  const { start, line, compact } = regionOf(site, view, 0, bound);
  if (compact) {
    const own = columnOf(site, view);
    yield insertion(start, `${fresh.trimStart()}${blank}${pad(own)}`);
    return;
  }
  // What stands above the first key of a document speaks about the document, not about that key.
  yield insertion(bound === 0 && columnOf(site, view) === 0 ? line : start, fresh + blank);
  yield insertion(line, fresh);
}

function insertion(at: number, text: string): Proposal {
  return proposal([{ start: at, end: at, text }]);
}

/** Whether every two entries are set apart by a blank line: then a new one is too. */
function hasBlankLinesBetween({ text }: Site, view: View): boolean {
  const entries = entriesOf(view);
  if (entries.length < 2 || view.kind !== 'sequence') return false;
  return entries.slice(1).every((entry, index) => {
    const before = entries[index];
    if (!before) return false;
    const behind = behindLine(text, contentEnd(before.value, text));
    return behind < lineStart(text, entry.start) && isBlankLine(text, behind);
  });
}

/** Adds to a flow collection that has something in it. */
function* addInFlow(site: Site, view: View, index: number, fresh: string): Generator<Proposal> {
  const { text, style } = site;
  const entries = entriesOf(view);
  const before = entries[index - 1];
  const next = entries[index];
  if (view.implicit) {
    const [at, added] = before ? [entryEnd(before, text), `, ${fresh}}`] : [view.start, ''];
    if (before)
      yield proposal([
        { start: view.start, end: view.start, text: '{' },
        { start: at, end: at, text: added },
      ]);
    else yield proposal([{ start: at, end: at, text: `{${fresh}, ` }, ...closing(view, text)]);
    return;
  }
  if (before) {
    const end = entryEnd(before, text);
    const isLast = !next;
    const behind = text.slice(end, lineEnd(text, end));
    // A list with a line for each item: the new one gets its own, behind the comment of the last.
    const line = lineStart(text, before.start);
    const ownLine =
      line > view.start && text.slice(line, before.start).trim() === '' && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(behind);
    if (ownLine && isLast) {
      const hasComma = behind.trimStart().startsWith(',');
      const at = end + behind.length;
      const lead = style.eol + text.slice(line, before.start);
      const comma = hasComma ? [] : [{ start: end, end, text: ',' }];
      yield proposal([...comma, { start: at, end: at, text: `${lead}${fresh}${hasComma ? ',' : ''}` }]);
    }
    yield proposal([{ start: end, end, text: `, ${fresh}` }]);
    return;
  }
  if (next) yield proposal([{ start: next.start, end: next.start, text: `${fresh}, ` }]);
}

function closing(view: View, text: string): { start: number; end: number; text: string }[] {
  const end = contentEnd(view, text);
  return [{ start: end, end, text: '}' }];
}
