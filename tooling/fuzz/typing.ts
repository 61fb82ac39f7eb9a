/**
 * `npm run fuzz -- typing [steps] [seed]`: types in the documents of the sample portfolio, that many steps (100,000), on
 * all cores, and after each holds what was worked out from the state before against what is worked out from nothing:
 * data, places, problems and findings. Exit code 1 when they ever differ.
 */
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Run } from './threads.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = `${ROOT}.cache/fuzz/typing.cjs`;
const SAMPLE = `${ROOT}examples/portfolio-van-aldermeer`;

/** What a worker reports of a session (test/core/typing/session.ts, which is no part of this project of TypeScript). */
interface Tally {
  steps: number;
  inParts: number;
  failures: { seed: number; what: string; before: string; after: string }[];
}

export async function fuzzTyping({ cases: steps, seed }: Run): Promise<boolean> {
  await build({
    entryPoints: [`${ROOT}test/core/typing/worker.ts`],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const cores = Math.min(availableParallelism(), steps);
  const files = sample();
  const tallies: Tally[] = [];
  await Promise.all(
    Array.from({ length: cores }, (_, index) => {
      const share = Math.floor(steps / cores) + (index < steps % cores ? 1 : 0);
      return run({ files, seed, index, step: cores, steps: share }, tallies);
    }),
  );
  const made = tallies.reduce((total, tally) => total + tally.steps, 0);
  const inParts = tallies.reduce((total, tally) => total + tally.inParts, 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  console.log(`steps                  ${made.toLocaleString('en')}`);
  console.log(`read in parts          ${inParts.toLocaleString('en')}`);
  console.log(`not as anew            ${failures.length}`);
  for (const { seed: own, what, before, after } of failures.slice(0, 10))
    console.log(`\n${what} (seed ${own})\n${JSON.stringify(before)}\n${JSON.stringify(after)}`);
  return made >= steps && failures.length === 0;
}

function sample(): Map<string, string> {
  const names = fs.readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(`${SAMPLE}/${name}`, 'utf8')]));
}

function run(workerData: unknown, tallies: Tally[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BUNDLE, { workerData });
    worker.on('message', (tally: Tally) => tallies.push(tally));
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a worker ended with code ${code}`));
    });
  });
}
