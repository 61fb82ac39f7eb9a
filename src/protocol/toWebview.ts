import type { FormField, FormModel } from '../core/form/model.ts';
import type { FormFinding } from '../core/form/state.ts';
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

const words = text(most);
const index = whole(Number.MAX_SAFE_INTEGER);
// Keys of the user's own document may have any name; the frame only ever looks at own members.
const path: Reader<Path> = listOf(either(words, index), 1_000);
const paths = listOf(path, 100);
const choices = listOf(object({ value: either(either(words, finite), boolean), label: words }), 10_000);

const yes: Reader<true> = (value) => (value === true ? value : invalid);
const base = { path, label: words, required: boolean };
const maybe = { help: words, example: words, readOnly: yes };

const field: Reader<FormField> = taggedBy('type', {
  text: objectWith({ ...base, type: literal('text'), long: boolean }, maybe),
  date: objectWith({ ...base, type: literal('date') }, maybe),
  number: objectWith(
    { ...base, type: literal('number'), whole: boolean },
    { ...maybe, minimum: finite, maximum: finite },
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
    { ...maybe, card: literal('smart', 'pair') },
  ),
  list: objectWith(
    { ...base, type: literal('list'), item: later(() => field), itemTitle: paths, itemLabel: words, addLabel: words },
    maybe,
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

const state: Reader<FormState> = object({
  version: finite,
  title: words,
  data: userData,
  findings: listOf(finding, most),
  missing: recordOf(index, 1_000),
  hidden: listOf(path, 1_000),
  references: listOf(objectWith({ reference: words, kind: words, label: words }, { of: words }), most),
  items: recordOf(choices, 1_000),
  dirty: boolean,
  readOnly: boolean,
});

const language = literal('nl', 'en');

const message: Reader<ToWebview> = taggedBy('type', {
  open: object({ type: literal('open'), language, fileName: words, model, state }),
  state: object({ type: literal('state'), state }),
  edited: objectWith({ type: literal('edited'), id: index }, { refused: words }),
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
