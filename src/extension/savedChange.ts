import type * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';
import type { AnyDocument } from '../core/portfolio/index.ts';
import type { Change } from '../core/yaml/index.ts';
import type { EditQueue } from './editQueue.ts';
import { fileCondition } from './fileCondition.ts';
import type { Portfolios } from './portfolios.ts';

/** Why a change that has to be on disk is not, in the words of the command. */
export interface SavedChangeWords {
  gone: string;
  readOnly: string;
  notSaved: string;
}

/**
 * Changes a document and saves it: one edit, one undo step; what stands in the editor is saved with it.
 *
 * @param decide the changes, or a refusal, for the document as it is when its turn has come
 * @throws {Error} in the user's words when the file cannot be written, the change is refused, or saving fails
 */
export async function changeAndSave(
  { portfolios, queue }: { portfolios: Portfolios; queue: EditQueue },
  editor: vscode.TextDocument,
  decide: (document: AnyDocument) => { changes: readonly Change[] } | { refused: string },
  language: Language,
  words: SavedChangeWords,
): Promise<void> {
  const condition = await fileCondition(editor);
  if (condition !== undefined) throw new Error(condition === 'gone' ? words.gone : words.readOnly);
  const { refused } = await queue.apply(editor, () => portfolios.findNow(editor)?.document, decide, language);
  if (refused !== undefined) throw new Error(refused);
  if (!(await editor.save())) throw new Error(words.notSaved);
}
