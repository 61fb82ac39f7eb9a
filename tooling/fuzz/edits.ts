import type { Run } from './threads.ts';
import { inThreads } from './threads.ts';

const MAX_REFUSED = 0.001;

/** What a worker reports: the sums of test/core/yaml/fuzz/rounds.ts, which is no part of this project of TypeScript. */
interface Tally {
  edits: number;
  verdicts: Record<string, number>;
  kinds: Record<string, number>;
  refusals: Record<string, number>;
  failures: { seed: number; verdict: string; detail: string; change: unknown; before: string; after: string }[];
}

/**
 * Random edits on random documents, each judged by test/core/yaml/fuzz/judge.ts. Prints the figures of the README.
 * @returns whether they are as good as we promise there
 */
export async function fuzzEdits(run: Run): Promise<boolean> {
  const started = Date.now();
  const tallies = await inThreads<Tally>('test/core/yaml/fuzz/worker.ts', run, ({ edits }) => edits);
  const sum = (part: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + part(tally), 0);
  const total = sum((tally) => tally.edits);
  const of = (verdict: string): number => sum((tally) => tally.verdicts[verdict] ?? 0);
  const share = (count: number): string => `${((100 * count) / total).toFixed(4)} %`;
  const keys = (name: 'kinds' | 'refusals'): string[] =>
    [...new Set(tallies.flatMap((tally) => Object.keys(tally[name])))].sort();
  console.log(`edits                  ${total.toLocaleString('en')}`);
  for (const kind of keys('kinds')) console.log(`  ${kind.padEnd(20)} ${sum((tally) => tally.kinds[kind] ?? 0)}`);
  console.log(`wrong data             ${of('wrong data') + of('threw')}`);
  console.log(`bytes outside target   ${of('bytes outside')}`);
  console.log(`comments lost          ${of('comment lost')}`);
  console.log(`refused                ${of('refused')}  (${share(of('refused'))})`);
  for (const code of keys('refusals')) {
    const count = sum((tally) => tally.refusals[code] ?? 0);
    console.log(`  ${code.padEnd(20)} ${count}  (${share(count)})`);
  }
  console.log(`time                   ${((Date.now() - started) / 1000).toFixed(0)} s`);
  for (const { seed, verdict, detail, change, before, after } of tallies.flatMap((one) => one.failures).slice(0, 10))
    console.log(
      `\n${verdict}: ${detail} (seed ${seed})`,
      ...[change, before, after].map((one) => `\n${JSON.stringify(one)}`),
    );
  const bad = of('wrong data') + of('threw') + of('bytes outside') + of('comment lost');
  return total === run.cases && bad === 0 && of('refused') <= MAX_REFUSED * total;
}
