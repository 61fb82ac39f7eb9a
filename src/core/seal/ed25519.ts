import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { SigningKey } from './webcrypto.ts';
import { fromBase64, subtle, toBase64 } from './webcrypto.ts';

// The synchronous half of this library has no SHA-512 of its own.
hashes.sha512 = sha512;

/** How a public key and a signature are written: the scheme, then base64 of the raw bytes (RFC 4648 section 4). */
const PREFIX = 'ed25519:';
/** Bytes of a public key and of a signature (RFC 8032 section 5.1). */
export const PUBLIC_KEY_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;

/** `ed25519:` and base64 of raw bytes. */
export function written(bytes: Uint8Array): string {
  return PREFIX + toBase64(bytes);
}

/** The raw bytes of a written key or signature of this length; undefined when it is none. */
export function rawBytes(text: string, length: number): Uint8Array | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const bytes = fromBase64(text.slice(PREFIX.length));
  return bytes?.length === length ? bytes : undefined;
}

/**
 * Whether a written signature is over these bytes, by the owner of this written public key (RFC 8032, strict: keys and
 * signatures that are not canonical are refused). Synchronous, so that checking a document can include it.
 */
export function isSignedBy(publicKey: string, signature: string, message: Uint8Array): boolean {
  const key = rawBytes(publicKey, PUBLIC_KEY_LENGTH);
  const bytes = rawBytes(signature, SIGNATURE_LENGTH);
  if (!key || !bytes) return false;
  try {
    return verify(bytes, message, key, { zip215: false });
  } catch {
    return false; // the key is no point of the curve
  }
}

/** Whether this is the private half of an Ed25519 key with which may be signed, as WebCrypto gives it. */
export function isSigningKey(key: unknown): key is SigningKey {
  if (typeof key !== 'object' || key === null) return false;
  const { type, algorithm, usages } = key as Partial<SigningKey>;
  return type === 'private' && algorithm?.name === 'Ed25519' && usages?.includes('sign') === true;
}

/** A signature over these bytes, as it is written. The key stays in WebCrypto: it may be one that cannot be taken out. */
export async function signedWith(key: SigningKey, message: Uint8Array): Promise<string> {
  return written(new Uint8Array(await subtle().sign('Ed25519', key, message)));
}
