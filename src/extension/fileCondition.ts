import * as vscode from 'vscode';
import type { FileCondition } from '../protocol/index.ts';

/**
 * What is the matter with the file of a document: it is gone, or it cannot be written and why. Undefined when nothing
 * is. What VS Code keeps to itself (read-only for this session only) is not seen here; an edit is refused then.
 */
export async function fileCondition(document: vscode.TextDocument): Promise<FileCondition | undefined> {
  const { uri } = document;
  if (document.isUntitled) return undefined;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'readOnlyPlace';
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    if (((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) return 'readOnlyFile';
  } catch (error) {
    // Another error says nothing about the file: a network that is away for a moment, for instance.
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'gone' : undefined;
  }
  return isSetReadOnly(document) ? 'readOnlySetting' : undefined;
}

/** By `files.readonlyInclude`, except what `files.readonlyExclude` names. */
function isSetReadOnly(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const isNamed = (setting: string) =>
    Object.entries(settings.get<Record<string, boolean>>(setting) ?? {}).some(
      ([pattern, isOn]) => isOn && isMatch(document, pattern),
    );
  return isNamed('readonlyInclude') && !isNamed('readonlyExclude');
}

function isMatch(document: vscode.TextDocument, pattern: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const filters: vscode.DocumentFilter[] = [{ pattern }];
  if (folder) filters.push({ pattern: new vscode.RelativePattern(folder, pattern) });
  return vscode.languages.match(filters, document) > 0;
}
