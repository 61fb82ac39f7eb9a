import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { readResults } from '../../tooling/mocha/read-results.mjs';
import { exitCode, summary } from '../../tooling/test-summary.mjs';

const level = (name: string, passed: number, failed: number, note?: string) => ({
  level: name,
  passed,
  failed,
  skipped: 0,
  seconds: 12.34,
  ...(note === undefined ? {} : { note }),
});

describe('the summary of npm test', () => {
  it('is a table, and its last line is nothing but the two counts', () => {
    assert.equal(
      summary([level('core', 1200, 0, 'src/core: 97 % of lines'), level('journeys', 9, 2)], 130),
      [
        'level     passed  failed  skipped    time',
        'core        1200       0        0  12.3 s  src/core: 97 % of lines',
        'journeys       9       2        0  12.3 s',
        '',
        'wall time 2 min 10 s',
        '1209 passed, 2 failed',
      ].join('\n'),
    );
  });

  it('counts a level in which no test ran as a failure', () => {
    const results = [level('core', 3, 0), level('journeys', 0, 0)];
    assert.match(summary(results, 1), /^journeys +0 +1 +0 +12\.3 s {2}no test ran$/m);
    assert.match(summary(results, 1), /\n3 passed, 1 failed$/);
    assert.equal(exitCode(results), 1);
  });

  it('succeeds only when every level ran and nothing failed', () => {
    assert.equal(exitCode([level('core', 3, 0), level('journeys', 1, 0)]), 0);
    assert.equal(exitCode([level('core', 3, 1), level('journeys', 1, 0)]), 1);
    assert.equal(exitCode([]), 1);
  });
});

describe('the results of a mocha run', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-results-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Runs mocha on one test file as `npm test` does; gives the counts. */
  function run(code: string) {
    const test = path.join(folder, 'one.test.mjs');
    const file = path.join(folder, 'results.json');
    fs.writeFileSync(test, code);
    const args = ['--no-config', '--exit', '--forbid-only', '--reporter', 'tooling/mocha/results.cjs'];
    const options = ['--reporter-option', `file=${file}`, '--reporter-option', 'show=dot', test];
    spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', ...args, ...options]);
    const { passed, failed, skipped, tests } = readResults(file);
    return { passed, failed, skipped, titles: tests.map(({ title, state }) => `${state}: ${title}`) };
  }

  it('hold every test with its outcome', () => {
    assert.deepEqual(
      run(`describe('a', () => { it('good', () => {}); it('bad', () => { throw new Error('no'); }); it('later'); });`),
      { passed: 1, failed: 1, skipped: 1, titles: ['passed: a good', 'failed: a bad', 'skipped: a later'] },
    );
  });

  it('count a hook that fails, which keeps tests from running', () => {
    const { passed, failed } = run(
      `describe('a', () => { before(() => { throw new Error('no'); }); it('never', () => {}); });`,
    );
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
  });

  it('are missing when a test ends the process', () => {
    assert.throws(
      () => run(`it('good', () => {}); it('ends everything', () => process.exit(0));`),
      /did not come to their end: they left no results/,
    );
  });

  it('are missing when a test file cannot be loaded', () => {
    assert.throws(() => run(`import 'no-such-package'; it('good', () => {});`), /left no results/);
  });

  it('are missing when a test was left marked as the only one', () => {
    assert.throws(() => run(`it.only('alone', () => {}); it('forgotten', () => {});`), /left no results/);
  });

  it('are refused when they are cut off', () => {
    const file = path.join(folder, 'cut.json');
    fs.writeFileSync(file, '{"ended": tr');
    assert.throws(() => readResults(file), /their results are cut off/);
  });
});
