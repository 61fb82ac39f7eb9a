import type { Report } from './result.ts';
import { countsOf } from './result.ts';

/** For programs: `{portfolios, findings, counts}`; the path of a finding's file is relative to its portfolio. */
export function asJson({ portfolios, findings }: Report): string {
  return `${JSON.stringify({ portfolios, findings, counts: countsOf(findings) }, undefined, 2)}\n`;
}
