import type { Language } from '../language/language.ts';

/**
 * A document as it goes to people who do not have the portfolio: plain texts in their order, without a format. Every
 * text is as somebody wrote it or as core words it; a format has to make it harmless in its own way.
 */
export interface Page {
  language: Language;
  /** "Verslag, voortgangsgesprek, 10 december 2026". */
  title: string;
  /** Whose portfolio it is from: name and specialism. */
  subtitle: string;
  sections: PageSection[];
  /** Who accords and signs, at the end; rows without a date are still to be signed. */
  signatures: SignatureRow[];
}

export interface PageSection {
  title: string;
  blocks: Block[];
}

export type Block =
  /** What is short, each with what it is called. */
  | { type: 'facts'; rows: Fact[] }
  /** Somebody's text: paragraphs, in which line breaks stay. */
  | { type: 'text'; label?: string; paragraphs: string[] }
  /** One line or a few each, in their order. */
  | { type: 'list'; label?: string; items: string[] }
  | { type: 'table'; label?: string; columns: string[]; rows: string[][] }
  /** What has more to it than fits a line: each with a title and blocks of its own. */
  | { type: 'items'; label?: string; items: PageItem[] };

export interface Fact {
  label: string;
  value: string;
}

export interface PageItem {
  title: string;
  blocks: Block[];
}

export interface SignatureRow {
  /** "Akkoord" or "Handtekening". */
  what: string;
  role: string;
  /** Empty when nobody of that role is known. */
  name: string;
  /** The day in words; empty as long as it is not signed. */
  date: string;
  /** "Akkoord" or "Gezien", of a signature. */
  meaning: string;
}
