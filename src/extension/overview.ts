import * as vscode from 'vscode';
import type { Overview } from '../core/overview/index.ts';
import { overviewOf } from '../core/overview/index.ts';
import { PORTFOLIO_FILE } from '../core/portfolio/index.ts';
import type { FromOverview, ToOverview } from '../protocol/index.ts';
import { readFromOverview } from '../protocol/index.ts';
import type { FormEditors } from './formEditor.ts';
import { webviewFolder, webviewPage } from './webviewPage.ts';
import { logWarning } from './log.ts';
import { show } from './openAs.ts';
import { runTask } from './overviewTasks.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { languageFor, onSettingsChange, overviewOptionsFor, today } from './settings.ts';

/** The panel of the overview, as VS Code keeps it over a reload of the window. */
export const OVERVIEW_VIEW = 'aiosPortfolio.overview';

/** How long changes have to rest before the overview is drawn again (ms). */
const REST = 250;

interface OverviewServices {
  extensionUri: vscode.Uri;
  portfolios: Portfolios;
  forms: FormEditors;
}

/** The overviews that are open: at most one per portfolio. A hidden one is let go and drawn again when it is shown. */
export class Overviews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Map<string, OverviewPanel>();

  constructor(private readonly services: OverviewServices) {}

  dispose(): void {
    for (const panel of this.open.values()) panel.dispose();
  }

  /** Shows the overview of a portfolio: the one that is open, or a new one. */
  show({ root }: PortfolioFolder): void {
    const known = this.open.get(root.toString());
    if (known) {
      known.panel.reveal();
      return;
    }
    const title = TITLE[languageFor(root)];
    this.take(vscode.window.createWebviewPanel(OVERVIEW_VIEW, title, vscode.ViewColumn.Active), root);
  }

  /** Brings an overview back that was open when the window was closed, when its portfolio is still in the workspace. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const root = rootIn(state);
    if (root && !this.open.has(root.toString())) this.take(panel, root);
    else panel.dispose();
    return Promise.resolve();
  }

  private take(panel: vscode.WebviewPanel, root: vscode.Uri): void {
    const key = root.toString();
    this.open.set(key, new OverviewPanel(panel, root, this.services));
    panel.onDidDispose(() => {
      this.open.get(key)?.dispose();
      this.open.delete(key);
    });
  }
}

const TITLE = { nl: 'Overzicht', en: 'Overview' } as const;

/** The frame wrote this, and is not trusted: only a folder of this workspace counts. */
function rootIn(state: unknown): vscode.Uri | undefined {
  const written = typeof state === 'object' && state !== null && 'root' in state ? state.root : undefined;
  if (typeof written !== 'string') return undefined;
  try {
    const root = vscode.Uri.parse(written, true);
    return vscode.workspace.getWorkspaceFolder(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

/** One overview: what it shows, and what comes of its buttons. */
class OverviewPanel {
  private readonly subscriptions: vscode.Disposable[];
  private timer: number | undefined;
  private shown: Overview | undefined;
  private isReady = false;
  private day = today();

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly root: vscode.Uri,
    private readonly services: OverviewServices,
  ) {
    const { extensionUri, portfolios } = services;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
    this.subscriptions = [
      webview.onDidReceiveMessage((raw: unknown) => void this.receive(raw)),
      portfolios.onDidChange(({ folder }) => {
        if (folder.root.toString() === root.toString()) this.later();
      }),
      onSettingsChange(() => {
        panel.title = TITLE[languageFor(root)];
        this.later();
      }),
      // What a day changes is seen when somebody looks again.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.day !== today()) this.later();
      }),
      panel.onDidChangeViewState(() => {
        // A page that is hidden is unloaded; it says `ready` anew when it is back.
        if (!panel.visible) this.isReady = false;
      }),
    ];
    webview.html = webviewPage(webview, extensionUri, languageFor(root), 'overview', root);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private later(): void {
    if (!this.isReady) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.draw(), REST);
  }

  private async draw(): Promise<void> {
    const folder = await this.folder();
    const options = overviewOptionsFor(this.root);
    this.day = options.today;
    this.shown = folder && overviewOf(folder.portfolio, options);
    const { language } = options;
    await this.post(
      this.shown ? { type: 'overview', language, content: this.shown.content } : { type: 'gone', language },
    );
  }

  /** The portfolio as it is now; it may have been read anew. Undefined when it is no portfolio any more. */
  private async folder(): Promise<PortfolioFolder | undefined> {
    const folder = await this.services.portfolios.folderOf(vscode.Uri.joinPath(this.root, PORTFOLIO_FILE));
    return folder.isPortfolio && folder.root.toString() === this.root.toString() ? folder : undefined;
  }

  private async post(message: ToOverview): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  private async receive(raw: unknown): Promise<void> {
    const message = readFromOverview(raw);
    if (!message) {
      logWarning('A message of the overview that is not in the protocol was left out');
      return;
    }
    try {
      await this.carryOut(message);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  private async carryOut(message: FromOverview): Promise<void> {
    if (message.type === 'ready') {
      this.isReady = true;
      await this.draw();
      return;
    }
    const folder = await this.folder();
    if (!folder) return;
    if (message.type === 'do') {
      const opdracht = this.shown?.opdrachten.get(message.task);
      if (opdracht) await runTask(folder, opdracht);
      return;
    }
    const { file, path } = message;
    // Only what is a document of this portfolio opens, whatever the frame asks for.
    if (!folder.portfolio.get(file)) return;
    if (path) await this.services.forms.openAt(folder.uriOf(file), path);
    else await show(folder.uriOf(file));
  }
}
