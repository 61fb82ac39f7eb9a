import * as vscode from 'vscode';
import type { Finding } from '../core/check/index.ts';
import { checkDocument } from '../core/check/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { checkOptionsFor, onSettingsChange } from './settings.ts';

/** How long typing has to rest before the document is checked, and the rest of its portfolio after it (ms). */
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

/** Keeps the findings of the documents up to date and tells who shows them. */
export class Checks implements vscode.Disposable {
  private readonly results = new Map<string, Checked>();
  private readonly timers = new Map<string, number>();
  private readonly checked = new vscode.EventEmitter<Checked>();
  private readonly gone = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: { dispose(): unknown }[];
  readonly onDidCheck = this.checked.event;
  readonly onDidForget = this.gone.event;

  constructor(private readonly portfolios: Portfolios) {
    this.subscriptions = [
      this.checked,
      this.gone,
      portfolios.onDidChange(({ folder, file }) => {
        if (file !== undefined) {
          this.later(folder.uriOf(file).toString(), REST, () => {
            this.checkFile(folder, file);
          });
        }
        this.later(folder.root.toString(), file === undefined ? 0 : REST_OF_PORTFOLIO, () => this.checkFolder(folder));
      }),
      onSettingsChange(() => {
        for (const folder of new Set([...this.results.values()].map((result) => result.folder))) {
          this.later(folder.root.toString(), 0, () => this.checkFolder(folder));
        }
      }),
    ];
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The findings as last checked, also when typing has gone on since. */
  last(uri: vscode.Uri): Checked | undefined {
    return this.results.get(uri.toString());
  }

  /** Findings of exactly this version of an open document: those at hand, or made now. */
  now(editor: vscode.TextDocument): Checked | undefined {
    const found = this.portfolios.findNow(editor);
    if (!found) return undefined;
    const known = this.results.get(editor.uri.toString());
    return known?.document === found.document ? known : this.check(found.folder, found.document);
  }

  /** Checks every document of a portfolio, in slices. */
  async checkFolder(folder: PortfolioFolder, token?: vscode.CancellationToken): Promise<void> {
    let started = Date.now();
    const files = new Set<string>();
    for (const document of folder.portfolio.documents.values()) {
      if (token?.isCancellationRequested) return;
      files.add(folder.uriOf(document.file).toString());
      this.check(folder, document);
      if (Date.now() - started > SLICE) {
        await new Promise((resolve) => setTimeout(resolve));
        started = Date.now();
      }
    }
    for (const [key, result] of this.results) {
      if (result.folder.root.toString() === folder.root.toString() && !files.has(key)) this.forget(key, result.uri);
    }
  }

  private checkFile(folder: PortfolioFolder, file: string): void {
    const document = folder.portfolio.get(file);
    const uri = folder.uriOf(file);
    if (document) this.check(folder, document);
    else this.forget(uri.toString(), uri);
  }

  private check(folder: PortfolioFolder, document: AnyDocument): Checked {
    const uri = folder.uriOf(document.file);
    const findings = checkDocument(document, folder.portfolio, checkOptionsFor(uri));
    const result: Checked = { uri, folder, document, findings };
    this.results.set(uri.toString(), result);
    this.checked.fire(result);
    return result;
  }

  private forget(key: string, uri: vscode.Uri): void {
    if (this.results.delete(key)) this.gone.fire(uri);
  }

  private later(key: string, delay: number, run: () => void | Promise<void>): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        void run();
      }, delay),
    );
  }
}
