import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { kindOfFile, PORTFOLIO_FILE } from '../core/index.ts';

/** Something that could not be read, with the reason the system gives (`EACCES`), or text that is no UTF-8. */
export interface Unread {
  path: string;
  reason: 'utf8' | (string & {});
}

/** A folder with a portfolio, and what of it was asked for. */
export interface FoundPortfolio {
  /** Absolute path of the folder. */
  root: string;
  /** Portfolio-relative paths (or folders, ending in `/`) to speak about; undefined for everything. */
  only: Set<string> | undefined;
}

/** Folders that never hold documents of a portfolio. */
const SKIPPED = /^(\.|node_modules$)/;

/**
 * The portfolios a path means: the one it is or lies in, or all below it. A document in no portfolio stands in a folder
 * of its own.
 * @returns undefined when there is none
 * @throws errors of the file system when the path itself cannot be read
 */
export async function portfoliosAt(target: string): Promise<FoundPortfolio[]> {
  const isFolder = (await stat(target)).isDirectory();
  if (isFolder) {
    const below = await rootsBelow(target);
    if (below.length > 0) return below.map((root) => ({ root, only: undefined }));
  }
  const root = await rootAbove(isFolder ? target : path.dirname(target));
  if (root === undefined)
    return isFolder ? [] : [{ root: path.dirname(target), only: new Set([path.basename(target)]) }];
  return [{ root, only: new Set([relativeTo(root, target) + (isFolder ? '/' : '')]) }];
}

/** Path of a file seen from a folder, with `/` on every system. */
export function relativeTo(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** A path as people get to see it: from where they are, or in full when it lies elsewhere. `.` is where they are. */
export function shownPath(cwd: string, file: string): string {
  if (file === cwd) return '.';
  return isInside(cwd, file) ? relativeTo(cwd, file) : file.split(path.sep).join('/');
}

async function rootAbove(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (await isFile(path.join(at, PORTFOLIO_FILE))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

async function rootsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const here = entries.some((entry) => entry.name === PORTFOLIO_FILE && !entry.isDirectory()) ? [folder] : [];
  const nested: string[] = [];
  for (const entry of sorted(entries)) {
    if (!entry.isDirectory() || SKIPPED.test(entry.name)) continue;
    // A folder that cannot be opened hides its portfolios, but not those beside it.
    nested.push(...(await rootsBelow(path.join(folder, entry.name)).catch(() => [])));
  }
  return [...here, ...nested];
}

function sorted(entries: readonly Dirent[]): Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The documents of a portfolio. A folder with a `portfolio.yaml` of its own is another portfolio. Links are followed to
 * files within the portfolio only.
 */
export async function readDocuments(found: FoundPortfolio): Promise<{ files: Map<string, string>; unread: Unread[] }> {
  const files = new Map<string, string>();
  const unread: Unread[] = [];
  const loose = found.only !== undefined && !(await isFile(path.join(found.root, PORTFOLIO_FILE)));
  const names = loose
    ? [...(found.only ?? [])]
    : await documentsBelow(found.root, await realpath(found.root), '', unread);
  for (const name of names) {
    const text = await readText(path.join(found.root, name));
    if (typeof text === 'string') files.set(name, text);
    else unread.push({ path: path.join(found.root, name), reason: text.reason });
  }
  return { files, unread };
}

async function documentsBelow(root: string, real: string, below: string, unread: Unread[]): Promise<string[]> {
  const folder = path.join(root, below);
  let entries: Dirent[];
  try {
    entries = sorted(await readdir(folder, { withFileTypes: true }));
  } catch (error) {
    unread.push({ path: folder, reason: reasonOf(error) });
    return [];
  }
  if (below !== '' && entries.some(({ name }) => name === PORTFOLIO_FILE)) return [];
  const found: string[] = [];
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.test(entry.name)) found.push(...(await documentsBelow(root, real, name, unread)));
    } else if (kindOfFile(entry.name) && (await staysInside(real, path.join(root, name), entry))) {
      found.push(name);
    }
  }
  return found;
}

async function staysInside(real: string, file: string, entry: Dirent): Promise<boolean> {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return isInside(real, await realpath(file)) && (await stat(file)).isFile();
  } catch {
    // A link to nothing.
    return false;
  }
}

/** Whether a real path lies in a real folder. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function readText(file: string): Promise<string | Unread> {
  try {
    // The mark at the start of a file stays part of the text, so that positions count as in the editor.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    return { path: file, reason: error instanceof TypeError ? 'utf8' : reasonOf(error) };
  }
}

/** What the system calls the trouble: `ENOENT`, `EACCES`. */
export function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.message : String(error);
}
