export { canonical } from './canonical.ts';
export { fingerprint, matches } from './fingerprint.ts';
