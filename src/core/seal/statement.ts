import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Ondertekening } from '../kinds/index.ts';
import { canonical } from './canonical.ts';

/** What somebody says by signing: who, in which role, on which day, that this text was agreed to or seen. */
export type Statement = Pick<Ondertekening, 'rol' | 'naam' | 'datum' | 'betekenis' | 'vingerafdruk'>;

/**
 * What a digital signature is over (FORMAT, `handtekening`): the UTF-8 of the canonical JSON (RFC 8785) of the
 * statement, so that no word of it can be another one afterwards, the role and the day included.
 */
export function statementBytes({ rol, naam, datum, betekenis, vingerafdruk }: Statement): Uint8Array {
  return utf8ToBytes(canonical({ rol, naam, datum, betekenis, vingerafdruk }));
}
