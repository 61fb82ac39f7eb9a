import type { Language } from '../language/language.ts';
import type { Taaksoort } from '../overview/index.ts';

/** How far a talk is, as the tree says it; `te_laat`: its day is over and there is no report. */
export type Gespreksverloop =
  'gepland' | 'voorbereid' | 'te_laat' | 'gehouden' | 'geaccordeerd' | 'ondertekend' | 'gewijzigd';

/** What the tree says in one language, besides what overview, documents and checks say. */
export interface Boomwoorden {
  volgend: string;
  nietGepland: string;
  /** Short, as something to do. */
  taak: Readonly<Record<Taaksoort, string>>;
  voor(wie: string): string;
  advies: string;
  gedaan: string;
  gesprekken: string;
  verloop: Readonly<Record<Gespreksverloop, string>>;
  ontbreekt(wat: string): string;
  ingeleverd(dag: string): string;
  nietIngeleverd: string;
  nogNiet: string;
  overTijd: string;
  uiterlijk(dag: string): string;
  afspraken: string;
  geenAfspraken: string;
  overTermijn(aantal: number): string;
  bewijs: string;
  leemten(aantal: number, van: number): string;
}

const nl: Boomwoorden = {
  volgend: 'Volgend gesprek',
  nietGepland: 'nog niet gepland',
  taak: {
    plannen: 'Gesprek plannen',
    reflectie: 'Reflectie schrijven',
    gebieden: 'Gebieden beschrijven',
    onderbouwing: 'Reflectie onderbouwen',
    versnelling: 'Verzoek aanvullen',
    tussenbeoordeling: 'Beoordeling toevoegen',
    iop: 'Opleidingsplan bijwerken',
    ondertekening: 'Verslag ondertekenen',
    afspraken: 'Stilstaan bij afspraken',
    inleveren: 'Inleveren',
    feedback: 'Feedback vragen',
    oordeel: 'Oordeel voorbereiden',
    agenda: 'Agenda opstellen',
    verslag: 'Verslag maken',
  },
  voor: (wie) => `Voor: ${wie}`,
  advies: 'Advies; de leidraad vraagt dit niet.',
  gedaan: 'Gedaan',
  gesprekken: 'Gesprekken',
  verloop: {
    gepland: 'gepland',
    voorbereid: 'voorbereid',
    te_laat: 'voorbij zonder verslag',
    gehouden: 'gehouden',
    geaccordeerd: 'geaccordeerd, nog niet ondertekend',
    ondertekend: 'ondertekend',
    gewijzigd: 'gewijzigd na ondertekening',
  },
  ontbreekt: (wat) => `Nog niet in orde: ${wat}`,
  ingeleverd: (dag) => `ingeleverd op ${dag}`,
  nietIngeleverd: 'nog niet ingeleverd',
  nogNiet: 'ontbreekt nog',
  overTijd: 'Voortgangsgesprek over tijd',
  uiterlijk: (dag) => `uiterlijk ${dag}`,
  afspraken: 'Open afspraken',
  geenAfspraken: 'geen',
  overTermijn: (aantal) => `${aantal} over tijd`,
  bewijs: 'Bewijs',
  leemten: (aantal, van) => (aantal === 0 ? 'over elk gebied genoeg' : `${aantal} van ${van} gebieden te weinig`),
};

const en: Boomwoorden = {
  volgend: 'Next meeting',
  nietGepland: 'not planned yet',
  taak: {
    plannen: 'Plan meeting',
    reflectie: 'Write reflection',
    gebieden: 'Describe areas',
    onderbouwing: 'Back by evidence',
    versnelling: 'Complete request',
    tussenbeoordeling: 'Add assessment',
    iop: 'Update training plan',
    ondertekening: 'Sign report',
    afspraken: 'Consider agreements',
    inleveren: 'Hand in',
    feedback: 'Ask for feedback',
    oordeel: 'Prepare judgement',
    agenda: 'Make agenda',
    verslag: 'Write report',
  },
  voor: (wie) => `For: ${wie}`,
  advies: 'Advice; the guidance does not ask for it.',
  gedaan: 'Done',
  gesprekken: 'Meetings',
  verloop: {
    gepland: 'planned',
    voorbereid: 'prepared',
    te_laat: 'past without a report',
    gehouden: 'held',
    geaccordeerd: 'approved, not signed yet',
    ondertekend: 'signed',
    gewijzigd: 'changed after signing',
  },
  ontbreekt: (wat) => `Not complete: ${wat}`,
  ingeleverd: (dag) => `handed in on ${dag}`,
  nietIngeleverd: 'not handed in yet',
  nogNiet: 'missing',
  overTijd: 'Progress meeting overdue',
  uiterlijk: (dag) => `due by ${dag}`,
  afspraken: 'Open agreements',
  geenAfspraken: 'none',
  overTermijn: (aantal) => `${aantal} overdue`,
  bewijs: 'Evidence',
  leemten: (aantal, van) => (aantal === 0 ? 'enough for every area' : `too little for ${aantal} of ${van} areas`),
};

export const boomwoorden: Readonly<Record<Language, Boomwoorden>> = { nl, en };
