#!/usr/bin/env node
// Stands in for the `code` executable where desktop VS Code cannot be had: takes the arguments that runTests() of
// @vscode/test-electron passes, runs the tests in the extension host of the real VS Code shown in headless Chromium,
// passes their console through, and exits with their result.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { listenToHost } from './host-console.mjs';
import { quietSettings, startServer, workbenchUrl } from './server.mjs';

const verbose = Boolean(process.env.AIOS_PORTFOLIO_VERBOSE);
const patience = Number(process.env.AIOS_PORTFOLIO_TEST_SECONDS ?? 600) * 1000;
/** Complaints of the workbench about the network it does not have. */
const noise = /ServiceWorker|ENOTFOUND|ERR_INTERNET|gallery|marketplace|authentication provider/i;

const call = readArguments(process.argv.slice(2));
if (call.testsPath === undefined) {
  console.error('This stand-in for VS Code only runs tests: --extensionTestsPath is missing.');
  process.exit(64);
}

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-tests-'));
const proof = path.join(temporary, 'ended');
/** @type {import('./server.mjs').Server | undefined} */
let server;
/** @type {import('playwright-core').Browser | undefined} */
let browser;
let ending = false;

/**
 * Ends browser, server and this process.
 * @param {number} code exit code
 * @param {string} [why]
 */
async function end(code, why) {
  if (ending) return;
  ending = true;
  process.exitCode = code; // should anything below fail, the result stands
  if (why !== undefined) console.error(why);
  await browser?.close().catch(() => undefined);
  await server?.stop();
  fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // the last of them may write yet
  process.exit(code);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => void end(130, `Ended by ${signal}.`));
}
process.on('uncaughtException', (error) => void end(1, error.stack));
process.on('unhandledRejection', (error) => void end(1, error instanceof Error ? error.stack : String(error)));
setTimeout(() => void end(124, `The tests did not end within ${patience / 1000} s.`), patience).unref();
// runTests() killed by SIGKILL cannot tell us
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void end(129, 'The process that wanted the tests is gone.');
}, 1000).unref();

server = await startServer({
  userDataDir: call.userDataDir ?? path.join(temporary, 'user-data'),
  extensionsDir: call.extensionsDir ?? path.join(temporary, 'extensions'),
  settings: quietSettings,
  driver: true,
  env: { AIOS_PORTFOLIO_TESTS: call.testsPath, AIOS_PORTFOLIO_TESTS_ENDED: proof, TMPDIR: temporary },
  ...(verbose ? { logFile: '/dev/stderr' } : {}),
});
browser = await launchBrowser();
browser.on('disconnected', () => void end(1, 'The browser ended before the tests did.'));
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
page.on('crash', () => void end(1, 'The page crashed.'));

const { exited } = await listenToHost(page, ({ type, text, fromHost }) => {
  if (fromHost) (type === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
  else if (verbose) console.error(`[workbench ${type}] ${text}`);
  else if (type === 'error' && !noise.test(text)) console.error(`[workbench] ${text.split('\n')[0] ?? ''}`);
});
await page.goto(
  workbenchUrl(server.port, {
    extensionDevelopmentPaths: call.developmentPaths,
    extensionTestsPath: path.join(import.meta.dirname, 'run-and-prove.cjs'),
    ...(call.target === undefined
      ? {}
      : { [call.target.endsWith('.code-workspace') ? 'workspace' : 'folder']: call.target }),
  }),
);
const code = await exited;
// VS Code reports 0 as well when the extension host died in the middle of the tests
if (code === 0 && !fs.existsSync(proof)) await end(70, 'The extension host ended before the tests did.');
else await end(code);

/**
 * @typedef {object} Call
 * @property {string[]} developmentPaths
 * @property {string} [testsPath]
 * @property {string} [userDataDir]
 * @property {string} [extensionsDir]
 * @property {string} [target] folder or workspace to open
 */

/**
 * Reads VS Code's command line, both `--name value` and `--name=value`; what only desktop VS Code knows is passed over.
 * @param {readonly string[]} argv
 * @returns {Call}
 */
function readArguments(argv) {
  /** @type {Call} */
  const result = { developmentPaths: [] };
  for (let i = 0; i < argv.length; i++) {
    const match = /^--([\w-]+)(?:=(.*))?$/s.exec(argv[i] ?? '');
    if (!match) {
      result.target = path.resolve(argv[i] ?? '');
      continue;
    }
    const value = () => path.resolve(match[2] ?? argv[++i] ?? '');
    if (match[1] === 'extensionDevelopmentPath') result.developmentPaths.push(value());
    else if (match[1] === 'extensionTestsPath') result.testsPath = value();
    else if (match[1] === 'user-data-dir') result.userDataDir = value();
    else if (match[1] === 'extensions-dir') result.extensionsDir = value();
    else if (['disable-extension', 'log', 'profile', 'enable-proposed-api'].includes(match[1] ?? '')) value();
  }
  return result;
}
