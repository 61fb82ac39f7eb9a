import { describe } from '../kinds/index.ts';
import type { FieldDescription } from '../kinds/index.ts';
import type { PortfolioDocument } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import type { Language } from './language.ts';

/** What is told about the place under the pointer: plain texts, no markup. */
export interface Hover {
  range: Range;
  title: string;
  /** What it means and why the guidance asks for it. */
  description?: string;
  /** What the value that stands there is called, for a value of a choice. */
  value?: string;
  /** Good examples, as they would be written. */
  examples: readonly string[];
}

/** What the format says about the key or value at an offset; undefined where it knows nothing to say. */
export function hoverAt(document: PortfolioDocument, offset: number, language: Language): Hover | undefined {
  const { parsed, kind } = document;
  const path = parsed.pathAt(offset);
  if (path.length === 0) return undefined;
  const located = parsed.locate(path);
  const field = describe(kind, path, language);
  if (!located || !field || field.title === '') return undefined;
  const onKey = located.key !== undefined && offset >= located.key.start && offset <= located.key.end;
  // The value of a mapping or list is its members, which speak for themselves.
  if (!onKey && located.type !== 'scalar' && located.type !== 'empty') return undefined;
  const value = valueName(document, path, field);
  return {
    range: parsed.rangeOf(onKey && located.key ? located.key : located.value),
    title: field.title,
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(value === undefined ? {} : { value }),
    examples: field.examples.map(written),
  };
}

function valueName({ parsed }: PortfolioDocument, path: Path, field: FieldDescription): string | undefined {
  const located = parsed.locate(path);
  if (!field.values || located?.type !== 'scalar') return undefined;
  const text = parsed.text.slice(located.value.start, located.value.end);
  return field.values.find(({ value }) => String(value) === text)?.label;
}

/** An example as a user would write it: a text as it is, a list or mapping on one line. */
function written(example: unknown): string {
  if (typeof example === 'string') return example;
  if (Array.isArray(example)) return `[${example.map(written).join(', ')}]`;
  if (example !== null && typeof example === 'object') {
    const members = Object.entries(example).map(([key, value]) => `${key}: ${written(value)}`);
    return `{ ${members.join(', ')} }`;
  }
  return String(example);
}
