import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openAs } from '../../../src/core/portfolio/index.ts';
import type { KeyChanges, OwnedKey } from '../../../src/core/seal/index.ts';
import {
  addedKey,
  fingerprint,
  keyFileOf,
  keyFromFile,
  keyMark,
  newKeyPair,
  replacedKey,
  revokedKey,
  signatureState,
  signedWith,
  signingKeyOf,
  statementBytes,
} from '../../../src/core/seal/index.ts';
import { applyEdits, editsFor } from '../../../src/core/yaml/index.ts';

const PASSPHRASE = 'vier losse woorden samen é';
const owned = async (): Promise<OwnedKey> => ({ naam: 'dr. M. Korstanje', rol: 'opleider', ...(await newKeyPair()) });

describe('a key file', () => {
  let key: OwnedKey;
  let text: string;

  before(async () => {
    key = await owned();
    text = await keyFileOf(key, PASSPHRASE);
  });

  it('gives the key back to who knows the passphrase, however its letters were composed', async () => {
    assert.deepEqual(await keyFromFile(text, PASSPHRASE), key);
    assert.deepEqual(await keyFromFile(text, PASSPHRASE.normalize('NFD')), key);
  });

  it('says whose key it is and how it is locked, and holds nothing of the secret half in the open', () => {
    const { geheim, afleiding, versleuteling, ...open } = JSON.parse(text) as Record<string, Record<string, unknown>>;
    assert.deepEqual(open, {
      soort: 'aios-portfolio-sleutel',
      versie: 1,
      naam: key.naam,
      rol: key.rol,
      publiek: key.publiek,
    });
    assert.deepEqual({ ...afleiding, zout: '' }, { naam: 'PBKDF2', hash: 'SHA-256', rondes: 600_000, zout: '' });
    assert.deepEqual({ ...versleuteling, iv: '' }, { naam: 'AES-GCM', iv: '' });
    assert.equal(typeof geheim, 'string');
    // The last 32 bytes of the PKCS#8 are the secret itself.
    const secret = Buffer.from(key.geheim, 'base64').subarray(-32);
    assert.equal(Buffer.from(text).includes(secret), false);
    assert.equal(text.includes(key.geheim.slice(-40)), false);
  });

  it('is another text each time: salt and nonce are never used twice', async () => {
    const again = JSON.parse(await keyFileOf(key, PASSPHRASE)) as Record<string, Record<string, unknown>>;
    const before = JSON.parse(text) as typeof again;
    assert.notEqual(again['afleiding']?.['zout'], before['afleiding']?.['zout']);
    assert.notEqual(again['versleuteling']?.['iv'], before['versleuteling']?.['iv']);
    assert.notEqual(again['geheim'], before['geheim']);
  });

  it('is refused with a wrong passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (other) => {
        fc.pre(other.normalize('NFKC') !== PASSPHRASE.normalize('NFKC'));
        assert.deepEqual(await keyFromFile(text, other), { refused: 'passphrase' });
      }),
      { numRuns: 12, seed: 20261130 },
    );
  });

  it('is refused when anything in it was changed, its owner and its rounds included', async () => {
    const changed = async (change: (file: Record<string, Record<string, unknown>>) => void) => {
      const file = JSON.parse(text) as Record<string, Record<string, unknown>>;
      change(file);
      return keyFromFile(JSON.stringify(file), PASSPHRASE);
    };
    const set = (name: string, value: unknown) => changed((file) => Object.assign(file, { [name]: value }));
    assert.deepEqual(await set('naam', 'een ander'), { refused: 'passphrase' });
    assert.deepEqual(await set('rol', 'aios'), { refused: 'passphrase' });
    assert.deepEqual(await set('publiek', (await newKeyPair()).publiek), { refused: 'passphrase' });
    assert.deepEqual(await set('geheim', key.geheim), { refused: 'passphrase' });
    assert.deepEqual(await set('soort', 'iets'), { refused: 'format' });
    assert.deepEqual(await set('versie', 2), { refused: 'version' });
    const rounds = (rondes: unknown) => changed((file) => Object.assign(file['afleiding'] ?? {}, { rondes }));
    assert.deepEqual(await rounds(600_001), { refused: 'passphrase' });
    for (const rondes of [1, 1e12, -1, 1.5, '600000', null]) {
      assert.deepEqual(await rounds(rondes), { refused: 'format' });
    }
  });

  it('is refused when the secret half is not that of the public key', async () => {
    const other = await newKeyPair();
    const mixed = await keyFileOf({ ...key, geheim: other.geheim }, PASSPHRASE);
    assert.deepEqual(await keyFromFile(mixed, PASSPHRASE), { refused: 'mismatch' });
  });

  it('never throws, whatever text it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (other) => {
        assert.deepEqual(await keyFromFile(other, PASSPHRASE), { refused: 'format' });
      }),
      { numRuns: 200, seed: 20261130 },
    );
  });
});

