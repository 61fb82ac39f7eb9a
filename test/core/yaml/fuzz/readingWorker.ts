import { parentPort, workerData } from 'node:worker_threads';
import { Random } from './random.ts';
import { compareReadings, randomText } from './reading.ts';

/** Takes one seed after the other, its share of all, and reads the text it makes both ways. */
const { seed, index, step, cases } = workerData as { seed: number; index: number; step: number; cases: number };

const tally = { cases: 0, left: 0, failures: [] as { seed: number; different: string; text: string }[] };
let next = seed + index;
for (; tally.cases < cases; next += step) {
  const reading = compareReadings(randomText(new Random(next)));
  tally.cases++;
  if (reading === 'left') tally.left++;
  else if (reading !== 'same') tally.failures.push({ seed: next, ...reading });
  if (tally.cases % 1000 === 0) parentPort?.postMessage({ tally, seed: next });
}
parentPort?.postMessage({ tally, seed: next });
