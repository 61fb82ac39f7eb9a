import type { Language } from '../language/language.ts';
import type { KeyFileRefusal } from '../seal/index.ts';

/** What is said about keys. */
export const SLEUTELWOORDEN = {
  nl: {
    metEigen: (merk: string) => `Met uw eigen sleutel (kenmerk ${merk}).`,
    labelMet: (label: string) => `${label}, met een eigen sleutel`,
    // Lists show one line: the rest stands in docs/ondertekenen.md.
    maken: 'Maakt een sleutel: het geheime deel blijft hier, het openbare komt in portfolio.yaml.',
    labelZonder: (label: string) => `${label}, zonder sleutel`,
    zonder: 'Een wijziging wordt gezien; wie tekende, is niet te bewijzen.',
    lees: 'Lees eerst mijn sleutel in uit een sleutelbestand',
    elders: (naam: string, merk: string) => `De sleutel van ${naam} (kenmerk ${merk}) is niet op deze computer.`,
    vervang: 'Vervang de sleutel door een nieuwe',
    vervangen: 'Oude kwijt of in andere handen? Wat ermee is ondertekend, blijft geldig.',
    exporteer: 'Bewaar de sleutel in een bestand met een wachtzin',
    exporteren: 'Voor een andere computer, of als reservekopie. Buiten het portfolio.',
    trekIn: 'Trek de sleutel in',
    intrekken: 'De sleutel geldt tot en met vandaag. Wat ermee is ondertekend, blijft geldig.',
    geldt: (van: string) => `Geldt vanaf ${van}.`,
    gold: (van: string, tot: string) => `Gold van ${van} tot en met ${tot}.`,
    hier: 'Het geheime deel is op deze computer.',
    nietHier: 'Het geheime deel is niet op deze computer.',
    bestand: {
      format: 'Dit is geen sleutelbestand, of het is beschadigd. Er is niets ingelezen.',
      version: 'Dit sleutelbestand is van een latere versie. Werk de extensie bij en lees het opnieuw in.',
      passphrase: 'De wachtzin klopt niet, of het bestand is gewijzigd. Er is niets ingelezen.',
      mismatch: 'Het geheime en het openbare deel in dit bestand horen niet bij elkaar. Er is niets ingelezen.',
    } satisfies Record<KeyFileRefusal, string>,
    wijziging: {
      known: 'Deze sleutel staat al in portfolio.yaml.',
      unknown: 'Deze sleutel staat niet (meer) volledig in portfolio.yaml. Er is niets gewijzigd.',
      revoked: 'Deze sleutel is al eerder ingetrokken. Er is niets gewijzigd.',
    },
  },
  en: {
    metEigen: (merk: string) => `With your own key (mark ${merk}).`,
    labelMet: (label: string) => `${label}, with a key of one’s own`,
    maken: 'Makes a key: its secret half stays here, its public half goes into portfolio.yaml.',
    labelZonder: (label: string) => `${label}, without a key`,
    zonder: 'A change will be seen; who signed cannot be proven.',
    lees: 'Read my key from a key file first',
    elders: (naam: string, merk: string) => `The key of ${naam} (mark ${merk}) is not on this computer.`,
    vervang: 'Replace the key by a new one',
    vervangen: 'Old one lost or in other hands? What was signed with it stays valid.',
    exporteer: 'Keep the key in a file with a passphrase',
    exporteren: 'For another computer, or as a spare copy. Outside the portfolio.',
    trekIn: 'Revoke the key',
    intrekken: 'The key counts up to and including today. What was signed with it stays valid.',
    geldt: (van: string) => `Counts from ${van}.`,
    gold: (van: string, tot: string) => `Counted from ${van} up to and including ${tot}.`,
    hier: 'Its secret half is on this computer.',
    nietHier: 'Its secret half is not on this computer.',
    bestand: {
      format: 'This is no key file, or it is damaged. Nothing was read in.',
      version: 'This key file is of a later version. Update the extension and read it again.',
      passphrase: 'The passphrase is wrong, or the file was changed. Nothing was read in.',
      mismatch: 'The secret and the public half in this file do not belong together. Nothing was read in.',
    } satisfies Record<KeyFileRefusal, string>,
    wijziging: {
      known: 'This key is in portfolio.yaml already.',
      unknown: 'This key is not (or no longer completely) in portfolio.yaml. Nothing was changed.',
      revoked: 'This key was revoked before. Nothing was changed.',
    },
  },
} as const satisfies Record<Language, object>;
