import { isAscii, isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { kindOfFile } from '../core/kinds/kind.ts';
import type { Entry } from '../core/portfolio/listing.ts';
import { listPortfolios } from '../core/portfolio/listing.ts';
import { PORTFOLIO_FILE } from '../core/portfolio/portfolio.ts';

/** Something that could not be read, with the reason the system gives (`EACCES`), or text that is no UTF-8. */
export interface Unread {
  path: string;
  reason: 'utf8' | (string & {});
}

/** A portfolio with its files, and what of it was asked for. */
export interface FoundPortfolio {
  /** Absolute path of the folder. */
  root: string;
  /** Paths of all its files, documents and others, from the folder. */
  files: readonly string[];
  /** Portfolio-relative paths (or folders, ending in `/`) to speak about; undefined for everything. */
  only: Set<string> | undefined;
  /** A document in no portfolio: nothing is known of what lies beside it. */
  los?: true;
}

/**
 * The portfolios a path means: the one it is or lies in, or all below it. A document in no portfolio stands in a folder
 * of its own.
 * @returns `found` is empty when there is none; `unread` are folders on the way that cannot be read
 * @throws errors of the file system when the path itself cannot be read
 */
export async function portfoliosAt(target: string): Promise<{ found: FoundPortfolio[]; unread: Unread[] }> {
  const isFolder = (await stat(target)).isDirectory();
  if (isFolder) {
    const below = await portfoliosBelow(target);
    if (below.found.length > 0) return below;
  }
  const root = await rootAbove(isFolder ? target : path.dirname(target));
  if (root === undefined) {
    const name = path.basename(target);
    const alone: FoundPortfolio = { root: path.dirname(target), files: [name], only: new Set([name]), los: true };
    return { found: isFolder ? [] : [alone], unread: [] };
  }
  const only = new Set([relativeTo(root, target) + (isFolder ? '/' : '')]);
  const { found, unread } = await portfoliosBelow(root);
  return { found: found.filter((one) => one.root === root).map((one) => ({ ...one, only })), unread };
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

/** All portfolios at and below a folder. Links are followed to files within their own portfolio only. */
async function portfoliosBelow(folder: string): Promise<{ found: FoundPortfolio[]; unread: Unread[] }> {
  const unread: Unread[] = [];
  const links = new Set<string>();
  const list = async (below: string): Promise<Entry[]> => {
    const at = path.join(folder, below);
    try {
      const entries = await readdir(at, { withFileTypes: true });
      for (const entry of entries) if (entry.isSymbolicLink()) links.add(path.join(at, entry.name));
      return entries.flatMap(asEntry);
    } catch (error) {
      if (below === '') throw error;
      // A folder that cannot be opened hides what is in it, but not what is beside it.
      unread.push({ path: at, reason: reasonOf(error) });
      return [];
    }
  };
  const found: FoundPortfolio[] = [];
  for (const listing of await listPortfolios(list)) {
    const root = path.join(folder, listing.root);
    const files: string[] = [];
    for (const name of listing.files) {
      const file = path.join(root, name);
      if (!links.has(file) || (await leadsInto(root, file))) files.push(name);
    }
    found.push({ root, files, only: undefined });
  }
  return { found, unread };
}

function asEntry(entry: Dirent): Entry[] {
  if (entry.isDirectory()) return [{ name: entry.name, type: 'folder' }];
  return entry.isFile() || entry.isSymbolicLink() ? [{ name: entry.name, type: 'file' }] : [];
}

/** Whether a link leads to a file in this folder. */
async function leadsInto(root: string, link: string): Promise<boolean> {
  try {
    return isInside(await realpath(root), await realpath(link)) && (await stat(link)).isFile();
  } catch {
    // A link to nothing.
    return false;
  }
}

/** The documents of a portfolio, and the paths of its other files. */
export async function readDocuments(
  found: FoundPortfolio,
): Promise<{ files: Map<string, string>; otherFiles: string[]; unread: Unread[] }> {
  const files = new Map<string, string>();
  const otherFiles: string[] = [];
  const unread: Unread[] = [];
  for (const name of found.files) {
    if (!kindOfFile(name)) {
      otherFiles.push(name);
      continue;
    }
    const text = await readText(path.join(found.root, name));
    if (typeof text === 'string') files.set(name, text);
    else {
      // It is there, whatever it holds: what refers to it is not broken.
      otherFiles.push(name);
      unread.push({ path: path.join(found.root, name), reason: text.reason });
    }
  }
  return { files, otherFiles, unread };
}

/** Whether a real path lies in a real folder. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function readText(file: string): Promise<string | Unread> {
  try {
    return decoded(await readFile(file)) ?? { path: file, reason: 'utf8' };
  } catch (error) {
    return { path: file, reason: reasonOf(error) };
  }
}

/**
 * The text of a file, as the editor has it: the mark at its start stays part of it, so that positions count the same.
 * @returns undefined when it is no UTF-8
 */
export function decoded(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** What the system calls the trouble: `ENOENT`, `EACCES`. */
export function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.message : String(error);
}
