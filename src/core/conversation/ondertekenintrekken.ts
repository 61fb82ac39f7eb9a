import type { Draft, Ondertekening } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprekspartij, Portfolio } from '../portfolio/index.ts';
import { isLeesbaar, isSignable, spreektVoor } from '../portfolio/index.ts';
import { signatures } from '../seal/index.ts';
import type { Change } from '../yaml/index.ts';
import { signaturesUnder } from './ondertekenen.ts';
import { SIGN_REFUSALS } from './ondertekenwoorden.ts';

/** A signature that can be withdrawn. */
export interface Intrekkeuze {
  /** "Trek de ondertekening in: aios, Jorinde van Aldermeer, 11 december 2026". */
  readonly label: string;
  /** How it stands now, and what follows. */
  readonly detail: string;
  /** The signature as it is written, by which it is found again when its turn has come. */
  readonly ondertekening: Draft<Ondertekening>;
}

const WOORDEN = {
  nl: {
    geen: (file: string) => `Onder ${file} staat geen ondertekening. Er is niets in te trekken.`,
    weg: 'Deze ondertekening staat er niet meer. Er is niets gewijzigd.',
    label: (wie: string) => `Trek de ondertekening in: ${wie}`,
    eigen: 'Daarna kan de tekst weer worden gewijzigd en opnieuw ondertekend.',
    ander: 'Niet van u? Trek haar alleen in met instemming van degene die tekende.',
  },
  en: {
    geen: (file: string) => `There is no signature under ${file}. There is nothing to withdraw.`,
    weg: 'This signature is no longer there. Nothing was changed.',
    label: (wie: string) => `Withdraw the signature: ${wie}`,
    eigen: 'After that the text can be changed and signed again.',
    ander: 'Not yours? Withdraw it only with the consent of who signed.',
  },
} as const satisfies Record<Language, object>;

/**
 * The signatures under a document that can be withdrawn, those of the user's own role first [A26].
 * @returns `geweigerd`, with the reason, when the text cannot be read or nobody signed
 */
export function intrekkeuzes(
  document: AnyDocument,
  portfolio: Portfolio,
  { role, language }: { role: Gesprekspartij; language: Language },
): Intrekkeuze[] | { geweigerd: string } {
  const words = WOORDEN[language];
  if (!isSignable(document)) return { geweigerd: SIGN_REFUSALS[language].notSigned(document.file) };
  if (!isLeesbaar(document)) return { geweigerd: SIGN_REFUSALS[language].uncertain(document.file) };
  const standing = signaturesUnder(document, portfolio, language);
  if (standing.length === 0) return { geweigerd: words.geen(document.file) };
  const written = signatures(document.draft);
  const all = written.map(({ signature }, index) => {
    const { who = '', verdict = '' } = standing[index] ?? {};
    const isOwn = spreektVoor(signature.rol, role);
    return {
      isOwn,
      keuze: {
        label: words.label(who),
        detail: `${verdict.endsWith('.') ? verdict : `${verdict}.`} ${isOwn ? words.eigen : words.ander}`,
        ondertekening: signature,
      },
    };
  });
  return all.sort((a, b) => Number(b.isOwn) - Number(a.isOwn)).map(({ keuze }) => keuze);
}

/** What withdrawing changes in the document as it is when its turn has come; refused when the signature went meanwhile. */
export function intrekking(
  document: AnyDocument,
  { ondertekening }: Pick<Intrekkeuze, 'ondertekening'>,
  language: Language,
): { changes: Change[] } | { refused: string } {
  const written = isSignable(document) ? signatures(document.draft) : [];
  const found = written.find(({ signature }) => isSame(signature, ondertekening));
  return found ? { changes: [{ op: 'remove', path: found.path }] } : { refused: WOORDEN[language].weg };
}

const KEYS = ['rol', 'naam', 'datum', 'betekenis', 'vingerafdruk', 'handtekening'] as const;

function isSame(a: Draft<Ondertekening>, b: Draft<Ondertekening>): boolean {
  return KEYS.every((key) => a[key] === b[key]);
}
