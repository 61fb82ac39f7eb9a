import assert from 'node:assert/strict';
import { getPublicKey, sign } from '@noble/ed25519';
import { fingerprint, statementBytes, written, type Statement } from '../../../../src/core/seal/index.ts';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { findingsOf, fixed, fixesOf } from '../marked.ts';
import { said } from './said.ts';

const RULE = 'verslag/handtekening_ongeldig';
const FILE = 'dijk.iop.yaml';
const OWN = new Uint8Array(32).fill(1);
const OTHER = new Uint8Array(32).fill(2);

const IOP = `soort: iop
versie: 1
geldig: { van: 2026-01-01, tot: 2026-12-31 }
leerdoelen: []
`;
const statement: Statement = {
  rol: 'opleider',
  naam: 'dr. M.E. van Dijk',
  datum: '2026-05-22',
  betekenis: 'akkoord',
  vingerafdruk: fingerprint(parseYaml(IOP).data) ?? '',
};

/** The plan with a signature of the opleider; the parts marked are those the rule is to speak of. */
function signed(secret: Uint8Array | undefined, { vingerafdruk = statement.vingerafdruk, mark = '' } = {}): string {
  const { rol, naam, datum, betekenis } = statement;
  const marked = (value: string, key: string) => (mark === key ? `«${value}»` : value);
  const digital = secret === undefined ? '' : written(sign(statementBytes(statement), secret));
  return `${IOP}ondertekening:
  - rol: ${rol}
    naam: ${naam}
    datum: ${datum}
    betekenis: ${betekenis}
    vingerafdruk: ${marked(vingerafdruk, 'vingerafdruk')}
${digital === '' ? '' : `    handtekening: ${marked(digital, 'handtekening')}\n`}`;
}

/** Beside a portfolio in which this key of the opleider is written. */
function beside(sleutel?: string) {
  const keys = sleutel === undefined ? '' : `sleutels:\n  - { ${sleutel} }\n`;
  return { file: FILE, others: { 'portfolio.yaml': `soort: portfolio\nversie: 1\n${keys}` } };
}
const KEY = `naam: dr. M.E. van Dijk, rol: opleider, publiek: '${written(getPublicKey(OWN))}', van: 2026-01-01`;

describe(RULE, () => {
  it('is silent about a signature with the own key, and about one without a key of somebody who has none [A24]', () => {
    assert.deepEqual(findingsOf(RULE, signed(OWN), beside(KEY)), []);
    assert.deepEqual(findingsOf(RULE, signed(undefined), beside()), []);
    assert.deepEqual(findingsOf(RULE, signed(OWN), beside(`${KEY}, ingetrokken: 2026-06-01`)), []);
  });

  it('leaves a text that changed, and an entry that is not complete, to the rules about those [A26]', () => {
    const other = `sha256:${'0'.repeat(64)}`;
    assert.deepEqual(findingsOf(RULE, signed(OTHER, { vingerafdruk: other }), beside(KEY)), []);
    assert.deepEqual(findingsOf(RULE, signed(OTHER).replace('    naam: dr. M.E. van Dijk\n', ''), beside(KEY)), []);
  });

  for (const [what, text, setting, path, nl, en] of [
    [
      'a signature with another key than the own',
      signed(OTHER, { mark: 'handtekening' }),
      beside(KEY),
      'handtekening',
      'De digitale handtekening is niet met de sleutel van dr. M.E. van Dijk gezet, of naam, rol, datum of betekenis is daarna gewijzigd.',
      'The digital signature was not made with the key of dr. M.E. van Dijk, or name, role, date or meaning were changed since.',
    ],
    [
      'a signature with a key of which nothing is known',
      signed(OWN, { mark: 'handtekening' }),
      beside(),
      'handtekening',
      'In portfolio.yaml staat geen openbare sleutel van dr. M.E. van Dijk in deze rol, zodat de digitale handtekening niet te controleren is.',
      'portfolio.yaml holds no public key of dr. M.E. van Dijk in this role, so the digital signature cannot be checked.',
    ],
    [
      'a signature with a key that was withdrawn by then',
      signed(OWN, { mark: 'handtekening' }),
      beside(`${KEY}, ingetrokken: 2026-05-21`),
      'handtekening',
      'De sleutel van dr. M.E. van Dijk was op 22 mei 2026 niet geldig.',
      'The key of dr. M.E. van Dijk was not valid on 22 May 2026.',
    ],
    [
      'a signature without the key that the signer has',
      signed(undefined, { mark: 'vingerafdruk' }),
      beside(KEY),
      'vingerafdruk',
      'dr. M.E. van Dijk tekent met een eigen sleutel die op 22 mei 2026 gold, maar de digitale handtekening ontbreekt.',
      'dr. M.E. van Dijk signs with a key that was valid on 22 May 2026, but the digital signature is missing.',
    ],
  ] as const)
    it(`speaks of ${what} [A24] [A26]`, () => {
      assert.deepEqual(said(RULE, text, setting), [{ level: 'error', path: ['ondertekening', 0, path], nl, en }]);
    });

  it('offers to withdraw that signature, and nothing by itself', () => {
    const text = signed(OTHER);
    const fixes = fixesOf(RULE, text, beside(KEY));
    assert.deepEqual(
      fixes.map(({ title, preferred }) => [title, preferred]),
      [['Trek de ondertekening in: dr. M.E. van Dijk, 22 mei 2026', false]],
    );
    assert.equal(fixed(text, fixes[0], beside(KEY)), `${IOP}ondertekening: []\n`);
  });
});
