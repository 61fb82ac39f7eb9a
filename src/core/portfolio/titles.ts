import { kindTitle, valueLabel, type Gesprekstype } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument } from './document.ts';

/** Which talk it is, without its date: "voortgangsgesprek", "interim meeting, Nefrologie"; empty when nothing is known. */
export function talkWords(
  talk: { type?: Gesprekstype; stage?: string | undefined } | undefined,
  language: Language,
): string {
  const type = talk?.type && inZin(valueLabel('gesprekstype', talk.type, language));
  return [type, talk?.stage].filter((part) => part !== undefined && part !== '').join(', ');
}

/**
 * What a document is called among people: its kind with what tells it from others, such as "Agenda, voortgangsgesprek,
 * 12 maart 2026".
 */
export function documentTitle(document: AnyDocument, language: Language): string {
  return [kindTitle(document.kind, language), ...distinction(document, language)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function distinction(document: AnyDocument, language: Language): (string | undefined)[] {
  const date = (day: string | undefined) => (day === undefined ? undefined : formatDate(day, language));
  const { kind, draft } = document;
  switch (kind) {
    case 'portfolio':
      return [draft.aios?.naam];
    case 'reflectie':
    case 'agenda':
    case 'verslag':
      return [talkWords(draft.gesprek, language), date(draft.gesprek?.datum)];
    case 'bewijs':
      return [draft.titel, date(draft.datum)];
    case 'feedback':
      return [draft.gever?.naam, date(draft.datum)];
    case 'versnellingsverzoek':
      return [date(draft.datum)];
    case 'tussenbeoordeling':
      return [draft.stage?.naam, date(draft.datum)];
    case 'iop':
      return [draft.stage, date(draft.geldig?.van)];
    case 'opleidingsschema':
      return [];
    case 'dossier':
      return [draft.aios?.naam];
  }
}
