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
  verslagVan(dag: string): string;
  ondertekenVan(dag: string): string;
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
    gebieden: 'Competentiegebieden beschrijven',
    onderbouwing: 'Reflectie onderbouwen met bewijs',
    versnelling: 'Versnellingsverzoek aanvullen',
    tussenbeoordeling: 'Tussenbeoordeling toevoegen',
    iop: 'Opleidingsplan bijwerken',
    ondertekening: 'Verslag ondertekenen',
    afspraken: 'Stilstaan bij afspraken',
    inleveren: 'Inleveren',
    feedback: 'Opleidingsgroep om feedback vragen',
    oordeel: 'Oordeel over versnelling voorbereiden',
    agenda: 'Agenda opstellen',
    verslag: 'Verslag maken',
  },
  verslagVan: (dag) => `Verslag van ${dag} maken`,
  ondertekenVan: (dag) => `Verslag van ${dag} ondertekenen`,
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
  bewijs: 'Bewijs per competentiegebied',
  leemten: (aantal, van) => (aantal === 0 ? 'overal genoeg' : `${aantal} van ${van} te weinig`),
};

const en: Boomwoorden = {
  volgend: 'Next meeting',
  nietGepland: 'not planned yet',
  taak: {
    plannen: 'Plan meeting',
    reflectie: 'Write reflection',
    gebieden: 'Describe competency areas',
    onderbouwing: 'Back reflection by evidence',
    versnelling: 'Complete request for acceleration',
    tussenbeoordeling: 'Add rotation assessment',
    iop: 'Update training plan',
    ondertekening: 'Sign report',
    afspraken: 'Consider agreements',
    inleveren: 'Hand in',
    feedback: 'Ask training group for feedback',
    oordeel: 'Prepare judgement on acceleration',
    agenda: 'Make agenda',
    verslag: 'Write report',
  },
  verslagVan: (dag) => `Write report of ${dag}`,
  ondertekenVan: (dag) => `Sign report of ${dag}`,
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
  bewijs: 'Evidence per competency area',
  leemten: (aantal, van) => (aantal === 0 ? 'enough everywhere' : `too little for ${aantal} of ${van}`),
};

export const boomwoorden: Readonly<Record<Language, Boomwoorden>> = { nl, en };
