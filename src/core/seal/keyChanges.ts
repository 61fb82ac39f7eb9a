import type { Draft, Sleutel } from '../kinds/index.ts';
import type { Change } from '../yaml/index.ts';
import type { Signer } from './keys.ts';

/** What changes in `portfolio.yaml`; refused when the key is there already, is not there, or was revoked before. */
export type KeyChanges = { changes: Change[] } | { refused: 'known' | 'unknown' | 'revoked' };

/** The keys of `portfolio.yaml` as far as they are written (`sleutels`). */
type Keys = readonly (Draft<Sleutel> | undefined)[];

/** Adds somebody's public key, counting from a day on (FORMAT, `sleutels`). */
export function addedKey(keys: Keys, { rol, naam }: Signer, publiek: string, van: string): KeyChanges {
  if (indexOf(keys, publiek) >= 0) return { refused: 'known' };
  const value = { naam, rol, publiek, van };
  const change: Change =
    keys.length === 0
      ? { op: 'set', path: ['sleutels'], value: [value] }
      : { op: 'insert', path: ['sleutels', keys.length], value };
  return { changes: [change] };
}

/**
 * Revokes a key on a day: it counts up to and with that day, so that signatures of before stay valid. The key stays in
 * the list: without it nobody could check those.
 */
export function revokedKey(keys: Keys, publiek: string, datum: string): KeyChanges {
  const index = indexOf(keys, publiek);
  if (index < 0) return { refused: 'unknown' };
  if (keys[index]?.ingetrokken !== undefined) return { refused: 'revoked' };
  return { changes: [{ op: 'set', path: ['sleutels', index, 'ingetrokken'], value: datum }] };
}

/** Revokes a key on a day and adds another one of the same person, counting from that day on. */
export function replacedKey(keys: Keys, oud: string, nieuw: string, datum: string): KeyChanges {
  const revoked = revokedKey(keys, oud, datum);
  if ('refused' in revoked) return revoked;
  const { rol, naam } = keys[indexOf(keys, oud)] ?? {};
  if (rol === undefined || naam === undefined) return { refused: 'unknown' };
  const added = addedKey(keys, { rol, naam }, nieuw, datum);
  return 'refused' in added ? added : { changes: [...revoked.changes, ...added.changes] };
}

function indexOf(keys: Keys, publiek: string): number {
  return keys.findIndex((key) => key?.publiek === publiek);
}
