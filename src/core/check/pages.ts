import type { RuleId } from './rules/index.ts';

/** Where the page of a rule stands, from the root of the project: `docs/regels/smart/vaag.md`. */
export function rulePage(id: RuleId): string {
  return `docs/regels/${id}.md`;
}
