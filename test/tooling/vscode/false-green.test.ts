import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { suiteOptions } from '../../../tooling/build.mjs';
import { runExtensionTests } from '../../../tooling/vscode/extension-tests.mjs';

/**
 * VS Code says "exit code 0" also when the extension host died in the middle of the tests. Each of these runs a whole
 * VS Code.
 */
describe('the outcome of a run in the extension host', function () {
  this.timeout(180_000);
  const fixtures = path.join(import.meta.dirname, 'fixtures');
  let temporary: string;
  /** The temporary folder of everything the runs start, so that what they leave behind can be told from others'. */
  let scratch: string;
  const usual = process.env['TMPDIR'];

  before(() => {
    // inside the project, so that the bundle finds mocha
    fs.mkdirSync('.cache', { recursive: true });
    temporary = fs.mkdtempSync(path.resolve('.cache', 'false-green-'));
    scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'fg-'));
    process.env['TMPDIR'] = scratch;
  });
  after(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    fs.rmSync(scratch, { recursive: true, force: true });
    fs.rmSync(temporary, { recursive: true, force: true });
  });

  async function run(name: string): Promise<{ passed: number; failed: number; titles: string[] }> {
    const suite = path.join(temporary, `${name}.cjs`);
    await esbuild.build({ ...suiteOptions(fixtures, [`${name}.suite.ts`]), bundle: true, outfile: suite });
    const extension = path.join(fixtures, 'empty-extension');
    const results = await quietly(() =>
      runExtensionTests({ suite, extension, results: path.join(temporary, `${name}.json`) }),
    );
    return { passed: results.passed, failed: results.failed, titles: results.tests.map(({ title }) => title) };
  }

  /** Keeps what the inner run writes off the screen: its failures are wanted and would be taken for ours. */
  async function quietly<T>(run: () => Promise<T>): Promise<T> {
    const muted = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
    for (const { stream } of muted) stream.write = () => true;
    try {
      return await run();
    } finally {
      for (const { stream, write } of muted) stream.write = write;
    }
  }

  it('counts the tests that passed', async () => {
    assert.deepEqual(await run('passing'), {
      passed: 2,
      failed: 0,
      titles: [
        'a suite that passes runs inside VS Code',
        'a suite that passes has a folder open that may be written to',
      ],
    });
  });

  it('counts a failing test as failed', async () => {
    const { passed, failed } = await run('failing');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  });

  it('is an error when the extension host dies halfway, whatever exit code VS Code gives', async () => {
    await assert.rejects(run('dying'), /did not come to their end/);
    assert.ok(fs.existsSync(path.join(temporary, 'dying.json.reached')), 'the test that kills the host was reached');
  });

  it('counts nothing for a suite without tests, which the summary takes for a failure', async () => {
    assert.deepEqual(await run('empty'), { passed: 0, failed: 0, titles: [] });
  });

  it('leaves nothing behind in the temporary folder', () => {
    assert.deepEqual(fs.readdirSync(scratch), []);
  });
});
