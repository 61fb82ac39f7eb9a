import type { TimelineBar, TimelineMark } from '../../../src/core/form/aside.ts';
import type { AsideOf } from './aside.ts';

/** Width of a text as it will be drawn, in pixels; the labels of marks are bold. */
export type Measure = (text: string, isBold?: boolean) => number;

export interface PlacedText {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
}

export interface PlacedBar {
  look: TimelineBar['look'];
  x: number;
  y: number;
  width: number;
  label: PlacedText;
}

export interface PlacedMark {
  look: TimelineMark['look'];
  x: number;
  /** Where its line begins; it ends at the axis. */
  top: number;
  label: PlacedText;
}

/** A talk, drawn as a point above the axis. */
export interface TimelineTalk {
  date: string;
  label: string;
  isHeld: boolean;
}

/** A time line in pixels, every label free of the others. */
export interface TimelineLayout {
  height: number;
  /** Of the axis. */
  axis: number;
  bars: PlacedBar[];
  marks: PlacedMark[];
  /** The first of January of each year; without words where there is no room for them. */
  years: { x: number; label?: PlacedText }[];
  talks: { x: number; y: number; label: string; isHeld: boolean }[];
}

export const BAR = 12;
const ROW = 20;
const LINE = 16;
const GAP = 6;
const DAY = 86_400_000;
const BASELINE = 4;

/** Lays out a time line: marks with their labels in lanes on top, a row per bar with its label beside it, years below. */
export function layoutTimeline(
  {
    from,
    until,
    bars,
    marks,
    talks = [],
  }: Pick<AsideOf<'timeline'>, 'from' | 'until' | 'bars' | 'marks'> & { talks?: readonly TimelineTalk[] },
  width: number,
  measure: Measure,
): TimelineLayout {
  const scale = scaleOf(from, until, width);
  const words = { width, measure };
  const lanes = placeMarks(marks, scale, words);
  const rows = placeBars(bars, lanes.bottom, scale, words);
  const axis = rows.bottom + GAP + (talks.length > 0 ? ROW : 0);
  return {
    height: axis + LINE + BASELINE,
    axis,
    bars: rows.bars,
    marks: lanes.marks,
    years: placeYears(from, until, axis, scale, words),
    talks: talks.map(({ date, label, isHeld }) => ({ x: scale(date), y: axis - ROW / 2, label, isHeld })),
  };
}

interface Words {
  width: number;
  measure: Measure;
}

type Scale = (date: string) => number;

function scaleOf(from: string, until: string, width: number): Scale {
  const start = Date.parse(from);
  const days = Math.max(1, (Date.parse(until) - start) / DAY);
  return (date) => {
    const share = (Date.parse(date) - start) / DAY / days;
    // Half a pixel of room for the line at each end.
    return Math.min(1, Math.max(0, Number.isNaN(share) ? 0 : share)) * (width - 2) + 1;
  };
}

function placeMarks(marks: readonly TimelineMark[], scale: Scale, words: Words) {
  const lanes: { start: number; end: number }[][] = [];
  const bold = { width: words.width, measure: (text: string) => words.measure(text, true) };
  const placed = [...marks]
    .map(({ date, label, look }) => ({ look, x: scale(date), text: fitting(label, bold) }))
    .sort((a, b) => a.x - b.x)
    .map(({ look, x, text }) => {
      const wide = bold.measure(text);
      const start = x + GAP + wide <= words.width ? x + GAP / 2 : Math.max(0, x - GAP / 2 - wide);
      const taken = { start: Math.min(start, x), end: Math.max(start + wide, x) };
      let lane = lanes.findIndex((others) => others.every((other) => !overlaps(taken, other)));
      if (lane < 0) lane = lanes.push([]) - 1;
      lanes[lane]?.push(taken);
      return { look, x, top: lane * LINE, label: { text, x: start, y: (lane + 1) * LINE - BASELINE } };
    });
  return { marks: placed, bottom: lanes.length * LINE + (lanes.length > 0 ? GAP : 0) };
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end + GAP && b.start < a.end + GAP;
}

/** The label stands behind its bar, before it, or above it: where there is room for it. */
function placeBars(bars: readonly TimelineBar[], top: number, scale: Scale, words: Words) {
  let y = top;
  const placed = bars.map(({ label, from, until, look }) => {
    const x = scale(from);
    const width = Math.max(3, scale(until) - x);
    const text = fitting(label, words);
    const wide = words.measure(text);
    const after = x + width + GAP;
    const before = x - GAP - wide;
    const isBeside = after + wide <= words.width || before >= 0;
    if (!isBeside) y += LINE;
    const labelX = after + wide <= words.width ? after : before >= 0 ? before : Math.min(x, words.width - wide);
    const bar = {
      look,
      x,
      width,
      y: y + (ROW - BAR) / 2,
      label: { text, x: labelX, y: isBeside ? y + ROW / 2 + BASELINE : y },
    };
    y += ROW;
    return bar;
  });
  return { bars: placed, bottom: y };
}

function placeYears(from: string, until: string, axis: number, scale: Scale, words: Words): TimelineLayout['years'] {
  const first = Number(from.slice(0, 4));
  const last = Number(until.slice(0, 4));
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > 200) return [];
  let free = 0;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).flatMap((text) => {
    const january = `${text}-01-01`;
    if (january < from || january > until) return [];
    const x = scale(january);
    const wide = words.measure(text);
    const start = x + GAP / 2;
    if (start < free || start + wide > words.width) return [{ x }];
    free = start + wide + GAP;
    return [{ x, label: { text, x: start, y: axis + LINE - BASELINE / 2 } }];
  });
}

/** A text that is too long for the picture is cut off: the table has all of it. */
function fitting(text: string, { width, measure }: Words): string {
  if (measure(text) <= width) return text;
  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}
