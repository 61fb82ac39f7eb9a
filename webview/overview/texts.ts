import type { Language } from '../../src/core/language/language.ts';
import type { OverviewOutcome, OverviewTalk } from '../../src/core/overview/model.ts';
import type { Period } from './host.ts';

/** The words of the frame itself; what is said of the portfolio comes with the content. */
export interface OverviewTexts {
  overview: string;
  loading: string;
  gone: string;
  sections: string;
  skip: string;
  next: string;
  training: string;
  noSchedule: string;
  evidence: string;
  talks: string;
  open: string;
  openThis(what: string): string;
  do(action: string, what: string): string;
  states: Record<'done' | 'open' | 'advice', string>;
  /** The heading over what one person has to do; `who` in small letters. */
  todoOf(who: string): string;
  you: string;
  progress(done: number, of: number): string;
  whatLacks: string;
  period: string;
  periods: Record<Period, string>;
  area: string;
  together: string;
  nothing: string;
  documentsOf(cell: string): string;
  matrix: string;
  matrixHelp: string;
  noEvidence: string;
  openAgreements: string;
  noneOpen: string;
  agreements: string;
  overTime: string;
  noAgreements: string;
  talk: string;
  onTheTable: string;
  made: string;
  outcomes: Record<OverviewOutcome, string>;
  noTalks: string;
  stand: Record<OverviewTalk['stand'], string>;
  isNext: string;
  documents: string;
  missing: string;
  perYear: string;
  year: string;
  talkPoints: string;
}

export const overviewTexts: Record<Language, OverviewTexts> = {
  nl: {
    overview: 'Overzicht',
    loading: 'Het portfolio wordt gelezen…',
    gone: 'Dit portfolio is niet meer te vinden. Het is misschien verplaatst of verwijderd.',
    sections: 'Onderdelen',
    skip: 'Naar de inhoud',
    next: 'Volgend gesprek',
    training: 'De opleiding in de tijd',
    noSchedule: 'Er is nog geen opleidingsschema met onderdelen en data.',
    evidence: 'Bewijs per competentiegebied',
    talks: 'Gesprekken',
    open: 'Openen',
    openThis: (what) => `Openen: ${what}`,
    do: (action, what) => `${action}: ${what}`,
    states: { done: 'gereed', open: 'nog te doen', advice: 'advies' },
    todoOf: (who) => `Te doen door de ${who}`,
    you: 'u',
    progress: (done, of) => `${done} van ${of} gereed`,
    whatLacks: 'Wat ontbreekt',
    period: 'Periode',
    periods: { since: 'Sinds het laatste gesprek', whole: 'Hele opleiding' },
    area: 'Competentiegebied',
    together: 'Samen',
    nothing: 'geen',
    documentsOf: (cell) => `Stukken: ${cell}`,
    matrix: 'Tabel van gebieden en bronnen',
    matrixHelp: 'Aantal stukken per bron, met het laatste beheersingsniveau of oordeel. Een cel opent haar stukken.',
    noEvidence: 'In deze periode is nog geen bewijs of feedback.',
    openAgreements: 'Open afspraken',
    noneOpen: 'Er staan geen afspraken open.',
    agreements: 'Afspraken',
    overTime: 'Wat er van afspraken werd',
    noAgreements: 'Er zijn nog geen afspraken gemaakt.',
    talk: 'Gesprek',
    onTheTable: 'Eerdere afspraken',
    made: 'Nieuw',
    outcomes: {
      behaald: 'behaald',
      deels: 'deels behaald',
      niet_behaald: 'niet behaald',
      vervallen: 'vervallen',
      doorgeschoven: 'doorgeschoven',
    },
    noTalks: 'Er zijn nog geen gesprekken bekend.',
    stand: { gepland: 'gepland', voorbereid: 'voorbereid', gehouden: 'gehouden', ondertekend: 'ondertekend' },
    isNext: 'volgende',
    documents: 'Documenten',
    missing: 'Ontbreekt',
    perYear: 'Voortgangsgesprekken per opleidingsjaar',
    year: 'Opleidingsjaar',
    talkPoints: 'Rondjes boven de as zijn gesprekken; een gevuld rondje is gehouden.',
  },
  en: {
    overview: 'Overview',
    loading: 'Reading the portfolio…',
    gone: 'This portfolio cannot be found any more. It may have been moved or deleted.',
    sections: 'Sections',
    skip: 'To the content',
    next: 'Next meeting',
    training: 'The training in time',
    noSchedule: 'There is no training schedule with parts and dates yet.',
    evidence: 'Evidence per competency area',
    talks: 'Meetings',
    open: 'Open',
    openThis: (what) => `Open: ${what}`,
    do: (action, what) => `${action}: ${what}`,
    states: { done: 'done', open: 'to do', advice: 'advice' },
    todoOf: (who) => `To do by the ${who}`,
    you: 'you',
    progress: (done, of) => `${done} of ${of} done`,
    whatLacks: 'What is missing',
    period: 'Period',
    periods: { since: 'Since the last meeting', whole: 'Whole training' },
    area: 'Competency area',
    together: 'Together',
    nothing: 'none',
    documentsOf: (cell) => `Items: ${cell}`,
    matrix: 'Table of areas and sources',
    matrixHelp: 'Number of items per source, with the last level of mastery or judgement. A cell opens its items.',
    noEvidence: 'There is no evidence or feedback in this period yet.',
    openAgreements: 'Open agreements',
    noneOpen: 'No agreements are open.',
    agreements: 'Agreements',
    overTime: 'What became of agreements',
    noAgreements: 'No agreements have been made yet.',
    talk: 'Meeting',
    onTheTable: 'Earlier agreements',
    made: 'New',
    outcomes: {
      behaald: 'met',
      deels: 'partly met',
      niet_behaald: 'not met',
      vervallen: 'lapsed',
      doorgeschoven: 'carried over',
    },
    noTalks: 'No meetings are known yet.',
    stand: { gepland: 'planned', voorbereid: 'prepared', gehouden: 'held', ondertekend: 'signed' },
    isNext: 'next',
    documents: 'Documents',
    missing: 'Missing',
    perYear: 'Progress meetings per training year',
    year: 'Training year',
    talkPoints: 'Circles above the axis are meetings; a filled circle has been held.',
  },
};
