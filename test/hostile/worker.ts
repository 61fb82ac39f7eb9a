import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openDocument } from '../../src/core/portfolio/index.ts';
import { emptyTally, round } from './rounds.ts';

/** Takes one seed after the other, its share of all. Bundled, it does not know where it stood: the root is where npm is. */
const { seed, index, step, cases } = workerData as { seed: number; index: number; step: number; cases: number };
const REPORT_EVERY = 25;

const root = path.resolve('examples/portfolio-van-aldermeer');
const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const samples = names
  .sort()
  .flatMap((name) => openDocument(name.replaceAll(path.sep, '/'), readFileSync(path.join(root, name), 'utf8')) ?? []);

const tally = emptyTally();
for (let next = seed + index; tally.cases < cases; next += step) {
  if (tally.cases % REPORT_EVERY === 0) parentPort?.postMessage({ tally, seed: next });
  round(next, samples, tally);
}
parentPort?.postMessage({ tally, seed: seed + index + step * cases });
