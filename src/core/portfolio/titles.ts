import { kindTitle } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument } from './document.ts';

/** What a document is called among people: its kind with what tells it from others, such as "Verslag, 12 maart 2026". */
export function documentTitle(document: AnyDocument, language: Language): string {
  const date = (day: string | undefined) => (day === undefined ? undefined : formatDate(day, language));
  return [kindTitle(document.kind, language), ...distinction(document, date)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function distinction(document: AnyDocument, date: (day?: string) => string | undefined): (string | undefined)[] {
  const { kind, draft } = document;
  switch (kind) {
    case 'portfolio':
      return [draft.aios?.naam];
    case 'reflectie':
      return [draft.gesprek?.type, date(draft.gesprek?.datum)];
    case 'agenda':
    case 'verslag':
      return [draft.gesprek?.type, draft.gesprek?.stage, date(draft.gesprek?.datum)];
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
