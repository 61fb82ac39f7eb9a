import { parentPort, workerData } from 'node:worker_threads';
import { added, emptyTally, round } from './rounds.ts';

/** Takes one seed after the other, its share of all, until its share of the edits is made. */
const { seed, index, step, cases } = workerData as { seed: number; index: number; step: number; cases: number };

let tally = emptyTally();
let reported = 0;
let next = seed + index;
for (; tally.edits < cases; next += step) {
  tally = added(tally, round(next, Math.min(10, cases - tally.edits)));
  if (tally.edits - reported < 5000) continue;
  reported = tally.edits;
  parentPort?.postMessage({ tally, seed: next });
}
parentPort?.postMessage({ tally, seed: next });
