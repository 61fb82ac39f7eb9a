import * as vscode from 'vscode';
import type { Entry, Listing } from '../core/portfolio/index.ts';
import { listPortfolios } from '../core/portfolio/index.ts';

// Everything here goes through `workspace.fs`: it works on virtual file systems, and it does not wake other extensions,
// as opening text documents would.

/** The portfolios at and below a folder, with their files. Links are not followed: they could lead out of it. */
export async function portfoliosBelow(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<Listing[]> {
  return listPortfolios(
    (below) => entriesOf(below === '' ? folder : vscode.Uri.joinPath(folder, below)),
    () => token?.isCancellationRequested === true,
  );
}

/** The files of one portfolio, from its folder. */
export async function filesOfPortfolio(root: vscode.Uri): Promise<readonly string[]> {
  const listings = await portfoliosBelow(root);
  return listings.find((listing) => listing.root === '')?.files ?? [];
}

async function entriesOf(folder: vscode.Uri): Promise<Entry[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // Gone or not ours to read: nothing in it can be checked.
  }
  return entries.flatMap(([name, type]): Entry[] =>
    type === vscode.FileType.File
      ? [{ name, type: 'file' }]
      : type === vscode.FileType.Directory
        ? [{ name, type: 'folder' }]
        : [],
  );
}

/** What is in a file, as text; undefined when it is not there. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** What is at a place; undefined when nothing is. */
export async function typeAt(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** Name of a file without its folder. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder a file is in. */
export function folderUri(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, Math.max(1, uri.path.lastIndexOf('/'))) });
}

/** Whether a place is another one or lies in it. */
export function isIn(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  return `${uri.path}/`.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}
