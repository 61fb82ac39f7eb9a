import type { Language } from '../../src/core/language/language.ts';
import { longestText } from '../../src/protocol/limits.ts';
import type { TypedField } from '../view/textReading.ts';

/** What a field holds, for the words of a question about it. */
export type ConflictNoun = TypedField['type'] | 'choice';

/** Fields of all types. */
export interface FieldsTexts {
  optional: string;
  none: string;
  search: string;
  noMatch: string;
  openReference(what: string): string;
  clear(what: string): string;
  example(text: string): string;
  /** What holds when a number is left out. */
  standard(number: number): string;
  /** Why what is typed in a field cannot be put in the document. */
  unwritable: Record<TypedField['type'], string>;
  /** What was put elsewhere in a field in which something else is typed here. */
  conflict(noun: TypedField['type'], value: string): string;
  /** What was chosen here and elsewhere in a field. */
  choiceConflict(mine: string, theirs: string): string;
  conflictButtons: Record<ConflictNoun, { keepMine: string; takeTheirs: string }>;
  conflictSolved: Record<'mine' | 'theirs', string>;
  ticked: Record<'yes' | 'no', string>;
  tryAgain: string;
  misfit: string;
  elementDone: string;
  elementMissing: string;
  complete(count: number): string;
}

const tooLong: Record<Language, string> = {
  nl: `Deze tekst is te lang: meer dan ${longestText.toLocaleString('nl')} tekens past niet in één veld. Wat u typte, staat er nog, maar is nog niet in het document gezet.`,
  en: `This text is too long: one field takes no more than ${longestText.toLocaleString('en')} characters. What you typed is still here, but has not been put in the document yet.`,
};

export const fieldsTexts: Record<Language, FieldsTexts> = {
  nl: {
    optional: 'optioneel',
    none: 'Niet ingevuld',
    search: 'Zoeken in het portfolio',
    noMatch: 'Niets gevonden in het portfolio.',
    openReference: (what) => `${what} openen`,
    clear: (what) => `${what} leegmaken`,
    example: (text) => `Bijvoorbeeld: ${text}`,
    standard: (number) => `Standaard ${number.toLocaleString('nl')}`,
    unwritable: {
      text: tooLong.nl,
      file: tooLong.nl,
      number: 'Vul hier een getal in. Wat u typte, is nog niet in het document gezet.',
      date: 'Dit is geen bestaande datum. Schrijf dag, maand en jaar, bijvoorbeeld 10-12-2026 of 10 december 2026. Wat u typte, is nog niet in het document gezet.',
    },
    conflict: (noun, value) => {
      const yours = { text: 'Uw tekst', number: 'Uw getal', date: 'Uw datum', file: 'Uw bestand' }[noun];
      return value === ''
        ? `Dit veld is intussen elders leeggemaakt. ${yours} staat er nog.`
        : `Dit veld is intussen elders gewijzigd in: “${value}”. ${yours} staat er nog.`;
    },
    choiceConflict: (mine, theirs) => `U koos hier “${mine}”. Intussen is elders “${theirs}” gekozen; dat staat er nu.`,
    conflictButtons: {
      text: { keepMine: 'Mijn tekst houden', takeTheirs: 'Andere tekst overnemen' },
      number: { keepMine: 'Mijn getal houden', takeTheirs: 'Ander getal overnemen' },
      date: { keepMine: 'Mijn datum houden', takeTheirs: 'Andere datum overnemen' },
      file: { keepMine: 'Mijn bestand houden', takeTheirs: 'Ander bestand overnemen' },
      choice: { keepMine: 'Mijn keuze houden', takeTheirs: 'Andere keuze overnemen' },
    },
    conflictSolved: { mine: 'Wat u hier invulde, blijft.', theirs: 'Wat elders is ingevuld, blijft.' },
    ticked: { yes: 'Aangevinkt', no: 'Niet aangevinkt' },
    tryAgain: 'Opnieuw proberen',
    misfit:
      'Hier staat in het bestand iets anders dan het formulier kan tonen. Het blijft ongemoeid; open het document als tekst om het te bekijken.',
    elementDone: 'compleet',
    elementMissing: 'nog niet compleet',
    complete: (count) => `${count} van de 5 elementen compleet`,
  },
  en: {
    optional: 'optional',
    none: 'Not filled in',
    search: 'Search the portfolio',
    noMatch: 'Nothing found in the portfolio.',
    openReference: (what) => `Open ${what}`,
    clear: (what) => `Clear ${what}`,
    example: (text) => `For example: ${text}`,
    standard: (number) => `Default ${number.toLocaleString('en')}`,
    unwritable: {
      text: tooLong.en,
      file: tooLong.en,
      number: 'Please enter a number. What you typed has not been put in the document yet.',
      date: 'This is not an existing date. Write day, month and year, for example 10 Dec 2026 or 10-12-2026. What you typed has not been put in the document yet.',
    },
    conflict: (noun, value) => {
      const yours = `Your ${noun} is still here.`;
      return value === ''
        ? `This field has been cleared elsewhere meanwhile. ${yours}`
        : `This field has been changed elsewhere meanwhile, to: “${value}”. ${yours}`;
    },
    choiceConflict: (mine, theirs) =>
      `You chose “${mine}” here. Meanwhile “${theirs}” was chosen elsewhere; that is what it says now.`,
    conflictButtons: {
      text: { keepMine: 'Keep my text', takeTheirs: 'Take the other text' },
      number: { keepMine: 'Keep my number', takeTheirs: 'Take the other number' },
      date: { keepMine: 'Keep my date', takeTheirs: 'Take the other date' },
      file: { keepMine: 'Keep my file', takeTheirs: 'Take the other file' },
      choice: { keepMine: 'Keep my choice', takeTheirs: 'Take the other choice' },
    },
    conflictSolved: { mine: 'What you filled in here stays.', theirs: 'What was filled in elsewhere stays.' },
    ticked: { yes: 'Ticked', no: 'Not ticked' },
    tryAgain: 'Try again',
    misfit:
      'The file holds something here that the form cannot show. It is left alone; open the document as text to see it.',
    elementDone: 'complete',
    elementMissing: 'not complete yet',
    complete: (count) => `${count} of 5 elements complete`,
  },
};
