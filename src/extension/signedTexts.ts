import * as vscode from 'vscode';
import { ondertekendExemplaar } from '../core/conversation/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import { isSignable } from '../core/portfolio/index.ts';
import { matches, signatures } from '../core/seal/index.ts';
import type { Checks } from './checks.ts';
import type { Portfolios } from './portfolios.ts';

/** The scheme under which a text as it was signed is shown beside the one of now. */
const SCHEME = 'aios-portfolio-signed';

/**
 * The texts as they were signed, as far as this session has seen them: a fingerprint tells that something changed, and
 * only the text itself tells what. Nothing of it is kept anywhere but in memory.
 */
export class SignedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly seen = new Map<string, AnyDocument>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly portfolios: Portfolios,
    checks: Checks,
  ) {
    this.subscriptions = [
      checks.onDidCheck(({ document }) => {
        this.take(document);
      }),
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** A copy of which the fingerprint is this one: seen in this session, or in a portfolio that is open. */
  find(document: AnyDocument, vingerafdruk: string): AnyDocument | undefined {
    const all = this.portfolios.known.flatMap(({ portfolio }) => [...portfolio.documents.values()]);
    const known = this.seen.get(vingerafdruk);
    return ondertekendExemplaar(document, vingerafdruk, known ? [known, ...all] : all);
  }

  /** Shows both texts beside each other. */
  async compare(vingerafdruk: string, signed: AnyDocument, now: vscode.Uri, title: string): Promise<void> {
    this.seen.set(vingerafdruk, signed);
    const then = vscode.Uri.from({ scheme: SCHEME, path: now.path, query: vingerafdruk });
    await vscode.commands.executeCommand('vscode.diff', then, now, title);
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    return this.seen.get(query)?.parsed.text ?? '';
  }

  /** Keeps a text under each fingerprint it has. */
  take(document: AnyDocument): void {
    if (!isSignable(document)) return;
    for (const { signature } of signatures(document.draft)) {
      const { vingerafdruk } = signature;
      // The newest one: with all signatures and private notes that came since.
      if (vingerafdruk !== undefined && matches(document.parsed.data, vingerafdruk)) {
        this.seen.set(vingerafdruk, document);
      }
    }
  }
}
