import type { ParsedYaml, Path, Range } from '../yaml/index.ts';

/** One `# negeer …` comment. */
export interface SilenceComment {
  /** The ids it names, as written, each with its offsets in the text. */
  readonly ids: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The lines it speaks for, zero-based: its own, or for a comment on its own line the first line below that is none. */
  readonly line: number;
}

const DIRECTIVE = /^negeer[ \t]+(?=[\p{L}_]+\/)/u;
const ID = /[\p{L}_]+\/[\p{L}\d_*]+/uy;
const SEPARATOR = /[ \t]*,?[ \t]*/uy;

/**
 * The comments that silence rules: `# negeer smart/vaag`, several ids with commas or spaces between them, a reason after
 * them. A comment whose first word after `negeer` is no id is an ordinary comment.
 */
export function silenceComments(parsed: ParsedYaml): SilenceComment[] {
  // Most texts hold no such comment: then none of their comments is looked at.
  if (!parsed.text.includes('negeer')) return [];
  const own = new Set(
    parsed.comments.filter((comment) => comment.own).map(({ range }) => parsed.positionAt(range.start).line),
  );
  const found: SilenceComment[] = [];
  for (const comment of parsed.comments) {
    const source = parsed.text.slice(comment.range.start, comment.range.end);
    const text = source.replace(/^#+\s*/u, '');
    const directive = DIRECTIVE.exec(text);
    if (!directive) continue;
    const offset = comment.range.start + source.length - text.length;
    let line = parsed.positionAt(comment.range.start).line;
    if (comment.own) while (own.has(line)) line++;
    found.push({ ids: idsIn(text, directive[0].length, offset), line });
  }
  return found;
}

function idsIn(text: string, from: number, offset: number): SilenceComment['ids'] {
  const ids = [];
  let at = from;
  for (;;) {
    ID.lastIndex = at;
    const match = ID.exec(text);
    if (!match) return ids;
    ids.push({ id: match[0], start: offset + at, end: offset + at + match[0].length });
    SEPARATOR.lastIndex = at + match[0].length;
    at += match[0].length + (SEPARATOR.exec(text)?.[0].length ?? 0);
  }
}

/** Whether `name` (an id, or `family/*`) means this rule. */
export function names(name: string, rule: string): boolean {
  return name === rule || (name.endsWith('/*') && rule.startsWith(name.slice(0, -1)));
}

/**
 * Gives the question "is this silenced here?" for a text. A comment speaks for the line it stands on or above: the line
 * where the words begin, or the line of the key they belong to (a comment cannot stand within a text of several lines).
 */
export function silences(parsed: ParsedYaml): (rule: string, path: Path, range: Range) => boolean {
  const byLine = new Map<number, string[]>();
  for (const { ids, line } of silenceComments(parsed)) {
    byLine.set(line, [...(byLine.get(line) ?? []), ...ids.map(({ id }) => id)]);
  }
  if (byLine.size === 0) return () => false;
  const silent = (line: number, rule: string): boolean => byLine.get(line)?.some((name) => names(name, rule)) ?? false;
  return (rule, path, range) => {
    if (silent(range.start.line, rule)) return true;
    const key = parsed.locate(path)?.key;
    return key !== undefined && silent(parsed.positionAt(key.start).line, rule);
  };
}
