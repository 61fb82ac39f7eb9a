import * as vscode from 'vscode';
import { kindOfFile } from '../core/kinds/index.ts';
import type { AnyDocument, Changes } from '../core/portfolio/index.ts';
import { isSkipped, PORTFOLIO_FILE } from '../core/portfolio/index.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { PortfolioFolder } from './portfolioFolder.ts';
import { PortfolioReader } from './portfolioReader.ts';
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

/** After this what came is looked at once more (ms). */
const SECOND_LOOK = 2_000;
const aMoment = () => new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));

/** The portfolios of the workspace, kept as they are on disk; what is open in an editor counts as it stands there. */
export class Portfolios implements vscode.Disposable {
  private readonly folders = new Map<string, Promise<PortfolioFolder>>();
  private readonly loaded = new Map<string, PortfolioFolder>();
  private readonly rootOfFolder = new Map<string, Promise<vscode.Uri | undefined>>();
  private readonly changed = new vscode.EventEmitter<PortfolioChange>();
  private readonly subscriptions: { dispose(): unknown }[] = [this.changed];
  private readonly reader: PortfolioReader;
  /** What is being taken in at this moment: who forgets waits for it, or it would come in behind. */
  private readonly underway = new Set<Promise<void>>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly open: OpenDocuments) {
    this.reader = new PortfolioReader(open);
    // A folder that comes or goes in one go is told of as itself, not file by file.
    const comings = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const changes = vscode.workspace.createFileSystemWatcher('**/*.yaml', true, false, true);
    this.subscriptions.push(
      comings,
      comings.onDidCreate((uri) => void this.during(this.appeared(uri)).then(() => this.lookAgain(uri))),
      comings.onDidDelete((uri) => void this.went(uri)),
      changes,
      changes.onDidChange((uri) => void this.during(this.read(uri))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.findNow(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.findNow(document);
      }),
      // Closing without saving brings back what is on disk.
      vscode.workspace.onDidCloseTextDocument((document) => void this.during(this.read(document.uri))),
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
      await this.reader.fill(folder, files ?? (await filesOfPortfolio(root)), progress);
      return folder;
    });
  }

  private alone(uri: vscode.Uri): Promise<PortfolioFolder> {
    return this.loading(keyOfAlone(uri), async () => {
      const folder = new PortfolioFolder(folderUri(uri), false);
      await this.reader.fill(folder, [baseName(uri)]);
      return folder;
    });
  }

  private loading(key: string, load: () => Promise<PortfolioFolder>): Promise<PortfolioFolder> {
    const known = this.folders.get(key);
    if (known) return known;
    const loading = load().then((folder) => {
      // It may have been let go while it was read.
      if (this.folders.get(key) !== loading) return folder;
      if (!folder.isPortfolio && this.known.some(({ root }) => isIn(folder.root, root))) {
        // Its portfolio came while it was read.
        this.folders.delete(key);
        return folder;
      }
      this.part(folder);
      this.loaded.set(key, folder);
      this.changed.fire({ type: 'read', folder });
      return folder;
    });
    this.folders.set(key, loading);
    return loading;
  }

  /** What lies in a portfolio of its own is not of the one around it, nor by itself any longer. */
  private part(folder: PortfolioFolder): void {
    if (!folder.isPortfolio) return;
    for (const [key, other] of [...this.loaded]) {
      if (!other.isPortfolio) {
        if (isIn(other.root, folder.root)) this.forget(key, other);
      } else if (isIn(folder.root, other.root)) this.forgetFiles(other, folder.root);
      else if (isIn(other.root, folder.root)) this.forgetFiles(folder, other.root);
    }
    this.rootOfFolder.clear();
  }

  // What happens to files

  private async read(uri: vscode.Uri): Promise<void> {
    if (!kindOfFile(baseName(uri))) return;
    await this.settled();
    const folder = this.loadedFolderOf(uri);
    const file = folder?.fileOf(uri);
    if (!folder || file === undefined) return;
    const document = this.reader.documentAt(folder, file, await textOf(uri));
    this.take(folder, new Map([[file, document]]));
  }

  /** While a portfolio is being read, its list of files may be from before something came. */
  private async settled(): Promise<void> {
    await Promise.allSettled(this.folders.values());
  }

  private async during(work: Promise<void>): Promise<void> {
    this.underway.add(work);
    await work.finally(() => this.underway.delete(work));
  }

  private async appeared(uri: vscode.Uri): Promise<void> {
    const name = baseName(uri);
    if (name === PORTFOLIO_FILE) await this.portfolioAppeared(folderUri(uri));
    else if (kindOfFile(name)) await this.read(uri);
    else await this.otherAppeared(uri);
  }

  /** Of what goes again within a moment, VS Code tells that it came and not that it went. */
  private async lookAgain(uri: vscode.Uri): Promise<void> {
    if (!kindOfFile(baseName(uri))) return;
    await aMoment();
    if ((await typeAt(uri)) === undefined) await this.went(uri);
  }

  /** A portfolio that came takes its documents with it from where they were; all other portfolios stay as they are. */
  private async portfolioAppeared(root: vscode.Uri): Promise<void> {
    this.rootOfFolder.clear();
    const file = vscode.Uri.joinPath(root, PORTFOLIO_FILE);
    const folder = await this.folderOf(file);
    // One that was read before it got its `portfolio.yaml`, or lost it for a moment, has it again.
    if (folder.isPortfolio) await this.read(file);
  }

  private async otherAppeared(uri: vscode.Uri): Promise<void> {
    await this.settled();
    const type = await typeAt(uri);
    if (type === vscode.FileType.Directory) {
      if (isSkipped(baseName(uri))) return;
      await this.folderAppeared(uri);
      // What is written right behind the making of a folder comes before anybody watches that folder: look once more.
      await aMoment();
      await this.folderAppeared(uri);
    } else if (type === vscode.FileType.File) {
      const { folder, path } = this.placeOf(uri) ?? {};
      if (folder && path !== undefined) this.take(folder, new Map([[path, 'other']]));
    }
  }

  /** A folder that came in one go may bring documents, or whole portfolios. */
  private async folderAppeared(uri: vscode.Uri): Promise<void> {
    for (const { root, files } of await portfoliosBelow(uri)) {
      const at = root === '' ? uri : vscode.Uri.joinPath(uri, root);
      const known = this.loaded.get(at.toString());
      if (known) await this.readFiles(known, files);
      else await this.portfolioAppeared(at);
    }
    const { folder, path } = this.placeOf(uri) ?? {};
    if (folder && path !== undefined) await this.readFolder(folder, path);
  }

  /** Where something lies in a portfolio that is known; undefined where it lies in none, or is passed over. */
  private placeOf(uri: vscode.Uri): { folder: PortfolioFolder; path: string } | undefined {
    const folder = this.loadedFolderOf(uri);
    const path = folder?.isPortfolio ? folder.fileOf(uri) : undefined;
    return folder && path !== undefined && !isSkipped(path) ? { folder, path } : undefined;
  }

  private async readFolder(folder: PortfolioFolder, path: string): Promise<void> {
    const files = await filesOfPortfolio(folder.root);
    await this.readFiles(
      folder,
      files.filter((file) => file.startsWith(`${path}/`)),
    );
  }

  private async readFiles(folder: PortfolioFolder, files: readonly string[]): Promise<void> {
    const documents = await this.reader.documentsOf(folder, files.filter(kindOfFile));
    this.take(folder, new Map(files.map((file) => [file, documents.get(file) ?? 'other'])));
  }

  private async went(uri: vscode.Uri): Promise<void> {
    if (baseName(uri) === PORTFOLIO_FILE) {
      await this.portfolioWent(folderUri(uri), uri);
      return;
    }
    this.forgetAt(uri);
    // What was being read when it went comes in after this.
    await Promise.allSettled(this.underway);
    await this.settled();
    if ((await typeAt(uri)) === undefined) this.forgetAt(uri);
  }

  /** Without its `portfolio.yaml` a folder is no portfolio: its documents are of the one around it, or by themselves. */
  private async portfolioWent(root: vscode.Uri, file: vscode.Uri): Promise<void> {
    await this.settled();
    // Who writes it anew by putting another in its place, as git does, takes nothing away.
    if ((await typeAt(file)) !== undefined) return;
    this.letGo((folder) => folder.isPortfolio && sameUri(folder.root, root));
    const around = await this.rootOf(root);
    if (around) await this.folder(around);
    const { folder, path } = this.placeOf(root) ?? {};
    if (folder && path !== undefined) await this.readFolder(folder, path);
    const shown = vscode.workspace.textDocuments.filter(({ uri }) => isIn(uri, root) && isShown(uri));
    await Promise.all(shown.map((editor) => this.find(editor)));
  }

  private forgetAt(uri: vscode.Uri): void {
    this.letGo(({ root }) => isIn(root, uri));
    for (const folder of this.loaded.values()) this.forgetFiles(folder, uri);
  }

  private forgetFiles(folder: PortfolioFolder, at: vscode.Uri): void {
    const files = [...folder.portfolio.documents.keys(), ...folder.otherFiles];
    const gone = files.filter((file) => isIn(folder.uriOf(file), at));
    this.take(folder, new Map(gone.map((file) => [file, undefined])));
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
