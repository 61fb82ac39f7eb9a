#!/usr/bin/env node
// npm start: VS Code with the extension installed from its own .vsix, on a private copy of the sample portfolio.
// Plain Node 20 on a fresh clone; everything else is installed on the way.
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, seconds } from './cache.mjs';
import { needsDependencies, npm, runQuietly } from './npm.mjs';
import { samplePortfolio } from './sample.mjs';
import { ensureVSCodeServer } from './vscode/install.mjs';
import { startServer, workbenchUrl, writeUserSettings } from './vscode/server.mjs';

const usage = `Usage: npm start [-- OPTIONS]

  --fresh            work on a new copy of the sample portfolio (the old copy is kept beside it)
  --desktop          use desktop VS Code (the command \`code\`)
  --browser          use VS Code in the browser
  --port PORT        where VS Code in the browser listens; a port or a range (default 8100-8199)
  --folder FOLDER    where the copy, the settings and the extension are kept (default .cache/start)

Without --desktop or --browser: desktop VS Code where it is installed, else the browser.`;

const options = readOptions();
const begin = Date.now();
const home = path.resolve(options.folder ?? path.join(projectRoot, '.cache', 'start'));
const userData = path.join(home, 'user-data');
const extensions = path.join(home, 'extensions');

/** Set by Ctrl+C: from then on an ending is what was wanted. */
let stopping = false;

/**
 * VS Code as a new user finds it, less what has nothing to do with a portfolio: advertisements for other things,
 * network, and the git repository this checkout is.
 * @type {Readonly<Record<string, unknown>>}
 */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop, so that the dot of an unsaved document means the same
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

try {
  await main();
} catch (error) {
  console.error(`\nnpm start could not finish: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function main() {
  const desktop = useDesktop();
  const vsix = path.join(home, 'aios-portfolio.vsix');
  fs.mkdirSync(extensions, { recursive: true });
  // VS Code comes in while the packages of this project are installed and the extension is built
  const [vscode] = await Promise.all([desktop ? undefined : ensureVSCodeServer({ log: say }), packExtension(vsix)]);
  const folder = copySample();
  writeUserSettings(userData, settings);
  if (vscode) await startInBrowser(vscode, vsix, folder);
  else await startOnDesktop(vsix, folder);
}

/** @param {string} vsix where it goes */
async function packExtension(vsix) {
  if (needsDependencies()) await step('Installing the packages of package-lock.json', () => npm(['ci']));
  await step('Building and packing the extension', async () => {
    const { packageExtension } = await import('./package.mjs');
    await packageExtension({ out: vsix, log: () => undefined });
  });
}

/** @returns {{ fresh?: boolean; desktop?: boolean; browser?: boolean; port?: string; folder?: string }} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean' },
        desktop: { type: 'boolean' },
        browser: { type: 'boolean' },
        port: { type: 'string' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      return process.exit(0);
    }
    if (values.port !== undefined && !/^\d+(-\d+)?$/.test(values.port))
      throw new Error(`--port ${values.port} is no port.`);
    if (values.desktop && values.browser) throw new Error('Choose --desktop or --browser.');
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return process.exit(2);
  }
}

/** @param {string} line */
function say(line) {
  console.log(`  ${line}`);
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
async function step(what, work) {
  const started = Date.now();
  say(`${what} …`);
  const result = await work();
  say(`… ${what.charAt(0).toLowerCase()}${what.slice(1)}: done in ${seconds(started)} s`);
  return result;
}

/**
 * A copy of the examples to play with, kept between starts.
 * @returns {string} the portfolio's folder in the copy
 */
function copySample() {
  const sample = samplePortfolio();
  const copy = path.join(home, 'examples');
  const folder = path.join(copy, path.basename(sample));
  if (options.fresh && fs.existsSync(copy)) {
    const old = `${copy} ${new Date().toISOString().slice(0, 19).replaceAll(':', '.')}`;
    fs.renameSync(copy, old);
    say(`The copy you had is now in ${path.relative(projectRoot, old)}`);
  }
  if (fs.existsSync(folder)) say('Your copy of the sample portfolio from last time (a new one: npm start -- --fresh)');
  else fs.cpSync(path.dirname(sample), copy, { recursive: true });
  return folder;
}

/** Whether `code` on the PATH is a desktop VS Code that can open a window here. */
function useDesktop() {
  if (options.browser) return false;
  const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  // inside a remote VS Code's terminal `code` speaks to that window and knows no folders of its own
  const remote = process.env.VSCODE_IPC_HOOK_CLI !== undefined;
  if (!options.desktop && (!screen || remote)) return false;
  const found = spawnSync('code', ['--version'], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (found.status === 0) return true;
  if (options.desktop)
    throw new Error("there is no command `code`. In VS Code: “Shell Command: Install 'code' command”.");
  return false;
}

/**
 * @param {string} vsix
 * @param {string} folder
 */
async function startOnDesktop(vsix, folder) {
  const own = ['--user-data-dir', userData, '--extensions-dir', extensions];
  await step('Installing the extension into its own profile', () =>
    runQuietly('code', ['--install-extension', vsix, '--force', ...own]),
  );
  console.log(
    `\n  Desktop VS Code opens ${folder} (ready after ${seconds(begin)} s). Ctrl+C or closing it ends this.\n`,
  );
  const window = spawn('code', ['--new-window', '--wait', folder, ...own], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  onInterrupt(() => window.kill());
  await new Promise((resolve) => window.once('close', resolve));
}

/**
 * @param {import('./vscode/install.mjs').VSCodeServer} vscode
 * @param {string} vsix
 * @param {string} folder
 */
async function startInBrowser(vscode, vsix, folder) {
  await step('Installing the extension from its .vsix', () =>
    runQuietly(vscode.node, [
      ...[vscode.main, '--accept-server-license-terms', '--user-data-dir', userData],
      ...['--server-data-dir', path.join(userData, 'server'), '--extensions-dir', extensions],
      ...['--install-extension', vsix, '--force'],
    ]),
  );
  // in a file only we can read: on the command line every user of this machine could see it
  const token = crypto.randomBytes(20).toString('hex');
  const tokenFile = path.join(home, 'token');
  fs.rmSync(tokenFile, { force: true });
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = await startServer({
    userDataDir: userData,
    extensionsDir: extensions,
    settings,
    port: options.port ?? '8100-8199',
    tokenFile,
    trustEverything: false,
    logFile: path.join(home, 'server.log'),
  });
  onInterrupt(server.stop);
  console.log(`
  VS Code with AIOS Portfolio is ready after ${seconds(begin)} s. Open this address in Chrome, Edge or Firefox:

  ${workbenchUrl(server.port, { folder, token })}

  Your copy of the sample portfolio: ${path.relative(process.cwd(), folder)}
  Ctrl+C ends it.
`);
  await server.ended;
  if (stopping) return;
  throw new Error(
    `VS Code’s server ended by itself; ${path.relative(projectRoot, path.join(home, 'server.log'))} may say why.`,
  );
}

/** @param {() => unknown} stop */
function onInterrupt(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void (async () => {
        await stop();
        console.log('\n  Ended.');
        process.exit(0);
      })();
    });
  }
}
