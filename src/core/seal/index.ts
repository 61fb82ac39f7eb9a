/** The seal of a document: what exactly is signed, its fingerprint, and the signatures under it. */
export { canonical } from './canonical.ts';
export { fingerprint, matches } from './fingerprint.ts';
export type { WrittenSignature } from './signatures.ts';
export { isSigned, signatures } from './signatures.ts';
