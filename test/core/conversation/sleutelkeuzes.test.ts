import assert from 'node:assert/strict';
import { sleutelkeuzes, sleutelregels } from '../../../src/core/conversation/index.ts';

const A = 'ed25519:iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=';
const MARK = '3475 0f98 bd59 fcfc 946d';
const TODAY = '2026-11-27';
const signer = { rol: 'opleider', naam: 'dr. M. Korstanje', label: 'Onderteken' } as const;
const key = { rol: 'opleider', naam: 'dr.  M. Korstanje', publiek: A, van: '2026-01-01' } as const;

const deeds = (keys: Parameters<typeof sleutelkeuzes>[1], atHand: readonly string[] = []) =>
  sleutelkeuzes(signer, keys, new Set(atHand), TODAY, 'nl').map(({ daad, publiek, label }) => [daad, publiek, label]);

describe('signing with or without a key', () => {
  it('offers to make a key, or to do without, to who has none', () => {
    assert.deepEqual(deeds([{ ...key, rol: 'aios' }]), [
      ['maak', undefined, 'Onderteken, met een eigen sleutel'],
      ['zonder', undefined, 'Onderteken, zonder sleutel'],
    ]);
  });

  it('uses the key that is at hand, and only that', () => {
    assert.deepEqual(deeds([key], [A]), [['gebruik', A, 'Onderteken']]);
  });

  it('asks for the key that is elsewhere, or a new one in its place: without it the signature would not hold', () => {
    assert.deepEqual(deeds([key]), [
      ['lees', A, 'Lees eerst mijn sleutel in uit een sleutelbestand'],
      ['vervang', A, 'Vervang de sleutel door een nieuwe'],
    ]);
  });

  it('never signs with a revoked key, and not without one on the very day of the revocation', () => {
    assert.deepEqual(
      deeds([{ ...key, ingetrokken: TODAY }], [A]).map(([daad]) => daad),
      ['maak'],
    );
    assert.deepEqual(
      deeds([{ ...key, ingetrokken: '2026-11-26' }], [A]).map(([daad]) => daad),
      ['maak', 'zonder'],
    );
  });
});

describe('the list of keys', () => {
  it('says whose, since when, where the secret half is, and what can be done; those at hand come first', () => {
    const B = 'ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    const old = { rol: 'aios', naam: 'Jorinde', publiek: B, van: '2025-01-01', ingetrokken: '2026-02-01' } as const;
    const rows = sleutelregels([old, undefined, key], new Set([A]), 'nl');
    assert.deepEqual(
      rows.map(({ label, detail, daden }) => [label, detail, daden.map(({ daad }) => daad)]),
      [
        [
          'opleider, dr.  M. Korstanje',
          'Geldt vanaf 1 januari 2026. Het geheime deel is op deze computer.',
          ['exporteer', 'vervang', 'trekIn'],
        ],
        [
          'aios, Jorinde',
          'Gold van 1 januari 2025 tot en met 1 februari 2026. Het geheime deel is niet op deze computer.',
          [],
        ],
      ],
    );
    assert.equal(rows[0]?.merk, MARK);
  });
});
