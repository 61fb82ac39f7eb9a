import * as vscode from 'vscode';
import type { OverviewOptions } from '../core/overview/index.ts';
import type { Portfolio } from '../core/portfolio/index.ts';
import { rootOf, treeOf } from '../core/tree/index.ts';
import type { Checks } from './checks.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import { PortfolioRow } from './portfolioRow.ts';
import type { Portfolios } from './portfolios.ts';
import { onSettingsChange, overviewOptionsFor, today } from './settings.ts';

/** The view, as the manifest names it. */
const PORTFOLIO_VIEW = 'aiosPortfolio.portfolio';

/** How long changes and findings have to rest before the view follows (ms). */
const REST = 250;

/** The rows of one portfolio, and what they were made of. */
interface Made {
  portfolio: Portfolio;
  day: string;
  rows: readonly PortfolioRow[];
}

/** The view *Portfolio*. Nothing is worked out before somebody looks, but for the number on its icon. */
export class PortfolioView implements vscode.TreeDataProvider<PortfolioRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<PortfolioRow>;
  private readonly subscriptions: { dispose(): unknown }[];
  private readonly timers: { rows?: number; badge?: number } = {};
  private made = new WeakMap<PortfolioFolder, Made>();
  /** The workspace has been looked through once; what comes and goes later is told. */
  private isRead = false;
  private day = today();

  constructor(
    private readonly portfolios: Portfolios,
    private readonly checks: Checks,
  ) {
    this.view = vscode.window.createTreeView(PORTFOLIO_VIEW, { treeDataProvider: this, showCollapseAll: true });
    const drawBadge = () => {
      this.later('badge', () => {
        this.drawBadge();
      });
    };
    this.subscriptions = [
      this.changed,
      this.view,
      portfolios.onDidChange(() => {
        this.later('rows', () => {
          this.redraw();
        });
      }),
      checks.onDidCheck(drawBadge),
      checks.onDidSettle(drawBadge),
      checks.onDidForget(drawBadge),
      onSettingsChange(() => {
        this.redrawAll();
      }),
      // What a day changes is seen when somebody looks again.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.day !== today()) this.redrawAll();
      }),
    ];
  }

  dispose(): void {
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  getTreeItem(row: PortfolioRow): vscode.TreeItem {
    return row.toTreeItem();
  }

  async getChildren(row?: PortfolioRow): Promise<PortfolioRow[]> {
    if (row) return [...row.below()];
    const folders = this.isRead ? this.portfolios.known : await this.portfolios.all();
    this.isRead = true;
    this.tellWhetherThereIsOne(folders.length);
    const [only] = folders;
    if (!only) return [];
    return folders.length === 1 ? [...this.rowsOf(only)] : folders.map((folder) => this.root(folder));
  }

  private root(folder: PortfolioFolder): PortfolioRow {
    const where = vscode.workspace.asRelativePath(folder.root);
    const item = rootOf(folder.portfolio, overviewOptionsFor(folder.root), where);
    return new PortfolioRow(item, folder, () => this.rowsOf(folder), true);
  }

  /** Made once per version of a portfolio, and per day. */
  private rowsOf(folder: PortfolioFolder): readonly PortfolioRow[] {
    const { portfolio } = folder;
    const known = this.made.get(folder);
    const options: OverviewOptions = overviewOptionsFor(folder.root);
    if (known?.portfolio === portfolio && known.day === options.today) return known.rows;
    const rows = treeOf(portfolio, options).map((item) => new PortfolioRow(item, folder));
    this.made.set(folder, { portfolio, day: options.today, rows });
    return rows;
  }

  private redrawAll(): void {
    this.made = new WeakMap();
    this.redraw();
  }

  /** VS Code asks for the rows when the view is in sight. */
  private redraw(): void {
    this.day = today();
    this.tellWhetherThereIsOne(this.portfolios.known.length);
    this.changed.fire(undefined);
  }

  /** For menus, the welcome view and the walkthrough. */
  private tellWhetherThereIsOne(count: number): void {
    void vscode.commands.executeCommand('setContext', 'aiosPortfolio.hasPortfolio', count > 0);
  }

  private drawBadge(): void {
    const levels = [...this.checks.all()]
      .filter(({ folder }) => folder.isPortfolio)
      .flatMap(({ findings }) => findings.map(({ level }) => level));
    const errors = levels.filter((level) => level === 'error').length;
    const warnings = levels.filter((level) => level === 'warning').length;
    const value = errors + warnings;
    const tooltip = vscode.l10n.t(
      'Points that need attention: {0} ({1} errors, {2} warnings)',
      value,
      errors,
      warnings,
    );
    this.view.badge = value === 0 ? undefined : { value, tooltip };
  }

  private later(what: 'rows' | 'badge', run: () => void): void {
    clearTimeout(this.timers[what]);
    this.timers[what] = setTimeout(run, REST);
  }
}
