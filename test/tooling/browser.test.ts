import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../tooling/vscode/browser.mjs';

describe('looking for an installed browser', function () {
  if (process.platform !== 'linux') return; // elsewhere browsers live in fixed places

  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-browser-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function put(name: string, script: string): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  }
  const find = (env: NodeJS.ProcessEnv = {}) => findBrowser({ PATH: folder, ...env })?.executable;

  it('finds nothing where there is none', () => {
    assert.equal(find(), undefined);
  });

  it('prefers Chrome to Chromium to Edge', () => {
    const edge = put('microsoft-edge', 'echo Microsoft Edge 140.0.1');
    assert.equal(find(), edge);
    const chromium = put('chromium', 'echo Chromium 140.0.1');
    assert.equal(find(), chromium);
    const chrome = put('google-chrome', 'echo Google Chrome 140.0.1');
    assert.equal(find(), chrome);
  });

  it('passes over one that only says where to get it', () => {
    put('chromium-browser', 'echo "Command requires the chromium snap to be installed" >&2; exit 1');
    assert.equal(find(), undefined);
  });

  it('takes the one that AIOS_PORTFOLIO_BROWSER names, or says that it is not there', () => {
    put('google-chrome', 'echo Google Chrome 140.0.1');
    const own = put('my-browser', 'exit 0');
    assert.equal(find({ AIOS_PORTFOLIO_BROWSER: own }), own);
    assert.throws(
      () => find({ AIOS_PORTFOLIO_BROWSER: path.join(folder, 'gone') }),
      /AIOS_PORTFOLIO_BROWSER names .*gone, which is not there/,
    );
  });
});
