import * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';
import { keyOrder } from '../core/kinds/index.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import type { Change, TextEdit } from '../core/yaml/index.ts';
import { editsFor } from '../core/yaml/index.ts';
import { addEdits } from './ranges.ts';

/** How often an edit is computed anew because the document went on while it was applied. */
const TRIES = 5;

export type Outcome = { refused?: string };

/**
 * One queue of edits per document. Each edit is computed for the version it is applied to, and the answer of
 * `applyEdit` decides: an edit is never lost without a word, and two never cross.
 */
export class EditQueue {
  private readonly queues = new Map<string, Promise<unknown>>();

  /**
   * Applies changes of data as one undo step. The changes (or a refusal) are decided when the edit's turn has come, on
   * the document as it is at that moment.
   */
  apply(
    editor: vscode.TextDocument,
    parsed: () => AnyDocument | undefined,
    decide: (document: AnyDocument) => { changes: readonly Change[] } | { refused: string },
    language: Language,
  ): Promise<Outcome> {
    return this.enqueue(editor, language, () => {
      const document = parsed();
      if (!document) return { refused: MESSAGES[language].gone };
      const decision = decide(document);
      if ('refused' in decision) return decision;
      const { kind } = document;
      const result = editsFor(document.parsed, decision.changes, {
        keyOrder: (path) => keyOrder(kind, path),
        language,
        // As in the documents we make: the format writes dates bare.
        dates: 'plain',
      });
      return 'refused' in result ? { refused: result.refused } : result;
    });
  }

  /** Applies edits of text that were computed for the current version, behind what is waiting. */
  applyText(
    editor: vscode.TextDocument,
    compute: () => { edits: readonly TextEdit[] } | { refused: string },
    language: Language,
  ): Promise<Outcome> {
    return this.enqueue(editor, language, compute);
  }

  /** Runs something behind what is waiting, and keeps what comes later waiting until it is done. */
  exclusively<T>(editor: vscode.TextDocument, work: () => Promise<T>): Promise<T> {
    const key = editor.uri.toString();
    const before = this.queues.get(key) ?? Promise.resolve();
    const run = before.then(work);
    const settled = run.catch(() => undefined);
    this.queues.set(key, settled);
    void settled.then(() => {
      if (this.queues.get(key) === settled) this.queues.delete(key);
    });
    return run;
  }

  private enqueue(
    editor: vscode.TextDocument,
    language: Language,
    compute: () => { edits: readonly TextEdit[] } | { refused: string },
  ): Promise<Outcome> {
    return this.exclusively(editor, () => this.run(editor, language, compute));
  }

  private async run(
    editor: vscode.TextDocument,
    language: Language,
    compute: () => { edits: readonly TextEdit[] } | { refused: string },
  ): Promise<Outcome> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const result = compute();
      if ('refused' in result) return { refused: result.refused };
      if (result.edits.length === 0) return {};
      const edit = new vscode.WorkspaceEdit();
      addEdits(edit, editor, result.edits);
      if (await vscode.workspace.applyEdit(edit)) return {};
    }
    return { refused: MESSAGES[language].notApplied };
  }
}

const MESSAGES = {
  nl: {
    gone: 'Dit document is niet meer te lezen. Er is niets gewijzigd.',
    notApplied:
      'VS Code kon de wijziging niet doorvoeren. Het bestand is misschien alleen-lezen; er is niets gewijzigd.',
  },
  en: {
    gone: 'This document can no longer be read. Nothing was changed.',
    notApplied: 'VS Code could not apply the change. The file may be read-only; nothing was changed.',
  },
} satisfies Record<Language, Record<string, string>>;
