import type * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import type { Change } from '../core/yaml/index.ts';
import type { EditQueue } from './editQueue.ts';
import { fileCondition } from './fileCondition.ts';
import type { Portfolios } from './portfolios.ts';

interface ChangeServices {
  portfolios: Portfolios;
  queue: EditQueue;
}

/** The changes, or a refusal, for the document as it is when its turn has come. */
type Decide = (document: AnyDocument) => { changes: readonly Change[] } | { refused: string };

/**
 * Changes a document in its editor: one edit, one undo step, left unsaved.
 * @throws {Error} in the user's words when it is refused, or cannot be read or written
 */
export async function changeDocument(
  { portfolios, queue }: ChangeServices,
  editor: vscode.TextDocument,
  decide: Decide,
  language: Language,
): Promise<void> {
  const { refused } = await queue.apply(editor, () => portfolios.findNow(editor)?.document, decide, language);
  if (refused !== undefined) throw new Error(refused);
}

/** Why a change that has to be on disk is not, in the words of the command. */
export interface SavedChangeWords {
  gone: string;
  readOnly: string;
  notSaved: string;
}

/**
 * Changes a document and saves it: one edit, one undo step; what stands in the editor is saved with it.
 * @throws {Error} in the user's words when the file cannot be written, the change is refused, or saving fails
 */
export async function changeAndSave(
  services: ChangeServices,
  editor: vscode.TextDocument,
  decide: Decide,
  language: Language,
  words: SavedChangeWords,
): Promise<void> {
  const condition = await fileCondition(editor);
  if (condition !== undefined) throw new Error(condition === 'gone' ? words.gone : words.readOnly);
  await changeDocument(services, editor, decide, language);
  if (!(await editor.save())) throw new Error(words.notSaved);
}
