import * as vscode from 'vscode';
import type { AnyDocument, Portfolio } from '../core/portfolio/index.ts';
import { makePortfolio } from '../core/portfolio/index.ts';

/** The folder of one portfolio and the documents in it, as they are in editors (unsaved too) or on disk. */
export class PortfolioFolder {
  private readonly documents = new Map<string, AnyDocument>();
  private current: Portfolio | undefined;

  /** @param isPortfolio false for a document that lies in no portfolio: then it is the only one here. */
  constructor(
    readonly root: vscode.Uri,
    readonly isPortfolio: boolean,
  ) {}

  /** All documents together; made again only after a change. */
  get portfolio(): Portfolio {
    return (this.current ??= makePortfolio(this.documents.values()));
  }

  set(document: AnyDocument): void {
    if (this.documents.get(document.file) === document) return;
    this.documents.set(document.file, document);
    this.current = undefined;
  }

  delete(file: string): boolean {
    this.current = undefined;
    return this.documents.delete(file);
  }

  /** Lets go of all documents: this folder is no longer read. */
  clear(): void {
    this.documents.clear();
    this.current = undefined;
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
