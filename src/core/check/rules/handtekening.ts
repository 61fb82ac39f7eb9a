import type { Language } from '../../language/language.ts';
import { SIGNED_KINDS, sleutelsVan } from '../../portfolio/index.ts';
import type { SignatureState } from '../../seal/index.ts';
import { signatures, signatureState, whyNotHeld } from '../../seal/index.ts';
import type { Hit, Param } from '../rule.ts';
import { family, rule } from '../rule.ts';
import { withdraw } from './ondertekening.ts';

/** What is wrong with the digital signature; a text that changed and an entry that is not complete have their own rules. */
const FAULTS: readonly SignatureState[] = ['unsigned', 'unknown_key', 'not_valid_on_day', 'forged'];

const ongeldig = rule({
  id: 'verslag/handtekening_ongeldig',
  level: 'error',
  seeds: ['A24', 'A26'],
  kinds: SIGNED_KINDS,
  about: 'absence',
  across: true,
  *check({ document: { parsed, draft }, portfolio, at }): Iterable<Hit> {
    for (const { path, signature } of signatures(draft)) {
      const state = signatureState(parsed.data, signature, sleutelsVan(portfolio));
      if (!FAULTS.includes(state)) continue;
      const place = [...path, state === 'unsigned' ? 'vingerafdruk' : 'handtekening'];
      const { naam = '', datum = '' } = signature;
      yield { path: place, range: at.value(place), params: { stand: state, naam, datum } };
    }
  },
});

function words(param: Param, language: Language): string {
  const state = FAULTS.find((one) => one === param('stand')) ?? 'forged';
  return whyNotHeld(state, { naam: param('naam'), datum: param('datum') }, language) ?? '';
}

/** Whether a digital signature proves who signed. */
export const handtekening = family(
  [ongeldig],
  { 'verslag/handtekening_ongeldig': { nl: (param) => words(param, 'nl'), en: (param) => words(param, 'en') } },
  { 'verslag/handtekening_ongeldig': withdraw },
);
