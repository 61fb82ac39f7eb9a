import { isMapping, member } from './data.ts';
import { MAX_DEPTH } from './limits.ts';
import { LineTable, lineStart } from './lines.ts';
import type { Yaml } from './parse.ts';
import type { Entry } from './view.ts';
import { entriesOf } from './view.ts';

/**
 * The lines of one pair of the root mapping, or of one item of a list below it, as they were parsed once: with the text
 * they stood in then, and where in it. They mean the same wherever they stand, so that offsets only shift.
 */
export interface Stretch {
  readonly yaml: Yaml;
  readonly entry: Entry;
  /** The value of the pair or item. */
  readonly value: unknown;
  /** Where its first line begins in the text of `yaml`. */
  readonly from: number;
  readonly length: number;
  /** Line breaks in it. */
  readonly breaks: number;
}

/**
 * A pair of the root mapping. One whose value is a list in lines is only the lines before the first item; each item is a
 * stretch of its own.
 */
export interface Part extends Stretch {
  readonly key: string;
  readonly items: readonly Stretch[] | undefined;
  /** Columns its dashes stand at. */
  readonly column: number;
}

/**
 * The parts of a text of which each can be parsed without the others: a block mapping and nothing out of the ordinary.
 * @returns undefined for any other text: there only the whole tells what something means
 */
export function partsIn(yaml: Yaml): Part[] | undefined {
  const { root, source } = yaml;
  if (root?.kind !== 'mapping' || root.style !== 'block' || !isPlain(yaml) || !isMapping(yaml.data)) return undefined;
  const entries = entriesOf(root);
  const keys = new Set(entries.map(({ key }) => key));
  if (keys.size !== entries.length || !entries.every(isPlainPair)) return undefined;
  const starts = entries.map(({ start }) => start);
  if (starts[0] !== lineStart(source.text, starts[0] ?? 0)) return undefined;
  starts[0] = 0;
  return entries.map((entry, index) => {
    const key = entry.key ?? '';
    const value = member(yaml.data as object, key);
    const from = starts[index] ?? 0;
    const end = starts[index + 1] ?? source.text.length;
    const list = listOf(yaml, entry, value, end);
    return { yaml, entry, value, ...boundsOf(yaml, from, list.items?.[0]?.from ?? end), key, ...list };
  });
}

/**
 * The items of a text that is a list in lines and nothing else, as it stands under a key.
 * @param column where its dashes have to stand
 */
export function itemsIn(yaml: Yaml, column: number): Stretch[] | undefined {
  const { root, source, data } = yaml;
  if (root?.kind !== 'sequence' || root.style !== 'block' || !isPlain(yaml) || !Array.isArray(data)) return undefined;
  if (entriesOf(root)[0]?.start !== column) return undefined;
  return stretchesOf(yaml, entriesOf(root), data, source.text.length);
}

/** Nothing that reaches beyond its place: no anchors, markers, directives or errors. */
function isPlain(yaml: Yaml): boolean {
  const { source, root, raw, problems } = yaml;
  if (source.shift !== 0 || source.documents.length !== 1 || problems.length > 0) return false;
  if (source.hasAnchorsOrAliases || source.hasDirectives || raw.merging.size > 0) return false;
  // Below a key each is one deeper than alone.
  if (source.depth >= MAX_DEPTH || root?.props.length !== 0) return false;
  return !/^(?:---|\.\.\.|%)/mu.test(source.text);
}

function isPlainPair({ explicit, keyView, behindIndicator }: Entry): boolean {
  return !explicit && keyView?.kind === 'scalar' && keyView.props.length === 0 && behindIndicator !== undefined;
}

function listOf(yaml: Yaml, { value: view }: Entry, value: unknown, end: number): Pick<Part, 'items' | 'column'> {
  const whole = { items: undefined, column: 0 };
  if (view.kind !== 'sequence' || view.style !== 'block' || view.props.length > 0 || !Array.isArray(value))
    return whole;
  const entries = entriesOf(view);
  const [first] = entries;
  if (!first || entries.length !== value.length) return whole;
  const column = first.start - lineStart(yaml.source.text, first.start);
  return { items: stretchesOf(yaml, entries, value, end), column };
}

function stretchesOf(yaml: Yaml, entries: readonly Entry[], values: readonly unknown[], end: number): Stretch[] {
  const starts = entries.map(({ start }) => lineStart(yaml.source.text, start));
  return entries.map((entry, index) => {
    return { yaml, entry, value: values[index], ...boundsOf(yaml, starts[index] ?? 0, starts[index + 1] ?? end) };
  });
}

function boundsOf(yaml: Yaml, from: number, end: number): Pick<Stretch, 'from' | 'length' | 'breaks'> {
  return { from, length: end - from, breaks: yaml.positionAt(end).line - yaml.positionAt(from).line };
}

const tables = new WeakMap<Stretch, LineTable>();

/** The lines of a stretch by themselves. */
export function linesOf(stretch: Stretch): LineTable {
  const { yaml, from, length } = stretch;
  let table = tables.get(stretch);
  if (!table) {
    table = new LineTable(yaml.source.text.slice(from, from + length));
    tables.set(stretch, table);
  }
  return table;
}
