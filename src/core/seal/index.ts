/** The seal of a document: what exactly is signed, its fingerprint, and the signatures under it. */
export { canonical } from './canonical.ts';
export { isSigningKey, PUBLIC_KEY_LENGTH, rawBytes, signedWith, written } from './ed25519.ts';
export { fingerprint, matches } from './fingerprint.ts';
export { addedKey, replacedKey, revokedKey, type KeyChanges } from './keyChanges.ts';
export { keyFileOf, keyFromFile, SHORTEST_PASSPHRASE, type KeyFileRefusal, type OwnedKey } from './keyFile.ts';
export { keyMark, newKeyPair, signingKeyOf, type KeyPair } from './keyPair.ts';
export { countsOn, isSameSigner, keysOf, type Signer } from './keys.ts';
export type { WrittenSignature } from './signatures.ts';
export { isSigned, signatures } from './signatures.ts';
export { holds, signatureState, type SignatureState } from './state.ts';
export { statementBytes, type Statement } from './statement.ts';
export { howHeld, whyNotHeld } from './whyNotHeld.ts';
export type { SigningKey } from './webcrypto.ts';
