import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../../src/core/index.ts';
import type { CheckResult } from '../../src/core/index.ts';
import { manyPortfolios, TODAY } from '../../tooling/bench/many-portfolios.mts';
import { projectRoot } from '../../tooling/cache.mjs';
import { Folder, runHere } from './program.ts';

const CLI = path.join(projectRoot, 'dist', 'cli.mjs');

/** Runs what `npm run build` made: only that has threads. */
function built(
  cwd: string,
  args: readonly string[],
  killAfter?: number,
): Promise<{ code: number | null; signal: string | null; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  if (killAfter !== undefined) void pause(killAfter).then(() => child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
}

describe('checking hundreds of documents from the command line', function () {
  this.timeout(120_000);
  const folder = new Folder();
  const texts = new Map(manyPortfolios(400));
  const cache = path.join(folder.path, 'bewaard');
  const args = ['check', 'alle', '--format', 'json', '--today', TODAY, '--fail-on', 'never'];
  const findingsIn = (out: string) =>
    (JSON.parse(out) as { findings: (CheckResult & { portfolio: string })[] }).findings;
  const entries = () => readdirSync(cache).filter((name) => name.endsWith('.json'));
  let expected: unknown;

  before(() => {
    folder.writeAll(texts, 'alle');
    expected = [...new Set([...texts.keys()].map((file) => file.slice(0, file.indexOf('/'))))].flatMap((portfolio) => {
      const mine = [...texts].filter(([file]) => file.startsWith(`${portfolio}/`));
      const files = new Map(mine.map(([file, text]) => [file.slice(portfolio.length + 1), text]));
      return check(files, { today: TODAY, otherFiles: [] }).map((one) => ({ portfolio: `alle/${portfolio}`, ...one }));
    });
  });
  after(() => {
    folder.remove();
  });

  it('gives what the library gives: in one thread, in all, the first time and from what was kept', async () => {
    assert.ok(Array.isArray(expected) && expected.length > 100);
    const ways = {
      'one thread': [...args, '--no-cache', '--jobs', '1'],
      'three threads': [...args, '--no-cache', '--jobs', '3'],
      'the first time': [...args, '--cache-dir', cache],
      'from what was kept': [...args, '--cache-dir', cache],
    };
    for (const [way, given] of Object.entries(ways)) {
      const { code, out, err } = await built(folder.path, given);
      assert.deepEqual({ way, code, err }, { way, code: 0, err: '' });
      assert.deepEqual(findingsIn(out), expected, way);
    }
    assert.equal(entries().length, 8, 'one for each portfolio');
  });

  it('does not believe what was kept when a byte of it, or a file of the portfolio, is another', async () => {
    const [first = '', second = '', third = ''] = entries().map((name) => path.join(cache, name));
    writeFileSync(first, readFileSync(first, 'utf8').replace('"level":"', '"level":"x'));
    truncateSync(second, 90);
    writeFileSync(third, '');
    const again = await built(folder.path, [...args, '--cache-dir', cache]);
    assert.deepEqual(findingsIn(again.out), expected);
    folder.write('alle/aios-0003/bewijs/00.bewijs.yaml', 'soort: bewijs\nversie: 1\ndatum: 2026-02-30\n');
    const changed = await built(folder.path, [...args, '--cache-dir', cache]);
    assert.ok(findingsIn(changed.out).some(({ rule }) => rule === 'schema/datum'));
    folder.write('alle/aios-0003/bewijs/00.bewijs.yaml', texts.get('aios-0003/bewijs/00.bewijs.yaml') ?? '');
  });

  it('is killed at any moment without leaving a damaged cache or a changed file', async () => {
    const place = path.join(folder.path, 'afgebroken');
    for (const moment of [40, 120, 250, 500]) await built(folder.path, [...args, '--cache-dir', place], moment);
    const { out } = await built(folder.path, [...args, '--cache-dir', place]);
    assert.deepEqual(findingsIn(out), expected);
    for (const [file, text] of texts) assert.equal(readFileSync(path.join(folder.path, 'alle', file), 'utf8'), text);
  });

  it('ends with 130 at Ctrl+C', async () => {
    const child = spawn(process.execPath, [CLI, ...args, '--no-cache'], { cwd: folder.path, stdio: 'ignore' });
    const ended = new Promise((resolve) =>
      child.on('close', (code, signal) => {
        resolve({ code, signal });
      }),
    );
    // Not before it listens: then the system ends it, with the same meaning.
    await pause(400);
    child.kill('SIGINT');
    const end = (await ended) as { code: number | null; signal: string | null };
    assert.ok(end.code === 130 || end.signal === 'SIGINT' || end.code === 0, JSON.stringify(end));
  });

  it('checks without a cache where none can be', async () => {
    writeFileSync(path.join(folder.path, 'bestand'), '');
    const { code, err, out } = await built(folder.path, [...args, '--cache-dir', 'bestand/bewaard']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual(findingsIn(out), expected);
  });

  it('says what is wrong with --jobs', async () => {
    const { code, err } = await runHere(folder.path, ['check', 'alle', '--jobs', '0']);
    assert.deepEqual({ code, err }, { code: 2, err: '--jobs: "0" is geen geheel getal van 1 of meer.\n' });
  });
});
