import type * as vscode from 'vscode';
import type { AnyDocument } from '../core/portfolio/index.ts';
import { openDocument } from '../core/portfolio/index.ts';

/** The one parse per document version, shared by diagnostics, forms, completion, hover and commands. */
export class OpenDocuments {
  private readonly parsed = new WeakMap<
    vscode.TextDocument,
    { version: number; file: string; document: AnyDocument }
  >();

  /** The document in this editor, parsed; undefined when its name is of no kind. */
  get(editor: vscode.TextDocument, file: string): AnyDocument | undefined {
    const known = this.parsed.get(editor);
    if (known?.version === editor.version && known.file === file) return known.document;
    const document = openDocument(file, editor.getText(), known?.file === file ? known.document : undefined);
    if (document) this.parsed.set(editor, { version: editor.version, file, document });
    return document;
  }
}
