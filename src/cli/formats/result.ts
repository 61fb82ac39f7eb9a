import type { CheckResult } from '../../core/index.ts';

/** A finding with the portfolio it was found in. */
export interface Result extends CheckResult {
  /** The folder of the portfolio, as seen from where the command was given. */
  portfolio: string;
}

/** What a check came to. */
export interface Report {
  /** Folders of portfolios, in the order they were checked. */
  portfolios: string[];
  documents: number;
  findings: Result[];
}

export type Counts = Record<CheckResult['level'], number>;

/** How many findings there are of each level. */
export function countsOf(findings: readonly CheckResult[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** The file of a finding as seen from where the command was given. */
export function shownFile({ portfolio, file }: Result): string {
  return portfolio === '.' ? file : `${portfolio}/${file}`;
}
