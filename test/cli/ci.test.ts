import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { manyPortfolios } from '../../tooling/bench/many-portfolios.mts';
import { projectRoot } from '../../tooling/cache.mjs';
import { Folder } from './program.ts';

/** Every command a configuration runs: `run` of a step, or the lines of `script`. */
function commandsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'run') return [String(inner)];
    return key === 'script' && Array.isArray(inner) ? inner.map(String) : commandsIn(inner);
  });
}

describe('the examples for a server that checks each change', function () {
  this.timeout(60_000);
  for (const [name, outcome] of Object.entries({
    'github-actions.yml': 'bevindingen.sarif',
    'gitlab-ci.yml': 'bevindingen.json',
  })) {
    it(`run as they stand in ${name}`, () => {
      const folder = new Folder();
      try {
        folder.writeAll(new Map(manyPortfolios(50)), 'portfolios');
        mkdirSync(path.join(folder.path, 'aios-portfolio'));
        copyFileSync(path.join(projectRoot, 'dist', 'cli.mjs'), path.join(folder.path, 'aios-portfolio', 'cli.mjs'));
        const commands = commandsIn(parse(readFileSync(path.join(projectRoot, 'docs', 'ci', name), 'utf8')));
        assert.equal(commands.length, 1);
        for (const command of commands) execFileSync('sh', ['-c', command], { cwd: folder.path });
        assert.ok(JSON.parse(readFileSync(path.join(folder.path, outcome), 'utf8')));
        assert.ok(existsSync(path.join(folder.path, '.bevindingen')), 'what was found is kept for the next time');
      } finally {
        folder.remove();
      }
    });
  }
});
