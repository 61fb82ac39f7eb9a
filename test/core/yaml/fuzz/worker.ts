import { parentPort, workerData } from 'node:worker_threads';
import { added, emptyTally, round } from './rounds.ts';

/** Takes one seed after the other, its share of all, until its share of the edits is made. */
const { seed, index, step, edits } = workerData as { seed: number; index: number; step: number; edits: number };

let tally = emptyTally();
let reported = 0;
for (let next = index; tally.edits < edits; next += step) {
  tally = added(tally, round(seed + next, Math.min(10, edits - tally.edits)));
  if (tally.edits - reported < 5000) continue;
  reported = tally.edits;
  parentPort?.postMessage({ done: false, tally });
}
parentPort?.postMessage({ done: true, tally });
