import { describe, labelOfGebied } from '../kinds/index.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { shortened } from '../portfolio/index.ts';
import type { OffsetRange, Path, Range } from '../yaml/index.ts';
import { isMapping } from '../yaml/index.ts';
import { formatDate } from './dates.ts';
import { itemName } from './itemName.ts';
import type { Language } from './language.ts';

/** A part of a document as people speak of it. */
export interface OutlineItem {
  name: string;
  /** What a part of one line says. */
  detail?: string;
  /** `section`: a part with a title; `item`: one of a list; `text`: something that is just written. */
  kind: 'section' | 'item' | 'text';
  /** All of it, and the words that head it. */
  range: Range;
  selection: Range;
  children: OutlineItem[];
}

/** What every document begins with: no part of what it says. */
const HEADING = new Set(['soort', 'versie']);

/**
 * A document by its titles: sections as the form calls them, items of lists by what they are about. Values within an
 * item are not told: an outline is to find one's way with.
 */
export function outlineOf(document: AnyDocument, portfolio: Portfolio, language: Language): OutlineItem[] {
  return new Outline(document, portfolio, language).members(document.parsed.data, [], true);
}

class Outline {
  constructor(
    private readonly document: AnyDocument,
    private readonly portfolio: Portfolio,
    private readonly language: Language,
  ) {}

  /** The parts of a mapping; at the top of a document also what is only a text or a date. */
  members(data: unknown, path: Path, isTop = false): OutlineItem[] {
    if (!isMapping(data)) return [];
    return Object.keys(data)
      .filter((key) => !isTop || !HEADING.has(key))
      .flatMap((key) => this.#member(data[key], [...path, key], isTop) ?? []);
  }

  #member(value: unknown, path: Path, isTop: boolean): OutlineItem | undefined {
    const located = this.document.parsed.locate(path);
    const isPart = isMapping(value) || hasParts(value);
    if (!located?.key || located.type === 'alias' || !(isTop || isPart)) return undefined;
    const range = { start: located.key.start, end: Math.max(located.key.end, located.value.end) };
    const detail = isTop ? this.#detail(path, value) : undefined;
    return {
      name: this.#title(path),
      ...(detail === undefined ? {} : { detail }),
      kind: isPart ? 'section' : 'text',
      ...this.#ranges(range, located.key),
      children: path[0] === 'prive' ? [] : hasParts(value) ? this.#items(value, path) : this.members(value, path),
    };
  }

  #items(list: readonly unknown[], path: Path): OutlineItem[] {
    return list.flatMap((value, index) => {
      const at = [...path, index];
      const located = this.document.parsed.locate(at);
      if (!isMapping(value) || !located || located.type !== 'mapping') return [];
      return {
        name: itemName(this.document, this.portfolio, at, this.language),
        kind: 'item' as const,
        ...this.#ranges(located.value, this.#firstLine(located.value)),
        children: this.members(value, at),
      };
    });
  }

  #title(path: Path): string {
    const key = String(path.at(-1));
    const field = describe(this.document.kind, path, this.language);
    const isGebied = path.length === 2 && path[0] === 'competentiegebieden';
    if (isGebied) return labelOfGebied(key, this.portfolio.competentiegebieden, this.language);
    return field?.title === undefined || field.title === '' ? key : field.title;
  }

  /** Private notes are named, never shown: an outline is on screens that others see. */
  #detail(path: Path, value: unknown): string | undefined {
    if (typeof value !== 'string' || path[0] === 'prive') return undefined;
    const label = describe(this.document.kind, path, this.language)?.values?.find((choice) => choice.value === value);
    return label?.label ?? shortened(formatDate(value, this.language));
  }

  #firstLine({ start, end }: OffsetRange): OffsetRange {
    const line = this.document.parsed.text.slice(start, end).search(/\r|\n/);
    return { start, end: line < 0 ? end : start + line };
  }

  #ranges(range: OffsetRange, selection: OffsetRange): { range: Range; selection: Range } {
    const { parsed } = this.document;
    return { range: parsed.rangeOf(range), selection: parsed.rangeOf(selection) };
  }
}

function hasParts(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isMapping);
}
