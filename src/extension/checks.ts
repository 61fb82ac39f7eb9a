import * as vscode from 'vscode';
import type { CheckedDocument, Finding } from '../core/check/index.ts';
import { StandingChecks } from '../core/check/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { PortfolioChange, Portfolios } from './portfolios.ts';
import { checkOptionsFor, onSettingsChange, today } from './settings.ts';

/** How long typing has to rest before the document is checked, and the documents that look at it after it (ms). */
const REST = 120;
const REST_OF_PORTFOLIO = 1200;
/** How long checking may keep the extension host busy before others get a turn (ms). */
const SLICE = 12;

/** What was found in a document, with the document it was found in: ranges and fixes belong to that text. */
export interface Checked {
  uri: vscode.Uri;
  folder: PortfolioFolder;
  document: AnyDocument;
  findings: readonly Finding[];
}

/** The checks of one portfolio. */
interface Standing {
  folder: PortfolioFolder;
  checks: StandingChecks;
  /** The day they are of: some findings depend on it. */
  day: string;
  results: Map<string, Checked>;
}

/** Keeps the findings of the documents up to date and tells who shows them. */
export class Checks implements vscode.Disposable {
  private readonly standing = new Map<PortfolioFolder, Standing>();
  private readonly timers = new Map<PortfolioFolder, { own?: number; rest?: number }>();
  private readonly checked = new vscode.EventEmitter<Checked>();
  private readonly gone = new vscode.EventEmitter<vscode.Uri>();
  private readonly settled = new vscode.EventEmitter<PortfolioFolder>();
  private readonly subscriptions: { dispose(): unknown }[];
  readonly onDidCheck = this.checked.event;
  readonly onDidForget = this.gone.event;
  /** Everything that was due in a portfolio has been checked. */
  readonly onDidSettle = this.settled.event;

  constructor(private readonly portfolios: Portfolios) {
    this.subscriptions = [
      this.checked,
      this.gone,
      this.settled,
      portfolios.onDidChange((change) => {
        this.changed(change);
      }),
      onSettingsChange(() => {
        for (const standing of this.standing.values()) {
          standing.checks.startAgain();
          this.later(standing, 'rest', 0);
        }
      }),
    ];
  }

  dispose(): void {
    for (const folder of this.timers.keys()) this.clearTimers(folder);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The findings as last checked, also when typing has gone on since. */
  last(uri: vscode.Uri): Checked | undefined {
    for (const { results } of this.standing.values()) {
      const result = results.get(uri.toString());
      if (result) return result;
    }
    return undefined;
  }

  /** The findings of every document that was checked. */
  *all(): Iterable<Checked> {
    for (const { results } of this.standing.values()) yield* results.values();
  }

  /** Findings of exactly this version of an open document: those at hand, or made now. */
  now(editor: vscode.TextDocument): Checked | undefined {
    const found = this.portfolios.findNow(editor);
    if (!found) return undefined;
    const standing = this.standingOf(found.folder);
    const known = standing.results.get(editor.uri.toString());
    return known?.document === found.document ? known : this.check(standing, found.document.file);
  }

  /** Checks every document of a portfolio for which that is due, in slices. */
  async checkFolder(folder: PortfolioFolder, token?: vscode.CancellationToken): Promise<void> {
    await this.checkDue(this.standingOf(folder), () => token?.isCancellationRequested === true);
  }

  private changed(change: PortfolioChange): void {
    const { folder } = change;
    if (change.type === 'gone') {
      this.clearTimers(folder);
      const standing = this.standing.get(folder);
      this.standing.delete(folder);
      for (const { uri } of standing?.results.values() ?? []) this.gone.fire(uri);
      return;
    }
    const standing = this.standingOf(folder);
    if (change.type === 'read') {
      this.later(standing, 'rest', 0);
      return;
    }
    standing.checks.change(folder.portfolio, change.changes);
    for (const [file, document] of change.changes) {
      const uri = folder.uriOf(file);
      if (typeof document !== 'object' && standing.results.delete(uri.toString())) this.gone.fire(uri);
    }
    this.later(standing, 'own', REST);
    this.later(standing, 'rest', REST_OF_PORTFOLIO);
  }

  private standingOf(folder: PortfolioFolder): Standing {
    const known = this.standing.get(folder);
    if (known) return known;
    const checks = new StandingChecks(folder.portfolio, (file) => checkOptionsFor(folder.uriOf(file)));
    const standing = { folder, checks, day: today(), results: new Map<string, Checked>() };
    this.standing.set(folder, standing);
    return standing;
  }

  /** What changed itself is checked soon after typing rests; what only looks at it a little later. */
  private later(standing: Standing, what: 'own' | 'rest', delay: number): void {
    const timers = this.timers.get(standing.folder) ?? {};
    this.timers.set(standing.folder, timers);
    clearTimeout(timers[what]);
    timers[what] = setTimeout(() => {
      if (what === 'rest') void this.checkDue(standing);
      else for (const file of standing.checks.ownDue) this.check(standing, file);
    }, delay);
  }

  private clearTimers(folder: PortfolioFolder): void {
    const { own, rest } = this.timers.get(folder) ?? {};
    clearTimeout(own);
    clearTimeout(rest);
    this.timers.delete(folder);
  }

  private async checkDue(standing: Standing, isCancelled = (): boolean => false): Promise<void> {
    const { checks, folder, results } = standing;
    if (standing.day !== today()) {
      standing.day = today();
      checks.startAgain();
    }
    const before = new Map(results);
    let started = Date.now();
    for (let due = checks.due; due.length > 0; due = checks.due) {
      for (const file of due) {
        if (isCancelled() || this.standing.get(folder) !== standing) return;
        this.check(standing, file);
        if (Date.now() - started > SLICE) {
          await new Promise((resolve) => setTimeout(resolve));
          started = Date.now();
        }
      }
    }
    this.showAgain(standing, before);
    this.settled.fire(folder);
  }

  /** A form shows what the rest of the portfolio says too: its findings may be the same while that has changed. */
  private showAgain({ folder, results }: Standing, before: ReadonlyMap<string, Checked>): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      const result = results.get(uri.toString());
      if (!result || before.get(uri.toString()) !== result || folder.fileOf(uri) === undefined) continue;
      const again = { ...result };
      results.set(uri.toString(), again);
      this.checked.fire(again);
    }
  }

  private check({ folder, checks, results }: Standing, file: string): Checked | undefined {
    const uri = folder.uriOf(file);
    const known = results.get(uri.toString());
    const checked = checks.check(file);
    if (!checked) return undefined;
    if (known && known.document === checked.document && sameFindings(known.findings, checked.findings)) return known;
    const result: Checked = { uri, folder, document: checked.document, findings: checked.findings };
    results.set(uri.toString(), result);
    this.checked.fire(result);
    return result;
  }
}

/** Most documents that look at another one have nothing else to say after it changed: then nothing is shown anew. */
function sameFindings(a: CheckedDocument['findings'], b: CheckedDocument['findings']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
