import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isSignedBy, PUBLIC_KEY_LENGTH, rawBytes, signedWith, written } from './ed25519.ts';
import type { SigningKey } from './webcrypto.ts';
import { fromBase64, subtle, toBase64 } from './webcrypto.ts';

/** A key of one's own, as it is kept: the public half as `portfolio.yaml` has it, the secret half as base64 of PKCS#8. */
export interface KeyPair {
  readonly publiek: string;
  readonly geheim: string;
}

/**
 * A new Ed25519 key (RFC 8032), made by WebCrypto.
 * @throws whatever WebCrypto throws where it has no Ed25519 (browsers of before 2025)
 */
export async function newKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await subtle().generateKey('Ed25519', true, ['sign', 'verify']);
  const [raw, pkcs8] = await Promise.all([
    subtle().exportKey('raw', publicKey),
    subtle().exportKey('pkcs8', privateKey),
  ]);
  return { publiek: written(new Uint8Array(raw)), geheim: toBase64(new Uint8Array(pkcs8)) };
}

/**
 * The key to sign with; it cannot be taken out again.
 * @returns undefined when `geheim` is no Ed25519 key, or not the other half of `publiek`
 */
export async function signingKeyOf({ publiek, geheim }: KeyPair): Promise<SigningKey | undefined> {
  const pkcs8 = fromBase64(geheim);
  if (!pkcs8) return undefined;
  let key: SigningKey;
  try {
    key = await subtle().importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  } catch {
    return undefined; // bytes of something else
  }
  const trial = utf8ToBytes('aios-portfolio: do both halves belong together?');
  return isSignedBy(publiek, await signedWith(key, trial), trial) ? key : undefined;
}

/**
 * A public key in a form two people can compare by telephone: the first 80 bits of the SHA-256 of its bytes, as five
 * groups of four hexadecimal digits.
 * @returns undefined when it is no public key
 */
export function keyMark(publiek: string): string | undefined {
  const raw = rawBytes(publiek, PUBLIC_KEY_LENGTH);
  if (!raw) return undefined;
  const groups = /^(.{4})(.{4})(.{4})(.{4})(.{4})/u.exec(bytesToHex(sha256(raw)));
  return groups?.slice(1).join(' ');
}
