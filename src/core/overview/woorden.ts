import type { Gesprekstype } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { Bron } from '../portfolio/index.ts';
import type { Gemis } from './gesprekken.ts';
import type { Taak } from './volgendGesprek.ts';

/** A task that is not a point of the readiness list. */
export type EigenTaak = 'plannen' | 'inleveren' | 'feedback' | 'oordeel' | 'agenda' | 'verslag';

/** What the overview says in one language, besides what documents and checks say. */
export interface Overzichtswoorden {
  zonderNaam: string;
  jaar(jaar: number): string;
  opDag(dag: string): string;
  gesprek: Readonly<Record<Gesprekstype, string>>;
  gesprekOp(type: string, stage: string | undefined, dag: string): string;
  geenGesprek: string;
  over(dagen: number): string;
  uiterlijk(dag: string): string;
  taak: Readonly<Record<EigenTaak, string>>;
  verslagVan(dag: string): string;
  ondertekeningVan(dag: string): string;
  handeling(taak: Pick<Taak, 'opdracht' | 'wat'>): string;
  feedbackNodig: string;
  oordeelNodig: string;
  planUitleg: string;
  begin: {
    titel: string;
    uitleg: string;
    portfolio: string;
    schema: string;
    iop: string;
    reflectie: string;
    bewijs: string;
  };
  bron: Readonly<Record<Bron, readonly [label: string, help: string]>>;
  periode(van: string | undefined, tot: string | undefined): string;
  heleOpleiding: string;
  stukken(aantal: number): string;
  niveau(niveau: number): string;
  niveaus(hoogste: number, laatste: number): string;
  laatste(dag: string): string;
  leemte(soort: 'te_weinig' | 'een_bron', minimum: number): string;
  leemten(aantal: number, van: number): string;
  zonderGebied: string;
  nietGeteld: string;
  termijn(dag: string, dagen: number): string;
  geenTermijn: string;
  gemaaktOp(id: string | undefined, dag: string): string;
  zonderOmschrijving: string;
  besproken(dag: string, status: string | undefined): string;
  gemis: Readonly<Record<Gemis, string>>;
  jaarstand(gevraagd: number, gehouden: number, gepland: number): string;
  /** @param dag when the next talk of a year that goes on should have been held */
  achterstand(dag: string | undefined): string;
  onderbreking: string;
  erkend: string;
  verkort: string;
  minimum: string;
  bereikt(dag: string): string;
  nooit: string;
}

