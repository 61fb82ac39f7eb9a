import type { Language } from '../../src/core/language/language.ts';

/** Choosing and making what a field refers to: people, files, evidence. */
export interface ChoosingTexts {
  suggestions: string;
  people: string;
  newPerson(name: string): string;
  editPerson(name: string): string;
  filesOfPortfolio: string;
  lookingForFiles: string;
  noFile: string;
  newEvidence(title: string): string;
  evidenceMade(title: string): string;
  notMade(reason: string): string;
}

export const choosingTexts: Record<Language, ChoosingTexts> = {
  nl: {
    suggestions: 'Suggesties',
    people: 'Mensen in het portfolio',
    newPerson: (name) => `Iemand anders: ‘${name}’`,
    editPerson: (name) => `Gegevens van ${name}`,
    filesOfPortfolio: 'Bestanden in het portfolio',
    lookingForFiles: 'De bestanden van het portfolio worden opgezocht…',
    noFile: 'Geen bestand gevonden. Zet het eerst in de map van het portfolio.',
    newEvidence: (title) => `Nieuw bewijsstuk: ‘${title}’`,
    evidenceMade: (title) => `Bewijsstuk ‘${title}’ is gemaakt en hier toegevoegd.`,
    notMade: (reason) => `Het bewijsstuk is niet gemaakt. ${reason}`,
  },
  en: {
    suggestions: 'Suggestions',
    people: 'People in the portfolio',
    newPerson: (name) => `Somebody else: ‘${name}’`,
    editPerson: (name) => `Details of ${name}`,
    filesOfPortfolio: 'Files in the portfolio',
    lookingForFiles: 'Looking for the files of the portfolio…',
    noFile: 'No file found. First put it in the folder of the portfolio.',
    newEvidence: (title) => `New piece of evidence: ‘${title}’`,
    evidenceMade: (title) => `Evidence ‘${title}’ was made and added here.`,
    notMade: (reason) => `The evidence was not made. ${reason}`,
  },
};
