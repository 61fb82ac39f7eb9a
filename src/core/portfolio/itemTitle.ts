/** Long enough to tell items apart, short enough to read in a list. */
const LONGEST_WORDS = 120;
/** The keys that say in words what an item with an id is about. */
const WORDS = ['naam', 'titel', 'tekst', 'specifiek'] as const;

/** An item of a list, as far as it can be named. */
export interface NamedItem {
  readonly id: string;
  /** What it is about in its own words, on one line and as long as they are. */
  readonly words: string;
}

/** The id and the words of an item; undefined for what has no id. */
export function namedItem(item: unknown): NamedItem | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const own = (key: string): unknown => (Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined);
  const id = own('id');
  if (typeof id !== 'string' || id.trim() === '') return undefined;
  const words = WORDS.map(own).find((word) => typeof word === 'string');
  return { id: id.trim(), words: typeof words === 'string' ? onOneLine(words) : '' };
}

/** What an item is called in a list: `A1: Twee visites leiden`, shortened where it is long. */
export function itemTitle({ id, words }: NamedItem): string {
  return words === '' ? id : `${id}: ${shortened(words)}`;
}

/** A text on one line. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** A text on one line, cut behind a word where it is too long for a list. */
export function shortened(text: string): string {
  const line = onOneLine(text);
  if (line.length <= LONGEST_WORDS) return line;
  return `${line.slice(0, LONGEST_WORDS - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`;
}
