import type { TimelineBar, TimelineMark } from '../form/aside.ts';
import type { Path } from '../yaml/types.ts';
import type { Bron } from '../portfolio/bronnen.ts';
import type { Gespreksstand } from './gesprekken.ts';

/** A document of the portfolio with its words, and perhaps the field in it that is meant. */
export interface OverviewLink {
  label: string;
  /** What it is called where the label alone does not tell it from others. */
  name?: string;
  file: string;
  path?: Path;
}

/** One thing to do. What its button does stays with who made the list: the frame only says which task. */
export interface OverviewTask {
  id: string;
  label: string;
  /** Who does it, in words; `own`: the reader. */
  who: string;
  own: boolean;
  /** `advice`: open, and the guidance does not insist. */
  state: 'done' | 'open' | 'advice';
  /** What lacks, each with the place to mend it where there is one. */
  details: { text: string; link?: OverviewLink }[];
  /** The document it is about. */
  link?: OverviewLink;
  /** What the button says; absent when no command helps. */
  action?: string;
}

export interface OverviewNext {
  title: string;
  /** Sentences: how long it takes yet, what the cycle asks. */
  facts: string[];
  done: number;
  tasks: OverviewTask[];
}

/** A talk on the time line. */
export interface OverviewMoment {
  date: string;
  label: string;
  state: Gespreksstand;
}

export interface OverviewTraining {
  title: string;
  summary: string;
  from: string;
  until: string;
  bars: TimelineBar[];
  marks: TimelineMark[];
  talks: OverviewMoment[];
  facts: { label: string; value: string; isShort: boolean }[];
  link: OverviewLink;
}

/** The talks of one training year. */
export interface OverviewYear {
  label: string;
  stretch: string;
  asked: number;
  held: number;
  planned: number;
  words: string;
  isBehind: boolean;
}

export interface OverviewCell {
  source: Bron;
  count: number;
  /** Short, as it stands in the cell; `name` says all of it. */
  level?: string;
  latest: string;
  name: string;
  documents: OverviewLink[];
}

export interface OverviewRow {
  id: string;
  label: string;
  total: number;
  /** Why there is too little to judge by, in words. */
  gap?: string;
  cells: OverviewCell[];
}

export interface OverviewMatrix {
  stretch: string;
  /** How many areas have a gap, in words. */
  summary: string;
  sources: { id: Bron; label: string; help: string }[];
  rows: OverviewRow[];
  /** Pieces that stand in no cell, by why. */
  leftOut: { why: string; documents: OverviewLink[] }[];
}

export type OverviewOutcome = 'behaald' | 'deels' | 'niet_behaald' | 'vervallen' | 'doorgeschoven';

/** What one talk did with the agreements on its table. */
export interface OverviewTally {
  label: string;
  link: OverviewLink;
  made: number;
  outcomes: { outcome: OverviewOutcome; count: number }[];
}

/** An agreement that is open. */
export interface OverviewAgreement {
  link: OverviewLink;
  /** Which it is and where it was made. */
  origin: string;
  /** Its term, in words, and whether that is over. */
  term: string;
  look: 'overdue' | 'soon' | 'later' | 'none';
  status: string;
  /** What was said of it in later talks. */
  history: OverviewLink[];
}

export interface OverviewTalk {
  label: string;
  stand: Gespreksstand;
  isNext: boolean;
  documents: OverviewLink[];
  /** What it lacks, in words. */
  missing: string[];
}

/** All the overview shows, in the language of the reader. */
export interface OverviewContent {
  title: string;
  facts: string[];
  next: OverviewNext;
  /** What to do first in a portfolio that holds little yet. */
  start?: { title: string; help: string; tasks: OverviewTask[] };
  training?: OverviewTraining;
  years: OverviewYear[];
  matrix: { since: OverviewMatrix; whole: OverviewMatrix };
  agreements: { tallies: OverviewTally[]; open: OverviewAgreement[] };
  talks: OverviewTalk[];
}
