import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { isLeesbaar, isSignable } from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';
import type { StandingSignature } from './ondertekenen.ts';
import { signaturesUnder } from './ondertekenen.ts';

/** What a form says about the signatures under its document. */
export interface Zegelstand {
  /** The text is fixed: somebody signed exactly this one. */
  readonly vast: boolean;
  readonly tekst: string;
  readonly handeling: {
    readonly label: string;
    readonly command: 'withdrawSignature' | 'verifySignatures';
  };
}

const WOORDEN = {
  nl: {
    vast: (wie: string) =>
      `Ondertekend door ${wie}. De tekst ligt daarmee vast en is hier alleen te lezen. Wilt u iets wijzigen, trek dan eerst de ondertekening in.`,
    ook: (wie: string) => ` De ondertekening door ${wie} geldt niet.`,
    elders: (wie: string, wiens: string) =>
      `Ondertekend door ${wie}. Dit is een kopie buiten het portfolio, hier alleen te lezen. De tekst is die welke is ondertekend. Of de digitale handtekening van ${wiens} echt is, blijkt alleen met het portfolio erbij, dat de openbare sleutels heeft.`,
    gebroken: (wie: string) =>
      `Dit document is ondertekend door ${wie}, maar dat geldt niet voor de tekst zoals die nu is. Herstel de tekst, of trek de ondertekening in en onderteken opnieuw.`,
    intrekken: 'Ondertekening intrekken…',
    controleren: 'Handtekeningen controleren…',
    en: ' en ',
  },
  en: {
    vast: (wie: string) =>
      `Signed by ${wie}. That fixes the text: here it can only be read. To change something, withdraw the signature first.`,
    ook: (wie: string) => ` The signature by ${wie} does not hold.`,
    elders: (wie: string, wiens: string) =>
      `Signed by ${wie}. This is a copy outside the portfolio, here only to read. The text is the one that was signed. Whether the digital signature of ${wiens} is genuine can be told only with the portfolio at hand, which has the public keys.`,
    gebroken: (wie: string) =>
      `This document was signed by ${wie}, but that does not hold for the text as it is now. Repair the text, or withdraw the signature and sign again.`,
    intrekken: 'Withdraw signature…',
    controleren: 'Verify signatures…',
    en: ' and ',
  },
} as const satisfies Record<Language, object>;

/**
 * Whether the text of a document is fixed by a signature, and what is said and offered about that [A26]. As long as one
 * signature holds, or is over exactly this text in a copy [A28], a form lets nothing be changed; one that holds no more is told of, and the text can be mended.
 *
 * @returns undefined when nobody signed, or the text cannot be read
 */
export function zegelstand(document: AnyDocument, portfolio: Portfolio, language: Language): Zegelstand | undefined {
  if (!isSignable(document) || !isLeesbaar(document) || !isSigned(document.draft)) return undefined;
  const words = WOORDEN[language];
  const standing = signaturesUnder(document, portfolio, language);
  const named = (is: (signature: StandingSignature) => boolean) =>
    standing
      .filter(is)
      .map(({ naam, rol }) => naam || rol)
      .join(words.en);
  const isElsewhere = ({ state }: StandingSignature) => state === 'keys_elsewhere';
  const fixes = (signature: StandingSignature) => signature.reason === undefined || isElsewhere(signature);
  const [fixing, elsewhere, failing] = [named(fixes), named(isElsewhere), named((one) => !fixes(one))];
  const also = failing === '' ? '' : words.ook(failing);
  const controleren = { label: words.controleren, command: 'verifySignatures' } as const;
  if (fixing === '') return { vast: false, tekst: words.gebroken(failing), handeling: controleren };
  if (elsewhere !== '') return { vast: true, tekst: words.elders(fixing, elsewhere) + also, handeling: controleren };
  return {
    vast: true,
    tekst: words.vast(fixing) + also,
    handeling: { label: words.intrekken, command: 'withdrawSignature' },
  };
}
