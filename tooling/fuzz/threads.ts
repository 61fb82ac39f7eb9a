import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A thread that reports nothing for so long (ms) hangs. */
const PATIENCE = 120_000;

/** What a fuzz is told: `cases` in all, the first made from `seed`. */
export interface Run {
  cases: number;
  seed: number;
}

/**
 * Runs a worker on all cores. Each takes every so many seeds, `seed + index`, `seed + index + step`, …, until its share
 * of the cases is made, and reports its sums so far now and then.
 * @param source file of the worker, from the root of the project; it posts `{ tally, seed }`
 * @returns the last sums of each
 * @throws Error when one dies, or hangs: the message names the last seed it reported
 */
export async function inThreads<Tally>(
  source: string,
  { cases, seed }: Run,
  casesOf: (tally: Tally) => number,
): Promise<Tally[]> {
  const outfile = `${ROOT}.cache/fuzz/${source.replaceAll('/', '-').replace(/\.ts$/u, '.cjs')}`;
  await build({
    entryPoints: [ROOT + source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    // For what reads the sample by its own place: it lies in the folder of the worker.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(ROOT + source).href) },
  });
  const cores = Math.min(availableParallelism(), cases);
  const tallies = new Map<number, Tally>();
  const share = (index: number) => Math.floor(cases / cores) + (index < cases % cores ? 1 : 0);
  const run = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(outfile, { workerData: { seed, index, step: cores, cases: share(index) } });
      let last: number | undefined;
      const hangs = () => {
        void worker.terminate();
        reject(new Error(`a thread hangs; the last seed it told of is ${String(last ?? seed + index)}`));
      };
      let patience = setTimeout(hangs, PATIENCE);
      worker.on('message', (report: { tally: Tally; seed: number }) => {
        clearTimeout(patience);
        patience = setTimeout(hangs, PATIENCE);
        last = report.seed;
        tallies.set(index, report.tally);
        const done = [...tallies.values()].reduce((sum, tally) => sum + casesOf(tally), 0);
        if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString('en')} `);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        clearTimeout(patience);
        if (code === 0) resolve();
        else reject(new Error(`a thread ended with code ${code}`));
      });
    });
  await Promise.all(Array.from({ length: cores }, (_, index) => run(index)));
  if (process.stderr.isTTY) process.stderr.write('\r');
  return [...tallies.values()];
}
