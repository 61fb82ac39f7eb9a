import * as vscode from 'vscode';
import { kindOfFile } from '../core/kinds/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import { openDocument } from '../core/portfolio/index.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import { isShown } from './tabs.ts';
import { textOf } from './workspaceFiles.ts';

/** Files read at once, and how long the extension host may be kept busy before others get a turn (ms). */
const READ_AT_ONCE = 16;
const SLICE = 12;

/** Reads the documents of portfolios: as they stand in an editor where one has them, else as they are on disk. */
export class PortfolioReader {
  constructor(private readonly open: OpenDocuments) {}

  /** Reads a whole folder; `files` are all that are in it, documents and others. */
  async fill(folder: PortfolioFolder, files: readonly string[], progress?: () => void): Promise<void> {
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
  async documentsOf(
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
  documentAt(folder: PortfolioFolder, file: string, text: string | undefined): AnyDocument | undefined {
    const uri = folder.uriOf(file);
    // VS Code holds on to the text of a deleted file for a while; only in a tab it is still somebody's.
    const isThere = text !== undefined || isShown(uri);
    const editor =
      isThere && vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString());
    if (editor) return this.open.get(editor, file);
    const known = folder.portfolio.documents.get(file);
    if (text === undefined || known?.parsed.text === text) return text === undefined ? undefined : known;
    return openDocument(file, text);
  }
}
