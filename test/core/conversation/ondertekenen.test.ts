import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignOptions } from '../../../src/core/index.ts';
import { applyEdits, sign, verify } from '../../../src/core/index.ts';

const FILE = 'gesprekken/2026-12-10.verslag.yaml';

const VERSLAG = `# ons gesprek
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
leerklimaat: Goed # besproken
afspraken:
  - id: A1
    specifiek: Twee visites leiden
    status: open
prive: Niet voor de opleider
`;

interface Pair {
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

const newPair = async () => await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);

async function publicText({ publicKey }: Pair): Promise<string> {
  return `ed25519:${Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64')}`;
}

/** A portfolio with a report and the keys that are given, as they are written under `sleutels`. */
function portfolioOf(sleutels: readonly string[] = [], verslag = VERSLAG): Map<string, string> {
  const keys = sleutels.length === 0 ? '' : `sleutels:\n${sleutels.map((line) => `  - { ${line} }\n`).join('')}`;
  return new Map([
    ['portfolio.yaml', `soort: portfolio\nversie: 1\naios: { naam: Jorinde van Aldermeer, rol: aios }\n${keys}`],
    [FILE, verslag],
  ]);
}

const aios = {
  file: FILE,
  rol: 'aios',
  naam: 'Jorinde van Aldermeer',
  datum: '2026-12-11',
  betekenis: 'gezien',
} as const;
const opleider = {
  file: FILE,
  rol: 'opleider',
  naam: 'dr. M. Korstanje',
  datum: '2026-12-12',
  betekenis: 'akkoord',
} as const;

/** The text after signing. @throws when it is refused */
async function signed(files: Map<string, string>, options: SignOptions): Promise<string> {
  const result = await sign(files, options);
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  const text = applyEdits(files.get(options.file) ?? '', result.edits);
  files.set(options.file, text);
  return text;
}

const refused = async (files: Map<string, string>, options: SignOptions) => {
  const result = await sign(files, options);
  return 'refused' in result ? result.refused : undefined;
};

