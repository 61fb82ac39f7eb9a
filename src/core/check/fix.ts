import type { Change, TextEdit } from '../yaml/index.ts';

interface FixBase {
  /** What it does, in the reader's language, as the name of an action. */
  readonly title: string;
  /** Whether it is the one thing to do: at most one per finding, and only when it can hardly be wrong. */
  readonly preferred: boolean;
}

/** Something to choose from in a fix: what the picker shows, and what choosing it does. */
export interface Pick {
  readonly label: string;
  readonly description?: string;
  readonly changes: readonly Change[];
}

/** What can be done about a finding. Data: the editor, the form and the command line each carry it out in their way. */
export type Fix =
  /** Changes of the data, to be turned into text edits with `editsFor`. */
  | (FixBase & { readonly changes: readonly Change[] })
  /** Edits of the text itself, for what is no data: the name of a key, a comment. */
  | (FixBase & { readonly edits: readonly TextEdit[] })
  /** A choice the reader has to make first. Never empty. */
  | (FixBase & { readonly pick: readonly Pick[] });
