import * as vscode from 'vscode';
import { kindOfFile } from '../core/kinds/index.ts';
import type { AnyDocument, Changes } from '../core/portfolio/index.ts';
import { isSkipped, openDocument, PORTFOLIO_FILE } from '../core/portfolio/index.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { PortfolioFolder } from './portfolioFolder.ts';
import { isShown } from './tabs.ts';
import { baseName, filesOfPortfolio, folderUri, isIn, portfoliosBelow, textOf, typeAt } from './workspaceFiles.ts';

/** A document with the portfolio it stands in. */
export interface InPortfolio {
  folder: PortfolioFolder;
  document: AnyDocument;
}

/** What happened to a portfolio: it was read as a whole, documents or files of it changed, or it is let go. */
export type PortfolioChange =
  | { type: 'read'; folder: PortfolioFolder }
  | { type: 'gone'; folder: PortfolioFolder }
  | { type: 'changed'; folder: PortfolioFolder; changes: Changes };

/** Told while portfolios are read: how many documents of how many. */
export type ReadingProgress = (done: number, total: number) => void;

/** Files read at once, and how long the extension host may be kept busy before others get a turn (ms). */
const READ_AT_ONCE = 16;
const SLICE = 12;

/** The portfolios of the workspace, kept as they are on disk; what is open in an editor counts as it stands there. */
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
    // A folder that comes or goes in one go is told of as itself, not file by file.
    const comings = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const changes = vscode.workspace.createFileSystemWatcher('**/*.yaml', true, false, true);
    this.subscriptions.push(
      comings,
      comings.onDidCreate((uri) => void this.appeared(uri)),
      comings.onDidDelete((uri) => {
        this.went(uri);
      }),
      changes,
      changes.onDidChange((uri) => void this.read(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.findNow(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.findNow(document);
      }),
      // Closing without saving brings back what is on disk.
      vscode.workspace.onDidCloseTextDocument((document) => void this.read(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        const isOut = ({ root }: PortfolioFolder) => vscode.workspace.getWorkspaceFolder(root) === undefined;
        this.letGo((folder) => isOut(folder) && removed.some(({ uri }) => isIn(folder.root, uri)));
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The portfolios that have been read. */
  get known(): readonly PortfolioFolder[] {
    return [...this.loaded.values()].filter(({ isPortfolio }) => isPortfolio);
  }

  /** The portfolio a document belongs to, read on first use. A document in no portfolio stands in a folder of its own. */
  async folderOf(uri: vscode.Uri): Promise<PortfolioFolder> {
    const root = await this.rootOf(folderUri(uri));
    return root ? this.folder(root) : this.alone(uri);
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

  /** All portfolios in the workspace folders; those not known yet are read. */
  async all(token?: vscode.CancellationToken, progress?: ReadingProgress): Promise<PortfolioFolder[]> {
    const found = new Map<string, { root: vscode.Uri; files: readonly string[] }>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      for (const { root, files } of await portfoliosBelow(uri, token)) {
        const at = root === '' ? uri : vscode.Uri.joinPath(uri, root);
        found.set(at.toString(), { root: at, files });
      }
    }
    const total = [...found.values()].reduce((sum, { files }) => sum + files.filter(kindOfFile).length, 0);
    const folders: PortfolioFolder[] = [];
    let done = 0;
    for (const { root, files } of found.values()) {
      if (token?.isCancellationRequested) break;
      folders.push(
        await this.folder(root, files, () => {
          progress?.(++done, total);
        }),
      );
    }
    return folders;
  }

  /** What stands in an editor counts at once, but only where the portfolio was read: no key press makes it be read. */
  private current(folder: PortfolioFolder, editor: vscode.TextDocument): InPortfolio | undefined {
    const file = folder.fileOf(editor.uri);
    const document = file === undefined ? undefined : this.open.get(editor, file);
    if (file === undefined || !document) return undefined;
    this.take(folder, new Map([[file, document]]));
    return { folder, document };
  }

  /** Takes in what is known to have changed before VS Code tells of it. */
  take(folder: PortfolioFolder, changes: Changes): void {
    const real = folder.change(changes);
    if (real.size > 0) this.changed.fire({ type: 'changed', folder, changes: real });
  }

  // Reading

  private folder(root: vscode.Uri, files?: readonly string[], progress?: () => void): Promise<PortfolioFolder> {
    return this.loading(root.toString(), async () => {
      const folder = new PortfolioFolder(root, true);
      await this.fill(folder, files ?? (await filesOfPortfolio(root)), progress);
      return folder;
    });
  }

  private alone(uri: vscode.Uri): Promise<PortfolioFolder> {
    return this.loading(keyOfAlone(uri), async () => {
      const folder = new PortfolioFolder(folderUri(uri), false);
      await this.fill(folder, [baseName(uri)]);
      return folder;
    });
  }

  private loading(key: string, load: () => Promise<PortfolioFolder>): Promise<PortfolioFolder> {
    const known = this.folders.get(key);
    if (known) return known;
    const loading = load().then((folder) => {
      // It may have been let go while it was read.
      if (this.folders.get(key) !== loading) return folder;
      this.loaded.set(key, folder);
      this.changed.fire({ type: 'read', folder });
      return folder;
    });
    this.folders.set(key, loading);
    return loading;
  }

  private async fill(folder: PortfolioFolder, files: readonly string[], progress?: () => void): Promise<void> {
    const documents = await this.documentsOf(folder, files.filter(kindOfFile), progress);
    // What was typed while the rest was read counts as it stands now.
    for (const editor of vscode.workspace.textDocuments) {
      const file = folder.fileOf(editor.uri);
      const document = file !== undefined && documents.has(file) ? this.open.get(editor, file) : undefined;
      if (document) documents.set(document.file, document);
    }
    const others = files.filter((file) => !documents.has(file));
    folder.fill([...documents.values()], others);
  }

  /** Reads documents in slices, so that who types meanwhile feels nothing. */
  private async documentsOf(
    folder: PortfolioFolder,
    files: readonly string[],
    progress?: () => void,
  ): Promise<Map<string, AnyDocument>> {
    const documents = new Map<string, AnyDocument>();
    let started = Date.now();
    for (let at = 0; at < files.length; at += READ_AT_ONCE) {
      const batch = files.slice(at, at + READ_AT_ONCE);
      const texts = await Promise.all(batch.map((file) => textOf(folder.uriOf(file))));
      for (const [index, file] of batch.entries()) {
        const document = this.documentAt(folder, file, texts[index]);
        if (document) documents.set(file, document);
        progress?.();
        if (Date.now() - started > SLICE) {
          await new Promise((resolve) => setTimeout(resolve));
          started = Date.now();
        }
      }
    }
    return documents;
  }

  /** The document as it stands in an editor, else as its file holds it; the one that is known when nothing changed. */
  private documentAt(folder: PortfolioFolder, file: string, text: string | undefined): AnyDocument | undefined {
    const uri = folder.uriOf(file);
    // VS Code holds on to the text of a deleted file for a while; only in a tab it is still somebody's.
    const isThere = text !== undefined || isShown(uri);
    const editor = isThere && vscode.workspace.textDocuments.find((candidate) => sameUri(candidate.uri, uri));
    if (editor) return this.open.get(editor, file);
    const known = folder.portfolio.documents.get(file);
    if (text === undefined || known?.parsed.text === text) return text === undefined ? undefined : known;
    return openDocument(file, text);
  }

  // What happens to files

  private async read(uri: vscode.Uri): Promise<void> {
    if (!kindOfFile(baseName(uri))) return;
    await this.settled();
    const folder = this.loadedFolderOf(uri);
    const file = folder?.fileOf(uri);
    if (!folder || file === undefined) return;
    const document = this.documentAt(folder, file, await textOf(uri));
    this.take(folder, new Map([[file, document]]));
  }

  /** While a portfolio is being read, its list of files may be from before something came. */
  private async settled(): Promise<void> {
    await this.sorting;
    await Promise.allSettled(this.folders.values());
  }

  private async appeared(uri: vscode.Uri): Promise<void> {
    const name = baseName(uri);
    if (name === PORTFOLIO_FILE) {
      await this.sortAgain();
      await this.folderOf(uri);
    } else if (kindOfFile(name)) await this.read(uri);
    else await this.otherAppeared(uri);
  }

  private async otherAppeared(uri: vscode.Uri): Promise<void> {
    await this.settled();
    const folder = this.loadedFolderOf(uri);
    const path = folder?.isPortfolio ? folder.fileOf(uri) : undefined;
    if (!folder || path === undefined || isSkipped(path)) return;
    const type = await typeAt(uri);
    if (type === vscode.FileType.File) this.take(folder, new Map([[path, 'other']]));
    if (type !== vscode.FileType.Directory) return;
    const files = await filesOfPortfolio(folder.root);
    const inside = files.filter((file) => file.startsWith(`${path}/`));
    const documents = await this.documentsOf(folder, inside.filter(kindOfFile));
    this.take(folder, new Map(inside.map((file) => [file, documents.get(file) ?? 'other'])));
  }

  private went(uri: vscode.Uri): void {
    if (baseName(uri) === PORTFOLIO_FILE) {
      void this.sortAgain();
      return;
    }
    this.letGo(({ root }) => isIn(root, uri));
    for (const folder of this.loaded.values()) {
      const files = [...folder.portfolio.documents.keys(), ...folder.otherFiles];
      const gone = files.filter((file) => isIn(folder.uriOf(file), uri));
      this.take(folder, new Map(gone.map((file) => [file, undefined])));
    }
  }

  private letGo(which: (folder: PortfolioFolder) => boolean): void {
    for (const [key, folder] of [...this.loaded]) if (which(folder)) this.forget(key, folder);
    this.rootOfFolder.clear();
  }

  private forget(key: string, folder: PortfolioFolder): void {
    this.folders.delete(key);
    this.loaded.delete(key);
    this.changed.fire({ type: 'gone', folder });
  }

  /** A `portfolio.yaml` came or went: which document belongs where is found out anew, and what was read is read again. */
  private sortAgain(): Promise<void> {
    this.sorting = this.sorting.then(() => this.sort());
    return this.sorting;
  }

  private async sort(): Promise<void> {
    const before = [...this.loaded];
    this.folders.clear();
    this.rootOfFolder.clear();
    for (const [key, folder] of before) this.forget(key, folder);
    const roots = await Promise.all(
      before.filter(([, { isPortfolio }]) => isPortfolio).map(([, { root }]) => this.rootOf(root)),
    );
    await Promise.all([
      ...roots.flatMap((root) => (root ? [this.folder(root)] : [])),
      ...vscode.workspace.textDocuments.filter(({ uri }) => isShown(uri)).map((editor) => this.find(editor)),
    ]);
  }

  // Which portfolio is whose

  private loadedFolderOf(uri: vscode.Uri): PortfolioFolder | undefined {
    const alone = this.loaded.get(keyOfAlone(uri));
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
      if ((await typeAt(vscode.Uri.joinPath(folder, PORTFOLIO_FILE))) !== undefined) return folder;
      const workspace = vscode.workspace.getWorkspaceFolder(folder);
      const parent = folderUri(folder);
      const atTop = parent.path === folder.path || folder.path === '/' || workspace?.uri.path === folder.path;
      return atTop ? undefined : this.rootOf(parent);
    })();
    this.rootOfFolder.set(key, found);
    return found;
  }
}

const sameUri = (a: vscode.Uri, b: vscode.Uri) => a.toString() === b.toString();

/** A document in no portfolio is known by itself. */
const keyOfAlone = (uri: vscode.Uri) => `${folderUri(uri).toString()} ${uri.toString()}`;