const nl: Overzichtswoorden = {
  zonderNaam: 'Portfolio',
  jaar: (jaar) => `opleidingsjaar ${jaar}`,
  opDag: (dag) => `stand op ${dag}`,
  gesprek: { voortgangsgesprek: 'Voortgangsgesprek', tussengesprek: 'Tussengesprek' },
  gesprekOp: (type, stage, dag) => `${type}${stage === undefined ? '' : ` ${stage}`} op ${dag}`,
  geenGesprek: 'Er is nog geen volgend gesprek gepland',
  over: (dagen) => (dagen === 0 ? 'vandaag' : dagen === 1 ? 'morgen' : `over ${dagen} dagen`),
  uiterlijk: (dag) => `het eerstvolgende voortgangsgesprek hoort uiterlijk ${dag} plaats te vinden`,
  taak: {
    plannen: 'Plan het volgende gesprek',
    inleveren: 'Portfolio, reflectie en verzoek ingeleverd bij de opleider',
    feedback: 'Feedback gevraagd aan leden van de opleidingsgroep',
    oordeel: 'Oordeel over het versnellingsverzoek voorbereid',
    agenda: 'Agenda opgesteld',
    verslag: 'Verslag gemaakt',
  },
  verslagVan: (dag) => `Verslag van het gesprek van ${dag} gemaakt`,
  ondertekeningVan: (dag) => `Verslag van het gesprek van ${dag} geaccordeerd en ondertekend`,
  handeling: ({ opdracht, wat }) => {
    switch (opdracht?.command) {
      case 'generateAgenda':
        return 'Agenda opstellen';
      case 'draftReport':
        return 'Verslag voorbereiden';
      case 'handIn':
        return 'Inleveren';
      case 'sign':
        return 'Ondertekenen';
      case 'newDocument':
        return wat === 'plannen' ? 'Gesprek plannen' : 'Maken';
      case undefined:
        return '';
    }
  },
  feedbackNodig: 'Er is in deze periode nog geen feedback van de opleidingsgroep.',
  oordeelNodig: 'Nog niet over elk onderdeel van het verzoek is geoordeeld.',
  planUitleg: 'Een reflectie met de datum van het gesprek zet het op de lijst.',
  begin: {
    titel: 'Begin hier',
    uitleg: 'Dit portfolio bevat nog weinig. Met deze stappen krijgt het overzicht inhoud.',
    portfolio: 'Gegevens van aios, opleiding en instelling invullen',
    schema: 'Opleidingsschema invullen',
    iop: 'Individueel opleidingsplan met leerdoelen invullen',
    reflectie: 'Eerste gesprek plannen met een reflectie',
    bewijs: 'Eerste bewijs toevoegen',
  },
  bron: {
    praktijk: ['KPB, OSATS, EPA', 'Beoordelingen op de werkplek: KPB, OSATS en EPA'],
    verrichtingen: ['Verrichtingen', 'Verrichtingen en logboek'],
    kennis: ['Kennis', 'Kennistoets, CAT, referaat, publicatie en cursus'],
    opleidingsgroep: ['Opleidingsgroep', 'Feedback van leden van de opleidingsgroep'],
    werkomgeving: ['Werkomgeving, 360°', 'Feedback uit de werkomgeving en 360°-feedback'],
    tussenbeoordeling: ['Tussenbeoordeling', 'Formulier Tussenbeoordeling stage'],
    overig: ['Overig', 'Reflectieverslag, incidentbespreking en overige stukken'],
  },
  periode: (van, tot) => (van === undefined ? `Tot en met ${tot ?? ''}` : `Van ${van} tot en met ${tot ?? ''}`),
  heleOpleiding: 'De hele opleiding',
  stukken: (aantal) => (aantal === 1 ? '1 stuk' : `${aantal} stukken`),
  niveau: (niveau) => `niveau ${niveau}`,
  niveaus: (hoogste, laatste) =>
    hoogste === laatste ? `niveau ${laatste}` : `laatste niveau ${laatste}, hoogste ${hoogste}`,
  laatste: (dag) => `nieuwste van ${dag}`,
  leemte: (soort, minimum) =>
    soort === 'te_weinig' ? `Minder dan ${minimum} ${minimum === 1 ? 'stuk' : 'stukken'}` : 'Eén soort bron',
  leemten: (aantal, van) =>
    aantal === 0
      ? `Over alle ${van} gebieden is genoeg en gevarieerde informatie.`
      : `Over ${aantal} van de ${van} gebieden is te weinig of te eenzijdige informatie.`,
  zonderGebied: 'Zonder competentiegebied',
  nietGeteld: 'Zonder juiste datum, of niet leesbaar',
  termijn: (dag, dagen) => {
    if (dagen < -1) return `${dag}, ${-dagen} dagen geleden verstreken`;
    if (dagen === -1) return `${dag}, gisteren verstreken`;
    return `${dag}, ${dagen === 0 ? 'vandaag' : dagen === 1 ? 'morgen' : `over ${dagen} dagen`}`;
  },
  geenTermijn: 'geen termijn',
  gemaaktOp: (id, dag) => `${id === undefined ? 'Afspraak' : id} van ${dag}`,
  zonderOmschrijving: 'Afspraak zonder omschrijving',
  besproken: (dag, status) => `${dag}: ${status ?? 'besproken'}`,
  gemis: {
    reflectie: 'geen reflectie',
    inleveren: 'reflectie nog niet ingeleverd',
    feedback: 'geen feedback',
    tussenbeoordeling: 'geen tussenbeoordeling',
    agenda: 'geen agenda',
    verslag: 'geen verslag',
    leesbaar_verslag: 'verslag niet leesbaar',
    akkoord: 'akkoord ontbreekt',
    ondertekening: 'handtekening ontbreekt',
    gewijzigd: 'gewijzigd na ondertekening',
  },
  jaarstand: (gevraagd, gehouden, gepland) =>
    `${gehouden} van ${gevraagd} gehouden${gepland === 0 ? '' : `, ${gepland} gepland`}`,
  achterstand: (dag) =>
    dag === undefined ? 'te weinig' : `het volgende gesprek had uiterlijk ${dag} moeten plaatsvinden`,
  onderbreking: 'Onderbreking',
  erkend: 'Voltijds in erkende instellingen',
  verkort: 'Verkorting in het schema',
  minimum: 'Europees minimum',
  bereikt: (dag) => `bereikt op ${dag}`,
  nooit: 'wordt in dit schema niet bereikt',
};

