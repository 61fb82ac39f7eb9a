import fs from 'node:fs';
import path from 'node:path';
import { installOnce } from '../cache.mjs';
import { npm } from '../npm.mjs';

/** VS Code for the browser, as the npm package code-server carries it: the real workbench and extension host. */
const codeServerVersion = '4.139.1';
/** What that release calls itself in "About". */
export const vscodeVersion = '1.139';
/** The Node that VS Code 1.139 is built for, as the npm packages `node-<platform>-<arch>` carry it. */
const nodeVersion = '24.20.0';

/** Raise this when the recipe below changes, so that older installations are left alone. */
const recipe = 2;

/**
 * @typedef {object} VSCodeServer
 * @property {string} folder what was installed
 * @property {string} node the Node executable that runs it
 * @property {string} main the server's script
 */

/**
 * Installs the VS Code server and its Node below the user's cache, from the npm registry alone: no compiler, no other
 * download. About 330 MB on disk, 15–25 seconds.
 * @param {{ root?: string; log?: import('../cache.mjs').Log }} [options]
 * @returns {Promise<VSCodeServer>}
 */
export async function ensureVSCodeServer(options = {}) {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  if (!['linux', 'darwin'].includes(process.platform) || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      'VS Code for the browser runs on Linux and macOS, x64 and arm64. Elsewhere use desktop VS Code (or WSL on Windows).',
    );
  }
  const folder = await installOnce(
    `vscode-${codeServerVersion}-node-${nodeVersion}-${process.arch}-r${recipe}`,
    async (temporary) => {
      const manifest = { name: 'vscode-for-the-browser', private: true, version: '0.0.0' };
      fs.writeFileSync(path.join(temporary, 'package.json'), JSON.stringify(manifest));
      const flags = ['--ignore-scripts', '--no-save', '--no-package-lock'];
      await npm(['install', `code-server@${codeServerVersion}`, `${nodePackage}@${nodeVersion}`, ...flags], temporary);
      const vscode = vscodeFolder(temporary);
      await npm(['install', '--omit=dev', ...flags], vscode);
      replaceNativeModules(vscode);
      prune(vscode, path.join(temporary, 'node_modules', nodePackage));
    },
    { what: `VS Code ${vscodeVersion} for the browser (330 MB)`, ...options },
  );
  return {
    folder,
    node: path.join(folder, 'node_modules', nodePackage, 'bin', 'node'),
    main: path.join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

/** @param {string} folder */
function vscodeFolder(folder) {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** Stands in for the native @vscode/spdlog: the same API, appending to the file synchronously. */
const spdlog = `'use strict';
const fs = require('fs'), path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let level = 2;
class Logger {
  constructor(type, name, file) {
    Object.assign(this, { file, level, raw: false });
    try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {}
  }
  write(at, message) {
    if (at < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try { fs.appendFileSync(this.file, this.raw ? message : stamp + ' [' + names[at] + '] ' + message + '\\n'); } catch {}
  }
  trace(m) { this.write(0, m); }
  debug(m) { this.write(1, m); }
  info(m) { this.write(2, m); }
  warn(m) { this.write(3, m); }
  error(m) { this.write(4, m); }
  critical(m) { this.write(5, m); }
  getLevel() { return this.level; }
  setLevel(l) { this.level = l; }
  flush() {}
  drop() {}
  setPattern() {}
  clearFormatters() { this.raw = true; }
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (l) => { level = l; };
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
`;

/** Stands in for the native @vscode/native-watchdog: ends the extension host when its parent is gone. */
const watchdog = `'use strict';
exports.start = (pid) => {
  setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 5000).unref();
};
exports.exit = (code) => process.exit(code);
`;

/**
 * Two modules are native and would need a compiler; plain JavaScript does the little of them that is used.
 * @param {string} vscode
 */
function replaceNativeModules(vscode) {
  const modules = path.join(vscode, 'node_modules', '@vscode');
  fs.writeFileSync(path.join(modules, 'spdlog', 'index.js'), spdlog);
  const release = path.join(modules, 'native-watchdog', 'build', 'Release');
  fs.mkdirSync(release, { recursive: true });
  fs.writeFileSync(path.join(release, 'watchdog.js'), watchdog);
}

/**
 * Removes what neither the tests nor `npm start` use (781 → 330 MB).
 * @param {string} vscode
 * @param {string} node
 */
function prune(vscode, node) {
  const modules = path.join(vscode, 'node_modules');
  const ripgrep = path.join(modules, '@vscode', 'ripgrep-universal', 'bin');
  const needless = [
    ...['@github', '@microsoft/mxc-sdk', '@devcontainers', '@vscode/copilot-api', '@vscode/sqlite3', 'node-pty'],
    ...['@vscode/windows-process-tree', '@vscode/windows-registry', 'ssh2', 'cpu-features', 'kerberos', 'nan'],
    'node-addon-api',
  ].map((name) => path.join(modules, name));
  for (const name of ['copilot', 'mermaid-markdown-features']) {
    needless.push(path.join(vscode, 'extensions', name));
  }
  for (const name of ['include', 'share']) needless.push(path.join(node, name));
  for (const name of fs.existsSync(ripgrep) ? fs.readdirSync(ripgrep) : []) {
    if (name !== `${process.platform}-${process.arch}`) needless.push(path.join(ripgrep, name));
  }
  for (const name of needless) fs.rmSync(name, { recursive: true, force: true });
}
