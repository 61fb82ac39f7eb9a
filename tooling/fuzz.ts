/**
 * `npm run fuzz -- [what] [cases] [seed]`: that many random cases on all cores; of everything when nothing is named. A
 * seed that is named makes the same cases again. Exit code 1 when anything went otherwise than we promise.
 */
import { availableParallelism } from 'node:os';
import { fuzzEdits } from './fuzz/edits.ts';
import { fuzzHostile } from './fuzz/hostile.ts';
import { fuzzReading } from './fuzz/reading.ts';
import type { Run } from './fuzz/threads.ts';
import { fuzzTyping } from './fuzz/typing.ts';

const fuzzes: Readonly<Record<string, { cases: number; fuzz: (run: Run) => Promise<boolean> }>> = {
  edits: { cases: 1_000_000, fuzz: fuzzEdits },
  reading: { cases: 100_000, fuzz: fuzzReading },
  typing: { cases: 100_000, fuzz: fuzzTyping },
  hostile: { cases: 100_000, fuzz: fuzzHostile },
};

const given = process.argv.slice(2);
const named = given[0] !== undefined && given[0] in fuzzes ? given.shift() : undefined;
const [cases, seed] = given.map(Number);
const isWhole = (number: number | undefined, least: number) =>
  number === undefined || (Number.isInteger(number) && number >= least);
if (!isWhole(cases, 1) || !isWhole(seed, 0) || given.length > 2) {
  console.error(`npm run fuzz -- [${Object.keys(fuzzes).join('|')}] [cases] [seed]: two whole numbers are expected`);
  process.exit(2);
}
for (const [name, { cases: usual, fuzz }] of Object.entries(fuzzes)) {
  if (named !== undefined && named !== name) continue;
  const run = { cases: cases ?? usual, seed: seed ?? Date.now() % 1_000_000_000 };
  console.log(`${name}: ${run.cases.toLocaleString('en')}, seed ${run.seed}, ${availableParallelism()} threads`);
  if (!(await fuzz(run))) process.exitCode = 1;
}
