import { parentPort, workerData } from 'node:worker_threads';
import { session } from './session.ts';

/** Sessions of so many steps, each with a seed of its own, until its share of the steps is made. */
const STEPS = 100;

const { files, seed, index, step, steps } = workerData as {
  files: ReadonlyMap<string, string>;
  seed: number;
  index: number;
  step: number;
  steps: number;
};

for (let [next, made] = [index, 0]; made < steps; next += step) {
  const tally = session(files, seed + next, Math.min(STEPS, steps - made));
  made += Math.max(tally.steps, 1);
  parentPort?.postMessage(tally);
}
