import type { Language } from '../language/language.ts';
import type { Aanbod } from './agendaAanbod.ts';

/** An offer in words: what would be done, to which point, and the text it is about. */
export interface AanbodInWoorden {
  wat: string;
  titel: string;
  tekst: string;
}

/** What an update of an agenda offers, as it is put to people. */
export function aanbodInWoorden({ soort, titel, tekst, nu }: Aanbod, language: Language): AanbodInWoorden {
  const words = WOORDEN[language];
  return {
    wat: words.wat[soort],
    titel,
    tekst:
      soort === 'minuten' ? words.minuten(tekst, nu ?? '') : nu === undefined ? tekst : words.inPlaatsVan(tekst, nu),
  };
}

const WOORDEN: Readonly<
  Record<
    Language,
    {
      wat: Readonly<Record<Aanbod['soort'], string>>;
      minuten(nieuw: string, nu: string): string;
      inPlaatsVan(nieuw: string, nu: string): string;
    }
  >
> = {
  nl: {
    wat: {
      regel_erbij: 'Regel toevoegen',
      regel_weg: 'Regel weghalen, want de bron is er niet meer',
      regel_anders: 'Uw regel vervangen door de nieuwe tekst van de bron',
      minuten: 'Tijd aanpassen',
      punt_erbij: 'Weggehaald punt terugzetten, met wat er nieuw is',
      punt_weg: 'Punt weghalen, want de aanleiding is er niet meer',
    },
    minuten: (nieuw, nu) => `${nieuw} minuten (nu ${nu})`,
    inPlaatsVan: (nieuw, nu) => `${nieuw} (nu: ${nu})`,
  },
  en: {
    wat: {
      regel_erbij: 'Add a line',
      regel_weg: 'Remove a line, as its source is gone',
      regel_anders: 'Replace your line by the new text of the source',
      minuten: 'Change the time',
      punt_erbij: 'Put back a removed point, with what is new',
      punt_weg: 'Remove a point, as its reason is gone',
    },
    minuten: (nieuw, nu) => `${nieuw} minutes (now ${nu})`,
    inPlaatsVan: (nieuw, nu) => `${nieuw} (now: ${nu})`,
  },
};
