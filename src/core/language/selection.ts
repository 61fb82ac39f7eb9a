import type { AnyDocument } from '../portfolio/index.ts';
import type { OffsetRange, Range } from '../yaml/index.ts';
import { textRange } from './place.ts';

/**
 * What can be selected around an offset, from the inside out: the words, the value, the key with its value, and so on to
 * the whole document.
 */
export function selectionsAt({ parsed }: AnyDocument, offset: number): Range[] {
  const path = parsed.pathAt(offset);
  const around: OffsetRange[] = [];
  const add = (range: OffsetRange) => {
    const inner = around.at(-1);
    const holds = range.start <= offset && offset <= range.end;
    const isLarger = !inner || (range.start <= inner.start && range.end >= inner.end && !isSame(range, inner));
    if (holds && isLarger && range.end > range.start) around.push(range);
  };
  for (let depth = path.length; depth > 0; depth--) {
    const at = path.slice(0, depth);
    const located = parsed.locate(at);
    if (!located) continue;
    if (located.key) add(located.key);
    if (located.type === 'scalar') add(textRange(parsed, at));
    add(trimmed(parsed.text, located.value));
    if (located.key) add(trimmed(parsed.text, { start: located.key.start, end: located.value.end }));
  }
  add({ start: 0, end: parsed.text.length });
  return around.map((range) => parsed.rangeOf(range));
}

function isSame(a: OffsetRange, b: OffsetRange): boolean {
  return a.start === b.start && a.end === b.end;
}

function trimmed(text: string, { start, end }: OffsetRange): OffsetRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
