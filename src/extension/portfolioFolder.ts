import * as vscode from 'vscode';
import type { AnyDocument, Changes, Portfolio } from '../core/portfolio/index.ts';
import { changedPortfolio, makePortfolio } from '../core/portfolio/index.ts';

/** The folder of one portfolio: its documents, as they are in editors (unsaved too) or on disk, and its other files. */
export class PortfolioFolder {
  private current: Portfolio;
  private others: Set<string>;

  /** @param isPortfolio false for a document that lies in no portfolio: then it is the only one here. */
  constructor(
    readonly root: vscode.Uri,
    readonly isPortfolio: boolean,
  ) {
    this.others = new Set();
    this.current = makePortfolio([], { los: !isPortfolio });
  }

  /** All documents together, as they are now. */
  get portfolio(): Portfolio {
    return this.current;
  }

  /** Paths of the files that are no documents. */
  get otherFiles(): ReadonlySet<string> {
    return this.others;
  }

  /** Takes in what was read of the whole folder. */
  fill(documents: readonly AnyDocument[], otherFiles: Iterable<string>): void {
    this.others = new Set(otherFiles);
    const bestanden = new Set([...documents.map(({ file }) => file), ...this.others]);
    this.current = makePortfolio(documents, this.isPortfolio ? { bestanden } : { los: true });
  }

  /** Takes in changes. @returns those that are any: what is there already, or not there anyway, is none */
  change(changes: Changes): Changes {
    const real = new Map([...changes].filter(([file, document]) => !this.holds(file, document)));
    if (real.size === 0) return real;
    for (const [file, document] of real) {
      if (document === 'other') this.others.add(file);
      else this.others.delete(file);
    }
    this.current = changedPortfolio(this.current, real);
    return real;
  }

  private holds(file: string, document: AnyDocument | 'other' | undefined): boolean {
    const known = this.current.documents.get(file) ?? (this.others.has(file) ? 'other' : undefined);
    return known === document;
  }

  /** Path of a document in the portfolio; undefined when it lies outside. */
  fileOf(uri: vscode.Uri): string | undefined {
    if (uri.scheme !== this.root.scheme || uri.authority !== this.root.authority) return undefined;
    const prefix = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
  }

  uriOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, file);
  }
}
