import type { Path, Range } from '../yaml/index.ts';
import type { Level, Params } from './rule.ts';
import type { RuleId } from './rules/index.ts';

export type { Level } from './rule.ts';

/** What a rule found. Data, never text: `messageOf` makes the words in the reader's language. */
export interface Finding {
  rule: RuleId;
  level: Exclude<Level, 'off'>;
  /** Where in the data; for something missing, where it should be. */
  path: Path;
  /** The exact words it speaks of; for something missing, the key it should stand under or its nearest parent's. */
  range: Range;
  /** What the message needs: names, dates, figures. */
  params: Params;
}
