import { PORTFOLIO_FILE } from './portfolio.ts';

/** Something in a folder. Links that lead out of the portfolio are no entry. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder';
}

/**
 * What is in a folder, in any order; nothing for one that cannot be read.
 * @param folder path from where the listing began, `/` between the parts; empty for that place itself
 */
export type ListFolder = (folder: string) => Promise<readonly Entry[]>;

/** A portfolio as it lies in folders. */
export interface Listing {
  /** Its folder, from where the listing began; empty for that place itself. */
  readonly root: string;
  /** Its files, documents and others, from its folder; not those of a portfolio further down. */
  readonly files: readonly string[];
}

/** Folders that never hold anything of a portfolio: hidden ones, and what npm brings. */
const SKIPPED = /^(?:\.|node_modules$)/u;

/**
 * All portfolios at and below a place, those above before those further down, with their files. Each folder is asked for
 * once.
 * @param isCancelled asked before every folder; once true, what was found so far is the answer
 */
export async function listPortfolios(list: ListFolder, isCancelled = (): boolean => false): Promise<Listing[]> {
  const found: Listing[] = [];
  const visit = async (folder: string, portfolio: { root: string; files: string[] } | undefined): Promise<void> => {
    if (isCancelled()) return;
    const entries = [...(await list(folder))].sort(byName);
    let mine = portfolio;
    if (entries.some(({ name, type }) => name === PORTFOLIO_FILE && type === 'file')) {
      mine = { root: folder, files: [] };
      found.push(mine);
    }
    for (const { name, type } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === 'file') mine?.files.push(fromRoot(mine.root, path));
      else if (!SKIPPED.test(name)) await visit(path, mine);
    }
  };
  await visit('', undefined);
  return found;
}

/** Whether a path leads through a folder that never holds anything of a portfolio, or names a hidden file. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((part) => SKIPPED.test(part));
}

function fromRoot(root: string, path: string): string {
  return root === '' ? path : path.slice(root.length + 1);
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
