import * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';

/** The file is not there any more, or cannot be written: by where it is, by its permissions, or by a setting. */
export type FileCondition = 'gone' | 'readOnlyPlace' | 'readOnlyFile' | 'readOnlySetting';

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

/** What a form says about the file behind it. */
export const CONDITIONS: Record<Language, Record<FileCondition, string>> = {
  nl: {
    gone: 'Dit bestand is elders verwijderd of verplaatst. Alles wat u invulde, staat er nog. Met Opslaan zet u het bestand terug op zijn oude plaats.',
    readOnlyPlace:
      'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: op deze plek kan niet worden geschreven. Dat is bijvoorbeeld zo bij een eerdere versie.',
    readOnlyFile:
      'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: het bestand is beveiligd tegen schrijven.',
    readOnlySetting:
      'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: de instellingen van VS Code maken het alleen-lezen.',
  },
  en: {
    gone: 'This file was deleted or moved elsewhere. Everything you filled in is still here. Save puts the file back in its old place.',
    readOnlyPlace:
      'You can read this document and copy from it, but not change it: nothing can be written in this place. That is so for an earlier version, for instance.',
    readOnlyFile: 'You can read this document and copy from it, but not change it: the file is write-protected.',
    readOnlySetting:
      'You can read this document and copy from it, but not change it: the settings of VS Code make it read-only.',
  },
};
