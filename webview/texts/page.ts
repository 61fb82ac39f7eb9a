import type { Language } from '../../src/core/language/language.ts';

/** The page around the form: head, way through the sections, what is kept, why there is no form. */
export interface PageTexts {
  skip: string;
  sections: string;
  showHelp: string;
  hideHelp: string;
  openAsText: string;
  save: string;
  saved: string;
  changed: string;
  readOnly: string;
  allDone: string;
  toDo(count: number): string;
  unreadable: string;
  unreadableLine(line: number): string;
  untouched: string;
  goToText: string;
  keptTitle: string;
  keptHelp: string;
  dismiss: string;
  loading: string;
}

export const pageTexts: Record<Language, PageTexts> = {
  nl: {
    skip: 'Naar het formulier',
    sections: 'Onderdelen',
    showHelp: 'Uitleg tonen',
    hideHelp: 'Uitleg verbergen',
    openAsText: 'Openen als tekst',
    save: 'Opslaan',
    saved: 'Opgeslagen',
    changed: 'Niet opgeslagen',
    readOnly: 'Alleen-lezen',
    allDone: 'Alles ingevuld',
    toDo: (count) => (count === 1 ? 'Nog 1 punt' : `Nog ${count} punten`),
    unreadable: 'Dit document kan nu niet als formulier worden getoond',
    unreadableLine: (line) => `Regel ${line}`,
    untouched: 'Het bestand is niet gewijzigd. Zodra de tekst weer leesbaar is, verschijnt het formulier vanzelf.',
    goToText: 'Naar deze regel in de tekst',
    keptTitle: 'Nog niet verwerkte tekst',
    keptHelp: 'De plaats waar u dit typte bestaat niet meer. U kunt de tekst hier kopiëren.',
    dismiss: 'Verwerpen',
    loading: 'Het formulier wordt geopend…',
  },
  en: {
    skip: 'Skip to the form',
    sections: 'Sections',
    showHelp: 'Show help',
    hideHelp: 'Hide help',
    openAsText: 'Open as text',
    save: 'Save',
    saved: 'Saved',
    changed: 'Not saved',
    readOnly: 'Read-only',
    allDone: 'Everything filled in',
    toDo: (count) => `${count} to do`,
    unreadable: 'This document cannot be shown as a form now',
    unreadableLine: (line) => `Line ${line}`,
    untouched: 'The file has not been changed. As soon as the text can be read again, the form appears by itself.',
    goToText: 'Go to this line in the text',
    keptTitle: 'Text that is not in the document yet',
    keptHelp: 'The place where you typed this no longer exists. You can copy the text here.',
    dismiss: 'Discard',
    loading: 'Opening the form…',
  },
};
