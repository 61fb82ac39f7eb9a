import { checkDocument, checkPortfolio, fixesFor, messageOf } from '../../src/core/check/index.ts';
import { makeAgenda } from '../../src/core/index.ts';
import { formContent, formModel } from '../../src/core/form/index.ts';
import { fileSuffix, kinds } from '../../src/core/kinds/index.ts';
import type { Kind } from '../../src/core/kinds/index.ts';
import {
  completionsAt,
  definitionAt,
  foldsOf,
  hoverAt,
  lensesOf,
  linksIn,
  outlineOf,
  symbolsIn,
} from '../../src/core/language/index.ts';
import { asMarkdown, pageOf } from '../../src/core/output/index.ts';
import { overviewOf } from '../../src/core/overview/index.ts';
import type { AnyDocument } from '../../src/core/portfolio/index.ts';
import { makePortfolio, openDocument } from '../../src/core/portfolio/index.ts';
import { applyEdits, editsFor, parseYaml } from '../../src/core/yaml/index.ts';
import type { Change, Path } from '../../src/core/yaml/index.ts';
import { readFromOverview, readFromWebview } from '../../src/protocol/index.ts';
import { randomDocument } from '../core/yaml/fuzz/documents.ts';
import { Random } from '../core/yaml/fuzz/random.ts';
import { hostileWords } from './words.ts';

/** A case of which more is made than this (ms) hangs, as far as who waits is concerned; asked only where nobody times by
 *  himself: a busy machine is no fault. */
const HANGS = 10_000;
const TODAY = '2026-11-30';

const cases = ['bytes', 'yaml', 'mutated', 'message'] as const;
export type CaseKind = (typeof cases)[number];

export interface Failure {
  seed: number;
  kind: CaseKind;
  what: string;
  detail: string;
  text: string;
}

/** What came of a series of cases; adds up. */
export interface Tally {
  cases: number;
  kinds: Partial<Record<CaseKind, number>>;
  slowest: { seed: number; kind: CaseKind; ms: number };
  failures: Failure[];
}

export const emptyTally = (): Tally => ({
  cases: 0,
  kinds: {},
  slowest: { seed: 0, kind: 'bytes', ms: 0 },
  failures: [],
});

/**
 * The case of a seed: a hostile text as a document among some of a portfolio, or a hostile message of a frame.
 * @param samples documents that are right: what is mutated, and what lies around the case
 */
export function round(seed: number, samples: readonly AnyDocument[], tally: Tally): void {
  const random = new Random(seed);
  const kind = random.pick(cases);
  const started = performance.now();
  const fail = (what: string, detail: string, text: string): void => {
    if (tally.failures.length < 40) tally.failures.push({ seed, kind, what, detail, text });
  };
  let shown = '';
  try {
    if (kind === 'message') {
      const message = randomMessage(random);
      shown = JSON.stringify(message).slice(0, 4_000);
      tryMessage(message, random, samples, fail);
    } else {
      const of: Kind = random.pick(kinds);
      shown = kind === 'bytes' ? randomBytes(random) : kind === 'yaml' ? randomYaml(random) : mutated(random, samples);
      tryText(shown, of, random, samples, fail);
    }
  } catch (error) {
    fail('threw', error instanceof Error ? (error.stack ?? error.message) : String(error), shown);
  }
  const ms = performance.now() - started;
  if (ms > HANGS) fail('hangs', `${ms.toFixed(0)} ms`, shown);
  if (ms > tally.slowest.ms) tally.slowest = { seed, kind, ms };
  tally.cases++;
  tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
}

type Fail = (what: string, detail: string, text: string) => void;

