import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';

/**
 * The fingerprint of a document (FORMAT, `vingerafdruk`): `sha256:` and 64 hexadecimal digits over the canonical JSON
 * (RFC 8785) of its data without `ondertekening` and without `prive`.
 *
 * `prive` is no part of what is signed: it never leaves the file, so the copy the opleider keeps has to match without
 * it, and a note the aios makes for himself afterwards changes nothing both have agreed to. For a document without
 * `prive` this is FORMAT to the letter.
 *
 * @param data the data of the document as parsed, not a draft: also what the schema does not know is signed.
 * @returns undefined when there is nothing to sign: no mapping, or something JSON cannot say (`.nan`, half a
 * character). Never throws on data of a parsed text.
 */
export function fingerprint(data: unknown): string | undefined {
  const signed = withoutKeys(data, ['ondertekening', 'prive']);
  return signed && hashOf(signed);
}

/**
 * Whether a signature's fingerprint is that of this document. Also true for a fingerprint that includes `prive`, as a
 * program may make that leaves out `ondertekening` only: when that one matches, nothing at all has changed.
 *
 * @param data of a parsed text: nobody changes it, so its fingerprints are worked out once, however often a rule, a form
 * and the record of what was signed ask.
 */
export function matches(data: unknown, vingerafdruk: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  let known = fingerprintsOf.get(data);
  if (!known) {
    const withNote = Object.hasOwn(data, 'prive') ? withoutKeys(data, ['ondertekening']) : undefined;
    known = [fingerprint(data), withNote && hashOf(withNote)];
    fingerprintsOf.set(data, known);
  }
  return known.includes(vingerafdruk);
}

const fingerprintsOf = new WeakMap<object, readonly (string | undefined)[]>();

function hashOf(value: object): string | undefined {
  try {
    return `sha256:${bytesToHex(sha256(utf8ToBytes(canonical(value))))}`;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** `Object.fromEntries` defines properties and so keeps a key `__proto__` an ordinary one. */
function withoutKeys(data: unknown, keys: readonly string[]): object | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}
