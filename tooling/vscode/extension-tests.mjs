import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { logToStderr, projectRoot } from '../cache.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureVSCodeServer } from './install.mjs';
import { readResults } from '../mocha/read-results.mjs';
import { quietSettings, writeUserSettings } from './server.mjs';

/**
 * The executable to run the tests in: desktop VS Code where it can be downloaded and shown, else the stand-in that runs
 * the same VS Code in a browser. `AIOS_PORTFOLIO_VSCODE` = `desktop` or `browser` decides otherwise.
 * @param {import('../cache.mjs').Log} [log]
 * @returns {Promise<string>}
 */
export async function ensureVSCodeExecutable(log = logToStderr) {
  const wanted = process.env.AIOS_PORTFOLIO_VSCODE;
  if (wanted !== 'browser' && (wanted === 'desktop' || hasScreen())) {
    try {
      const cachePath = path.join(projectRoot, '.cache', 'vscode-test');
      return await downloadAndUnzipVSCode({
        version: 'stable',
        cachePath,
        reporter: new SilentReporter(),
        timeout: 20_000,
      });
    } catch (error) {
      if (wanted === 'desktop') throw error;
      log('Desktop VS Code cannot be downloaded here; using VS Code in a browser.');
    }
  }
  await ensureVSCodeServer({ log });
  await ensureBrowser({ log });
  return path.join(import.meta.dirname, 'code.mjs');
}

/** Whether a window can be opened: always on macOS and Windows, on Linux with a display. */
function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/**
 * Runs a bundled suite (see build.mjs) in the extension host of a real VS Code with a fresh profile.
 * @param {object} options
 * @param {string} options.suite CommonJS file that exports `run`
 * @param {string} [options.extension] folder of the extension under test; default: this project
 * @param {string} [options.folder] folder to open; a copy of it is opened, never itself
 * @param {string} [options.grep] only tests whose title matches
 * @param {string} options.results file for the outcome
 * @returns {Promise<import('../mocha/read-results.mjs').Results>}
 * @throws {Error} when the extension host died, did not end, or ended without saying how
 */
export async function runExtensionTests(options) {
  const executable = await ensureVSCodeExecutable();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-profile-'));
  fs.rmSync(options.results, { force: true });
  try {
    const userData = path.join(profile, 'user-data');
    writeUserSettings(userData, quietSettings);
    const opened = path.join(profile, 'folder');
    if (options.folder) fs.cpSync(options.folder, opened, { recursive: true });
    else fs.mkdirSync(opened);
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: options.extension ?? projectRoot,
      extensionTestsPath: options.suite,
      extensionTestsEnv: {
        AIOS_PORTFOLIO_RESULTS: options.results,
        AIOS_PORTFOLIO_GREP: options.grep ?? '',
        AIOS_PORTFOLIO_COLOUR: process.stdout.isTTY ? 'yes' : '',
      },
      launchArgs: [opened, '--user-data-dir', userData, '--extensions-dir', path.join(profile, 'extensions')],
    }).catch((/** @type {unknown} */ error) => error);
    const results = readResults(options.results);
    if (code !== 0 && results.failed === 0 && results.passed > 0) {
      throw new Error(`All tests passed, but VS Code ended badly: ${String(code)}`);
    }
    return results;
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