const en: Overzichtswoorden = {
  zonderNaam: 'Portfolio',
  jaar: (jaar) => `training year ${jaar}`,
  opDag: (dag) => `as of ${dag}`,
  gesprek: { voortgangsgesprek: 'Progress meeting', tussengesprek: 'Interim meeting' },
  gesprekOp: (type, stage, dag) => `${type}${stage === undefined ? '' : ` ${stage}`} on ${dag}`,
  geenGesprek: 'No next meeting has been planned yet',
  over: (dagen) => (dagen === 0 ? 'today' : dagen === 1 ? 'tomorrow' : `in ${dagen} days`),
  uiterlijk: (dag) => `the next progress meeting is due by ${dag}`,
  taak: {
    plannen: 'Plan the next meeting',
    inleveren: 'Portfolio, reflection and request handed in with the programme director',
    feedback: 'Feedback asked of members of the training group',
    oordeel: 'Judgement on the request for acceleration prepared',
    agenda: 'Agenda made',
    verslag: 'Report written',
  },
  verslagVan: (dag) => `Report of the meeting of ${dag} written`,
  ondertekeningVan: (dag) => `Report of the meeting of ${dag} approved and signed`,
  handeling: ({ opdracht, wat }) => {
    switch (opdracht?.command) {
      case 'generateAgenda':
        return 'Generate agenda';
      case 'draftReport':
        return 'Draft report';
      case 'handIn':
        return 'Hand in';
      case 'sign':
        return 'Sign';
      case 'newDocument':
        return wat === 'plannen' ? 'Plan meeting' : 'Create';
      case undefined:
        return '';
    }
  },
  feedbackNodig: 'There is no feedback of the training group in this period yet.',
  oordeelNodig: 'Not every part of the request has been judged yet.',
  planUitleg: 'A reflection with the date of the meeting puts it on the list.',
  begin: {
    titel: 'Start here',
    uitleg: 'This portfolio holds little yet. These steps fill the overview.',
    portfolio: 'Fill in the details of trainee, training and institution',
    schema: 'Fill in the training schedule',
    iop: 'Fill in the individual training plan with learning goals',
    reflectie: 'Plan the first meeting with a reflection',
    bewijs: 'Add the first evidence',
  },
  bron: {
    praktijk: ['KPB, OSATS, EPA', 'Workplace assessments: KPB, OSATS and EPA'],
    verrichtingen: ['Procedures', 'Procedures and logbook'],
    kennis: ['Knowledge', 'Knowledge test, CAT, presentation, publication and course'],
    opleidingsgroep: ['Training group', 'Feedback of members of the training group'],
    werkomgeving: ['Workplace, 360°', 'Feedback from the workplace and 360° feedback'],
    tussenbeoordeling: ['Rotation assessment', 'Rotation assessment form'],
    overig: ['Other', 'Reflective reports, incident reviews and other items'],
  },
  periode: (van, tot) => (van === undefined ? `Until ${tot ?? ''}` : `From ${van} to ${tot ?? ''}`),
  heleOpleiding: 'The whole training',
  stukken: (aantal) => (aantal === 1 ? '1 item' : `${aantal} items`),
  niveau: (niveau) => `level ${niveau}`,
  niveaus: (hoogste, laatste) =>
    hoogste === laatste ? `level ${laatste}` : `last level ${laatste}, highest ${hoogste}`,
  laatste: (dag) => `newest of ${dag}`,
  leemte: (soort, minimum) =>
    soort === 'te_weinig' ? `Fewer than ${minimum} ${minimum === 1 ? 'item' : 'items'}` : 'One kind of source',
  leemten: (aantal, van) =>
    aantal === 0
      ? `There is enough and varied information on all ${van} areas.`
      : `There is too little or too one-sided information on ${aantal} of ${van} areas.`,
  zonderGebied: 'Without competency area',
  nietGeteld: 'Without a right date, or not readable',
  termijn: (dag, dagen) => {
    if (dagen < -1) return `${dag}, ${-dagen} days overdue`;
    if (dagen === -1) return `${dag}, overdue since yesterday`;
    return `${dag}, ${dagen === 0 ? 'today' : dagen === 1 ? 'tomorrow' : `in ${dagen} days`}`;
  },
  geenTermijn: 'no term',
  gemaaktOp: (id, dag) => `${id === undefined ? 'Agreement' : id} of ${dag}`,
  zonderOmschrijving: 'Agreement without description',
  besproken: (dag, status) => `${dag}: ${status ?? 'discussed'}`,
  gemis: {
    reflectie: 'no reflection',
    inleveren: 'reflection not handed in yet',
    feedback: 'no feedback',
    tussenbeoordeling: 'no rotation assessment',
    agenda: 'no agenda',
    verslag: 'no report',
    leesbaar_verslag: 'report not readable',
    akkoord: 'approval missing',
    ondertekening: 'signature missing',
    gewijzigd: 'changed after signing',
  },
  jaarstand: (gevraagd, gehouden, gepland) =>
    `${gehouden} of ${gevraagd} held${gepland === 0 ? '' : `, ${gepland} planned`}`,
  achterstand: (dag) => (dag === undefined ? 'too few' : `the next meeting should have been held by ${dag}`),
  onderbreking: 'Interruption',
  erkend: 'Full-time in recognised institutions',
  verkort: 'Shortening in the schedule',
  minimum: 'European minimum',
  bereikt: (dag) => `reached on ${dag}`,
  nooit: 'is not reached in this schedule',
};

export const overzichtswoorden: Readonly<Record<Language, Overzichtswoorden>> = { nl, en };
