import type { Draft, Ondertekening, Sleutel } from '../kinds/index.ts';
import { isSignedBy } from './ed25519.ts';
import { matches } from './fingerprint.ts';
import { countsOn, keysOf } from './keys.ts';
import { statementBytes } from './statement.ts';

/**
 * How a signature stands:
 * - `proven`: the text is the one that was signed, and the digital signature is made with the signer's own key;
 * - `matches`: the text is the one that was signed; who signed it is not proven;
 * - `keys_elsewhere`: the text is the one that was signed, with a key; the portfolio with the public keys is not here,
 *   as in the opleider's own folder, so who signed it can be told only there;
 * - the other ones do not hold: `incomplete` (it does not say who, when, or over what), `changed` (the text is another
 *   one since), `unsigned` (this person signs with a key, but did not here), `unknown_key` (no key of this person is
 *   known), `not_valid_on_day` (the key did not count on that day), `forged` (made with another key, or something of
 *   it was changed).
 */
export type SignatureState =
  | 'proven'
  | 'matches'
  | 'keys_elsewhere'
  | 'incomplete'
  | 'changed'
  | 'unsigned'
  | 'unknown_key'
  | 'not_valid_on_day'
  | 'forged';

/** Whether a signature holds for the text as it is. */
export function holds(state: SignatureState): state is 'proven' | 'matches' {
  return state === 'proven' || state === 'matches';
}

/**
 * How one signature under a document stands.
 *
 * @param data of the document as parsed
 * @param keys the public keys of the portfolio (`sleutels`); undefined when that is not here
 */
export function signatureState(
  data: unknown,
  { rol, naam, datum, betekenis, vingerafdruk, handtekening }: Draft<Ondertekening>,
  keys: readonly (Draft<Sleutel> | undefined)[] | undefined,
): SignatureState {
  if (!rol || !naam || !datum || !betekenis || !vingerafdruk) return 'incomplete';
  if (!matches(data, vingerafdruk)) return 'changed';
  if (keys === undefined) return handtekening === undefined ? 'matches' : 'keys_elsewhere';
  const own = keysOf(keys, { rol, naam });
  const counting = own.filter((key) => countsOn(key, datum));
  if (handtekening === undefined) return counting.length > 0 ? 'unsigned' : 'matches';
  if (own.length === 0) return 'unknown_key';
  const message = statementBytes({ rol, naam, datum, betekenis, vingerafdruk });
  const isBy = ({ publiek = '' }: Draft<Sleutel>) => isSignedBy(publiek, handtekening, message);
  if (counting.some(isBy)) return 'proven';
  return own.some(isBy) ? 'not_valid_on_day' : 'forged';
}
