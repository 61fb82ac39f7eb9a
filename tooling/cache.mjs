import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The root of this repository. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

/**
 * Writes one line for the person at the terminal.
 * @callback Log
 * @param {string} line
 * @returns {void}
 */

/** @type {Log} Progress goes to stderr, so that stdout stays free for results. */
export const logToStderr = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Where large downloads live (VS Code for the browser, Chromium): shared by all checkouts of this user, so that a
 * second clone starts in seconds. `AIOS_PORTFOLIO_CACHE` overrides it; where the home folder cannot be written the
 * checkout's own `.cache/` is used.
 * @returns {string} absolute path of an existing folder
 */
export function cacheRoot() {
  const { AIOS_PORTFOLIO_CACHE: chosen, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const perUser =
    process.platform === 'win32'
      ? (local ?? path.join(os.homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(os.homedir(), 'Library', 'Caches')
        : (xdg ?? path.join(os.homedir(), '.cache'));
  const candidates = chosen
    ? [path.resolve(chosen)]
    : [path.join(perUser, 'aios-portfolio'), path.join(projectRoot, '.cache')];
  for (const folder of candidates) {
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.accessSync(folder, fs.constants.W_OK);
      return folder;
    } catch {
      // a read-only home is normal in containers: try the next place
    }
  }
  throw new Error(`No folder to keep downloads in: none of ${candidates.join(', ')} can be written.`);
}

/**
 * Whether a process with this id runs on this machine.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The name of a folder in which process `pid` is still installing `name`. */
const unfinished = /^(?<name>.+)\.installing-(?<pid>\d+)-[0-9a-f]+$/;

/**
 * The unfinished installations of `name` below `root`, those of dead processes removed: what an interrupted
 * installation leaves behind is never taken for a whole one and never stays.
 * @param {string} root
 * @param {string} name
 * @returns {number[]} ids of the processes that are installing it now
 */
function installersOf(root, name) {
  /** @type {number[]} */
  const pids = [];
  for (const entry of fs.readdirSync(root)) {
    const groups = unfinished.exec(entry)?.groups;
    if (groups?.name !== name) continue;
    const pid = Number(groups.pid);
    if (pid !== process.pid && isRunning(pid)) pids.push(pid);
    else if (pid !== process.pid) fs.rmSync(path.join(root, entry), { recursive: true, force: true });
  }
  return pids;
}

/**
 * Installs something once below the cache. The work is done in a folder of its own that is renamed into place when it
 * is complete, so an interrupted run leaves nothing half done and two processes at once cannot harm each other: the
 * second waits for the first, and should both have begun, the later one drops its copy.
 * @param {string} name folder name below `root`, with the version in it
 * @param {(folder: string) => void | Promise<void>} install fills the given empty folder
 * @param {{ root?: string; log?: Log; what?: string; patience?: number }} [options] `what`: words for the person
 *   waiting; `patience`: how long to wait for another process, in milliseconds, before installing all the same
 * @returns {Promise<string>} absolute path of the finished folder
 */
export async function installOnce(name, install, options = {}) {
  const { root = cacheRoot(), log = logToStderr, what = name, patience = 600_000 } = options;
  const target = path.join(root, name);
  if (fs.existsSync(target)) return target;

  const begin = Date.now();
  for (let told = false; installersOf(root, name).length > 0 && Date.now() - begin < patience; told = true) {
    if (!told) log(`Another process is installing ${what}; waiting for it …`);
    await delay(250);
    if (fs.existsSync(target)) return target;
  }

  log(`Installing ${what} into ${target} (once) …`);
  const started = Date.now();
  const clock = setInterval(() => {
    log(`… still installing ${what}, ${seconds(started)} s`);
  }, 10_000);
  const temporary = path.join(root, `${name}.installing-${process.pid}-${crypto.randomBytes(4).toString('hex')}`);
  const remove = () => {
    fs.rmSync(temporary, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    fs.mkdirSync(temporary, { recursive: true });
    await install(temporary);
    try {
      fs.renameSync(temporary, target);
    } catch (error) {
      if (!fs.existsSync(target)) throw error;
    }
    log(`… ${what} is there after ${seconds(started)} s`);
    return target;
  } finally {
    clearInterval(clock);
    process.removeListener('exit', remove);
    remove();
  }
}

/**
 * Seconds since `start` (milliseconds since the epoch), one decimal.
 * @param {number} start
 */
export function seconds(start) {
  return ((Date.now() - start) / 1000).toFixed(1);
}
