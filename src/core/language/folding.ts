import type { AnyDocument } from '../portfolio/index.ts';
import type { OffsetRange, ParsedYaml, Path } from '../yaml/index.ts';
import { isMapping } from '../yaml/index.ts';

/** Lines that can be folded away under the first of them; zero-based, both included. */
export interface Fold {
  start: number;
  end: number;
  kind: 'part' | 'comment';
}

/**
 * Every part of more than one line: sections, items, texts. By what stands there and not by indentation, so that a list
 * whose dashes stand right under its key folds too, and blank lines and comments behind a part stay in view.
 */
export function foldsOf({ parsed }: AnyDocument): Fold[] {
  const lineOf = (offset: number) => parsed.positionAt(offset).line;
  const folds = new Map<number, Fold>();
  const add = ({ start, end }: OffsetRange, kind: Fold['kind']) => {
    const written = parsed.text.slice(start, end).trimEnd().length;
    const fold = { start: lineOf(start), end: lineOf(start + written), kind };
    // An item and its first member begin on one line: the larger of the two is the one a reader means.
    if (fold.end > fold.start && (folds.get(fold.start)?.end ?? -1) < fold.end) folds.set(fold.start, fold);
  };
  const visit = (value: unknown, path: Path): void => {
    const members = isMapping(value) ? Object.keys(value) : Array.isArray(value) ? value.keys() : [];
    for (const member of members) {
      const at = [...path, member];
      const located = parsed.locate(at);
      if (!located || located.type === 'alias') continue;
      add({ start: located.key?.start ?? located.value.start, end: located.value.end }, 'part');
      visit((value as Record<string | number, unknown>)[member], at);
    }
  };
  visit(parsed.data, []);
  for (const block of commentBlocks(parsed)) add(block, 'comment');
  return [...folds.values()].sort((a, b) => a.start - b.start);
}

/** Comments on lines of their own, those on following lines taken together. */
function commentBlocks(parsed: ParsedYaml): OffsetRange[] {
  const blocks: OffsetRange[] = [];
  let last = -2;
  for (const { range, own } of parsed.comments) {
    if (!own) continue;
    const { line } = parsed.positionAt(range.start);
    const block = blocks.at(-1);
    if (block && line === last + 1) block.end = range.end;
    else blocks.push({ ...range });
    last = line;
  }
  return blocks;
}
