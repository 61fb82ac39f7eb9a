import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { needsDependencies, runQuietly } from '../../tooling/npm.mjs';

describe('whether the packages have to be installed', () => {
  let root: string;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-npm-'));
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function lock(file: string, packages: Record<string, { version: string; optional?: boolean }>) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }));
  }
  const installed = 'node_modules/.package-lock.json';

  it('yes on a fresh clone', () => {
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    assert.equal(needsDependencies(root), true);
  });

  it('no when what is installed is what the lock file asks for, whatever the times of the files', () => {
    lock(installed, { 'node_modules/a': { version: '1.0.0' } });
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    assert.equal(needsDependencies(root), false);
  });

  it('yes when the lock file asks for another version, or for one more', () => {
    lock(installed, { 'node_modules/a': { version: '1.0.0' } });
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    assert.equal(needsDependencies(root), true);
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    assert.equal(needsDependencies(root), true);
  });

  it('no for packages of other platforms, which npm leaves out', () => {
    lock(installed, { 'node_modules/a': { version: '1.0.0' } });
    lock('package-lock.json', {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-for-windows': { version: '1.0.0', optional: true },
    });
    assert.equal(needsDependencies(root), false);
  });

  it('no in this checkout, whose tests are running', () => {
    assert.equal(needsDependencies(), false);
  });
});

describe('a command that runs quietly', () => {
  it('gives what it wrote', async () => {
    assert.equal(await runQuietly(process.execPath, ['-e', 'console.log(1); console.error(2)']), '1\n2\n');
  });

  it('shows everything it wrote when it fails', async () => {
    await assert.rejects(
      runQuietly(process.execPath, ['-e', 'console.log("so far so good"); console.error("no"); process.exit(3)']),
      /ended with 3:\nso far so good\nno$/,
    );
  });

  it('says so when the command does not exist', async () => {
    await assert.rejects(runQuietly('/there/is/no/such/command', []), /could not be started/);
  });
});
