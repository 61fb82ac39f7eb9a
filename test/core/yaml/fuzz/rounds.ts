import { applyEdits, editsFor } from '../../../../src/core/yaml/index.ts';
import type { Change, EditResult } from '../../../../src/core/yaml/index.ts';
import { randomChange } from './changes.ts';
import type { Kind } from './changes.ts';
import { randomDocument } from './documents.ts';
import { isEntangled, judge, subjectOf } from './judge.ts';
import type { Judged, Verdict } from './judge.ts';
import { Random } from './random.ts';

/** Edits made on one random document, and on what they make of it. */
export const EDITS_PER_DOCUMENT = 10;

export interface Failure {
  seed: number;
  kind: Kind;
  verdict: Verdict;
  detail: string;
  before: string;
  change: Change;
  after: string;
}

/** What came of a series of edits; adds up. */
export interface Tally {
  edits: number;
  verdicts: Record<Verdict, number>;
  kinds: Partial<Record<Kind, number>>;
  refusals: Record<string, number>;
  /** The first failures and refusals, to look at. */
  failures: Failure[];
}

export function emptyTally(): Tally {
  const verdicts = { right: 0, refused: 0, 'wrong data': 0, 'bytes outside': 0, 'comment lost': 0, threw: 0 };
  return { edits: 0, verdicts, kinds: {}, refusals: {}, failures: [] };
}

export function added(a: Tally, b: Tally): Tally {
  const sum = emptyTally();
  for (const one of [a, b]) {
    sum.edits += one.edits;
    for (const verdict of Object.keys(one.verdicts) as Verdict[]) sum.verdicts[verdict] += one.verdicts[verdict];
    for (const kind of Object.keys(one.kinds) as Kind[])
      sum.kinds[kind] = (sum.kinds[kind] ?? 0) + (one.kinds[kind] ?? 0);
    for (const [code, count] of Object.entries(one.refusals)) sum.refusals[code] = (sum.refusals[code] ?? 0) + count;
    sum.failures = [...sum.failures, ...one.failures].slice(0, 40);
  }
  return sum;
}

/** Makes up to `limit` edits on the document of `seed`, half of them on the result of the one before. */
export function round(seed: number, limit = EDITS_PER_DOCUMENT): Tally {
  const random = new Random(seed);
  const tally = emptyTally();
  let subject = subjectOf(randomDocument(random));
  for (let tries = 0; subject && tally.edits < limit && tries < limit * 3; tries++) {
    const here = subject;
    const made = randomChange(random, here.data, (kind) => isEntangled(here, kind));
    if (!made) continue;
    const { kind, change } = made;
    const judged = tried(() => judge(here, kind, change, editsFor(here.text, [change])));
    count(tally, judged, { seed, kind, change, before: here.text });
    if (judged.verdict === 'right' && random.chance(0.5)) subject = subjectOf(judged.after) ?? here;
  }
  return tally;
}

/** The edit itself, for looking at one again. */
export function again(text: string, change: Change): { result: EditResult; after: string | undefined } {
  const result = editsFor(text, [change]);
  return { result, after: 'edits' in result ? applyEdits(text, result.edits) : undefined };
}

function tried(make: () => Judged): Judged {
  try {
    return make();
  } catch (error) {
    return {
      verdict: 'threw',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      after: '',
    };
  }
}

function count(tally: Tally, judged: Judged, made: Pick<Failure, 'seed' | 'kind' | 'change' | 'before'>): void {
  const { verdict, detail, after } = judged;
  tally.edits++;
  tally.verdicts[verdict]++;
  tally.kinds[made.kind] = (tally.kinds[made.kind] ?? 0) + 1;
  if (verdict === 'refused') tally.refusals[detail] = (tally.refusals[detail] ?? 0) + 1;
  if (verdict !== 'right') tally.failures.push({ ...made, verdict, detail, after });
}
