import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureVSCodeServer } from './install.mjs';

/**
 * User settings under which nothing appears on the screen that a test did not ask for, and nothing happens by itself.
 * @type {Readonly<Record<string, unknown>>}
 */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.editor.pinnedTabsOnSeparateRow': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off', // the browser's default saves a dirty file after one second
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.accessibilitySupport': 'off',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'classic',
  'window.title': '${dirty}${activeEditorShort}${separator}${rootName}',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} userDataDir settings, storage, logs
 * @property {string} extensionsDir installed extensions
 * @property {Readonly<Record<string, unknown>>} [settings] user settings; those already on disk win
 * @property {string} [port] a port, or a range such as `8080-8099`; default: any free one
 * @property {string} [tokenFile] file with the secret that the URL must carry; without it every local process may connect
 * @property {boolean} [driver] enable the smoke-test driver: needed to load an extension under development by URL, but
 *   no notification toast is ever shown with it
 * @property {boolean} [trustEverything] no workspace-trust questions (default true)
 * @property {NodeJS.ProcessEnv} [env] for the server and its extension hosts
 * @property {string} [logFile] where the server's own output goes
 * @property {string[]} [args] further arguments of the server
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<unknown>} ended resolves when the server is gone, for whatever reason
 * @property {() => Promise<void>} stop ends the server and everything it started
 */

/**
 * Starts VS Code's server on 127.0.0.1 and resolves when it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const vscode = await ensureVSCodeServer();
  writeUserSettings(options.userDataDir, options.settings ?? {});
  const args = [
    ...['--require', path.join(import.meta.dirname, 'parent-watch.cjs'), vscode.main],
    ...['--host', '127.0.0.1', '--port', options.port ?? '0'],
    ...(options.tokenFile ? ['--connection-token-file', options.tokenFile] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-getting-started-override'],
    ...['--user-data-dir', options.userDataDir, '--server-data-dir', path.join(options.userDataDir, 'server')],
    ...['--extensions-dir', options.extensionsDir, '--reconnection-grace-time', '5'],
    ...(options.trustEverything === false ? [] : ['--disable-workspace-trust']),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
    ...(options.args ?? []),
  ];
  const child = spawn(vscode.node, args, {
    env: serverEnvironment(options.env),
    detached: true, // a process group of its own, so that stopping takes the extension hosts along
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: vscode.folder,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    signalGroup(child.pid, 'SIGKILL');
  };
  try {
    return { port: await listening(child, options.logFile), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The environment of a server: nothing of a surrounding VS Code or Node run may leak into it. (Coverage of the caller
 * would make every one of its processes write megabytes.)
 * @param {NodeJS.ProcessEnv} [extra]
 */
function serverEnvironment(extra = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    VSCODE_SKIP_BUILTIN_EXTENSIONS: 'GitHub.copilot-chat',
    EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no marketplace, no network
    AIOS_PORTFOLIO_LAUNCHER: String(process.pid),
    ...extra,
  };
  for (const name of ['NODE_OPTIONS', 'NODE_V8_COVERAGE', 'ELECTRON_RUN_AS_NODE', 'VSCODE_IPC_HOOK_CLI'])
    delete env[name];
  return env;
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // the whole group is gone already
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string | undefined} logFile
 * @returns {Promise<number>} the port
 */
function listening(child, logFile) {
  const log = logFile === undefined ? undefined : fs.createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`VS Code’s server did not start in 60 s:\n${text}`)), 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        log?.write(chunk);
        if (text.length < 100_000) text += String(chunk);
        const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
        if (port === undefined) return;
        clearTimeout(late);
        resolve(Number(port));
      });
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`VS Code’s server ended (${String(code ?? signal)}):\n${text}`));
    });
  });
}

/**
 * User settings are a file on disk, also in the browser. What a person changed there is kept.
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeUserSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  /** @type {Record<string, unknown>} */
  let present = {};
  if (fs.existsSync(file)) {
    try {
      present = JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch {
      return; // VS Code allows comments there; a file a person wrote that way is theirs
    }
  }
  fs.writeFileSync(file, `${JSON.stringify({ ...settings, ...present }, null, 2)}\n`);
}

/**
 * @typedef {object} Address
 * @property {string} [folder] folder to open
 * @property {string} [workspace] or a `.code-workspace` file
 * @property {readonly string[]} [extensionDevelopmentPaths] needs the server's `driver`
 * @property {string} [extensionTestsPath]
 * @property {string} [token] the secret of the server's token file
 */

/**
 * The address of the workbench in a browser.
 * @param {number} port
 * @param {Address} address
 */
export function workbenchUrl(port, address) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload = (address.extensionDevelopmentPaths ?? []).map((file) => ['extensionDevelopmentPath', remote(file)]);
  if (address.extensionTestsPath !== undefined)
    payload.push(['extensionTestsPath', remote(address.extensionTestsPath)]);
  const query = new URLSearchParams();
  if (address.workspace !== undefined) query.set('workspace', address.workspace);
  else if (address.folder !== undefined) query.set('folder', address.folder);
  else query.set('ew', 'true');
  if (address.token !== undefined) query.set('tkn', address.token);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
