// Runs in the web worker: files in memory, as VS Code asks for them. What is in them stands above it (virtual-folder.mjs).
const vscode = require('vscode');

/** @type {{ SCHEME: string; TEXTS: Record<string, string> }} `TEXTS`: base64, by path */
const { SCHEME, TEXTS } = /** @type {any} */ (globalThis).virtualFolder;

/** @typedef {{ type: number; ctime: number; mtime: number; bytes: Uint8Array }} Entry */

/** @type {Map<string, Entry>} */
const entries = new Map();
/** @type {vscode.EventEmitter<vscode.FileChangeEvent[]>} */
const changed = new vscode.EventEmitter();
const { FileChangeType, FileSystemError, FileType } = vscode;

const parentOf = (/** @type {string} */ path) => path.slice(0, path.lastIndexOf('/')) || '/';
const nameOf = (/** @type {string} */ path) => path.slice(path.lastIndexOf('/') + 1);
const isBelow = (/** @type {string} */ path, /** @type {string} */ folder) =>
  path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** @type {Map<string, number>} */
const untold = new Map();

/**
 * Tells of changes together, as watchers of a disk do: of a folder that went, not of each file that was in it.
 * @param {number} type
 * @param {string} path
 */
function tell(type, path) {
  if (untold.size === 0) {
    setTimeout(() => {
      const gone = [...untold].filter(([, kind]) => kind === FileChangeType.Deleted).map(([folder]) => folder);
      const told = [...untold].filter(([below]) => !gone.some((folder) => isBelow(below, folder)));
      untold.clear();
      changed.fire(told.map(([one, kind]) => ({ type: kind, uri: vscode.Uri.from({ scheme: SCHEME, path: one }) })));
    }, 5);
  }
  untold.set(path, type);
}

/** @param {vscode.Uri} uri */
function existing(uri) {
  const entry = entries.get(uri.path.replace(/(.)\/$/, '$1'));
  if (!entry) throw FileSystemError.FileNotFound(uri);
  return entry;
}

/** @param {string} path */
function makeFolder(path) {
  if (entries.has(path)) return;
  if (path !== '/') makeFolder(parentOf(path));
  entries.set(path, { type: FileType.Directory, ctime: Date.now(), mtime: Date.now(), bytes: new Uint8Array() });
  tell(FileChangeType.Created, path);
}

/** @param {string} path @param {Uint8Array} bytes */
function put(path, bytes) {
  const old = entries.get(path);
  const now = Math.max(Date.now(), (old?.mtime ?? 0) + 1);
  entries.set(path, { type: FileType.File, ctime: old?.ctime ?? now, mtime: now, bytes });
  tell(old ? FileChangeType.Changed : FileChangeType.Created, path);
}

/** @type {vscode.FileSystemProvider} */
const provider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat(uri) {
    const { type, ctime, mtime, bytes } = existing(uri);
    return { type, ctime, mtime, size: bytes.length };
  },
  readDirectory(uri) {
    existing(uri);
    const folder = uri.path.replace(/(.)\/$/, '$1');
    return [...entries].flatMap(([path, { type }]) =>
      path !== folder && isBelow(path, folder) && parentOf(path) === folder ? [[nameOf(path), type]] : [],
    );
  },
  createDirectory(uri) {
    makeFolder(uri.path.replace(/(.)\/$/, '$1'));
  },
  readFile(uri) {
    const entry = existing(uri);
    if (entry.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    return entry.bytes;
  },
  writeFile(uri, bytes, { create, overwrite }) {
    const entry = entries.get(uri.path);
    if (entry?.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    if (!entry && !create) throw FileSystemError.FileNotFound(uri);
    if (entry && create && !overwrite) throw FileSystemError.FileExists(uri);
    if (!entries.has(parentOf(uri.path))) makeFolder(parentOf(uri.path));
    put(uri.path, bytes);
  },
  delete(uri) {
    existing(uri);
    for (const path of [...entries.keys()]) {
      if (path !== uri.path && !isBelow(path, uri.path)) continue;
      entries.delete(path);
      tell(FileChangeType.Deleted, path);
    }
  },
  rename(from, to, { overwrite }) {
    existing(from);
    if (entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    for (const [path, entry] of [...entries]) {
      if (path !== from.path && !isBelow(path, from.path)) continue;
      const target = to.path + path.slice(from.path.length);
      entries.delete(path);
      entries.set(target, entry);
      tell(FileChangeType.Deleted, path);
      tell(FileChangeType.Created, target);
    }
  },
};

exports.activate = (/** @type {vscode.ExtensionContext} */ context) => {
  makeFolder('/');
  for (const [path, text] of Object.entries(TEXTS)) {
    makeFolder(parentOf(path));
    put(
      path,
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
    );
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true }));
};
