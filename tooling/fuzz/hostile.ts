import type { Run } from './threads.ts';
import { inThreads } from './threads.ts';

/** The sums of test/hostile/rounds.ts, which is no part of this project of TypeScript. */
interface Tally {
  cases: number;
  kinds: Record<string, number>;
  slowest: { seed: number; kind: string; ms: number };
  failures: { seed: number; kind: string; what: string; detail: string; text: string }[];
}

/**
 * Hostile files and messages through everything that reads one: it never throws, never hangs and writes nothing that was
 * not asked for.
 * @returns whether that is so
 */
export async function fuzzHostile(run: Run): Promise<boolean> {
  const started = Date.now();
  const tallies = await inThreads<Tally>('test/hostile/worker.ts', run, ({ cases }) => cases);
  const total = tallies.reduce((sum, tally) => sum + tally.cases, 0);
  console.log(`cases                  ${total.toLocaleString('en')}`);
  for (const kind of [...new Set(tallies.flatMap(({ kinds }) => Object.keys(kinds)))].sort())
    console.log(`  ${kind.padEnd(20)} ${tallies.reduce((sum, { kinds }) => sum + (kinds[kind] ?? 0), 0)}`);
  const [slowest] = tallies.map((tally) => tally.slowest).sort((a, b) => b.ms - a.ms);
  if (slowest)
    console.log(`slowest                ${slowest.ms.toFixed(0)} ms (${slowest.kind}, seed ${slowest.seed})`);
  const failures = tallies.flatMap((tally) => tally.failures);
  console.log(`went wrong             ${failures.length}`);
  console.log(`time                   ${((Date.now() - started) / 1000).toFixed(0)} s`);
  for (const { seed, kind, what, detail, text } of failures.slice(0, 10))
    console.log(`\n${kind}: ${what} (seed ${seed}): ${detail}\n${JSON.stringify(text).slice(0, 2_000)}`);
  return total === run.cases && failures.length === 0;
}
