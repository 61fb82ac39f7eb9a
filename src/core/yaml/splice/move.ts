import { pad } from '../scalar.ts';
import { entriesOf, entryEnd } from '../view.ts';
import type { View } from '../view.ts';
import { blankLinesFrom, columnOf, proposal, regionOf } from './site.ts';
import type { Proposal, Region, Site } from './site.ts';

/** Ways to move an item of a sequence; `to` is its index afterwards. */
export function* moveItem(site: Site, view: View, from: number, to: number, bound: number): Generator<Proposal> {
  if (view.style === 'flow') {
    yield moveInFlow(site, view, from, to);
    return;
  }
  const regions = entriesOf(view).map((_, index) => regionOf(site, view, index, bound));
  const moved = regions[from];
  const target = regions[to];
  if (!moved || !target) return;
  if (regions[0]?.compact && (from === 0 || to === 0)) {
    yield* rotations(site, view, regions, from, to);
    return;
  }
  const text = site.text.slice(moved.start, moved.end);
  const at = from < to ? target.end : target.start;
  yield proposal([
    { start: moved.start, end: moved.end, text: '' },
    { start: at, end: at, text },
  ]);
  yield* rotations(site, view, regions, from, to);
}

/**
 * Items in a new order, with the blank lines between them left where they are, or taken along with the item before or
 * behind them: block text that keeps its blank lines (`|+`) allows only some of these.
 */
function* rotations(site: Site, view: View, regions: readonly Region[], from: number, to: number): Generator<Proposal> {
  yield rotation(site, view, regions, from, to);
  const withBlanksBehind = regions.map((region, index) => ({
    ...region,
    end: regions[index + 1]?.start ?? region.end,
  }));
  yield rotation(site, view, withBlanksBehind, from, to);
  const last = regions.length - 1;
  const end = blankLinesFrom(site.text, regions[last]?.end ?? 0);
  const andLast = withBlanksBehind.map((region, index) => (index === last ? { ...region, end } : region));
  yield rotation(site, view, andLast, from, to);
  const withBlanksBefore = regions.map((region, index) => {
    const start = regions[index - 1]?.end ?? region.start;
    return region.compact ? region : { ...region, start };
  });
  yield rotation(site, view, withBlanksBefore, from, to);
}

/** The items between `from` and `to` in their new order. */
function order(from: number, to: number): number[] {
  const low = Math.min(from, to);
  const indexes = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => low + index);
  const others = indexes.filter((index) => index !== from);
  return from < to ? [...others, from] : [from, ...others];
}

/** Writes every item between the two places into the place of another: what stands between them stays. */
function rotation(site: Site, view: View, regions: readonly Region[], from: number, to: number): Proposal {
  const { text, style } = site;
  const own = columnOf(site, view);
  const entries = entriesOf(view);
  const low = Math.min(from, to);
  const splices = order(from, to).map((source, offset) => {
    const slot = regions[low + offset];
    const item = regions[source];
    const start = entries[source]?.start;
    if (!slot || !item || start === undefined) return undefined;
    const comments = item.compact ? '' : text.slice(item.start, item.line);
    const body = text.slice(start, item.end);
    if (!slot.compact) return { start: slot.start, end: slot.end, text: comments + pad(own) + body };
    if (comments === '') return { start: slot.start, end: slot.end, text: body };
    // A comment cannot stand before a compact item: the item begins a line of its own.
    let blanks = slot.start;
    while (text[blanks - 1] === ' ') blanks--;
    return { start: blanks, end: slot.end, text: style.eol + comments + pad(own) + body };
  });
  return proposal(splices.filter((splice) => splice !== undefined));
}

function moveInFlow(site: Site, view: View, from: number, to: number): Proposal {
  const entries = entriesOf(view);
  const low = Math.min(from, to);
  const splices = order(from, to).map((source, offset) => {
    const slot = entries[low + offset];
    const item = entries[source];
    if (!slot || !item) return undefined;
    const text = site.text.slice(item.start, entryEnd(item, site.text));
    return { start: slot.start, end: entryEnd(slot, site.text), text };
  });
  return proposal(splices.filter((splice) => splice !== undefined));
}
