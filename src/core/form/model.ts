import type { Path } from '../yaml/types.ts';

/**
 * A form as data: made in core from the schema of a kind and its layout, shown by the webview. Texts are in the
 * language of the document.
 */
export interface FormModel {
  kind: string;
  /** What the kind is called: "Reflectie". */
  title: string;
  /** What this document is for, in a sentence or two. */
  help?: string;
  sections: FormSection[];
}

export interface FormSection {
  /** Stable name: anchor and address of the section. */
  id: string;
  title: string;
  /** One or two sentences: what is asked here, and why. */
  help?: string;
  fields: FormField[];
}

interface FieldBase {
  /**
   * Relative to what holds the field: the document (in a section), the mapping (in a group) or the item (in a list).
   * An empty path is the holder itself: the item of a list of texts.
   */
  path: Path;
  label: string;
  help?: string;
  /** A good example, shown as placeholder or behind the help. */
  example?: string;
  /** The guidance asks for it: an empty one counts as missing, never as wrong. */
  required: boolean;
  /** To look at only: what commands write (signatures). */
  readOnly?: true;
}

export interface Choice {
  value: string | number | boolean;
  label: string;
}

/** How a list of mappings is shown; without one as cards under each other. */
export type ListLook =
  | { type: 'table'; columns: string[] }
  /** `done`, `minutes` and `by` are members of a point. */
  | { type: 'checklist'; done: string; minutes: string; by: string };

export type FormField =
  /**
   * One line of text, or (long) a field that grows with its text. `suggestions` names what there is to choose from
   * (`FormContent.suggestions`); anything else may be written too. `wide`: one line that takes a whole row.
   */
  | (FieldBase & { type: 'text'; long: boolean; suggestions?: string; wide?: true })
  | (FieldBase & { type: 'date' })
  /** `standard`: what the format takes when nothing is written. */
  | (FieldBase & { type: 'number'; minimum?: number; maximum?: number; whole: boolean; standard?: number })
  /** The path of any file in the portfolio. */
  | (FieldBase & { type: 'file' })
  | (FieldBase & { type: 'boolean' })
  | (FieldBase & { type: 'choice'; choices: Choice[] })
  /** Several of a closed list (roles that agree, competencies). */
  | (FieldBase & { type: 'choices'; choices: Choice[] })
  /** A reference to a document, or an item of one; what there is to choose comes with the state (`references`). */
  | (FieldBase & { type: 'reference'; kinds: string[] })
  /** The id of an item in a list of some kind: `verslag/verbeterpunten`; what there is to choose comes with the state (`items`). */
  | (FieldBase & { type: 'item'; of: string })
  /**
   * A mapping with fixed members. `smart`: the five elements of an agreement as one card; `pair`: its texts stand side
   * by side where there is room (good beside to improve); `labelled`: a choice with the
   * words that go with it beside it (a judgement and its explanation); `person`: somebody, to choose from the people the portfolio knows
   * (`FormContent.people`).
   */
  | (FieldBase & { type: 'group'; fields: FormField[]; card?: 'smart' | 'pair' | 'person' | 'labelled' })
  /**
   * A sequence. `item` describes one; `itemTitle` are the members (in order) whose text names an item. What a new item
   * starts with is decided by `additionAt` when it is asked for, as its id depends on the ids there are. `look`: what
   * is short of an item stands in a row under common headings, the rest unfolds under it (`table`); or the points of an
   * agenda, each to tick (`checklist`).
   */
  | (FieldBase & {
      type: 'list';
      item: FormField;
      itemTitle: Path[];
      itemLabel: string;
      addLabel: string;
      look?: ListLook;
    })
  /** A date, or a date with the talk it is tied to (`tijdgebonden`). */
  | (FieldBase & { type: 'term'; dateLabel: string; talkLabel: string; talkExample?: string });
