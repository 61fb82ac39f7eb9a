import type { FormModel } from '../core/form/model.ts';
import type { Expectation, FormContent } from '../core/form/state.ts';
import type { Language } from '../core/language/language.ts';
import type { Change, Path } from '../core/yaml/types.ts';

/** Everything that changes while a document is open. */
export interface FormState extends FormContent {
  /** Version of the text document this state shows. */
  version: number;
  dirty: boolean;
  readOnly: boolean;
  /** What there is to know about the file or the document as a whole, above all fields. */
  notice?: FormNotice;
}

/** Said above the form, in the reader's language. */
export interface FormNotice {
  text: string;
  /** Something is wrong, rather than only so. */
  isWarning?: true;
  /** What the button is called that does something about it (`notice`). */
  action?: string;
}

/** Extension -> webview. */
export type ToWebview =
  /** Answer to `ready`, and whenever all has to be drawn again (language, settings, kind). */
  | { type: 'open'; language: Language; fileName: string; model: FormModel; state: FormState }
  /** After every change of the text, whoever made it, and when `dirty` or the findings change. */
  | { type: 'state'; state: FormState }
  /**
   * Answer to `edit`, `add`, `create`, `discuss` and `fix`, by its `id`: done, or refused with the reason in the reader's language. The
   * state that holds the edit is sent before its answer.
   */
  | { type: 'edited'; id: number; refused?: string }
  /** Answer to `files`: the files of the portfolio that are no documents, as they are written in this document. */
  | { type: 'files'; files: string[] }
  /**
   * Texts of the user that the document no longer holds, because the file was changed elsewhere at the same place: each
   * goes back in its field, with what it was based on, as a conflict to be decided there.
   */
  | { type: 'mine'; texts: { path: Path; text: string; base: string }[] }
  /** The text cannot be shown as a form: what is wrong, where (zero-based line), and that the text is untouched. */
  | { type: 'unreadable'; language: Language; fileName: string; message: string; line: number }
  /** Bring this field in view and focus it. */
  | { type: 'reveal'; path: Path };

/** Webview -> extension. */
export type FromWebview =
  | { type: 'ready' }
  /**
   * One commit of the user: applied in one undo step against the newest text. `expected` is what the form showed at
   * the places it speaks of (the value itself, the ids of the items on the way): when the newest data says otherwise
   * (`stillHolds`), the edit is refused rather than written in the wrong place. A cleared field sets `null`: the key
   * stays, with nothing behind it, so that its comment and its place stay too.
   */
  | { type: 'edit'; id: number; changes: Change[]; expected: Expectation[] }
  /** A new item in a list: `path` ends in its index. The extension knows what it starts with (`additionAt`). */
  | { type: 'add'; id: number; path: Path; expected: Expectation[] }
  /**
   * A new document with this title, and a reference to it at `path`: a field, or (ending in an index) a new item of a
   * list.
   */
  | { type: 'create'; id: number; kind: 'bewijs'; title: string; path: Path; expected: Expectation[] }
  /** A point of the agenda of this talk was discussed, or was not after all. */
  | { type: 'discuss'; id: number; point: string; discussed: boolean }
  | { type: 'files' }
  | { type: 'fix'; id: number; rule: string; path: Path; index: number }
  /** Ctrl+Z or Ctrl+Y with text still on its way: sent behind that text, so that the document undoes it in order. */
  | { type: 'undo' }
  | { type: 'redo' }
  /** `path`: with the caret there; `line` (zero-based): where the text cannot be read and has no paths. */
  | { type: 'openAsText'; path?: Path; line?: number }
  | { type: 'openReference'; reference: string }
  | { type: 'showRule'; rule: string }
  /** The button of the notice above the form. */
  | { type: 'notice' }
  | { type: 'save' };
