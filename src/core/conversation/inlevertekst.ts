import type { Gesprekstype } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';

/** What is said around handing in, besides the points of the list. */
export interface Inlevertekst {
  gesprek(wat: string, dag: string): string;
  titel(gesprek: string): string;
  inleveren: string;
  opnieuw: string;
  /** What is to be known before one hands in. */
  oordeel(ontbreekt: number, voorbij: boolean): string;
  eerder(dag: string): string;
  uitleg: string;
  koppen: Readonly<Record<'ontbreekt' | 'advies' | 'klaar', string>>;
  gedaan(gesprek: string, dag: string): string;
  /** Empty when nothing lacks. */
  nogOpen(ontbreekt: number): string;
  hierna(type: Gesprekstype, heeftAgenda: boolean): string;
  agenda(heeftAgenda: boolean): string;
  welkGesprek: string;
  ondertekend(dag: string): string;
}

const nl: Inlevertekst = {
  gesprek: (wat, dag) => `${wat} van ${dag}`,
  titel: (gesprek) => `Inleveren: ${gesprek}`,
  inleveren: 'Vandaag inleveren',
  opnieuw: 'Opnieuw inleveren, met de datum van vandaag',
  oordeel: (ontbreekt, voorbij) =>
    [
      voorbij ? 'Dit gesprek is al geweest.' : '',
      ontbreekt === 0
        ? 'Alles wat de leidraad vraagt, is er.'
        : `Er ${ontbreekt === 1 ? 'ontbreekt nog 1 punt' : `ontbreken nog ${ontbreekt} punten`}. Onaf is niet fout: u kunt nu inleveren en later aanvullen.`,
    ]
      .filter((deel) => deel !== '')
      .join(' '),
  eerder: (dag) => `Ingeleverd op ${dag}`,
  uitleg: 'Lever in, of kies een punt om het aan te vullen',
  koppen: { ontbreekt: 'Ontbreekt nog', advies: 'Advies', klaar: 'Is er' },
  gedaan: (gesprek, dag) => `De reflectie voor het ${gesprek} is ingeleverd op ${dag} en opgeslagen.`,
  nogOpen: (ontbreekt) =>
    ontbreekt === 0
      ? ''
      : ontbreekt === 1
        ? 'Er ontbreekt nog 1 punt; vul dat aan wanneer het kan.'
        : `Er ontbreken nog ${ontbreekt} punten; vul die aan wanneer het kan.`,
  hierna: (type, heeftAgenda) => {
    const leider = type === 'tussengesprek' ? 'stageopleider' : 'opleider';
    return heeftAgenda
      ? `De agenda is er al; de ${leider} kan haar bijwerken met wat u hebt ingeleverd.`
      : `Hierna stelt de ${leider} de agenda op.`;
  },
  agenda: (heeftAgenda) => (heeftAgenda ? 'Agenda bijwerken' : 'Agenda opstellen'),
  welkGesprek:
    'De reflectie zegt nog niet voor welk gesprek zij is. Vul soort en datum van het gesprek in; daarna kunt u inleveren. Er is niets gewijzigd.',
  ondertekend: (dag) =>
    `Het verslag van het gesprek van ${dag} is al ondertekend. De voorbereiding verandert daarna niet meer; er is niets gewijzigd.`,
};

const en: Inlevertekst = {
  gesprek: (wat, dag) => `${wat} of ${dag}`,
  titel: (gesprek) => `Hand in: ${gesprek}`,
  inleveren: 'Hand in today',
  opnieuw: 'Hand in again, with the date of today',
  oordeel: (ontbreekt, voorbij) =>
    [
      voorbij ? 'This meeting has been held already.' : '',
      ontbreekt === 0
        ? 'Everything the guidance asks for is there.'
        : `${ontbreekt === 1 ? '1 point is' : `${ontbreekt} points are`} still missing. Unfinished is not wrong: you can hand in now and complete it later.`,
    ]
      .filter((deel) => deel !== '')
      .join(' '),
  eerder: (dag) => `Handed in on ${dag}`,
  uitleg: 'Hand in, or choose a point to complete it',
  koppen: { ontbreekt: 'Still missing', advies: 'Advice', klaar: 'Is there' },
  gedaan: (gesprek, dag) => `The reflection for the ${gesprek} was handed in on ${dag} and saved.`,
  nogOpen: (ontbreekt) =>
    ontbreekt === 0
      ? ''
      : ontbreekt === 1
        ? '1 point is still missing; complete it when you can.'
        : `${ontbreekt} points are still missing; complete them when you can.`,
  hierna: (type, heeftAgenda) => {
    const leider = type === 'tussengesprek' ? 'rotation supervisor' : 'programme director';
    return heeftAgenda
      ? `The agenda is there already; the ${leider} can update it with what you handed in.`
      : `Next, the ${leider} makes the agenda.`;
  },
  agenda: (heeftAgenda) => (heeftAgenda ? 'Update Agenda' : 'Generate Agenda'),
  welkGesprek:
    'The reflection does not say yet which meeting it is for. Fill in kind and date of the meeting, then hand in. Nothing was changed.',
  ondertekend: (dag) =>
    `The report of the meeting of ${dag} has been signed. Its preparation does not change after that; nothing was changed.`,
};

export const inlevertekst: Readonly<Record<Language, Inlevertekst>> = { nl, en };
