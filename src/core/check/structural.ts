import type { Finding } from './finding.ts';

/** How an editor that knows only the schema tells a date: by its form, so that it takes 2026-02-30 for one. */
const LOOKS_LIKE_A_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Whether another YAML extension that reads the contributed schemas reports the same: the file cannot be read, or
 * something in it has another shape than the format knows. That something is still missing it does not report.
 */
export function isStructural({ rule, params }: Finding): boolean {
  if (rule === 'schema/ontbreekt') return false;
  if (rule === 'schema/datum') return !LOOKS_LIKE_A_DATE.test(String(params['waarde']));
  return rule.startsWith('yaml/') || rule.startsWith('schema/');
}
