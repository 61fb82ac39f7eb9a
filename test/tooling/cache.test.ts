import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheRoot, installOnce } from '../../tooling/cache.mjs';

describe('the cache of downloads', () => {
  let root: string;
  const said: string[] = [];
  const log = (line: string) => void said.push(line);

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-cache-'));
    said.length = 0;
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it('is where AIOS_PORTFOLIO_CACHE says, and is made when it is not there', () => {
    const before = process.env['AIOS_PORTFOLIO_CACHE'];
    process.env['AIOS_PORTFOLIO_CACHE'] = path.join(root, 'a', 'b');
    try {
      assert.equal(cacheRoot(), path.join(root, 'a', 'b'));
      assert.ok(fs.existsSync(path.join(root, 'a', 'b')));
    } finally {
      if (before === undefined) delete process.env['AIOS_PORTFOLIO_CACHE'];
      else process.env['AIOS_PORTFOLIO_CACHE'] = before;
    }
  });

  it('installs once, says so, and says nothing the second time', async () => {
    let times = 0;
    const install = (folder: string) => {
      times += 1;
      fs.writeFileSync(path.join(folder, 'file'), 'whole');
    };
    const first = await installOnce('thing-1', install, { root, log, what: 'the thing' });
    const second = await installOnce('thing-1', install, { root, log, what: 'the thing' });
    assert.deepEqual([first, second, times], [path.join(root, 'thing-1'), first, 1]);
    assert.equal(fs.readFileSync(path.join(first, 'file'), 'utf8'), 'whole');
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^Installing the thing into .*thing-1 \(once\) …$/);
    assert.match(said[1] ?? '', /^… the thing is there after \d+\.\d s$/);
  });

  it('leaves nothing behind when an installation fails, and tries anew the next time', async () => {
    await assert.rejects(
      installOnce(
        'thing-1',
        (folder) => {
          fs.writeFileSync(path.join(folder, 'file'), 'half');
          throw new Error('the network is gone');
        },
        { root, log },
      ),
      /the network is gone/,
    );
    assert.deepEqual(fs.readdirSync(root), []);
    await installOnce(
      'thing-1',
      (folder) => {
        fs.writeFileSync(path.join(folder, 'file'), 'whole');
      },
      { root, log },
    );
    assert.deepEqual(fs.readdirSync(path.join(root, 'thing-1')), ['file']);
  });

  it('installs two versions side by side', async () => {
    await installOnce('thing-1', () => undefined, { root, log });
    await installOnce('thing-2', () => undefined, { root, log });
    assert.deepEqual(fs.readdirSync(root).sort(), ['thing-1', 'thing-2']);
  });

  /** A process of its own that installs `thing-1` in `root`, which takes it some time, and tells what it does. */
  function installer(milliseconds: number) {
    const module = pathToFileURL(path.resolve('tooling/cache.mjs')).href;
    const code = `
      import fs from 'node:fs';
      import { installOnce } from ${JSON.stringify(module)};
      await installOnce('thing-1', async (folder) => {
        fs.writeFileSync(folder + '/file', 'half');
        console.log('begun');
        await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
        fs.writeFileSync(folder + '/file', 'whole');
      }, { root: ${JSON.stringify(root)}, log: (line) => console.log(line) });
      console.log(fs.readFileSync(${JSON.stringify(path.join(root, 'thing-1', 'file'))}, 'utf8'));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += String(text)));
    const begun = new Promise<void>((resolve) =>
      child.stdout.on('data', () => {
        if (output.includes('begun')) resolve();
      }),
    );
    const ended = new Promise<string>((resolve) =>
      child.once('close', () => {
        resolve(output);
      }),
    );
    return { child, begun, ended };
  }

  it('lets a second process wait for the first instead of installing twice', async () => {
    const first = installer(600);
    await first.begun;
    const second = installer(600);
    assert.match(await first.ended, /begun\n.*whole\n$/s);
    const output = await second.ended;
    assert.match(output, /Another process is installing thing-1; waiting for it …/);
    assert.doesNotMatch(output, /begun/);
    assert.match(output, /whole\n$/);
    assert.deepEqual(fs.readdirSync(root), ['thing-1']);
  });

  it('survives a process killed in the middle: its remains are removed and never taken for a whole', async () => {
    const first = installer(60_000);
    await first.begun;
    first.child.kill('SIGKILL');
    await first.ended;
    assert.equal(fs.readdirSync(root).length, 1, 'the remains of the killed one');
    assert.match(await installer(0).ended, /whole\n$/);
    assert.deepEqual(fs.readdirSync(root), ['thing-1']);
  });

  it('keeps the first of two that ended at once', async () => {
    const make = (text: string) => (folder: string) => {
      fs.writeFileSync(path.join(folder, 'file'), text);
    };
    const winner = installOnce('thing-1', make('one'), { root, log });
    const late = installOnce('thing-1', make('two'), { root, log });
    assert.equal(await winner, await late);
    assert.equal(fs.readFileSync(path.join(await winner, 'file'), 'utf8'), 'one');
    assert.deepEqual(fs.readdirSync(root), ['thing-1']);
  });
});
