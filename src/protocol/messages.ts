import type { Finding, Fix } from '../core/check/index.ts';
import type { FormModel } from '../core/form/model.ts';
import type { Language } from '../core/language/language.ts';
import type { Change, Path } from '../core/yaml/types.ts';

/** A finding with its words, as a form shows it. */
export interface FormFinding {
  rule: Finding['rule'];
  level: Finding['level'];
  path: Path;
  message: string;
  /** What can be done about it; `index` names the fix when it is asked for. */
  fixes: { index: number; title: Fix['title'] }[];
}

/** A document that can be referred to, with the words a picker shows. */
export interface ReferenceChoice {
  reference: string;
  kind: string;
  label: string;
}

/** Everything that changes while a document is open. */
export interface FormState {
  /** Version of the text document this state shows. */
  version: number;
  data: unknown;
  findings: FormFinding[];
  /** Missing per section (id -> number of findings in it), for "still 3 to do". */
  missing: Record<string, number>;
  dirty: boolean;
  readOnly: boolean;
  references: ReferenceChoice[];
}

/** Extension -> webview. */
export type ToWebview =
  /** Answer to `ready`, and whenever all has to be drawn again (language, settings, kind). */
  | { type: 'open'; language: Language; fileName: string; model: FormModel; state: FormState }
  | { type: 'state'; state: FormState }
  /** Answer to `edit`, by its `id`: done, or refused with the reason in the reader's language. */
  | { type: 'edited'; id: number; refused?: string }
  /** The text cannot be shown as a form: what is wrong, where, and that the text is untouched. */
  | { type: 'unreadable'; language: Language; fileName: string; message: string; line: number }
  /** Bring this field in view and focus it. */
  | { type: 'reveal'; path: Path };

/** Webview -> extension. */
export type FromWebview =
  | { type: 'ready' }
  /** One commit of the user: applied in one undo step against the newest text; the data it was based on goes along. */
  | { type: 'edit'; id: number; changes: Change[] }
  | { type: 'fix'; rule: string; path: Path; index: number }
  | { type: 'openAsText'; path?: Path }
  | { type: 'openReference'; reference: string }
  | { type: 'showRule'; rule: string }
  | { type: 'save' };
