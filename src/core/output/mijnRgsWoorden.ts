import type { Language } from '../language/language.ts';
import type { ToegekendeVerkorting } from '../portfolio/index.ts';

interface MijnRgsWoorden {
  title: string;
  inShort: string;
  attention: string;
  shortenings: string;
  schedule: string;
  provisional: string;
  toDo: string;
  changes(months: string, end: string | undefined): string;
  changeNow: string;
  changeLater: string;
  alreadyIn(date: string): string;
  nothing: string;
  onlyProvisional: string;
  notWorkedOut: string;
  endDate: string;
  fullTime: string;
  recognised: string;
  submitted: string;
  accorded: string;
  notYet: string;
  missing: string;
  unchanged: string;
  drops: string;
  added: string;
  compared: string;
  comparing(before: string, after: string): string;
  until: string;
  noAccord(name: string, date: string): string;
  noReport(name: string): string;
  noGround(name: string): string;
  noPlace(name: string, months: string): string;
  tooMuch(name: string, shown: string, granted: string): string;
  tooShort(name: string, months: string): string;
  backdated(name: string, date: string): string;
  belowMinimum(words: string): string;
  noDays(name: string, file: string): string;
  provisionalPart(name: string, months: string, talk: string | undefined): string;
  shorteningColumns: readonly string[];
  scheduleColumns: readonly string[];
  states: Readonly<Record<ToegekendeVerkorting['stand'], string>>;
  steps: readonly string[];
}

