/** Where a reference leads: a file of the portfolio, perhaps to one item in it. */
export interface Target {
  file: string;
  id?: string;
}

/**
 * Resolves a reference (FORMAT: a path relative to the file that holds it, with an optional `#id`).
 * @returns undefined when it is empty, absolute, an address, a folder, or leaves the portfolio.
 */
export function resolveReference(fromFile: string, reference: string): Target | undefined {
  const hash = reference.indexOf('#');
  const path = (hash < 0 ? reference : reference.slice(0, hash)).trim();
  const id = hash < 0 ? '' : reference.slice(hash + 1).trim();
  const file = path === '' ? fromFile : resolvePath(fromFile, path);
  if (file === undefined || (path === '' && id === '')) return undefined;
  return id === '' ? { file } : { file, id };
}

/**
 * Resolves the path of a file as a document writes it. A `#` is part of the name: nothing refers to a place in a file.
 * @returns undefined when it is empty, absolute, an address, a folder, or leaves the portfolio.
 */
export function resolveFile(fromFile: string, path: string): string | undefined {
  return path.trim() === '' ? undefined : resolvePath(fromFile, path.trim());
}

function resolvePath(fromFile: string, path: string): string | undefined {
  if (/^(\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) || path.includes('\\') || path.includes('\0')) return undefined;
  // A folder is no file, whichever one it is.
  if (/(^|\/)\.{0,2}$/.test(path)) return undefined;
  const parts = fromFile.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The reference that leads from one file of the portfolio to another, the shortest way round. */
export function referenceTo(fromFile: string, { file, id }: Target): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = file.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const path = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
  return id === undefined ? path : `${path}#${id}`;
}