/** All that happens to a text when it is opened: whatever it holds, each of these answers. */
function tryText(text: string, kind: Kind, random: Random, samples: readonly AnyDocument[], fail: Fail): void {
  const file = kind === 'portfolio' ? fileSuffix(kind) : `gesprekken/zz${fileSuffix(kind)}`;
  const document = openDocument(file, text);
  if (!document) {
    fail('not opened', file, text);
    return;
  }
  const around = new Map(Array.from({ length: 4 }, () => random.pick(samples)).map((one) => [one.file, one]));
  const documents = [...around.set(file, document).values()];
  const portfolio = makePortfolio(documents);
  const language = random.pick(['nl', 'en'] as const);
  const own = checkDocument(document, portfolio, { today: TODAY });
  for (const finding of own) {
    messageOf(finding, language);
    const { start, end } = finding.range;
    const isBack = end.line < start.line || (end.line === start.line && end.character < start.character);
    if (isBack) fail('range', JSON.stringify(finding), text);
  }
  if (document.parsed.problems.length > 0 && !own.some(({ rule }) => rule.startsWith('yaml/')))
    fail('silent', 'a text that cannot be read, and no finding says so', text);
  for (const finding of own.slice(0, 5)) fixesFor(finding, document, portfolio, language);
  formModel(kind, language, portfolio, document);
  formContent(document, portfolio, own, language, TODAY);
  linksIn(document, portfolio);
  outlineOf(document, portfolio, language);
  foldsOf(document);
  lensesOf(document, portfolio, own, language);
  symbolsIn(portfolio, '', language);
  const at = random.below(text.length + 1);
  hoverAt(document, at, language);
  definitionAt(document, portfolio, at);
  completionsAt(document, portfolio, at, { language, today: TODAY });
  // Of what cannot be read no page is made: the caller asks first.
  if (kind !== 'dossier' && document.parsed.problems.length === 0) asMarkdown(pageOf(document, portfolio, language));
  tryEdit(text, { op: 'set', path: pathIn(document.parsed.data, random), value: random.pick(hostileWords) }, fail);
  // What speaks of the whole portfolio takes longest, and looks at a document in few ways.
  if (!random.chance(0.1)) return;
  checkPortfolio(portfolio, { today: TODAY });
  overviewOf(portfolio, { today: TODAY, language, role: 'aios', minimumEvidence: 2 });
  const files = new Map(documents.map((one) => [one.file, one.parsed.text]));
  makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-12-10', today: TODAY, language });
}

/** An edit of a text that cannot be read is refused; of another one it leaves a text that can be read. */
function tryEdit(text: string, change: Change, fail: Fail): void {
  const result = editsFor(text, [change]);
  if (!('edits' in result)) return;
  if (result.edits.length === 0) return;
  if (parseYaml(text).problems.length > 0) {
    fail('written', `in a text that cannot be read: ${JSON.stringify(change)}`, text);
    return;
  }
  const { problems } = parseYaml(applyEdits(text, result.edits));
  if (problems.length > 0) fail('broken', `${JSON.stringify(change)}: ${JSON.stringify(problems[0])}`, text);
}

/** A message is dropped or is one of ours; what it asks of a document is then done or refused. */
function tryMessage(message: unknown, random: Random, samples: readonly AnyDocument[], fail: Fail): void {
  readFromOverview(message);
  const read = readFromWebview(message);
  if (!read) return;
  if (/"(__proto__|constructor|prototype)":/u.test(JSON.stringify(read))) fail('prototype', '', JSON.stringify(read));
  if (read.type !== 'edit') return;
  const { text } = random.pick(samples).parsed;
  for (const change of read.changes) tryEdit(text, change, fail);
}

// What is thrown at it

const STUFF = [
  ...['\0', '\uFFFD', '\uFEFF', '\u202e', '\u2028', '\r', '\n', '\r\n', '\t', '"', "'", '`', '{', '}', '[', ']', ': '],
  ...[
    '- ',
    '#',
    '&a ',
    '*a',
    '!!',
    '|',
    '>',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<: ',
    '? ',
    '__proto__: ',
    '=======\n',
  ],
  ...['<<<<<<< HEAD\n', '>>>>>>> x\n', '\ud800', '\udc00', '😀', '2026-02-30', '1e999', '../../../x.verslag.yaml#A1'],
];

