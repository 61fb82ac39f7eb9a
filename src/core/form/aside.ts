import type { Path } from '../yaml/types.ts';

/** A document, or an item of one, with its words. */
export interface AsideSource {
  /** As it is written in this document. */
  reference: string;
  label: string;
}

interface AsideBase {
  /** The field, group, list or item it stands beside; empty for a section as a whole. */
  at: Path;
  /** The section it heads; only with an empty `at`. */
  section?: string;
  title: string;
}

/** A stretch of time in a picture: dates are ISO 8601 (`YYYY-MM-DD`), `until` not included. */
export interface TimelineBar {
  label: string;
  from: string;
  until: string;
  /** `recognised`: counts for the European minimum; `other`: does not; `shortened`: given by acceleration, not spent; `gap`: nothing planned between two parts. */
  look: 'recognised' | 'other' | 'shortened' | 'gap';
  /** What a row of the table says beside the dates: "0,8 fte, 9,6 maanden". */
  detail: string;
}

export interface TimelineMark {
  date: string;
  label: string;
  look: 'today' | 'minimum' | 'end';
}

/** One area in the picture of coverage. */
export interface CoverageRow {
  label: string;
  /** The field the row leads to. */
  path: Path;
  /** Something is written about what goes well, about what can be better. */
  goed: boolean;
  beter: boolean;
  /** Pieces of evidence that are linked here, and that there are of the period. */
  linked: number;
  available: number;
}

/**
 * What the portfolio says beside a place of the form: worked out in core, shown by the webview, never edited. Texts are
 * in the language of the document.
 */
export type Aside =
  /** What was said before about what is written here: by the last talk, by feedback. */
  | (AsideBase & {
      type: 'quotes';
      quotes: { text: string; look: 'good' | 'better' | 'plain'; source?: AsideSource }[];
    })
  /** What can be linked in the list at `at` with one press. */
  | (AsideBase & { type: 'offers'; offers: AsideSource[] })
  | (AsideBase & { type: 'coverage'; summary: string; rows: CoverageRow[] })
  /** `lines` are a table of what is summed, `summary` the outcome in words, `isShort`: less (or more) than should be. */
  | (AsideBase & { type: 'sum'; summary: string; isShort: boolean; lines: { label: string; value: string }[] })
  | (AsideBase & {
      type: 'timeline';
      summary: string;
      from: string;
      until: string;
      bars: TimelineBar[];
      marks: TimelineMark[];
    })
  /** Steps or properties, each done or still open (the state of MijnRGS; the agreement a look-back is about). */
  | (AsideBase & { type: 'facts'; facts: { label: string; value: string; state?: 'done' | 'open' }[] });
