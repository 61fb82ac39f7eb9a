import type { Run } from './threads.ts';
import { inThreads } from './threads.ts';

/** The sums of test/core/yaml/fuzz/readingWorker.ts, which is no part of this project of TypeScript. */
interface Tally {
  cases: number;
  left: number;
  failures: { seed: number; different: string; text: string }[];
}

/**
 * Random texts read quickly and by the parser of YAML: data, comments and places are the same.
 * @returns whether that is so
 */
export async function fuzzReading(run: Run): Promise<boolean> {
  const tallies = await inThreads<Tally>('test/core/yaml/fuzz/readingWorker.ts', run, ({ cases }) => cases);
  const total = tallies.reduce((sum, { cases }) => sum + cases, 0);
  const left = tallies.reduce((sum, tally) => sum + tally.left, 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  console.log(`cases                  ${total.toLocaleString('en')}`);
  console.log(`left to the parser     ${left.toLocaleString('en')}`);
  console.log(`not the same           ${failures.length}`);
  for (const { seed, different, text } of failures.slice(0, 10))
    console.log(`\n${different} (seed ${seed})\n${JSON.stringify(text)}`);
  return total === run.cases && failures.length === 0;
}