describe('the keys in portfolio.yaml', () => {
  const ANNE = { rol: 'opleider', naam: 'Anne' } as const;
  const START = '# eigen volgorde\nsoort: portfolio\nversie: 1\naios: { naam: J, rol: aios } # wie\n';
  const keysIn = (text: string) => openAs('portfolio.yaml', text, 'portfolio').draft.sleutels ?? [];
  const after = (text: string, made: KeyChanges) => {
    assert.ok('changes' in made);
    const result = editsFor(text, made.changes, { dates: 'plain' });
    assert.ok('edits' in result);
    return applyEdits(text, result.edits);
  };

  it('come behind those that are there, and change nothing else', () => {
    const one = after(START, addedKey(keysIn(START), ANNE, 'ed25519:AAAA', '2026-01-01'));
    assert.equal(
      one,
      `${START}sleutels:\n  - naam: Anne\n    rol: opleider\n    publiek: ed25519:AAAA\n    van: 2026-01-01\n`,
    );
    const two = after(one, addedKey(keysIn(one), { rol: 'aios', naam: 'J' }, 'ed25519:BBBB', '2026-02-01'));
    assert.equal(two, `${one}  - naam: J\n    rol: aios\n    publiek: ed25519:BBBB\n    van: 2026-02-01\n`);
    assert.deepEqual(addedKey(keysIn(two), ANNE, 'ed25519:AAAA', '2026-03-01'), { refused: 'known' });
  });

  it('are revoked on a day and stay in the list, replaced by one of the same person', () => {
    const one = after(START, addedKey(keysIn(START), ANNE, 'ed25519:AAAA', '2026-01-01'));
    const revoked = after(one, revokedKey(keysIn(one), 'ed25519:AAAA', '2026-05-01'));
    assert.equal(revoked, `${one}    ingetrokken: 2026-05-01\n`);
    assert.deepEqual(revokedKey(keysIn(revoked), 'ed25519:AAAA', '2026-06-01'), { refused: 'revoked' });
    assert.deepEqual(revokedKey(keysIn(one), 'ed25519:CCCC', '2026-06-01'), { refused: 'unknown' });
    assert.equal(
      after(one, replacedKey(keysIn(one), 'ed25519:AAAA', 'ed25519:BBBB', '2026-05-01')),
      `${revoked}  - naam: Anne\n    rol: opleider\n    publiek: ed25519:BBBB\n    van: 2026-05-01\n`,
    );
  });

  it('prove a signature of before the revocation, not one of after it, and not one of somebody else', async () => {
    const [own, other] = await Promise.all([newKeyPair(), newKeyPair()]);
    const data = { leerklimaat: 'Goed', ondertekening: [] };
    const keys = [{ ...ANNE, publiek: own.publiek, van: '2026-01-01', ingetrokken: '2026-05-01' }];
    const signedOn = async (datum: string, pair: typeof own) => {
      const key = await signingKeyOf(pair);
      assert.ok(key);
      const statement = { ...ANNE, datum, betekenis: 'akkoord', vingerafdruk: fingerprint(data) ?? '' } as const;
      return { ...statement, handtekening: await signedWith(key, statementBytes(statement)) };
    };
    assert.equal(signatureState(data, await signedOn('2026-04-30', own), keys), 'proven');
    assert.equal(signatureState(data, await signedOn('2026-05-02', own), keys), 'not_valid_on_day');
    assert.equal(signatureState(data, await signedOn('2026-04-30', other), keys), 'forged');
    const good = await signedOn('2026-04-30', own);
    assert.equal(signatureState({ ...data, leerklimaat: 'Slecht' }, good, keys), 'changed');
  });

  it('have a mark to compare by telephone, another one for every key', async () => {
    const [own, other] = await Promise.all([newKeyPair(), newKeyPair()]);
    assert.match(keyMark(own.publiek) ?? '', /^[0-9a-f]{4}( [0-9a-f]{4}){4}$/u);
    assert.notEqual(keyMark(own.publiek), keyMark(other.publiek));
    assert.equal(keyMark('ed25519:iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w='), '3475 0f98 bd59 fcfc 946d');
    assert.equal(keyMark('ed25519:AAAA'), undefined);
  });
});
