import type { Draft, Sleutel } from '../kinds/index.ts';

/** Somebody who signs, in a role. */
export interface Signer {
  readonly rol: string;
  readonly naam: string;
}

type WrittenKey = Draft<Sleutel>;

/** One name however it is typed: composed characters, single spaces. */
const spelled = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

/** Whether both are the same person in the same role. */
export function isSameSigner(a: Partial<Signer>, b: Signer): boolean {
  return a.rol === b.rol && a.naam !== undefined && spelled(a.naam) === spelled(b.naam);
}

/** The public keys of somebody in a role, in the order in which they are written. */
export function keysOf(keys: readonly (WrittenKey | undefined)[], signer: Signer): WrittenKey[] {
  return keys.flatMap((key) => (key && isSameSigner(key, signer) ? [key] : []));
}

/** Whether a key counted on a day: from its first day up to and with the day on which it was withdrawn. */
export function countsOn({ van, ingetrokken }: WrittenKey, datum: string): boolean {
  return van !== undefined && van <= datum && (ingetrokken === undefined || datum <= ingetrokken);
}
