/** The private half of an Ed25519 key: a `CryptoKey` of WebCrypto. */
export interface SigningKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** A key as WebCrypto holds it; what can be done with it is for WebCrypto to say. */
export type AnyKey = object;

interface AesGcm {
  name: 'AES-GCM';
  iv: Uint8Array;
  additionalData: Uint8Array;
  tagLength: 128;
}

interface Pbkdf2 {
  name: 'PBKDF2';
  hash: 'SHA-256';
  salt: Uint8Array;
  iterations: number;
}

interface Subtle {
  sign(algorithm: 'Ed25519', key: SigningKey, data: Uint8Array): Promise<ArrayBuffer>;
  generateKey(
    algorithm: 'Ed25519',
    extractable: true,
    usages: readonly ('sign' | 'verify')[],
  ): Promise<{ readonly privateKey: SigningKey; readonly publicKey: AnyKey }>;
  exportKey(format: 'raw' | 'pkcs8', key: AnyKey): Promise<ArrayBuffer>;
  importKey(
    format: 'pkcs8',
    data: Uint8Array,
    algorithm: 'Ed25519',
    extractable: boolean,
    usages: readonly 'sign'[],
  ): Promise<SigningKey>;
  importKey(
    format: 'raw',
    data: Uint8Array,
    algorithm: 'PBKDF2',
    extractable: false,
    usages: readonly 'deriveKey'[],
  ): Promise<AnyKey>;
  deriveKey(
    algorithm: Pbkdf2,
    base: AnyKey,
    derived: { name: 'AES-GCM'; length: 256 },
    extractable: false,
    usages: readonly ('encrypt' | 'decrypt')[],
  ): Promise<AnyKey>;
  encrypt(algorithm: AesGcm, key: AnyKey, data: Uint8Array): Promise<ArrayBuffer>;
  decrypt(algorithm: AesGcm, key: AnyKey, data: Uint8Array): Promise<ArrayBuffer>;
}

// What Node and browsers alike have, of which the language itself knows nothing.
declare const crypto: { readonly subtle: Subtle; getRandomValues(bytes: Uint8Array): Uint8Array };
declare function atob(base64: string): string;
declare function btoa(bytes: string): string;

/** WebCrypto, asked for at each use: importing this room does nothing. */
export function subtle(): Subtle {
  return crypto.subtle;
}

/** Bytes nobody can guess. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Base64 of bytes (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The bytes of a base64 text.
 * @returns undefined when it is none, or is not written in the one way these bytes are: otherwise the same value would
 * have several spellings.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
