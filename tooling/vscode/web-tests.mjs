import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { suiteFiles, webSuiteOptions } from '../build.mjs';
import { projectRoot } from '../cache.mjs';
import { launchBrowser } from './browser.mjs';
import { listenToHost } from './host-console.mjs';
import { quietSettings, startServer, workbenchUrl } from './server.mjs';
import { memoryScheme, writeVirtualFolder } from './virtual-folder.mjs';

/** How a line of the console begins that says how a test went. */
const mark = 'aios-portfolio-test ';
/** No run may take longer (ms). */
const patience = 150_000;

/** @typedef {{ title: string; state: 'passed' | 'failed' | 'skipped'; milliseconds: number; error?: string }} Outcome */

/**
 * Runs the tests of the extension in the host that VS Code has in a browser, a web worker without Node, on a folder that
 * is on no disk.
 * @param {{ folder: string; grep?: string; say: (outcome: Outcome) => void }} options `folder`: what is in the virtual
 *   one at the start; `say`: hears of every test
 * @returns {Promise<{ passed: number; failed: number; skipped: number }>}
 * @throws {Error} when the host died or did not end
 */
export async function runWebTests({ folder, grep = '', say }) {
  const suite = path.join(projectRoot, 'dist', 'test', 'web.cjs');
  await esbuild.build({ ...webSuiteOptions(suiteFiles(), { grep, mark }), outfile: suite });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-web-'));
  const { publisher, name } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const extensionsDir = path.join(profile, 'extensions');
  const virtual = writeVirtualFolder(extensionsDir, folder);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let isEnded = false;
  /** @type {string[]} */
  const heard = [];
  const server = await startServer({
    userDataDir: path.join(profile, 'user-data'),
    extensionsDir,
    settings: {
      ...quietSettings,
      'remote.extensionKind': { [`${publisher}.${name}`]: ['web'], [virtual.id]: ['web'] },
    },
    driver: true,
    // Asked for the symbols of a workspace, that of Markdown never answers on a folder that is on no disk.
    env: { VSCODE_SKIP_BUILTIN_EXTENSIONS: 'GitHub.copilot-chat,vscode.markdown-language-features' },
  });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const { exited } = await listenToHost(page, ({ type, text, fromHost }) => {
      const at = text.indexOf(mark);
      if (!fromHost || at < 0) {
        if (fromHost || type === 'error') heard.push(`[${type}] ${text}`);
        return;
      }
      /** @type {Outcome | { ended: true }} */
      const outcome = JSON.parse(text.slice(at + mark.length));
      if ('ended' in outcome) isEnded = true;
      else {
        counts[outcome.state] += 1;
        say(outcome);
      }
    });
    const address = workbenchUrl(server.port, {
      extensionDevelopmentPaths: [projectRoot],
      extensionTestsPath: suite,
      folder: `${memoryScheme}:/${path.basename(folder)}`,
    });
    await page.goto(address);
    const late = new Promise((resolve) => setTimeout(resolve, patience, 'late').unref());
    await Promise.race([exited, late]);
    if (!isEnded) {
      throw new Error(`The tests in the web worker did not come to their end.\n${heard.slice(-20).join('\n')}`);
    }
    return counts;
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
