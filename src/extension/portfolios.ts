import * as vscode from 'vscode';
import { kindOfFile } from '../core/kinds/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import { openDocument, PORTFOLIO_FILE } from '../core/portfolio/index.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { PortfolioFolder } from './portfolioFolder.ts';
import { isShown } from './tabs.ts';

/** A document with the portfolio it stands in. */
export interface InPortfolio {
  folder: PortfolioFolder;
  document: AnyDocument;
}

export interface PortfolioChange {
  folder: PortfolioFolder;
  /** The document that changed or went; undefined when the whole folder was read. */
  file?: string;
}

/** Folders that never hold documents of a portfolio. */
const SKIPPED_FOLDERS = /^(\.|node_modules$)/;
/** Files read at once, and how long the extension host may be kept busy before others get a turn (ms). */
const READ_AT_ONCE = 16;
const SLICE = 12;

/**
 * The portfolios of the workspace. Reads through `workspace.fs` (works on virtual file systems and does not wake other
 * extensions, as opening text documents would); what is open in an editor counts as it stands there.
 */
export class Portfolios implements vscode.Disposable {
  private readonly folders = new Map<string, Promise<PortfolioFolder>>();
  private readonly loaded = new Map<string, PortfolioFolder>();
  private readonly rootOfFolder = new Map<string, Promise<vscode.Uri | undefined>>();
  /** Done when it is known of every document in which portfolio it is. */
  private sorting = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<PortfolioChange>();
  private readonly subscriptions: { dispose(): unknown }[] = [this.changed];
  readonly onDidChange = this.changed.event;

