import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { ToStringOptions } from 'yaml';
import { parse, stringify } from 'yaml';
import { fingerprint, matches } from '../../../src/core/seal/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

const fingerprintOf = (text: string): string | undefined => fingerprint(parseYaml(text).data);
const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

const VERSLAG = `soort: verslag
versie: 1
# Wat besproken is
leerklimaat: Veilig, genoeg ruimte voor vragen.
afspraken:
  - id: A1
    specifiek: Drie keer een slechtnieuwsgesprek voeren.
    acceptabel: [aios, opleider]
`;

const SIGNED = `${VERSLAG}ondertekening:
  - rol: aios
    naam: J. de Vries
    datum: 2026-03-02
    betekenis: akkoord
    vingerafdruk: sha256:0000000000000000000000000000000000000000000000000000000000000000
`;

/** Text a document could hold: any characters YAML can carry, without half characters. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('nee', 'yes', '12:30', '2026-03-02', '1e3', 'null', '# geen commentaar', 'a: b', 'twee\nregels', ' '),
);
const key = fc.stringMatching(/^[a-z][a-z_]{0,8}$/).filter((name) => name !== 'ondertekening' && name !== 'prive');
const leaf = fc.oneof(
  words,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const data = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

const styles: readonly (ToStringOptions | 'json')[] = [
  {},
  { indent: 4, indentSeq: false },
  { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  { defaultStringType: 'QUOTE_SINGLE', lineWidth: 30 },
  { blockQuote: 'folded' },
  'json',
];

/** Writes the keys in this order and style, with comments and blank lines between them. */
function written(
  value: Record<string, unknown>,
  order: readonly string[],
  style: ToStringOptions | 'json',
  eol: string,
): string {
  const pair = (name: string): string =>
    style === 'json'
      ? `"${name}":   ${JSON.stringify(value[name])} # erachter\n`
      : stringify({ [name]: value[name] }, style);
  return order
    .map((name) => `# over ${name}\n\n${pair(name)}`)
    .join('')
    .replaceAll('\n', eol);
}

describe('the fingerprint of a document', () => {
  it('is sha256 over the canonical JSON without ondertekening, so that any program can make it [A26]', () => {
    assert.equal(
      fingerprintOf(SIGNED),
      sha256(
        '{"afspraken":[{"acceptabel":["aios","opleider"],"id":"A1",' +
          '"specifiek":"Drie keer een slechtnieuwsgesprek voeren."}],' +
          '"leerklimaat":"Veilig, genoeg ruimte voor vragen.","soort":"verslag","versie":1}',
      ),
    );
  });

  it('does not change when the document is signed', () => {
    assert.equal(fingerprintOf(SIGNED), fingerprintOf(VERSLAG));
  });

  it('does not change by a private note: that stays with the aios and is no part of what is signed', () => {
    assert.equal(fingerprintOf(`${VERSLAG}prive: Dit zeg ik liever niet hardop.\n`), fingerprintOf(VERSLAG));
  });

  it('does change by a key called prive or ondertekening deeper in the document', () => {
    const nested = fingerprintOf('leerklimaat: {tekst: goed, prive: x, ondertekening: y}\n');

    assert.notEqual(nested, fingerprintOf('leerklimaat: {tekst: goed, ondertekening: y}\n'));
    assert.notEqual(nested, fingerprintOf('leerklimaat: {tekst: goed, prive: x}\n'));
  });

  it('also signs what the schema does not know', () => {
    assert.notEqual(fingerprintOf(`${VERSLAG}eigen_veld: x\n`), fingerprintOf(VERSLAG));
  });

  it('tells a number from a text and an empty value from an absent one', () => {
    const prints = ['a: 1\n', "a: '1'\n", 'a: true\n', 'a:\n', 'b: 1\n', "a: ''\n", 'a: []\n', 'a: {}\n'].map(
      fingerprintOf,
    );

    assert.equal(new Set(prints).size, prints.length);
  });

  for (const [name, text] of [
    ['an empty file', ''],
    ['a list', '- a\n'],
    ['a number JSON does not have', 'a: .nan\n'],
    ['half a character', 'a: "\\ud800"\n'],
  ] as const)
    it(`is not there for ${name}`, () => {
      assert.equal(fingerprintOf(text), undefined);
    });

  it('does not depend on order of keys, comments, blank lines, quoting, block style or line ends (property)', () => {
    fc.assert(
      fc.property(
        data.chain((value) =>
          fc.record({
            value: fc.constant(value),
            order: fc.shuffledSubarray(Object.keys(value), { minLength: Object.keys(value).length }),
          }),
        ),
        fc.constantFrom(...styles),
        fc.constantFrom('\n', '\r\n'),
        ({ value, order }, style, eol) => {
          const text = written(value, order, style, eol);
          // Now and then yaml folds a text into another one; then the document says something else.
          fc.pre(isDeepStrictEqual(parse(text), JSON.parse(JSON.stringify(value))));
          const parsed = parseYaml(text);
          assert.deepEqual(parsed.problems, [], text);
          assert.equal(fingerprint(parsed.data), fingerprint(value), text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes with every changed value (property)', () => {
    fc.assert(
      fc.property(data, data, fc.nat(), (value, other, choice) => {
        const paths = leavesOf(value);
        const changed = replaced(value, paths[choice % paths.length] ?? [], other);
        assert.notEqual(fingerprint(changed), fingerprint(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('matching a signature with the document', () => {
  const print = fingerprintOf(VERSLAG) ?? '';

  it('holds as long as nothing signed has changed [A26]', () => {
    assert.equal(matches(parseYaml(SIGNED).data, print), true);
    assert.equal(matches(parseYaml(SIGNED.replace('Veilig', 'Onveilig')).data, print), false);
  });

  it('holds after a private note was added, changed or removed', () => {
    assert.equal(matches(parseYaml(`${SIGNED}prive: eigen notitie\n`).data, print), true);
  });

  it('holds for a fingerprint made over the document with its private note, as long as the note is the same', () => {
    const noted = `${VERSLAG}prive: eigen notitie\n`;
    const literal = sha256(
      '{"afspraken":[{"acceptabel":["aios","opleider"],"id":"A1",' +
        '"specifiek":"Drie keer een slechtnieuwsgesprek voeren."}],"leerklimaat":"Veilig, genoeg ruimte voor vragen.",' +
        '"prive":"eigen notitie","soort":"verslag","versie":1}',
    );

    assert.equal(matches(parseYaml(noted).data, literal), true);
    assert.equal(matches(parseYaml(noted.replace('eigen notitie', 'iets anders')).data, literal), false);
  });

  it('never holds for a document without a fingerprint', () => {
    assert.equal(matches(undefined, print), false);
    assert.equal(matches(parseYaml('a: .nan\n').data, print), false);
  });
});

function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

/** A copy in which the value at this path is one it was not: wrapped in a list with something beside it. */
function replaced(value: unknown, path: readonly (string | number)[], other: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return [value, other];
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === first ? replaced(item, rest, other) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      name === first ? replaced(member, rest, other) : member,
    ]),
  );
}
