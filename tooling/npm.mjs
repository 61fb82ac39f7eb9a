import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cache.mjs';

/**
 * Runs a command to its end, quietly: its output is kept and shown only when it fails, because a newcomer takes every
 * warning on the screen for a failure of theirs.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what the command wrote, stdout and stderr together
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (output += String(text)));
    }
    const forward = () => child.kill('SIGTERM');
    process.once('exit', forward);
    child.on('error', (error) => {
      process.removeListener('exit', forward);
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      process.removeListener('exit', forward);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${String(code ?? signal)}:\n${output.trim()}`));
    });
  });
}

/**
 * Runs npm quietly, the one that started us when there is one.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = projectRoot) {
  const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_engine_strict: 'false' };
  const own = process.env.npm_execpath;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return own?.endsWith('.js')
    ? runQuietly(process.execPath, [own, ...args, ...quiet], { cwd, env })
    : runQuietly('npm', [...args, ...quiet], { cwd, env });
}

/**
 * Whether `node_modules` is missing or was installed from an older lock file. npm writes
 * `node_modules/.package-lock.json` at the end of every installation.
 * @param {string} [root]
 */
export function needsDependencies(root = projectRoot) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installed)) return true;
  return lockedPackages(path.join(root, 'package-lock.json')) !== lockedPackages(installed);
}

/**
 * What a lock file asks for, as one comparable text. Times of files say nothing after a fresh clone, so the contents
 * decide. Packages for other platforms are left out of the installed copy, hence optional ones do not count.
 * @param {string} file
 */
function lockedPackages(file) {
  /** @type {{ packages?: Record<string, { version?: string; optional?: boolean }> }} */
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  return Object.entries(lock.packages ?? {})
    .filter(([name, entry]) => name !== '' && !entry.optional)
    .map(([name, entry]) => `${name}@${entry.version ?? ''}`)
    .sort()
    .join('\n');
}
