import { MAX_ALIASED_VALUES, MAX_DEPTH, MAX_TEXT_LENGTH } from '../../src/core/yaml/limits.ts';

/** A file that is no document as people write them, and what has to be said of it. */
export interface HostileFile {
  name: string;
  bytes: () => Uint8Array;
  /** The form shows its fields; else it says why not, and offers the text. */
  isShown: boolean;
  /** The finding that says what is wrong; none where only things are missing. */
  finding?: { rule: 'yaml/syntax' | 'schema/onbekende_sleutel'; nl: RegExp; en: RegExp };
}

const NAME = 'soort: bewijs\nversie: 1\n';
const GOOD = `${NAME}type: kpb
titel: Categorieën
datum: 2026-11-24
competenties: [communicatie]
samenvatting: Goed gesprek
`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** UTF-16 with its mark, as Notepad used to write "Unicode". */
function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const units = Uint8Array.from({ length: 2 * (text.length + 1) });
  const view = new DataView(units.buffer);
  for (let index = 0; index <= text.length; index++)
    view.setUint16(2 * index, `\uFEFF${text}`.charCodeAt(index), isLittleEndian);
  return units;
}

/** Each group repeats the one before ten times: ten to the power of `groups` values in some hundred characters. */
function aliasBomb(groups: number): string {
  const names = Array.from({ length: groups }, (_, index) => `a${index}`);
  const group = (name: string, before: string | undefined) =>
    `x_${name}: &${name} [${Array.from({ length: 10 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
  return names.map((name, index) => group(name, names[index - 1])).join('\n');
}

const noUtf8 = { rule: 'yaml/syntax', nl: /niet als UTF-8 te lezen/u, en: /cannot be read as UTF-8/u } as const;
const tooDeep = { rule: 'yaml/syntax', nl: /springt te vaak in/u, en: /indented too many times/u } as const;
const LEVELS = 10_000;
const MEGABYTES = 50;

/**
 * The hostile files of the quality goals, the same for every level of the tests. Each is called `….bewijs.yaml` where it
 * is put; what is in it is made on demand, as some are large.
 */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'empty', bytes: () => utf8(''), isShown: true },
  { name: 'only a line end', bytes: () => utf8('\r\n'), isShown: true },
  { name: 'only comments', bytes: () => utf8('# nog te schrijven\n\n# morgen\n'), isShown: true },
  { name: 'in Latin-1', bytes: () => latin1(GOOD), isShown: false, finding: noUtf8 },
  { name: 'in UTF-16, little-endian', bytes: () => utf16(GOOD, true), isShown: false, finding: noUtf8 },
  { name: 'in UTF-16, big-endian', bytes: () => utf16(GOOD, false), isShown: false, finding: noUtf8 },
  {
    name: 'with bytes broken off',
    bytes: () => Uint8Array.from([...utf8(`${NAME}titel: Categorie`), 0xc3, 0x28, 0xf0, 0x9f, 0xff, 0x0a]),
    isShown: false,
    finding: noUtf8,
  },
  {
    name: `of ${MEGABYTES} MB`,
    bytes: () => utf8(`${NAME}samenvatting: |\n${'  Een zin van het gesprek.\n'.repeat((MEGABYTES * 1_000_000) / 27)}`),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /te groot/u, en: /too large/u },
  },
  {
    name: `of one character too many (${MAX_TEXT_LENGTH + 1})`,
    bytes: () => utf8(`${NAME}# `.padEnd(MAX_TEXT_LENGTH + 1, 'x')),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /te groot/u, en: /too large/u },
  },
  {
    name: `of ${LEVELS} levels in brackets`,
    bytes: () => utf8(`${NAME}x: ${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}\n`),
    isShown: false,
    finding: tooDeep,
  },
  {
    name: `of ${LEVELS} levels that never close`,
    bytes: () => utf8(`${NAME}x: ${'{ a: '.repeat(LEVELS)}`),
    isShown: false,
    finding: tooDeep,
  },
  {
    name: `of ${LEVELS} levels of dashes`,
    bytes: () => utf8(`${NAME}x:\n  ${'- '.repeat(LEVELS)}x\n`),
    isShown: false,
    finding: tooDeep,
  },
  {
    name: `of one level too many (${MAX_DEPTH + 1})`,
    bytes: () => utf8(`${NAME}x: ${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}\n`),
    isShown: false,
    finding: tooDeep,
  },
  {
    name: `with an alias bomb (of more than ${MAX_ALIASED_VALUES} values)`,
    bytes: () => utf8(`${NAME}${aliasBomb(9)}\nsamenvatting: *a8\n`),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /herhaalt zichzelf te vaak/u, en: /repeats itself too often/u },
  },
  {
    name: 'with an alias of itself',
    bytes: () => utf8(`${NAME}samenvatting: &a [*a]\n`),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /verwijst naar zichzelf/u, en: /refers to itself/u },
  },
  {
    name: 'of two documents',
    bytes: () => utf8(`${GOOD}---\n${GOOD}`),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /meer dan één document/u, en: /more than one document/u },
  },
  {
    name: 'with the markers of a merge conflict',
    bytes: () => utf8(GOOD.replace(/^titel.*$/mu, '<<<<<<< HEAD\ntitel: Een\n=======\ntitel: Twee\n>>>>>>> opleider')),
    isShown: false,
    finding: { rule: 'yaml/syntax', nl: /twee versies door elkaar/u, en: /Two versions are mixed/u },
  },
  {
    name: 'with keys every object has',
    bytes: () =>
      utf8(`${GOOD}__proto__: { broken: true }\nconstructor: { prototype: { broken: true } }\ntoString: niets\n`),
    isShown: true,
    finding: { rule: 'schema/onbekende_sleutel', nl: /‘__proto__’ is hier niet bekend/u, en: /“__proto__” is not/u },
  },
];

/** A file as an editor gives it: what is no UTF-8 becomes U+FFFD. */
export const asEditorText = ({ bytes }: Pick<HostileFile, 'bytes'>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes());