function randomBytes(random: Random): string {
  const length = random.pick([0, 1, 2, 5, 20, 100, 400]);
  const isAscii = random.chance(0.5);
  const bytes = Uint8Array.from({ length }, () => random.below(isAscii ? 128 : 256));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function randomYaml(random: Random): string {
  return random.chance(0.5) ? randomDocument(random) : damaged(randomDocument(random), random);
}

/** A document that was right, damaged here and there. */
function mutated(random: Random, samples: readonly AnyDocument[]): string {
  const { text } = random.pick(samples).parsed;
  return damaged(text, random);
}

function damaged(text: string, random: Random): string {
  let now = text;
  for (let count = 1 + random.below(6); count > 0; count--) {
    const at = random.below(now.length + 1);
    const length = random.pick([0, 0, 1, 1, 3, 20, 200]);
    const other = random.below(now.length + 1);
    const stuff = random.chance(0.7) ? random.pick(STUFF) : now.slice(other, other + random.below(200));
    now = now.slice(0, at) + stuff + now.slice(at + length);
  }
  return random.chance(0.1) ? now.slice(0, random.below(now.length + 1)) : now;
}

/** A path that may be there: a few steps into the data, and perhaps one that is not. */
function pathIn(data: unknown, random: Random): Path {
  const path: (string | number)[] = [];
  let at = data;
  while (typeof at === 'object' && at !== null && random.chance(0.8)) {
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    const key = random.pick(keys);
    path.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Record<string, unknown>)[key];
  }
  if (path.length === 0 || random.chance(0.2)) path.push(random.pick(['titel', 'x', '__proto__']));
  return path;
}

const TYPES = [
  ...['ready', 'edit', 'add', 'create', 'discuss', 'fix', 'openAsText', 'openReference', 'showRule', 'notice', 'save'],
  ...['open', 'do', 'list', 'undo', '__proto__', 'constructor', ''],
];
const KEYS = [
  ...['type', 'id', 'path', 'changes', 'expected', 'value', 'op', 'to', 'kind', 'title', 'point', 'discussed', 'rule'],
  ...['reference', 'index', 'line', 'file', 'task', '__proto__', 'constructor', 'toString', 'length'],
];

/** Something a frame could post: a message as it should be with some of it replaced, or nothing like one. */
function randomMessage(random: Random): unknown {
  if (random.chance(0.1)) return anything(random, 0);
  const path = () =>
    Array.from({ length: random.below(4) }, () =>
      random.pick<string | number>(['titel', 'gesprek', 'afspraken', 'x', 0, 1, 7]),
    );
  const change = (): unknown => ({
    op: random.pick(['set', 'insert', 'remove', 'move']),
    path: random.chance(0.1) ? anything(random, 1) : path(),
    to: random.below(5),
    value: random.chance(0.5) ? random.pick(hostileWords) : anything(random, 0),
  });
  const message: [string, unknown][] = [
    ['type', random.chance(0.6) ? 'edit' : random.pick(TYPES)],
    ['id', random.below(1000)],
    ['path', path()],
    ['changes', Array.from({ length: random.below(4) }, change)],
    ['expected', random.chance(0.8) ? [] : anything(random, 0)],
    ...Array.from({ length: random.below(4) }, (): [string, unknown] => [random.pick(KEYS), anything(random, 0)]),
  ];
  // As JSON gives it: `__proto__` is an own key then.
  return JSON.parse(`{${message.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`);
}

function anything(random: Random, depth: number): unknown {
  switch (random.below(depth > 4 ? 6 : 9)) {
    case 0:
      return random.pick([null, true, false]);
    case 1:
      return random.pick([0, -1, 1.5, 1e9, 1e308, Number.MAX_SAFE_INTEGER]);
    case 2:
      return random.pick(STUFF);
    case 3:
      return random.pick(hostileWords);
    case 4:
      return random.pick(KEYS);
    case 5:
      return '';
    case 6:
      return Array.from({ length: random.below(5) }, () => anything(random, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [random.pick(KEYS), anything(random, depth + 1)]),
      );
  }
}
