import type { Aside } from '../core/form/aside.ts';
import type { FormField, FormModel, ListLook } from '../core/form/model.ts';
import type { FormFinding, FormTalk } from '../core/form/state.ts';
import type { Path } from '../core/yaml/types.ts';
import type { FormState, ToWebview } from './messages.ts';
import type { Reader } from './reader.ts';
import {
  boolean,
  either,
  finite,
  invalid,
  key,
  later,
  listOf,
  literal,
  object,
  objectWith,
  recordOf,
  taggedBy,
  text,
  whole,
} from './reader.ts';

/** The documents of people who keep everything: larger than a form can sensibly show. */
const most = 1_000_000;

/** A text may hold more than a form takes, when it was written elsewhere: it is shown all the same. */
const words = text(100 * most);
const index = whole(Number.MAX_SAFE_INTEGER);
// Keys of the user's own document may have any name; the frame only ever looks at own members.
const path: Reader<Path> = listOf(either(words, index), 1_000);
const paths = listOf(path, 100);
const choices = listOf(object({ value: either(either(words, finite), boolean), label: words }), 10_000);

const yes: Reader<true> = (value) => (value === true ? value : invalid);
const base = { path, label: words, required: boolean };
const maybe = { help: words, example: words, readOnly: yes };

const look: Reader<ListLook> = taggedBy('type', {
  table: object({ type: literal('table'), columns: listOf(words, 100) }),
  checklist: object({ type: literal('checklist'), done: words, minutes: words, by: words }),
});

const field: Reader<FormField> = taggedBy('type', {
  text: objectWith({ ...base, type: literal('text'), long: boolean }, { ...maybe, suggestions: words, wide: yes }),
  file: objectWith({ ...base, type: literal('file') }, maybe),
  date: objectWith({ ...base, type: literal('date') }, maybe),
  number: objectWith(
    { ...base, type: literal('number'), whole: boolean },
    { ...maybe, minimum: finite, maximum: finite, standard: finite },
  ),
  boolean: objectWith({ ...base, type: literal('boolean') }, maybe),
  choice: objectWith({ ...base, type: literal('choice'), choices }, maybe),
  choices: objectWith({ ...base, type: literal('choices'), choices }, maybe),
  reference: objectWith({ ...base, type: literal('reference'), kinds: listOf(words, 100) }, maybe),
  item: objectWith({ ...base, type: literal('item'), of: words }, maybe),
  group: objectWith(
    {
      ...base,
      type: literal('group'),
      fields: listOf(
        later(() => field),
        200,
      ),
    },
    { ...maybe, card: literal('smart', 'pair', 'person', 'labelled') },
  ),
  list: objectWith(
    { ...base, type: literal('list'), item: later(() => field), itemTitle: paths, itemLabel: words, addLabel: words },
    { ...maybe, look },
  ),
  term: objectWith(
    { ...base, type: literal('term'), dateLabel: words, talkLabel: words },
    { ...maybe, talkExample: words },
  ),
});

const model: Reader<FormModel> = objectWith(
  {
    kind: words,
    title: words,
    sections: listOf(objectWith({ id: key, title: words, fields: listOf(field, 200) }, { help: words }), 200),
  },
  { help: words },
);

const finding: Reader<FormFinding> = objectWith(
  {
    rule: words,
    level: literal('error', 'warning', 'info'),
    path,
    at: path,
    message: words,
    fixes: listOf(object({ index, title: words }), 100),
  },
  { section: words },
);

/** Whatever our own extension read from the user's file: the frame looks at own members only and shows texts as texts. */
const userData: Reader<unknown> = (value) => value;

const source = object({ reference: words, label: words });
const aside = { at: path, title: words };
const heads = { section: words };
// A document of 20,000 lines has asides to match: a limit that refuses them would leave its form empty.
const facts = listOf(objectWith({ label: words, value: words }, { state: literal('done', 'open') }), most);
const bar = object({
  label: words,
  from: words,
  until: words,
  look: literal('recognised', 'other', 'shortened', 'gap'),
  detail: words,
});
const mark = object({ date: words, label: words, look: literal('today', 'minimum', 'end') });
const row = object({ label: words, path, goed: boolean, beter: boolean, linked: index, available: index });
const quote = objectWith({ text: words, look: literal('good', 'better', 'plain') }, { source });

const asides: Reader<Aside> = taggedBy('type', {
  quotes: objectWith({ ...aside, type: literal('quotes'), quotes: listOf(quote, most) }, heads),
  offers: objectWith({ ...aside, type: literal('offers'), offers: listOf(source, most) }, heads),
  coverage: objectWith({ ...aside, type: literal('coverage'), summary: words, rows: listOf(row, most) }, heads),
  sum: objectWith(
    {
      ...aside,
      type: literal('sum'),
      summary: words,
      isShort: boolean,
      lines: listOf(object({ label: words, value: words }), most),
    },
    heads,
  ),
  timeline: objectWith(
    {
      ...aside,
      type: literal('timeline'),
      summary: words,
      from: words,
      until: words,
      bars: listOf(bar, most),
      marks: listOf(mark, 100),
    },
    heads,
  ),
  facts: objectWith({ ...aside, type: literal('facts'), facts }, heads),
});

const talk: Reader<FormTalk> = object({
  agenda: source,
  minutes: finite,
  points: listOf(
    objectWith(
      {
        id: words,
        title: words,
        notes: listOf(words, 1_000),
        sources: listOf(source, 1_000),
        discussed: boolean,
        section: words,
        fields: paths,
      },
      { by: words, minutes: finite },
    ),
    1_000,
  ),
  lookBack: listOf(source, 1_000),
});

const term = objectWith({ label: words, date: words, dateWords: words }, { talk: words });
const agreementHelp = object({
  terms: listOf(term, 100),
  consent: object({ label: words, roles: listOf(words, 100) }),
});

const person = objectWith({ naam: words, description: words }, { rol: words, functie: words, email: words });

const state: Reader<FormState> = objectWith(
  {
    version: finite,
    title: words,
    data: userData,
    findings: listOf(finding, most),
    missing: recordOf(index, 1_000),
    hidden: listOf(path, 1_000),
    references: listOf(objectWith({ reference: words, kind: words, label: words }, { of: words }), most),
    items: recordOf(choices, 1_000),
    suggestions: recordOf(listOf(words, 10_000), 1_000),
    people: listOf(person, 10_000),
    asides: listOf(asides, most),
    dirty: boolean,
    readOnly: boolean,
  },
  { talk, agreementHelp, notice: objectWith({ text: words }, { isWarning: yes, action: words }) },
);

const language = literal('nl', 'en');

const message: Reader<ToWebview> = taggedBy('type', {
  open: object({ type: literal('open'), language, fileName: words, model, state }),
  state: object({ type: literal('state'), state }),
  edited: objectWith({ type: literal('edited'), id: index }, { refused: words }),
  files: object({ type: literal('files'), files: listOf(words, most) }),
  mine: object({ type: literal('mine'), texts: listOf(object({ path, text: words, base: words }), most) }),
  unreadable: object({ type: literal('unreadable'), language, fileName: words, message: words, line: index }),
  reveal: object({ type: literal('reveal'), path }),
});

/**
 * Reads what came from the extension.
 * @returns undefined for anything else. Never throws.
 */
export function readToWebview(received: unknown): ToWebview | undefined {
  const read = message(received);
  return read === invalid ? undefined : read;
}
