import type { Language } from '../language/language.ts';
import { formatList } from '../language/lists.ts';

const genummerd = (fouten: readonly string[]) => fouten.map((fout, index) => `(${index + 1}) ${fout}`).join(' ');

/** What is said before somebody signs. Roles come as they stand inside a sentence. */
export const KEUZEWOORDEN = {
  nl: {
    titel: (document: string) => `Ondertekenen: ${document}`,
    keuze: (betekenis: 'akkoord' | 'gezien', rol: string, naam: string, metAkkoord: boolean) =>
      metAkkoord
        ? `Geef akkoord en onderteken als ${rol}: ${naam}`
        : `Onderteken voor ${betekenis} als ${rol}: ${naam}`,
    fouten: (fouten: readonly string[]) =>
      fouten.length === 1
        ? `Dit document heeft nog een fout: ${fouten.join('')} Verhelp die eerst en onderteken daarna.`
        : `Dit document heeft nog ${fouten.length} fouten. ${genummerd(fouten)} Verhelp ze eerst en onderteken daarna.`,
    voorstellen: (namen: readonly string[]) =>
      namen.length === 1
        ? `Afspraak ${namen.join('')} is nog een voorstel. Wie nu ondertekent, legt haar zo vast.`
        : `Afspraken ${formatList(namen, 'nl')} zijn nog voorstellen. Wie nu ondertekent, legt ze zo vast.`,
    naarVoorstel: (naam: string) => `Bekijk afspraak ${naam} en neem haar aan of haal haar weg`,
    tochOndertekenen: 'Onderteken met het voorstel erin',
    welkGesprek:
      'Het verslag zegt niet van welk gesprek het is, zodat niet vaststaat wie het ondertekent. Vul het type gesprek in en onderteken daarna.',
    akkoordOntbreekt: (wie: string) =>
      `De ${wie} heeft plan en verslag nog niet geaccordeerd. Het akkoord hoort bij wat wordt ondertekend en komt dus eerst. Vraag de ${wie} om akkoord en onderteken daarna.`,
    akkoordBegonnen: (wie: string) =>
      `Het akkoord van de ${wie} is niet volledig. Het hoort bij wat wordt ondertekend: vul naam en datum aan en onderteken daarna.`,
    akkoordTeLaat: (wie: string) =>
      `Er is al ondertekend, maar het akkoord van de ${wie} ontbreekt. Het akkoord hoort bij wat wordt ondertekend: komt het er nu bij, dan gelden die handtekeningen niet meer. Trek ze eerst in, laat de ${wie} accorderen en onderteken opnieuw.`,
    document: 'Document',
    deelnemers: 'Deelnemers',
    afspraken: 'Afspraken',
    leerdoelen: 'Leerdoelen',
    oordeel: 'Oordeel',
    akkoord: 'Akkoord',
    ondertekend: 'Al ondertekend door',
    nogOpen: 'Nog open',
    waarschuwingen: (aantal: number) =>
      aantal === 1
        ? '1 punt dat de leidraad vraagt; ondertekenen kan wel'
        : `${aantal} punten die de leidraad vraagt; ondertekenen kan wel`,
    vingerafdruk: 'Vingerafdruk',
    getekend: (naam: string, nog: readonly string[]) =>
      nog.length === 0
        ? `${naam} heeft ondertekend. De tekst ligt nu vast; het bestand is opgeslagen.`
        : `${naam} heeft ondertekend; het bestand is opgeslagen. Nog nodig: de handtekening van de ${nog.join(' en de ')}.`,
  },
  en: {
    titel: (document: string) => `Sign: ${document}`,
    keuze: (betekenis: 'akkoord' | 'gezien', rol: string, naam: string, metAkkoord: boolean) =>
      metAkkoord
        ? `Approve and sign as ${rol}: ${naam}`
        : `Sign as ${betekenis === 'akkoord' ? 'agreed' : 'seen'}, as ${rol}: ${naam}`,
    fouten: (fouten: readonly string[]) =>
      fouten.length === 1
        ? `This document still has an error: ${fouten.join('')} Repair it first, then sign.`
        : `This document still has ${fouten.length} errors. ${genummerd(fouten)} Repair them first, then sign.`,
    voorstellen: (namen: readonly string[]) =>
      namen.length === 1
        ? `Agreement ${namen.join('')} is only a proposal. Signing now fixes it as one.`
        : `Agreements ${formatList(namen, 'en')} are only proposals. Signing now fixes them as such.`,
    naarVoorstel: (naam: string) => `Look at agreement ${naam}, and accept it or take it out`,
    tochOndertekenen: 'Sign with the proposal in it',
    welkGesprek:
      'The report does not say which meeting it is of, so it is not certain who signs it. Fill in the type of meeting, then sign.',
    akkoordOntbreekt: (wie: string) =>
      `The ${wie} has not approved plan and report yet. The approval is part of what is signed, so it comes first. Ask the ${wie} for approval, then sign.`,
    akkoordBegonnen: (wie: string) =>
      `The approval of the ${wie} is not complete. It is part of what is signed: fill in name and date, then sign.`,
    akkoordTeLaat: (wie: string) =>
      `Somebody signed already, but the approval of the ${wie} is missing. The approval is part of what is signed: coming now it would break those signatures. Withdraw them first, have the ${wie} approve, and sign again.`,
    document: 'Document',
    deelnemers: 'Participants',
    afspraken: 'Agreements',
    leerdoelen: 'Learning goals',
    oordeel: 'Judgement',
    akkoord: 'Approval',
    ondertekend: 'Signed already by',
    nogOpen: 'Still open',
    waarschuwingen: (aantal: number) =>
      aantal === 1
        ? '1 point the guidance asks for; signing is possible'
        : `${aantal} points the guidance asks for; signing is possible`,
    vingerafdruk: 'Fingerprint',
    getekend: (naam: string, nog: readonly string[]) =>
      nog.length === 0
        ? `${naam} signed. The text is fixed now; the file was saved.`
        : `${naam} signed; the file was saved. Still needed: the signature of the ${nog.join(' and the ')}.`,
  },
} as const satisfies Record<Language, object>;
