import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { samplePortfolio } from '../../../tooling/sample.mjs';

describe('npm start', function () {
  this.timeout(180_000);
  const script = path.resolve('tooling/start.mjs');
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-start-'));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const portfolio = path.basename(samplePortfolio());
  const inCopy = (file: string) => path.join(folder, 'examples', portfolio, file);

  /** Starts, waits for the address, looks, and ends it with Ctrl+C. */
  async function start(args: string[], look: (url: string, output: string) => Promise<void>): Promise<void> {
    const child = spawn(process.execPath, [script, '--browser', '--port', '0', '--folder', folder, ...args]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
        if (address !== undefined) resolve(address);
      });
      child.once('close', (code) => {
        reject(new Error(`npm start ended with ${String(code)}:\n${output}`));
      });
    });
    try {
      await look(url, output);
    } finally {
      child.kill('SIGINT');
    }
    assert.equal(await ended, 0, output);
    assert.match(output, /Ended\.\n$/);
    await assert.rejects(fetch(url), 'nothing listens any more');
  }

  it('serves VS Code with the packed extension and a private copy of the sample, to who knows the token only', async () => {
    await start([], async (url, output) => {
      assert.match(output, /ready after \d+\.\d s/);
      assert.deepEqual(
        fs.readdirSync(path.join(folder, 'extensions')).filter((name) => name.startsWith('aios-portfolio.')),
        ['aios-portfolio.aios-portfolio-0.1.0'],
      );
      assert.equal(
        fs.readFileSync(inCopy('portfolio.yaml'), 'utf8'),
        fs.readFileSync(path.join(samplePortfolio(), 'portfolio.yaml'), 'utf8'),
      );
      assert.equal((await fetch(url, { redirect: 'manual' })).status, 302, 'the token is taken over into a cookie');
      assert.equal((await fetch(url.replace(/tkn=\w+/, 'tkn=guessed'))).status, 403);
      assert.equal(fs.statSync(path.join(folder, 'token')).mode & 0o777, 0o600);
    });
  });

  it('keeps the copy between starts, and with --fresh makes a new one beside the old', async () => {
    fs.writeFileSync(inCopy('portfolio.yaml'), 'mine\n');
    await start([], () => {
      assert.equal(fs.readFileSync(inCopy('portfolio.yaml'), 'utf8'), 'mine\n');
      return Promise.resolve();
    });
    await start(['--fresh'], () => {
      assert.notEqual(fs.readFileSync(inCopy('portfolio.yaml'), 'utf8'), 'mine\n');
      const old = fs.readdirSync(folder).filter((name) => name.startsWith('examples '));
      assert.equal(old.length, 1);
      assert.equal(fs.readFileSync(path.join(folder, old[0] ?? '', portfolio, 'portfolio.yaml'), 'utf8'), 'mine\n');
      return Promise.resolve();
    });
  });

  it('says how it is used when it is used wrongly, and does nothing', () => {
    for (const [args, complaint] of [
      [['--por', '8'], /Unknown option '--por'/],
      [['--port', 'high'], /--port high is no port/],
      [['--desktop', '--browser'], /Choose --desktop or --browser/],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, complaint);
      assert.match(stderr, /Usage: npm start/);
    }
  });
});