  constructor(private readonly open: OpenDocuments) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.yaml');
    // A folder that goes in one go is told of as itself, not file by file.
    const folderWatcher = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    this.subscriptions.push(
      folderWatcher,
      folderWatcher.onDidDelete((uri) => {
        if (!uri.path.endsWith('.yaml')) this.folderWent(uri);
      }),
      watcher,
      watcher.onDidCreate((uri) => void this.fileAppeared(uri)),
      watcher.onDidChange((uri) => void this.read(uri)),
      watcher.onDidDelete((uri) => {
        this.fileWent(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.take(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.take(document);
      }),
      // Closing without saving brings back what is on disk.
      vscode.workspace.onDidCloseTextDocument((document) => void this.read(document.uri)),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The portfolio a document belongs to, read on first use. A document in no portfolio stands in a folder of its own. */
  async folderOf(uri: vscode.Uri): Promise<PortfolioFolder> {
    const root = await this.rootOf(folderUri(uri));
    return root ? this.folder(root, true) : this.folder(uri.with({ path: folderPath(uri.path) }), false, uri);
  }

  /** The document of an open editor with its portfolio; undefined when its name is of no kind. */
  async find(editor: vscode.TextDocument): Promise<InPortfolio | undefined> {
    if (!kindOfFile(baseName(editor.uri))) return undefined;
    const folder = await this.folderOf(editor.uri);
    return this.current(folder, editor);
  }

  /** The same without waiting: undefined as well while the portfolio is still being read. */
  findNow(editor: vscode.TextDocument): InPortfolio | undefined {
    if (!kindOfFile(baseName(editor.uri))) return undefined;
    const folder = this.loadedFolderOf(editor.uri);
    return folder && this.current(folder, editor);
  }

  /** All portfolios in the workspace folders. */
  async all(token?: vscode.CancellationToken): Promise<PortfolioFolder[]> {
    const roots = new Map<string, vscode.Uri>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      for await (const file of filesBelow(uri, token)) {
        if (baseName(file) === PORTFOLIO_FILE) {
          const root = folderUri(file);
          roots.set(root.toString(), root);
        }
      }
    }
    const folders: PortfolioFolder[] = [];
    for (const root of roots.values()) {
      if (token?.isCancellationRequested) break;
      folders.push(await this.folder(root, true));
    }
    return folders;
  }

  private current(folder: PortfolioFolder, editor: vscode.TextDocument): InPortfolio | undefined {
    const file = folder.fileOf(editor.uri);
    const document = file === undefined ? undefined : this.open.get(editor, file);
    if (!document) return undefined;
    folder.set(document);
    return { folder, document };
  }

  private folder(root: vscode.Uri, isPortfolio: boolean, only?: vscode.Uri): Promise<PortfolioFolder> {
    const key = isPortfolio ? root.toString() : `${root.toString()} ${only?.toString() ?? ''}`;
    const known = this.folders.get(key);
    if (known) return known;
    const folder = new PortfolioFolder(root, isPortfolio);
    const loading = (isPortfolio ? this.load(folder) : this.readInto(folder, only ? [only] : [])).then(() => {
      this.loaded.set(key, folder);
      this.changed.fire({ folder });
      return folder;
    });
    this.folders.set(key, loading);
    return loading;
  }

  private async load(folder: PortfolioFolder): Promise<void> {
    const files: vscode.Uri[] = [];
    for await (const uri of filesBelow(folder.root, undefined, true)) {
      if (kindOfFile(baseName(uri))) files.push(uri);
    }
    await this.readInto(folder, files);
  }

  private async readInto(folder: PortfolioFolder, files: readonly vscode.Uri[]): Promise<void> {
    let started = Date.now();
    for (let at = 0; at < files.length; at += READ_AT_ONCE) {
      const batch = files.slice(at, at + READ_AT_ONCE);
      const texts = await Promise.all(batch.map(textOf));
      for (const [index, uri] of batch.entries()) {
        this.put(folder, uri, texts[index]);
        if (Date.now() - started > SLICE) {
          await new Promise((resolve) => setTimeout(resolve));
          started = Date.now();
        }
      }
    }
  }

  private put(folder: PortfolioFolder, uri: vscode.Uri, text: string | undefined): void {
    const file = folder.fileOf(uri);
    if (file === undefined) return;
    // VS Code holds on to the text of a deleted file for a while; only in a tab it is still somebody's.
    const isThere = text !== undefined || isShown(uri);
    const editor = isThere && vscode.workspace.textDocuments.find((candidate) => sameUri(candidate.uri, uri));
    const document = editor ? this.open.get(editor, file) : text === undefined ? undefined : openDocument(file, text);
    if (document) folder.set(document);
    else folder.delete(file);
  }

  /** What is typed counts at once, but only where the portfolio has been read: nothing is read because of a key press. */
  private take(editor: vscode.TextDocument): void {
    const found = this.findNow(editor);
    if (found) this.changed.fire({ folder: found.folder, file: found.document.file });
  }

  private async read(uri: vscode.Uri): Promise<void> {
    if (!kindOfFile(baseName(uri))) return;
    // While a portfolio is being read, its list of files may be from before this one came.
    await this.sorting;
    await Promise.allSettled(this.folders.values());
    const folder = this.loadedFolderOf(uri);
    const file = folder?.fileOf(uri);
    if (!folder || file === undefined) return;
    this.put(folder, uri, await textOf(uri));
    this.changed.fire({ folder, file });
  }

  private async fileAppeared(uri: vscode.Uri): Promise<void> {
    if (baseName(uri) !== PORTFOLIO_FILE) {
      await this.read(uri);
      return;
    }
    await this.sortAgain();
    await this.folderOf(uri);
  }

  private fileWent(uri: vscode.Uri): void {
    const folder = this.loadedFolderOf(uri);
    const file = folder?.fileOf(uri);
    if (baseName(uri) === PORTFOLIO_FILE) {
      void this.sortAgain();
      return;
    }
    if (!folder || file === undefined || !folder.delete(file)) return;
    this.changed.fire({ folder, file });
  }

  /** A portfolio in it is let go; of the others only the documents that were in it. */
  private folderWent(uri: vscode.Uri): void {
    const isIn = (one: vscode.Uri) => one.scheme === uri.scheme && `${one.path}/`.startsWith(`${uri.path}/`);
    for (const [key, folder] of [...this.loaded]) {
      const gone = [...folder.portfolio.documents.keys()].filter((file) => isIn(folder.uriOf(file)));
      if (isIn(folder.root)) {
        this.folders.delete(key);
        this.loaded.delete(key);
        this.rootOfFolder.clear();
      }
      for (const file of gone) folder.delete(file);
      if (gone.length > 0) this.changed.fire({ folder });
    }
  }

  /** A `portfolio.yaml` came or went: which document belongs where is found out anew, and what was read is read again. */
  private sortAgain(): Promise<void> {
    this.sorting = this.sorting.then(() => this.sort());
    return this.sorting;
  }

  private async sort(): Promise<void> {
    const before = [...this.loaded.values()];
    this.folders.clear();
    this.loaded.clear();
    this.rootOfFolder.clear();
    for (const folder of before) {
      folder.clear();
      this.changed.fire({ folder });
    }
    const roots = await Promise.all(
      before.filter(({ isPortfolio }) => isPortfolio).map(({ root }) => this.rootOf(root)),
    );
    await Promise.all([
      ...roots.flatMap((root) => (root ? [this.folder(root, true)] : [])),
      ...vscode.workspace.textDocuments.filter(({ uri }) => isShown(uri)).map((editor) => this.find(editor)),
    ]);
  }

  private loadedFolderOf(uri: vscode.Uri): PortfolioFolder | undefined {
    const alone = this.loaded.get(`${folderUri(uri).toString()} ${uri.toString()}`);
    if (alone) return alone;
    let best: PortfolioFolder | undefined;
    for (const folder of this.loaded.values()) {
      if (!folder.isPortfolio || folder.fileOf(uri) === undefined) continue;
      if (!best || folder.root.path.length > best.root.path.length) best = folder;
    }
    return best;
  }

  /** The nearest folder upwards with a `portfolio.yaml`, not above the workspace folder. */
  private rootOf(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
    const key = folder.toString();
    const known = this.rootOfFolder.get(key);
    if (known) return known;
    const found = (async () => {
      if (await exists(vscode.Uri.joinPath(folder, PORTFOLIO_FILE))) return folder;
      const workspace = vscode.workspace.getWorkspaceFolder(folder);
      const parent = folderPath(folder.path);
      const atTop = parent === folder.path || folder.path === '/' || workspace?.uri.path === folder.path;
      return atTop ? undefined : this.rootOf(folder.with({ path: parent }));
    })();
    this.rootOfFolder.set(key, found);
    return found;
  }
}

/** Files below a folder, links not followed (they could lead out of it). `own`: without portfolios further down. */
async function* filesBelow(
  folder: vscode.Uri,
  token?: vscode.CancellationToken,
  own = false,
): AsyncGenerator<vscode.Uri> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return; // Gone or not ours to read: nothing in it can be checked.
  }
  for (const [name, type] of entries) {
    if (token?.isCancellationRequested) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File) yield uri;
    else if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.test(name)) {
      if (own && (await exists(vscode.Uri.joinPath(uri, PORTFOLIO_FILE)))) continue;
      yield* filesBelow(uri, token, own);
    }
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

const sameUri = (a: vscode.Uri, b: vscode.Uri) => a.toString() === b.toString();
const folderPath = (path: string) => path.slice(0, Math.max(1, path.lastIndexOf('/')));
const folderUri = (uri: vscode.Uri) => uri.with({ path: folderPath(uri.path) });

/** Name of a file without its folder. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