/** The words of the page with the changes for MijnRGS. */
export const mijnRgsWoorden: Readonly<Record<Language, MijnRgsWoorden>> = {
  nl: {
    title: 'Wijzigingen voor MijnRGS',
    inShort: 'In het kort',
    attention: 'Let op',
    shortenings: 'Verkorting per onderdeel',
    schedule: 'Het schema: was en wordt',
    provisional: 'Voorlopig toegekend: nog niet wijzigen',
    toDo: 'Wat er te doen is',
    changes: (months, end) => `De opleiding wordt ${months} korter${end === undefined ? '' : ` en eindigt op ${end}`}.`,
    changeNow: ' Pas het schema in MijnRGS aan zoals hieronder staat.',
    changeLater: ' Het akkoord van de opleider ontbreekt nog: wijzig het schema in MijnRGS pas als dat er is.',
    alreadyIn: (date) =>
      `Er is niets te wijzigen: de toegekende verkorting staat in het schema dat op ${date} in MijnRGS is geaccordeerd.`,
    nothing: 'Er is niets te wijzigen: in dit portfolio is geen verkorting definitief toegekend.',
    onlyProvisional:
      'Er is nog niets te wijzigen: er is alleen voorlopig verkorting toegekend. MijnRGS wordt pas aangepast na het definitieve oordeel.',
    notWorkedOut:
      'Er is verkorting toegekend, maar het nieuwe schema is daaruit niet op te maken. Wat er ontbreekt, staat onder Let op.',
    endDate: 'Einddatum',
    fullTime: 'Duur, omgerekend naar voltijd',
    recognised: 'Daarvan in erkende instellingen (nieuw)',
    submitted: 'Ingediend in MijnRGS',
    accorded: 'Geaccordeerd in MijnRGS',
    notYet: 'nog niet',
    missing: 'ontbreekt',
    unchanged: 'ongewijzigd',
    drops: 'vervalt',
    added: 'komt erbij',
    compared: 'Twee schema’s vergeleken',
    comparing: (before, after) => `Was: ${before}. Wordt: ${after}.`,
    until: 't/m',
    noAccord: (name, date) => `${name}: het akkoord van de opleider ontbreekt in het verslag van ${date}.`,
    noReport: (name) =>
      `${name}: er is geen verslag waarin het definitieve oordeel is besproken, en dus geen akkoord van de opleider daarop.`,
    noGround: (name) =>
      `${name}: de verkortingsgrond ontbreekt in het versnellingsverzoek; MijnRGS vraagt die per onderdeel.`,
    noPlace: (name, months) =>
      `${name}: het schema heeft geen onderdeel met dit kenmerk of deze naam. De verkorting van ${months} is hieronder niet verwerkt.`,
    tooMuch: (name, shown, granted) =>
      `${name}: het schema noemt ${shown} verkorting, toegekend is ${granted}. Ga na wat klopt; hieronder is niets aangepast.`,
    tooShort: (name, months) =>
      `${name}: dit onderdeel duurt voltijds ${months}, korter dan de toegekende verkorting. Het vervalt; wat overblijft is niet verwerkt.`,
    backdated: (name, date) =>
      `${name}: eindigt zo op ${date}, vóór de dag van het oordeel. Spreek met de opleider af welk onderdeel in plaats daarvan korter wordt.`,
    belowMinimum: (words) => `De verkorte opleiding komt ${words}.`,
    noDays: (name, file) => `${name}: geen juiste begin- en einddatum in ${file}. Dit onderdeel is niet meegerekend.`,
    provisionalPart: (name, months, talk) =>
      `${name}: ${months}${talk === undefined ? '' : `; definitief oordeel in het gesprek van ${talk}`}`,
    shorteningColumns: ['Onderdeel', 'Verkorting', 'Grond', 'Definitief oordeel', 'Akkoord opleider', 'Stand'],
    scheduleColumns: ['Onderdeel', 'Was', 'Wordt', 'Deeltijdfactor', 'Maanden voltijd', 'Verkortingsgrond'],
    states: {
      verwerkt: 'staat in MijnRGS',
      in_schema: 'staat in het opleidingsschema, nog niet geaccordeerd in MijnRGS',
      nieuw: 'nog te wijzigen',
      zonder_plaats: 'onderdeel niet gevonden in het schema',
      teveel: 'schema noemt meer',
    },
    steps: [
      'De aios voert de wijziging in MijnRGS in, met per verkort onderdeel de grond, en dient haar in.',
      'De opleider accordeert het gewijzigde schema in MijnRGS.',
      'De aios neemt het nieuwe schema over in het opleidingsschema van dit portfolio, met per verkort onderdeel maanden, grond en oordeel, en met de data van indienen en accorderen.',
    ],
  },
  en: {
    title: 'Changes for MijnRGS',
    inShort: 'In short',
    attention: 'Attention',
    shortenings: 'Shortening per part',
    schedule: 'The schedule: before and after',
    provisional: 'Granted provisionally: do not change yet',
    toDo: 'What is to be done',
    changes: (months, end) =>
      `The training becomes ${months} shorter${end === undefined ? '' : ` and ends on ${end}`}.`,
    changeNow: ' Change the schedule in MijnRGS as below.',
    changeLater:
      ' The approval of the programme director is still missing: change the schedule in MijnRGS only once it is there.',
    alreadyIn: (date) =>
      `There is nothing to change: the shortening that was granted is in the schedule that was approved in MijnRGS on ${date}.`,
    nothing: 'There is nothing to change: no shortening was granted definitively in this portfolio.',
    onlyProvisional:
      'There is nothing to change yet: shortening was granted provisionally only. MijnRGS is changed after the definitive judgement.',
    notWorkedOut:
      'Shortening was granted, but the new schedule cannot be worked out from it. What is missing stands under Attention.',
    endDate: 'End date',
    fullTime: 'Duration at full-time equivalent',
    recognised: 'Of which in recognised institutions (new)',
    submitted: 'Submitted in MijnRGS',
    accorded: 'Approved in MijnRGS',
    notYet: 'not yet',
    missing: 'missing',
    unchanged: 'unchanged',
    drops: 'is dropped',
    added: 'is new',
    compared: 'Two schedules compared',
    comparing: (before, after) => `Before: ${before}. After: ${after}.`,
    until: 'to',
    noAccord: (name, date) => `${name}: the approval of the programme director is missing from the report of ${date}.`,
    noReport: (name) =>
      `${name}: there is no report in which the definitive judgement was discussed, and so no approval of it by the programme director.`,
    noGround: (name) => `${name}: the ground for shortening is missing from the request; MijnRGS asks for it per part.`,
    noPlace: (name, months) =>
      `${name}: the schedule has no part of this id or name. The shortening of ${months} is not in the schedule below.`,
    tooMuch: (name, shown, granted) =>
      `${name}: the schedule shows ${shown} of shortening, granted is ${granted}. Find out which is right; nothing was changed for it below.`,
    tooShort: (name, months) =>
      `${name}: this part takes ${months} at full time, less than the shortening that was granted. It is dropped; what is left over is not in the schedule below.`,
    backdated: (name, date) =>
      `${name}: would end on ${date}, before the day of the judgement. Agree with the programme director which part becomes shorter instead.`,
    belowMinimum: (words) => `The shortened training is ${words}.`,
    noDays: (name, file) => `${name}: no right first and last day in ${file}. This part was not counted.`,
    provisionalPart: (name, months, talk) =>
      `${name}: ${months}${talk === undefined ? '' : `; definitive judgement in the meeting of ${talk}`}`,
    shorteningColumns: ['Part', 'Shortening', 'Ground', 'Definitive judgement', 'Approval by director', 'Status'],
    scheduleColumns: ['Part', 'Before', 'After', 'Part-time factor', 'Months at full time', 'Ground for shortening'],
    states: {
      verwerkt: 'is in MijnRGS',
      in_schema: 'is in the training schedule, not yet approved in MijnRGS',
      nieuw: 'still to be changed',
      zonder_plaats: 'part not found in the schedule',
      teveel: 'schedule shows more',
    },
    steps: [
      'The trainee enters the change in MijnRGS, with the ground of each shortened part, and submits it.',
      'The programme director approves the changed schedule in MijnRGS.',
      'The trainee takes the new schedule over into the training schedule of this portfolio, with months, ground and judgement of each shortened part and with the days of submission and approval.',
    ],
  },
};
