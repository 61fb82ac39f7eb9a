import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';

const DAY = 86_400_000;
/** What nobody asked for in this time goes. */
const KEPT = 14 * DAY;
const ENTRY = /^[\da-f]{64}\.json$/u;
const PART = /\.part$/u;
/** Its age says when the folder was last tidied. */
const TIDIED = 'opgeruimd';

/**
 * Where outcomes are kept when nothing else is asked: the user's own folder for what can be made again.
 * @param env as `process.env`
 */
export function defaultCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const home = homedir();
  const base =
    platform() === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : platform() === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : env['XDG_CACHE_HOME'] !== undefined && path.isAbsolute(env['XDG_CACHE_HOME'])
          ? env['XDG_CACHE_HOME']
          : path.join(home, '.cache');
  return path.join(base, 'aios-portfolio');
}

/**
 * Outcomes of earlier checks, by the SHA-256 of all they follow from. A file of it counts only when it is whole; nothing
 * that goes wrong here is an error, it only costs time. May be deleted at any moment, and be used by several at once.
 */
export class Cache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept under a key; undefined when nothing was, or it is damaged. */
  get(key: string): string | undefined {
    const file = this.#file(key);
    try {
      const text = readFileSync(file, 'utf8');
      const payload = text.slice(65);
      if (text[64] !== '\n' || text.slice(0, 64) !== sumOf(key, payload)) return undefined;
      this.#markUsed(file);
      return payload;
    } catch {
      return undefined;
    }
  }

  put(key: string, payload: string): void {
    const file = this.#file(key);
    const part = `${file}.${String(process.pid)}.${String(Math.random()).slice(2)}.part`;
    try {
      // Findings name people: the folder is for its owner alone.
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(part, `${sumOf(key, payload)}\n${payload}`, { mode: 0o600, flag: 'wx' });
      renameSync(part, file);
    } catch {
      removeQuietly(part);
    }
  }

  /** Once a day: what was not used for a while goes, and what an end halfway left. */
  tidy(now = Date.now()): void {
    const mark = path.join(this.#folder, TIDIED);
    try {
      if (ageOf(mark, now) < DAY) return;
      for (const name of readdirSync(this.#folder)) {
        const limit = ENTRY.test(name) ? KEPT : PART.test(name) ? DAY : Infinity;
        const file = path.join(this.#folder, name);
        if (ageOf(file, now) > limit) rmSync(file, { force: true });
      }
      writeFileSync(mark, '');
    } catch {
      // The folder is not there, or not ours.
    }
  }

  #file(key: string): string {
    return path.join(this.#folder, `${key}.json`);
  }

  #markUsed(file: string): void {
    const now = Date.now();
    if (ageOf(file, now) > DAY) utimesSync(file, new Date(now), new Date(now));
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where no folder can be, no file is left.
  }
}

/** Milliseconds; infinite for what is not there. */
function ageOf(file: string, now: number): number {
  return now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity);
}

function sumOf(key: string, payload: string): string {
  return createHash('sha256').update(key).update('\n').update(payload).digest('hex');
}
