import type { Language } from '../language/language.ts';
import type { ListLook } from './model.ts';
import type { Path } from '../yaml/types.ts';

export type Words = Readonly<Record<Language, string>>;

/** What the fields of a section are, and in which document they have no place. */
export interface SectionLayout {
  id: string;
  /** The title of its first field when there is none here. */
  title?: Words;
  help?: Words;
  fields: readonly FieldLayout[];
}

export interface FieldLayout {
  path: Path;
  /** Whether the document has a use for the field. What is filled in or asked for is shown all the same. */
  useful?: (data: unknown) => boolean;
  readOnly?: true;
  /** A line of text that needs a whole row. */
  wide?: true;
  /** How a list of mappings is shown; as cards when not said. */
  look?: ListLook;
  /** Members of the items or the mapping that the form leaves to the text. */
  without?: readonly string[];
}

/** The form of a kind: its sections in order. Everything else about a field comes from the schema. */
export interface Layout {
  help?: Words;
  sections: readonly SectionLayout[];
  /** What references at a place (indexes as 0) lead to, when that is an item of a list: `verslag#afspraken`. */
  referencesTo?: readonly { path: Path; kinds: readonly string[] }[];
  /** What the form leaves to the text on purpose. */
  leaves?: readonly Path[];
  /** What one item of a list of texts is called, by the key of the list. */
  items?: Readonly<Record<string, Words>>;
}
