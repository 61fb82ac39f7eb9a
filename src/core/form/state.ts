import type { Finding } from '../check/finding.ts';
import type { Aside, AsideSource } from './aside.ts';
import type { Choice } from './model.ts';
import type { Path } from '../yaml/types.ts';

/** A finding with its words, as a form shows it. */
export interface FormFinding {
  rule: string;
  level: Finding['level'];
  /** Where it is in the data. */
  path: Path;
  /** The field, item or group of the form that shows it: the deepest one on the way to `path`; empty when none does. */
  at: Path;
  /** The section it is in; undefined when it speaks of the document as a whole. */
  section?: string;
  message: string;
  /** What can be done about it; `index` names the fix when it is asked for. */
  fixes: { index: number; title: string }[];
}

/** A document, or an item of one, that can be referred to, with the words a picker shows. */
export interface ReferenceChoice {
  /** As it is written in this document: relative path, with `#id` for an item. */
  reference: string;
  /** The kind of the document; `kind#list` for an item of a list in it (`verslag#afspraken`). */
  kind: string;
  label: string;
  /** The document an item is in. */
  of?: string;
}

/** What a form shows of a document: everything that follows from the text and the portfolio. */
export interface FormContent {
  /** What this document is, in a few words: "Verslag, voortgangsgesprek, 12 maart 2026". */
  title: string;
  data: unknown;
  findings: FormFinding[];
  /** Missing per section (id -> number of warnings and errors in it), for "still 3 to do". */
  missing: Record<string, number>;
  /** Fields of sections that this document has no use for now (acceleration in an interim talk), by their path. */
  hidden: Path[];
  references: ReferenceChoice[];
  /** What an `item` field can choose from, per list (`verslag/verbeterpunten`): ids with the words of the item. */
  items: Record<string, Choice[]>;
  /** What a text field can be filled in with, per name (`specialismen`, `stages`). */
  suggestions: Record<string, string[]>;
  /** The people the portfolio knows, the closest ones first. */
  people: FormPerson[];
  /** What the portfolio says beside the fields. */
  asides: Aside[];
  /** The talk a report is of, point by point; absent without a readable agenda. */
  talk?: FormTalk;
  /** What makes agreements and learning goals quick to make; absent where there are none. */
  agreementHelp?: FormAgreementHelp;
}

/** What can be filled in with one press in an agreement or a learning goal. */
export interface FormAgreementHelp {
  terms: FormTerm[];
  /** Who usually agree: their roles, and what the press is called. */
  consent: { label: string; roles: string[] };
}

/** A term that is often agreed. */
export interface FormTerm {
  /** "Over 3 maanden". */
  label: string;
  /** `YYYY-MM-DD`, and as it is read. */
  date: string;
  dateWords: string;
  /** The talk it is tied to, as it is written. */
  talk?: string;
}

/** Somebody as the portfolio knows them; members as in a `persoon` of the format. */
export interface FormPerson {
  naam: string;
  rol?: string;
  functie?: string;
  email?: string;
  /** Who they are, in words, to tell them apart: "Opleider, internist". */
  description: string;
}

/** The agenda of the talk, to go through while it is held. */
export interface FormTalk {
  agenda: AsideSource;
  /** Minutes of all points that say how long they take. */
  minutes: number;
  points: FormTalkPoint[];
  /** Agreements that are still open and that the report does not look back on yet. */
  lookBack: AsideSource[];
}

export interface FormTalkPoint {
  id: string;
  title: string;
  /** Who brought it in, in words. */
  by?: string;
  minutes?: number;
  /** What the agenda says about it. */
  notes: string[];
  sources: AsideSource[];
  discussed: boolean;
  /** The section of the report in which its notes land. */
  section: string;
  /** The fields of that section it is about; empty for all of them. */
  fields: Path[];
}

/** What a form showed at a place when the user changed something. */
export interface Expectation {
  path: Path;
  value: unknown;
}
