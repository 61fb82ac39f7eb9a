import { sameData } from './data.ts';
import type { Yaml } from './parse.ts';
import type { Proposal } from './splice/site.ts';

/**
 * Whether a text is what a change was meant to give: it parses without problems, holds the data that was meant (aliases
 * still refer to what they referred to), and has every comment it had, except those of what was removed.
 */
export function isAsMeant(before: Yaml, after: Yaml, meant: unknown, { gone }: Proposal): boolean {
  return after.problems.length === 0 && sameData(after.raw.value, meant) && keepsComments(before, after, gone);
}

function keepsComments(before: Yaml, after: Yaml, gone: Proposal['gone']): boolean {
  const missing = new Map<string, { must: number; may: number }>();
  for (const { offset, source } of before.source.comments) {
    const tally = missing.get(source) ?? { must: 0, may: 0 };
    if (gone.some(({ start, end }) => offset >= start && offset < end)) tally.may++;
    else tally.must++;
    missing.set(source, tally);
  }
  for (const { source } of after.source.comments) {
    const tally = missing.get(source);
    if (!tally) return false;
    if (tally.must > 0) tally.must--;
    else if (tally.may > 0) tally.may--;
    else return false;
  }
  return [...missing.values()].every(({ must }) => must === 0);
}
