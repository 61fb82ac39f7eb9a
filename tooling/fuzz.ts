/**
 * `npm run fuzz -- [edits] [seed]`: makes that many random edits (1,000,000) on random documents, on all cores, and has
 * each judged by test/core/yaml/fuzz/judge.ts. Prints the figures of the README; exit code 1 when they are worse than
 * we promise there. `npm run fuzz -- typing [steps] [seed]`: tooling/fuzz-typing.ts.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { fuzzTyping } from './fuzz-typing.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = `${ROOT}.cache/fuzz/worker.cjs`;
const MAX_REFUSED = 0.001;

const typing = process.argv[2] === 'typing';
const [first = typing ? '100000' : '1000000', second] = process.argv.slice(typing ? 3 : 2);
const edits = Number(first);
const seed = second === undefined ? Date.now() % 1_000_000_000 : Number(second);
if (!Number.isInteger(edits) || edits < 1 || !Number.isInteger(seed)) {
  console.error('npm run fuzz -- [typing] [edits] [seed]: two whole numbers are expected');
  process.exit(2);
}
if (typing) process.exit((await fuzzTyping(edits, seed)) ? 0 : 1);

await build({
  entryPoints: [`${ROOT}test/core/yaml/fuzz/worker.ts`],
  outfile: BUNDLE,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});

/** What a worker reports: the sums of test/core/yaml/fuzz/rounds.ts, which is no part of this project of TypeScript. */
interface Tally {
  edits: number;
  verdicts: Record<string, number>;
  kinds: Record<string, number>;
  refusals: Record<string, number>;
  failures: { seed: number; verdict: string; detail: string; change: unknown; before: string; after: string }[];
}

const cores = Math.min(availableParallelism(), edits);
console.log(`${edits.toLocaleString('en')} edits, seed ${seed}, ${cores} threads`);
const started = Date.now();
const shares = Array.from({ length: cores }, (_, index) => Math.floor(edits / cores) + (index < edits % cores ? 1 : 0));
const tallies = new Map<number, Tally>();
await Promise.all(shares.map((share, index) => run(share, index)));
process.exitCode = report() ? 0 : 1;

function run(share: number, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BUNDLE, { workerData: { seed, index, step: cores, edits: share } });
    worker.on('message', ({ tally }: { tally: Tally }) => {
      tallies.set(index, tally);
      if (process.stderr.isTTY) process.stderr.write(`\r${sum((one) => one.edits).toLocaleString('en')} `);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a worker ended with code ${code}`));
    });
  });
}

function sum(part: (tally: Tally) => number): number {
  return [...tallies.values()].reduce((total, tally) => total + part(tally), 0);
}

/** Prints all figures; says whether they are good enough. */
function report(): boolean {
  const total = sum((tally) => tally.edits);
  const of = (verdict: string): number => sum((tally) => tally.verdicts[verdict] ?? 0);
  const share = (count: number): string => `${((100 * count) / total).toFixed(4)} %`;
  const keys = (name: 'kinds' | 'refusals'): string[] =>
    [...new Set([...tallies.values()].flatMap((tally) => Object.keys(tally[name])))].sort();
  if (process.stderr.isTTY) process.stderr.write('\r');
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
  const failures = [...tallies.values()].flatMap((tally) => tally.failures).slice(0, 10);
  for (const { seed: own, verdict, detail, change, before, after } of failures)
    console.log(
      `\n${verdict}: ${detail} (seed ${own})`,
      ...[change, before, after].map((one) => `\n${JSON.stringify(one)}`),
    );
  const bad = of('wrong data') + of('threw') + of('bytes outside') + of('comment lost');
  return total === edits && bad === 0 && of('refused') <= MAX_REFUSED * total;
}
