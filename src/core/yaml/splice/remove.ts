import { lineEnd, lineStart, nextLine } from '../lines.ts';
import { contentEnd, entriesOf, entryEnd } from '../view.ts';
import type { Entry, View } from '../view.ts';
import { blankLinesFrom, proposal, regionOf } from './site.ts';
import type { Proposal, Region, Site } from './site.ts';

/** Ways to remove an entry. `bound` is where the indicator of the collection's own entry ends, 0 at the root. */
export function* removeEntry(site: Site, view: View, index: number, bound: number): Generator<Proposal> {
  const entries = entriesOf(view);
  const entry = entries[index];
  if (!entry) return;
  if (view.style === 'flow') yield* removeFromFlow(site, view, index, entry);
  else if (entries.length === 1) yield* empty(site, view, entry, bound);
  else yield* removeLines(site, view, index, entry, bound);
}

function* removeLines(site: Site, view: View, index: number, entry: Entry, bound: number): Generator<Proposal> {
  const { text } = site;
  const region = regionOf(site, view, index, bound);
  const next = entriesOf(view)[index + 1];
  if (region.compact && next) {
    yield* removeCompact(site, view, entry, region, next, bound);
    return;
  }
  // A comment above the first key of a document speaks about the document: it stays.
  const start = index === 0 && bound === 0 && view.kind === 'mapping' ? region.line : region.start;
  const { end } = region;
  const gone = [{ start: region.start, end }];
  yield proposal([{ start, end, text: '' }], gone);
  // Blank lines that would become part of a `|+` text before them go too.
  const blank = blankLinesFrom(text, end);
  if (blank !== end) yield proposal([{ start, end: blank, text: '' }], gone);
}

/** The first entry of `- a: 1`: the next one moves up behind the dash, unless a comment stands in between. */
function* removeCompact(
  site: Site,
  view: View,
  entry: Entry,
  region: Region,
  next: Entry,
  bound: number,
): Generator<Proposal> {
  const { text } = site;
  const following = regionOf(site, view, 1, bound);
  const gone = [{ start: region.start, end: region.end }];
  const isClose = following.start === following.line && text.slice(region.end, following.line).trim() === '';
  if (isClose) yield proposal([{ start: entry.start, end: next.start, text: '' }], gone);
  let start = entry.start;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  const end = lineEnd(text, Math.max(start, region.end - 1));
  yield proposal(
    [{ start, end: text[region.end - 2] === '\r' ? Math.min(end, region.end - 2) : region.end - 1, text: '' }],
    gone,
  );
}

/** The last entry goes: `{}` or `[]` stays on the line of the parent. */
function* empty(site: Site, view: View, entry: Entry, bound: number): Generator<Proposal> {
  const { text } = site;
  const nothing = view.kind === 'mapping' ? '{}' : '[]';
  const region = regionOf(site, view, 0, bound);
  const gone = [{ start: region.start, end: region.end }];
  const end = Math.max(contentEnd(view, text), entryEnd(entry, text));
  if (region.compact) {
    yield proposal([{ start: entry.start, end, text: nothing }], gone);
    yield proposal([{ start: entry.start, end: lineEnd(text, end), text: nothing }], gone);
    return;
  }
  if (bound === 0) {
    yield proposal([{ start: entry.start, end: lineEnd(text, end), text: nothing }], gone);
    yield proposal([{ start: region.line, end: region.end, text: nothing + site.style.eol }], gone);
    return;
  }
  const lastProp = view.props.at(-1);
  const at = lastProp ? lastProp.offset + lastProp.source.length : bound;
  const fresh = { start: at, end: at, text: ` ${nothing}` };
  yield proposal([fresh, { start: region.start, end: region.end, text: '' }], gone);
  const blank = blankLinesFrom(text, region.end);
  if (blank !== region.end) yield proposal([fresh, { start: region.start, end: blank, text: '' }], gone);
  // Comments between the key and the value can be in the way: then the value stays on its own line.
  yield proposal([{ start: entry.start, end: lineEnd(text, end), text: nothing }], gone);
}

function* removeFromFlow(site: Site, view: View, index: number, entry: Entry): Generator<Proposal> {
  const { text } = site;
  const entries = entriesOf(view);
  const end = entryEnd(entry, text);
  const gone = [{ start: entry.start, end }];
  if (view.implicit) {
    yield proposal([{ start: entry.start, end, text: '{}' }], gone);
    return;
  }
  const next = entries[index + 1];
  const before = entries[index - 1];
  const line = lineStart(text, entry.start);
  const lineBehind = /^[ \t]*,?[ \t]*(?:#.*)?$/.exec(text.slice(end, lineEnd(text, end)));
  // Alone on its lines: the lines go.
  if (lineBehind && line > view.start && text.slice(line, entry.start).trim() === '') {
    const lineGone = [{ start: line, end: nextLine(text, end) }];
    yield proposal([{ start: line, end: nextLine(text, end), text: '' }], lineGone);
    if (before) {
      const at = entryEnd(before, text);
      const comma = /^[ \t]*,/.exec(text.slice(at));
      if (comma)
        yield proposal(
          [
            { start: at, end: at + comma[0].length, text: '' },
            { start: line, end: nextLine(text, end), text: '' },
          ],
          lineGone,
        );
    }
  }
  if (next && isPlainGap(text, end, next.start))
    yield proposal([{ start: entry.start, end: next.start, text: '' }], gone);
  if (before && isPlainGap(text, entryEnd(before, text), entry.start))
    yield proposal([{ start: entryEnd(before, text), end, text: '' }], gone);
  if (!next && !before) {
    const comma = /^\s*,/.exec(text.slice(end));
    yield proposal([{ start: entry.start, end: end + (comma?.[0].length ?? 0), text: '' }], gone);
    yield proposal([{ start: entry.start, end, text: '' }], gone);
  }
  yield* amongComments(text, entry, end, before, gone);
}

const isPlainGap = (text: string, from: number, to: number): boolean => /^[\s,]*$/.test(text.slice(from, to));

/** Comments stand around the item: only the item and one comma go. */
function* amongComments(
  text: string,
  entry: Entry,
  end: number,
  before: Entry | undefined,
  gone: Proposal['gone'],
): Generator<Proposal> {
  const behind = /^\s*,[ \t]*/.exec(text.slice(end));
  if (behind) yield proposal([{ start: entry.start, end: end + behind[0].length, text: '' }], gone);
  const own = { start: entry.start, end, text: '' };
  const comma = before ? commaBetween(text, entryEnd(before, text), entry.start) : undefined;
  if (comma !== undefined) yield proposal([own, { start: comma, end: comma + 1, text: '' }], gone);
  const later = commaBetween(text, end, text.length);
  if (later !== undefined) yield proposal([own, { start: later, end: later + 1, text: '' }], gone);
  yield proposal([own], gone);
}

/** The first comma between two places that is not in a comment. */
function commaBetween(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (text[at] === '#') at = lineEnd(text, at);
    else if (text[at] === ',') return at;
    else if (!/\s/.test(text[at] ?? '')) return undefined;
  }
  return undefined;
}
