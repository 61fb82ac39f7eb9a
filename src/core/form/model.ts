import type { Path } from '../yaml/index.ts';

/**
 * A form as data: made in core from the schema of a kind and its layout, shown by the webview. Texts are in the
 * language of the document. Paths inside a list item or a map entry are relative to the item.
 */
export interface FormModel {
  kind: string;
  title: string;
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
  /** From the root of the document, or relative to the item a list or group repeats. */
  path: Path;
  label: string;
  help?: string;
  /** A good example, shown as placeholder or behind the help. */
  example?: string;
  /** The guidance asks for it: an empty one counts as missing, never as wrong. */
  required: boolean;
}

export interface Choice {
  value: string | number | boolean;
  label: string;
}

export type FormField =
  /** One line of text, or (long) a field that grows with its text. */
  | (FieldBase & { type: 'text'; long: boolean })
  | (FieldBase & { type: 'date' })
  /** `suggestions`: free text with a list of likely values. */
  | (FieldBase & { type: 'number'; minimum?: number; maximum?: number })
  | (FieldBase & { type: 'boolean' })
  | (FieldBase & { type: 'choice'; choices: Choice[] })
  /** Several of a closed list (roles that agree, competencies). */
  | (FieldBase & { type: 'choices'; choices: Choice[] })
  /** A reference to a document of the portfolio; `choices` comes with the state, as it depends on the portfolio. */
  | (FieldBase & { type: 'reference'; kinds: string[] })
  /** A mapping with fixed members. `card: 'smart'` shows the five elements of an agreement as one card. */
  | (FieldBase & { type: 'group'; fields: FormField[]; card?: 'smart' })
  /** A sequence. `item` describes one; `itemTitle` are the members (in order) whose text names an item. */
  | (FieldBase & {
      type: 'list';
      item: FormField;
      itemTitle: Path[];
      addLabel: string;
      /** What a new item starts with. */
      template: unknown;
    })
  /** A date, or a date with the talk it is tied to (`tijdgebonden`). */
  | (FieldBase & { type: 'term' });
