import type { Language } from '../../src/core/language/language.ts';
import type { Deed, DeedGroup } from '../keys/shortcuts.ts';

/** The page around the form: head, way through the sections, what is kept, why there is no form. */
export interface PageTexts {
  skip: string;
  skipToSections: string;
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
  close: string;
  /** Between two keys that do the same. */
  or: string;
  shortcuts: string;
  shortcutsNote: string;
  deedGroups: Record<DeedGroup, string>;
  deeds: Record<Deed, string>;
}

export const pageTexts: Record<Language, PageTexts> = {
  nl: {
    skip: 'Naar het formulier',
    skipToSections: 'Naar de onderdelen',
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
    keptHelp: 'De plaats waar u dit typte, bestaat niet meer. U kunt de tekst hier kopiëren.',
    dismiss: 'Verwerpen',
    loading: 'Het formulier wordt geopend…',
    close: 'Sluiten',
    or: 'of',
    shortcuts: 'Sneltoetsen',
    shortcutsNote: 'Met Tab en Shift + Tab gaat u langs alle velden en knoppen; F6 verlaat het formulier.',
    deedGroups: { way: 'Door het formulier', editing: 'Bewerken', help: 'Hulp' },
    deeds: {
      nextPoint: 'Naar het volgende punt',
      previousPoint: 'Naar het vorige punt',
      nextSection: 'Naar het volgende onderdeel',
      previousSection: 'Naar het vorige onderdeel',
      moveUp: 'Dit item in de lijst omhoog',
      moveDown: 'Dit item in de lijst omlaag',
      save: 'Opslaan',
      undo: 'Ongedaan maken',
      redo: 'Opnieuw doen',
      shortcuts: 'Deze sneltoetsen tonen of sluiten',
    },
  },
  en: {
    skip: 'Skip to the form',
    skipToSections: 'Skip to the sections',
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
    close: 'Close',
    or: 'or',
    shortcuts: 'Keyboard shortcuts',
    shortcutsNote: 'Tab and Shift + Tab go along all fields and buttons; F6 leaves the form.',
    deedGroups: { way: 'Around the form', editing: 'Editing', help: 'Help' },
    deeds: {
      nextPoint: 'Go to the next point',
      previousPoint: 'Go to the previous point',
      nextSection: 'Go to the next section',
      previousSection: 'Go to the previous section',
      moveUp: 'Move this list item up',
      moveDown: 'Move this list item down',
      save: 'Save',
      undo: 'Undo',
      redo: 'Redo',
      shortcuts: 'Show or close these shortcuts',
    },
  },
};