describe('signing a document', () => {
  let opleiderPair: Pair;
  let otherPair: Pair;
  let keyLine: string;

  before(async () => {
    opleiderPair = await newPair();
    otherPair = await newPair();
    keyLine = `naam: dr. M. Korstanje, rol: opleider, publiek: '${await publicText(opleiderPair)}', van: 2026-01-01`;
  });

  it('adds who signed, when, with which meaning and over which text, and changes nothing else [A24] [A26]', async () => {
    const files = portfolioOf();
    const text = await signed(files, aios);
    const vingerafdruk = /sha256:[0-9a-f]{64}/u.exec(text)?.[0] ?? '';
    const written = `ondertekening:
  - rol: aios
    naam: Jorinde van Aldermeer
    datum: 2026-12-11
    betekenis: gezien
    vingerafdruk: ${vingerafdruk}
`;
    assert.equal(text, VERSLAG.replace('prive:', `${written}prive:`));
    assert.deepEqual(await verify(files, { file: FILE }), [
      { rol: 'aios', naam: 'Jorinde van Aldermeer', valid: true },
    ]);
  });

  it('holds for both, in the order in which they signed, with and without a key [A24]', async () => {
    const files = portfolioOf([keyLine]);
    await signed(files, aios);
    const text = await signed(files, { ...opleider, key: opleiderPair.privateKey });
    assert.match(text, /handtekening: ed25519:[A-Za-z0-9+/]{86}==\n/u);
    assert.deepEqual(await verify(files, { file: FILE }), [
      { rol: 'aios', naam: 'Jorinde van Aldermeer', valid: true },
      { rol: 'opleider', naam: 'dr. M. Korstanje', valid: true },
    ]);
  });

  it('is broken by a changed word, not by a comment, the layout or a private note [A26]', async () => {
    const files = portfolioOf([keyLine]);
    const text = await signed(files, { ...opleider, key: opleiderPair.privateKey });
    const after = (changed: string) => verify(new Map(files).set(FILE, changed), { file: FILE });
    const valid = [{ rol: 'opleider', naam: 'dr. M. Korstanje', valid: true }];
    assert.deepEqual(await after(text.replace('# besproken', '# kort')), valid);
    assert.deepEqual(
      await after(text.replace('  type: voortgangsgesprek\n  datum', '  "type": "voortgangsgesprek"\n  datum')),
      valid,
    );
    assert.deepEqual(await after(text.replace('Niet voor de opleider', 'Iets anders')), valid);
    assert.deepEqual(await after(text.replace('Twee visites', 'Drie visites')), [
      {
        rol: 'opleider',
        naam: 'dr. M. Korstanje',
        valid: false,
        reason: 'Het document is gewijzigd nadat het is ondertekend. De ondertekening geldt niet voor deze tekst.',
      },
    ]);
  });

  it('shows that name, role, day or meaning were changed, and a signature with another key', async () => {
    const files = portfolioOf([keyLine, keyLine.replace('rol: opleider', 'rol: stageopleider')]);
    const text = await signed(files, { ...opleider, key: opleiderPair.privateKey });
    const reason = async (changed: string, keys = files) =>
      (await verify(new Map(keys).set(FILE, changed), { file: FILE })).map((one) => one.reason);
    const forged =
      'De digitale handtekening is niet met de sleutel van dr. M. Korstanje gezet, of naam, rol, datum of betekenis is daarna gewijzigd.';
    assert.deepEqual(await reason(text.replace('datum: 2026-12-12', 'datum: 2026-12-13')), [forged]);
    assert.deepEqual(await reason(text.replace('betekenis: akkoord', 'betekenis: gezien')), [forged]);
    assert.deepEqual(await reason(text.replace('rol: opleider', 'rol: stageopleider')), [forged]);
    assert.deepEqual(await reason(text.replace('naam: dr. M. Korstanje', 'naam: dr. A. Ander')), [
      'In portfolio.yaml staat geen openbare sleutel van dr. A. Ander in deze rol, zodat de digitale handtekening niet te controleren is.',
    ]);
    const other = portfolioOf([
      `naam: dr. M. Korstanje, rol: opleider, publiek: '${await publicText(otherPair)}', van: 2026-01-01`,
    ]);
    assert.deepEqual(await reason(text, other), [forged]);
    assert.deepEqual(await reason(text.replace(/ {4}handtekening: .*\n/u, '')), [
      'dr. M. Korstanje tekent met een eigen sleutel die op 12 december 2026 gold, maar de digitale handtekening ontbreekt.',
    ]);
  });

  it('stays valid when the key is withdrawn later, and not when it did not count on the day', async () => {
    const files = portfolioOf([keyLine]);
    const text = await signed(files, { ...opleider, key: opleiderPair.privateKey });
    const withKey = async (line: string) => (await verify(portfolioOf([line], text), { file: FILE }))[0]?.reason;
    assert.equal(await withKey(`${keyLine}, ingetrokken: 2026-12-31`), undefined);
    assert.equal(await withKey(`${keyLine}, ingetrokken: 2026-12-12`), undefined);
    const notValid = 'De sleutel van dr. M. Korstanje was op 12 december 2026 niet geldig.';
    assert.equal(await withKey(`${keyLine}, ingetrokken: 2026-12-11`), notValid);
    assert.equal(await withKey(keyLine.replace('2026-01-01', '2026-12-13')), notValid);
  });

  it('goes on with the new key after the old one was withdrawn', async () => {
    const next = `naam: dr. M. Korstanje, rol: opleider, publiek: '${await publicText(otherPair)}', van: 2026-12-02`;
    const files = portfolioOf([`${keyLine}, ingetrokken: 2026-12-01`, next]);
    assert.equal(
      await refused(files, { ...opleider, key: opleiderPair.privateKey }),
      'De sleutel van dr. M. Korstanje was op 12 december 2026 niet geldig.',
    );
    await signed(files, { ...opleider, key: otherPair.privateKey });
    assert.deepEqual(await verify(files, { file: FILE }), [{ rol: 'opleider', naam: 'dr. M. Korstanje', valid: true }]);
  });

  it('is refused, with the reason, where nobody could check it or nothing is there to sign', async () => {
    const files = portfolioOf([keyLine]);
    assert.equal(
      await refused(files, opleider),
      'Volgens portfolio.yaml tekent dr. M. Korstanje op 12 december 2026 met een eigen sleutel. Onderteken met die sleutel.',
    );
    assert.equal(
      await refused(files, { ...opleider, key: otherPair.privateKey }),
      'Met deze sleutel kan niemand de handtekening van dr. M. Korstanje controleren: de sleutel van dr. M. Korstanje in portfolio.yaml is een andere.',
    );
    assert.equal(
      await refused(portfolioOf(), { ...opleider, key: otherPair.privateKey }),
      'In portfolio.yaml staat geen openbare sleutel van dr. M. Korstanje in deze rol, zodat de digitale handtekening niet te controleren is.',
    );
    assert.equal(
      await refused(portfolioOf([], 'soort: verslag\nleerklimaat: "open\n'), aios),
      `${FILE} bevat een fout in de YAML, zodat niet vaststaat wat erin staat. Herstel die eerst en onderteken daarna.`,
    );
    assert.equal(
      await refused(portfolioOf(), { ...aios, file: 'portfolio.yaml' }),
      'portfolio.yaml is geen document dat ondertekend wordt. Een verslag, een individueel opleidingsplan en een tussenbeoordeling worden dat wel.',
    );
    await signed(files, aios);
    assert.equal(
      await refused(files, { ...aios, language: 'en' }),
      'Jorinde van Aldermeer signed this text already, on 11 December 2026.',
    );
  });

  it('replaces the own signature that no longer holds, and leaves that of the other', async () => {
    const files = portfolioOf();
    await signed(files, aios);
    await signed(files, opleider);
    files.set(FILE, (files.get(FILE) ?? '').replace('Twee visites', 'Drie visites'));
    await signed(files, { ...aios, datum: '2026-12-14' });
    assert.deepEqual(
      (await verify(files, { file: FILE })).map(({ rol, valid }) => [rol, valid]),
      [
        ['aios', true],
        ['opleider', false],
      ],
    );
  });

  it('throws a TypeError that names the argument', async () => {
    const files = portfolioOf();
    const rejected = async (options: object, message: RegExp) => {
      await assert.rejects(
        sign(files, options as SignOptions),
        (error) => error instanceof TypeError && message.test(error.message),
      );
    };
    await rejected({ ...aios, file: 'weg.verslag.yaml' }, /^file: there is no document weg\.verslag\.yaml/u);
    await rejected({ ...aios, rol: 'patiënt' }, /^rol: /u);
    await rejected({ ...aios, naam: ' ' }, /^naam: /u);
    await rejected({ ...aios, datum: '2026-02-30' }, /^datum: /u);
    await rejected({ ...aios, betekenis: 'ja' }, /^betekenis: /u);
    await rejected({ ...aios, key: opleiderPair.publicKey }, /^key: /u);
    await assert.rejects(verify(files, { file: 'weg.verslag.yaml' }), TypeError);
  });

  it('never takes a signature of which one character was changed', async () => {
    const files = portfolioOf([keyLine]);
    const text = await signed(files, { ...opleider, key: opleiderPair.privateKey });
    const at = text.indexOf('ed25519:') + 'ed25519:'.length;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';
    await fc.assert(
      fc.asyncProperty(fc.nat(87), fc.nat(letters.length - 1), async (offset, letter) => {
        const changed = text.slice(0, at + offset) + (letters[letter] ?? '') + text.slice(at + offset + 1);
        const [first] = await verify(new Map(files).set(FILE, changed), { file: FILE });
        assert.equal(first?.valid, changed === text);
      }),
      { numRuns: 300, seed: 20261125 },
    );
  });
});
