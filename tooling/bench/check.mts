import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { projectRoot } from '../cache.mjs';
import { manyPortfolios, TODAY } from './many-portfolios.mts';
import type { Bench } from './measure.mts';
import { inTurns } from './measure.mts';

const DOCUMENTS = 10_000;
const RUNS = 3;
const CLI = path.join(projectRoot, 'dist', 'cli.mjs');

/** From the command line, the whole program: start, reading, checking, output. It has to be built (`npm run build`). */
export const bench: Bench = {
  title: 'Checking 10,000 documents from the command line',
  async run(say) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-bench-'));
    try {
      const texts = [...manyPortfolios(DOCUMENTS)];
      for (const [file, text] of texts) {
        fs.mkdirSync(path.dirname(path.join(folder, 'alle', file)), { recursive: true });
        fs.writeFileSync(path.join(folder, 'alle', file), text);
      }
      const check = (...options: string[]) => checked(folder, options);
      const expected = check('--no-cache', '--jobs', '1').out;
      const one = (took: { time: number; out: string }): number => {
        if (took.out !== expected) throw new Error('the findings are not those of one thread without a cache');
        return took.time;
      };
      let cache = '';
      const cold = await inTurns(
        RUNS,
        (run) => one(check('--cache-dir', (cache = `bewaard-${String(run)}`))),
        () =>
          timed(() => {
            for (const [, text] of texts) parseDocument(text);
          }),
      );
      say(`cold: ${cold.ours.map((time) => time.toFixed(0)).join(', ')} ms`);
      const warm = Array.from({ length: 2 * RUNS + 1 }, () => one(check('--cache-dir', cache)));
      return [
        { what: 'all for the first time', ours: cold.ours, against: 'bare `yaml`', theirs: cold.theirs, goal: 0.25 },
        { what: 'nothing changed since', ours: warm, against: 'the first time', theirs: cold.ours, goal: 0.05 },
      ];
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

function checked(cwd: string, options: readonly string[]): { time: number; out: string } {
  const args = [CLI, 'check', 'alle', '--today', TODAY, '--fail-on', 'never', ...options];
  let out = '';
  const time = timed(() => {
    out = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  });
  return { time, out };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
