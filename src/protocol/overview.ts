import type { Language } from '../core/language/language.ts';
import type {
  OverviewAgreement,
  OverviewContent,
  OverviewLink,
  OverviewMatrix,
  OverviewTalk,
  OverviewTask,
  OverviewTraining,
} from '../core/overview/model.ts';
import type { Path } from '../core/yaml/types.ts';
import type { Reader } from './reader.ts';
import { boolean, either, invalid, listOf, literal, object, objectWith, taggedBy, text, whole } from './reader.ts';

/** Extension -> overview. */
export type ToOverview =
  /** Answer to `ready`, and after every change of the portfolio, the settings or the day. */
  | { type: 'overview'; language: Language; content: OverviewContent }
  /** The portfolio is not there any more. */
  | { type: 'gone'; language: Language };

/** Overview -> extension. Nothing here says what to run: a task is named, and the extension knows what it does. */
export type FromOverview =
  | { type: 'ready' }
  /** Opens a document of the portfolio, at a field of its form where one is given. */
  | { type: 'open'; file: string; path?: Path }
  /** Runs the command of this task of the list that was sent last. */
  | { type: 'do'; task: string };

const longest = 1_000_000;
const words = text(longest);
const number = whole(Number.MAX_SAFE_INTEGER);
const most = 100_000;
const path: Reader<Path> = listOf(either(words, number), 1_000);

const link: Reader<OverviewLink> = objectWith({ label: words, file: words }, { name: words, path });
const links = listOf(link, most);

const task: Reader<OverviewTask> = objectWith(
  {
    id: words,
    label: words,
    who: words,
    own: boolean,
    state: literal('done', 'open', 'advice'),
    details: listOf(objectWith({ text: words }, { link }), most),
  },
  { link, action: words },
);
const tasks = listOf(task, most);

const stand = literal('gepland', 'voorbereid', 'gehouden', 'ondertekend');

const training: Reader<OverviewTraining> = object({
  title: words,
  summary: words,
  from: words,
  until: words,
  bars: listOf(
    object({
      label: words,
      from: words,
      until: words,
      look: literal('recognised', 'other', 'shortened', 'gap'),
      detail: words,
    }),
    most,
  ),
  marks: listOf(object({ date: words, label: words, look: literal('today', 'minimum', 'end') }), 100),
  talks: listOf(object({ date: words, label: words, state: stand }), most),
  facts: listOf(object({ label: words, value: words, isShort: boolean }), 100),
  link,
});

const year = object({
  label: words,
  stretch: words,
  asked: number,
  held: number,
  planned: number,
  words,
  isBehind: boolean,
});

const source = literal(
  'praktijk',
  'verrichtingen',
  'kennis',
  'opleidingsgroep',
  'werkomgeving',
  'tussenbeoordeling',
  'overig',
);
const cell = objectWith({ source, count: number, latest: words, name: words, documents: links }, { level: words });
const matrix: Reader<OverviewMatrix> = object({
  stretch: words,
  summary: words,
  sources: listOf(object({ id: source, label: words, help: words }), 100),
  rows: listOf(objectWith({ id: words, label: words, total: number, cells: listOf(cell, 100) }, { gap: words }), 1_000),
  leftOut: listOf(object({ why: words, documents: links }), 100),
});

const outcome = literal('behaald', 'deels', 'niet_behaald', 'vervallen', 'doorgeschoven');
const tally = object({
  label: words,
  link,
  made: number,
  outcomes: listOf(object({ outcome, count: number }), 100),
});
const agreement: Reader<OverviewAgreement> = object({
  link,
  origin: words,
  term: words,
  look: literal('overdue', 'soon', 'later', 'none'),
  status: words,
  history: links,
});
const talk: Reader<OverviewTalk> = object({
  label: words,
  stand,
  isNext: boolean,
  documents: links,
  missing: listOf(words, 100),
});

const content: Reader<OverviewContent> = objectWith(
  {
    title: words,
    facts: listOf(words, 100),
    next: object({ title: words, facts: listOf(words, 100), done: number, tasks }),
    years: listOf(year, 100),
    matrix: object({ since: matrix, whole: matrix }),
    agreements: object({ tallies: listOf(tally, most), open: listOf(agreement, most) }),
    talks: listOf(talk, most),
  },
  { start: object({ title: words, help: words, tasks }), training },
);

const language = literal('nl', 'en');

const toOverview: Reader<ToOverview> = taggedBy('type', {
  overview: object({ type: literal('overview'), language, content }),
  gone: object({ type: literal('gone'), language }),
});

/**
 * Reads what came from the extension.
 * @returns undefined for anything else. Never throws.
 */
export function readToOverview(received: unknown): ToOverview | undefined {
  const read = toOverview(received);
  return read === invalid ? undefined : read;
}

/** The frame is not trusted: little more than a file name and a path in a document. */
const place: Reader<Path> = listOf(either(text(200), whole(100_000)), 64);

const fromOverview: Reader<FromOverview> = taggedBy('type', {
  ready: object({ type: literal('ready') }),
  open: objectWith({ type: literal('open'), file: text(2_000) }, { path: place }),
  do: object({ type: literal('do'), task: text(2_000) }),
});

/**
 * Reads what came from the overview: a fresh copy of the message with nothing but its known members.
 * @returns undefined for anything else. Never throws.
 */
export function readFromOverview(received: unknown): FromOverview | undefined {
  const read = fromOverview(received);
  return read === invalid ? undefined : read;
}
