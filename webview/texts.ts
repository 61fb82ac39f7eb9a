import type { Language } from '../src/core/language/language.ts';

/** The words of the frame itself; what is said about a document comes with the model and the state. */
export interface Texts {
  skip: string;
  sections: string;
  showSections: string;
  showHelp: string;
  hideHelp: string;
  openAsText: string;
  save: string;
  saved: string;
  changed: string;
  saving: string;
  readOnly: string;
  allDone: string;
  toDo(count: number): string;
  optional: string;
  none: string;
  add(what: string): string;
  remove(what: string): string;
  moveUp(what: string): string;
  moveDown(what: string): string;
  moved(place: number, count: number): string;
  removed(what: string): string;
  added(what: string): string;
  emptyList: string;
  complete(count: number): string;
  elementDone: string;
  elementMissing: string;
  levels: Record<'error' | 'warning' | 'info', string>;
  aboutRule(rule: string): string;
  search: string;
  noMatch: string;
  openReference(what: string): string;
  clear(what: string): string;
  example(text: string): string;
  notANumber: string;
  conflict(value: string): string;
  keepMine: string;
  takeTheirs: string;
  tryAgain: string;
  refused: string;
  misfit: string;
  findings(count: number): string;
  unreadable: string;
  unreadableLine(line: number): string;
  untouched: string;
  goToText: string;
  keptTitle: string;
  keptHelp: string;
  dismiss: string;
  loading: string;
  about: string;
  fixFailed(reason: string): string;
}

const nl: Texts = {
  skip: 'Naar het formulier',
  sections: 'Onderdelen',
  showSections: 'Onderdelen tonen',
  showHelp: 'Uitleg tonen',
  hideHelp: 'Uitleg verbergen',
  openAsText: 'Openen als tekst',
  save: 'Opslaan',
  saved: 'Opgeslagen',
  changed: 'Niet opgeslagen',
  saving: 'Wordt verwerkt…',
  readOnly: 'Alleen-lezen',
  allDone: 'Alles ingevuld',
  toDo: (count) => (count === 1 ? 'Nog 1 punt' : `Nog ${count} punten`),
  optional: 'optioneel',
  none: 'Niet ingevuld',
  add: (what) => `${what} toevoegen`,
  remove: (what) => `${what} verwijderen`,
  moveUp: (what) => `${what} omhoog`,
  moveDown: (what) => `${what} omlaag`,
  moved: (place, count) => `Verplaatst naar plaats ${place} van ${count}`,
  removed: (what) => `${what} verwijderd`,
  added: (what) => `${what} toegevoegd`,
  emptyList: 'Nog niets ingevuld.',
  complete: (count) => `${count} van de 5 elementen compleet`,
  elementDone: 'compleet',
  elementMissing: 'nog niet compleet',
  levels: { error: 'Fout', warning: 'Nog te doen', info: 'Advies' },
  aboutRule: (rule) => `Uitleg over ${rule}`,
  search: 'Zoeken in het portfolio',
  noMatch: 'Niets gevonden in het portfolio.',
  openReference: (what) => `${what} openen`,
  clear: (what) => `${what} leegmaken`,
  example: (text) => `Bijvoorbeeld: ${text}`,
  notANumber: 'Vul hier een getal in. Wat u typte is nog niet in het document gezet.',
  conflict: (value) =>
    value === ''
      ? 'Dit veld is intussen elders leeggemaakt. Uw tekst staat er nog.'
      : `Dit veld is intussen elders gewijzigd in: “${value}”. Uw tekst staat er nog.`,
  keepMine: 'Mijn tekst houden',
  takeTheirs: 'Andere tekst overnemen',
  tryAgain: 'Opnieuw proberen',
  refused: 'Niet gelukt.',
  misfit:
    'Hier staat in het bestand iets anders dan het formulier kan tonen. Het blijft ongemoeid; open het document als tekst om het te bekijken.',
  findings: (count) =>
    count === 0 ? 'Geen openstaande punten' : count === 1 ? '1 openstaand punt' : `${count} openstaande punten`,
  unreadable: 'Dit document kan nu niet als formulier worden getoond',
  unreadableLine: (line) => `Regel ${line}`,
  untouched: 'Het bestand is niet gewijzigd. Zodra de tekst weer leesbaar is, verschijnt het formulier vanzelf.',
  goToText: 'Naar deze regel in de tekst',
  keptTitle: 'Nog niet verwerkte tekst',
  keptHelp: 'De plaats waar u dit typte bestaat niet meer. U kunt de tekst hier kopiëren.',
  dismiss: 'Verwerpen',
  loading: 'Het formulier wordt geopend…',
  about: 'Over dit document',
  fixFailed: (reason) => `Niet gelukt: ${reason}`,
};

const en: Texts = {
  skip: 'Skip to the form',
  sections: 'Sections',
  showSections: 'Show sections',
  showHelp: 'Show help',
  hideHelp: 'Hide help',
  openAsText: 'Open as text',
  save: 'Save',
  saved: 'Saved',
  changed: 'Not saved',
  saving: 'Working…',
  readOnly: 'Read-only',
  allDone: 'Everything filled in',
  toDo: (count) => `${count} to do`,
  optional: 'optional',
  none: 'Not filled in',
  add: (what) => `Add ${what.toLowerCase()}`,
  remove: (what) => `Remove ${what}`,
  moveUp: (what) => `Move ${what} up`,
  moveDown: (what) => `Move ${what} down`,
  moved: (place, count) => `Moved to place ${place} of ${count}`,
  removed: (what) => `${what} removed`,
  added: (what) => `${what} added`,
  emptyList: 'Nothing filled in yet.',
  complete: (count) => `${count} of 5 elements complete`,
  elementDone: 'complete',
  elementMissing: 'not complete yet',
  levels: { error: 'Error', warning: 'To do', info: 'Advice' },
  aboutRule: (rule) => `About ${rule}`,
  search: 'Search the portfolio',
  noMatch: 'Nothing found in the portfolio.',
  openReference: (what) => `Open ${what}`,
  clear: (what) => `Clear ${what}`,
  example: (text) => `For example: ${text}`,
  notANumber: 'Please enter a number. What you typed has not been put in the document yet.',
  conflict: (value) =>
    value === ''
      ? 'This field has been cleared elsewhere meanwhile. Your text is still here.'
      : `This field has been changed elsewhere meanwhile, to: “${value}”. Your text is still here.`,
  keepMine: 'Keep my text',
  takeTheirs: 'Take the other text',
  tryAgain: 'Try again',
  refused: 'That did not work.',
  misfit:
    'The file holds something here that the form cannot show. It is left alone; open the document as text to see it.',
  findings: (count) => (count === 0 ? 'Nothing left to do' : count === 1 ? '1 point to do' : `${count} points to do`),
  unreadable: 'This document cannot be shown as a form now',
  unreadableLine: (line) => `Line ${line}`,
  untouched: 'The file has not been changed. As soon as the text can be read again, the form appears by itself.',
  goToText: 'Go to this line in the text',
  keptTitle: 'Text that is not in the document yet',
  keptHelp: 'The place where you typed this no longer exists. You can copy the text here.',
  dismiss: 'Discard',
  loading: 'Opening the form…',
  about: 'About this document',
  fixFailed: (reason) => `That did not work: ${reason}`,
};

export const textsIn = (language: Language): Texts => (language === 'nl' ? nl : en);
