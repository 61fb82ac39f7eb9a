import * as vscode from 'vscode';
import type { TextEdit, Range } from '../core/yaml/index.ts';

/** A range of core as VS Code's own. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Edits of core as edits of an open document with exactly the text they were computed for. */
export function addEdits(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
  for (const { offset, length, newText } of edits) {
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      newText,
    );
  }
}
