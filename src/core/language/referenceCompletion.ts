import type { FieldDescription } from '../kinds/index.ts';
import type { AnyDocument, Kenmerk, Portfolio } from '../portfolio/index.ts';
import {
  documentTitle,
  kenmerkenVoor,
  namedItem,
  referenceTo,
  resolveReference,
  shortened,
  verbindingenVan,
} from '../portfolio/index.ts';
import type { OffsetRange } from '../yaml/index.ts';
import { valueAt } from '../yaml/index.ts';
import type { Completion } from './completionItem.ts';
import type { Language } from './language.ts';

/** What a place that refers is being asked for. */
export interface ReferencePlace {
  document: AnyDocument;
  portfolio: Portfolio;
  field: FieldDescription;
  /** What is typed so far. */
  typed: OffsetRange;
  /** Files of the portfolio that are no documents, as they are written in this document. */
  files: readonly string[];
  language: Language;
}

/** The documents, the items in them, or the files that a reference can lead to. */
export function referenceCompletions(place: ReferencePlace): Completion[] {
  const { field } = place;
  if (field.idOf) return idsOfList(place, field.idOf);
  if (field.file) return files(place);
  if (!field.reference) return [];
  const text = bare(place);
  const hash = text.indexOf('#');
  return hash < 0 ? documents(place, field.reference) : idsIn(place, text.slice(0, hash));
}

function documents(place: ReferencePlace, kinds: readonly AnyDocument['kind'][]): Completion[] {
  const { document, portfolio, language } = place;
  return [...portfolio.documents.values()]
    .filter(({ kind, file }) => kinds.includes(kind) && file !== document.file)
    .map((target) => {
      const reference = referenceTo(document.file, { file: target.file });
      return completion(place, { label: reference, detail: documentTitle(target, language), insert: reference });
    });
}

/** Behind the `#` of a reference: the ids of that document. What is typed before it stays as it is. */
function idsIn(place: ReferencePlace, path: string): Completion[] {
  const { document, portfolio } = place;
  const file = path.trim() === '' ? document.file : resolveReference(document.file, path)?.file;
  const target = file === undefined ? undefined : portfolio.get(file);
  if (!target) return [];
  return verbindingenVan(target).kenmerken.map((kenmerk) =>
    completion(place, {
      label: kenmerk.id,
      detail: wordsOf(target, kenmerk),
      insert: `${path}#${kenmerk.id}`,
    }),
  );
}

function idsOfList(place: ReferencePlace, list: NonNullable<FieldDescription['idOf']>): Completion[] {
  return kenmerkenVoor(place.portfolio, place.document, list).map(({ document, kenmerk }) =>
    completion(place, { label: kenmerk.id, detail: wordsOf(document, kenmerk), insert: kenmerk.id }),
  );
}

function files(place: ReferencePlace): Completion[] {
  return place.files.map((file) => completion(place, { label: file, insert: file }));
}

function wordsOf(document: AnyDocument, { item }: Kenmerk): string {
  return shortened(namedItem(valueAt(document.parsed.data, item))?.words ?? '');
}

function completion(
  place: ReferencePlace,
  { label, detail = '', insert }: { label: string; detail?: string; insert: string },
): Completion {
  return {
    label,
    ...(detail === '' ? {} : { detail }),
    insert: written(insert, place),
    replace: place.typed,
    filter: `${written(insert, place)} ${detail}`.trim(),
    from: 'portfolio',
    kind: 'reference',
  };
}

function source({ document, typed }: ReferencePlace): string {
  return document.parsed.text.slice(typed.start, typed.end);
}

/** What is typed, without quotes that are open or closed. */
function bare(place: ReferencePlace): string {
  return source(place).replace(/^["']|["']$/g, '');
}

/** In the quotes somebody began with. */
function written(text: string, place: ReferencePlace): string {
  const quote = /^["']/.exec(source(place))?.[0];
  if (quote === undefined) return text;
  return quote === '"' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
