import type { Path, RefusalCode, YamlProblem } from './types.ts';

/** Why a change is not made. Thrown within this room only; `editsFor` turns it into a result. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly path: Path;

  constructor(code: RefusalCode, path: Path) {
    super(code);
    this.code = code;
    this.path = path;
  }
}

/** The refusal that a problem of a document means for every edit of it. */
export function refusalFor(problem: YamlProblem): RefusalCode {
  return problem.code;
}

const TEXTS: Readonly<Record<RefusalCode, { nl: string; en: string }>> = {
  syntax: {
    nl: 'Dit bestand bevat een schrijffout. Herstel die eerst in de tekst.',
    en: 'This file has a syntax error. Correct it in the text first.',
  },
  duplicate_key: {
    nl: 'Een sleutel staat twee keer in dit bestand. Verwijder er eerst één in de tekst.',
    en: 'A key occurs twice in this file. Remove one of them in the text first.',
  },
  several_documents: {
    nl: 'Dit bestand bevat meer dan één document. Zet elk document in een eigen bestand.',
    en: 'This file holds more than one document. Put each document in a file of its own.',
  },
  conflict_markers: {
    nl: 'Dit bestand bevat een samenvoegconflict. Los dat eerst op in de tekst.',
    en: 'This file holds a merge conflict. Resolve it in the text first.',
  },
  not_utf8: {
    nl: 'In dit bestand staan tekens die niet als UTF-8 te lezen zijn. Herstel die eerst in de tekst.',
    en: 'This file holds characters that cannot be read as UTF-8. Correct them in the text first.',
  },
  too_large: {
    nl: 'Dit bestand is te groot om via het formulier te wijzigen.',
    en: 'This file is too large to be changed through the form.',
  },
  too_deep: {
    nl: 'Dit bestand is te diep genest om via het formulier te wijzigen.',
    en: 'This file is nested too deeply to be changed through the form.',
  },
  too_many_aliases: {
    nl: 'Dit bestand bevat te veel verwijzingen (*naam) om via het formulier te wijzigen.',
    en: 'This file holds too many aliases (*name) to be changed through the form.',
  },
  through_alias: {
    nl: 'Deze waarde staat ergens anders in het bestand (*naam verwijst ernaar). Wijzig haar daar.',
    en: 'This value stands elsewhere in the file (*name refers to it). Change it there.',
  },
  merged: {
    nl: 'Deze waarde komt uit een ander deel van het bestand (<<). Wijzig haar daar.',
    en: 'This value comes from another part of the file (<<). Change it there.',
  },
  alias_in_use: {
    nl: 'Een ander deel van het bestand verwijst hiernaar (*naam). Wijzig dat eerst.',
    en: 'Another part of the file refers to this (*name). Change that first.',
  },
  not_a_collection: {
    nl: 'Hier staat al een waarde, geen groep of lijst waar iets bij kan.',
    en: 'A value stands here, not a group or list that something can be added to.',
  },
  no_such_item: {
    nl: 'Dit onderdeel van de lijst bestaat niet (meer).',
    en: 'This item of the list does not exist (any more).',
  },
  not_verified: {
    nl: 'Deze wijziging kan niet veilig in de tekst worden gezet. Maak haar in de tekst.',
    en: 'This change cannot be put into the text safely. Make it in the text.',
  },
};

/** The reason in words for the person who made the change. */
export function refusalText(code: RefusalCode, language: 'nl' | 'en'): string {
  return TEXTS[code][language];
}
