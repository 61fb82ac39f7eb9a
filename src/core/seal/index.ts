/** The seal of a document: what exactly is signed, its fingerprint, and the signatures under it. */
export { canonical } from './canonical.ts';
export { isSigningKey, PUBLIC_KEY_LENGTH, rawBytes, signedWith, written, type SigningKey } from './ed25519.ts';
export { fingerprint, matches } from './fingerprint.ts';
export { countsOn, isSameSigner, keysOf, type Signer } from './keys.ts';
export type { WrittenSignature } from './signatures.ts';
export { isSigned, signatures } from './signatures.ts';
export { holds, signatureState, type SignatureState } from './state.ts';
export { statementBytes, type Statement } from './statement.ts';
export { howHeld, whyNotHeld } from './whyNotHeld.ts';
