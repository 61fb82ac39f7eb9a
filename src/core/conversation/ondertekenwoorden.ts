import type { Language } from '../language/language.ts';

/** Why nothing is signed, and what to do. */
export const SIGN_REFUSALS = {
  nl: {
    unreadable: (file: string) =>
      `${file} bevat een fout in de YAML, zodat niet vaststaat wat erin staat. Herstel die eerst en onderteken daarna.`,
    uncertain: (file: string) =>
      `${file} bevat een fout in de YAML, zodat niet vaststaat wat erin staat en of dat is wat ondertekend werd. Herstel die eerst.`,
    notSigned: (file: string) =>
      `${file} is geen document dat ondertekend wordt. Een verslag, een individueel opleidingsplan en een tussenbeoordeling worden dat wel.`,
    nothing: (file: string) => `${file} bevat niets om te ondertekenen.`,
    already: (naam: string, datum: string) => `${naam} heeft deze tekst al ondertekend op ${datum}.`,
    keyNeeded: (naam: string, datum: string) =>
      `Volgens portfolio.yaml tekent ${naam} op ${datum} met een eigen sleutel. Onderteken met die sleutel.`,
    wrongKey: (naam: string) =>
      `Met deze sleutel kan niemand de handtekening van ${naam} controleren: de sleutel van ${naam} in portfolio.yaml is een andere.`,
  },
  en: {
    unreadable: (file: string) =>
      `${file} has an error in its YAML, so it is not certain what it says. Repair that first, then sign.`,
    uncertain: (file: string) =>
      `${file} has an error in its YAML, so it is not certain what it says and whether that is what was signed. Repair that first.`,
    notSigned: (file: string) =>
      `${file} is not a document that is signed. A report, an individual training plan and an interim assessment are.`,
    nothing: (file: string) => `${file} holds nothing to sign.`,
    already: (naam: string, datum: string) => `${naam} signed this text already, on ${datum}.`,
    keyNeeded: (naam: string, datum: string) =>
      `According to portfolio.yaml ${naam} signs with a key on ${datum}. Sign with that key.`,
    wrongKey: (naam: string) =>
      `With this key nobody can check the signature of ${naam}: the key of ${naam} in portfolio.yaml is another one.`,
  },
} as const satisfies Record<Language, object>;
