import type { Language } from '../language/language.ts';
import type { SignatureState } from './state.ts';

/** A signature that does not hold, as it is told. */
type Failed = Exclude<SignatureState, 'proven' | 'matches'>;

const STATES: Readonly<Record<Language, Readonly<Record<Failed, (naam: string, datum: string) => string>>>> = {
  nl: {
    incomplete: () =>
      'De ondertekening is niet volledig: rol, naam, datum, betekenis en vingerafdruk horen er alle vijf te staan.',
    changed: () => 'Het document is gewijzigd nadat het is ondertekend. De ondertekening geldt niet voor deze tekst.',
    unsigned: (naam, datum) =>
      `${naam} tekent met een eigen sleutel die op ${datum} gold, maar de digitale handtekening ontbreekt.`,
    keys_elsewhere: (naam) =>
      `De tekst is die welke is ondertekend. Of de digitale handtekening van ${naam} echt is, is hier niet te beoordelen: het portfolio met de openbare sleutels (portfolio.yaml) staat niet in deze map. Controleer haar met het portfolio erbij.`,
    unknown_key: (naam) =>
      `In portfolio.yaml staat geen openbare sleutel van ${naam} in deze rol, zodat de digitale handtekening niet te controleren is.`,
    not_valid_on_day: (naam, datum) => `De sleutel van ${naam} was op ${datum} niet geldig.`,
    forged: (naam) =>
      `De digitale handtekening is niet met de sleutel van ${naam} gezet, of naam, rol, datum of betekenis is daarna gewijzigd.`,
  },
  en: {
    incomplete: () =>
      'The signature is not complete: role, name, date, meaning and fingerprint should all five be there.',
    changed: () => 'The document was changed after it was signed. The signature does not hold for this text.',
    unsigned: (naam, datum) =>
      `${naam} signs with a key that was valid on ${datum}, but the digital signature is missing.`,
    keys_elsewhere: (naam) =>
      `The text is the one that was signed. Whether the digital signature of ${naam} is genuine cannot be judged here: the portfolio with the public keys (portfolio.yaml) is not in this folder. Verify it with the portfolio at hand.`,
    unknown_key: (naam) =>
      `portfolio.yaml holds no public key of ${naam} in this role, so the digital signature cannot be checked.`,
    not_valid_on_day: (naam, datum) => `The key of ${naam} was not valid on ${datum}.`,
    forged: (naam) =>
      `The digital signature was not made with the key of ${naam}, or name, role, date or meaning were changed since.`,
  },
};

/**
 * Why a signature does not hold, or why that cannot be told here.
 *
 * @param naam of the signer, as written
 * @param datum of signing, in words
 * @returns undefined when it does hold
 */
export function whyNotHeld(
  state: SignatureState,
  { naam, datum }: { naam: string; datum: string },
  language: Language,
): string | undefined {
  return state === 'proven' || state === 'matches' ? undefined : STATES[language][state](naam, datum);
}

const HELD: Readonly<Record<Language, Readonly<Record<'proven' | 'matches', string>>>> = {
  nl: {
    proven: 'geldig, gezet met de eigen sleutel',
    matches: 'geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen',
  },
  en: {
    proven: 'valid, made with the own key',
    matches: 'valid for this text; no key proves who signed',
  },
};

/** How a signature that holds is told of: what it proves, and what not. */
export function howHeld(state: 'proven' | 'matches', language: Language): string {
  return HELD[language][state];
}
