import { isMapping, member, sameData, setMember } from './data.ts';
import { lineStart } from './lines.ts';
import { Yaml } from './parse.ts';
import { placeOf } from './propose.ts';
import type { KeyOrder } from './propose.ts';
import { entriesOf } from './view.ts';
import type { Change } from './types.ts';

/**
 * The lines from one top-level key up to the next one, as a document of their own. In a plain document (one block
 * mapping, no anchors, no markers) such a part means the same alone as in the whole: it begins with a key in the column
 * of all top-level keys and ends before another one, where every value has ended.
 */
export interface Chunk {
  /** Offset in the whole text (without byte order mark). */
  readonly start: number;
  readonly yaml: Yaml;
  /** The top-level keys it holds: one, and those that were added behind it. */
  readonly keys: Set<string>;
}

/** Larger parts are not worth it: a part is parsed twice, before and after the change. */
const LARGEST_SHARE = 0.3;

/** The part that a change stays in; undefined where the whole document is needed. */
export function chunkFor(yaml: Yaml, change: Change, keyOrder: KeyOrder): Chunk | undefined {
  const { root, source } = yaml;
  if (root?.kind !== 'mapping' || root.style !== 'block' || !isPlain(yaml) || change.path.length === 0)
    return undefined;
  const entries = entriesOf(root);
  const key = String(change.path[0]);
  const own = entries.findIndex((entry) => entry.key === key);
  // A new key goes into the part it comes behind.
  const index = own === -1 && change.op !== 'remove' ? placeOf(root, key, keyOrder([])) - 1 : own;
  const entry = entries[index];
  if (!entry || (own !== -1 && !staysInChunk(change))) return undefined;
  const start = lineStart(source.text, entry.start);
  const next = entries[index + 1];
  // The parser takes a few torn lines for a pair, whatever column they begin in: alone they mean something else.
  if (![entry, ...(next ? [next] : [])].every((one) => isOrdinary(source.text, one.start, entries[0]?.start ?? 0)))
    return undefined;
  const end = next ? lineStart(source.text, next.start) : source.text.length;
  if (end - start > LARGEST_SHARE * source.text.length) return undefined;
  const name = entry.key ?? '';
  const chunk = { start, yaml: new Yaml(source.text.slice(start, end)), keys: new Set([name]) };
  return meansTheSame(yaml, chunk.yaml, name) ? chunk : undefined;
}

/** A change within the value of a top-level key, or of that value: the key stays. */
export function staysInChunk(change: Change): boolean {
  return change.path.length > 1 || (change.path.length === 1 && change.op === 'set');
}

/** A pair that begins with its key, in the column of the first pair. */
function isOrdinary(text: string, start: number, first: number): boolean {
  const columnOf = (offset: number) => offset - lineStart(text, offset);
  return !/[?:]/.test(text.charAt(start)) && columnOf(start) === columnOf(first);
}

function isPlain({ source, root }: Yaml): boolean {
  const token = source.tokens[0];
  const isBare =
    token?.start.every(({ type }) => type === 'space' || type === 'newline' || type === 'comment') ?? false;
  return isBare && root?.props.length === 0 && !source.hasAnchorsOrAliases && !source.hasDirectives;
}

function meansTheSame(whole: Yaml, part: Yaml, key: string): boolean {
  if (part.problems.length > 0 || !isMapping(whole.raw.value)) return false;
  const alone: Record<string, unknown> = {};
  setMember(alone, key, member(whole.raw.value, key));
  return sameData(part.raw.value, alone);
}
