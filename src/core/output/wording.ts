import type { FormField } from '../form/index.ts';
import { isKind } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import {
  documentTitle,
  kenmerkenVoor,
  namedItem,
  onOneLine,
  resolveReference,
  verbindingenVan,
} from '../portfolio/index.ts';
import { isFilled, isMapping, valueAt } from '../yaml/index.ts';

/** Where words are found: the document that is put on a page, its portfolio, and the language of the page. */
export interface Source {
  document: AnyDocument;
  portfolio: Portfolio;
  language: Language;
}

const YES_NO = { nl: { true: 'Ja', false: 'Nee' }, en: { true: 'Yes', false: 'No' } } as const;

/** A short value as people read it: dates in words, choices by their label, references by what they lead to. */
export function inWords(field: FormField, value: unknown, source: Source): string {
  if (!isFilled(value)) return '';
  const { language } = source;
  switch (field.type) {
    case 'date':
      return formatDate(asText(value), language);
    case 'number':
      return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : asText(value);
    case 'boolean':
      return typeof value === 'boolean' ? YES_NO[language][`${value}`] : asText(value);
    case 'choice':
      return labelOf(field.choices, value);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => labelOf(field.choices, one)).join(', ');
    case 'reference':
      return referenceInWords(asText(value), source);
    case 'item':
      return idInWords(asText(value), field.of, source);
    case 'term':
      return termInWords(value, language);
    case 'group':
      return field.fields
        .flatMap((member) => {
          const words = inWords(member, valueAt(value, member.path), source);
          // Of a person one sees what is what; a number or a choice needs its label.
          return words === '' ? [] : [field.card === 'person' ? words : `${inZin(member.label)}: ${inZin(words)}`];
        })
        .join(', ');
    case 'file':
    case 'list':
    case 'text':
      return asText(value);
  }
}

function labelOf(choices: readonly { value: unknown; label: string }[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? asText(value);
}

/** What a reference leads to, as people call it; what leads nowhere is shown as it is written. */
function referenceInWords(reference: string, { document, portfolio, language }: Source): string {
  const target = resolveReference(document.file, reference);
  const there = target && portfolio.get(target.file);
  if (!there) return reference;
  const title = documentTitle(there, language);
  if (target.id === undefined) return title;
  const kenmerk = verbindingenVan(there).kenmerken.find(({ id }) => id === target.id);
  const named = kenmerk && namedItem(valueAt(there.parsed.data, kenmerk.item));
  return `${named ? fullTitle(named) : target.id} (${inZin(title)})`;
}

/**
 * The item an id is of: `V1: Loopt te laat visite`.
 * @param of the list it is of, as the form names it: `verslag/verbeterpunten`
 */
function idInWords(id: string, of: string, { document, portfolio }: Source): string {
  const [kind = '', ...list] = of.split('/');
  const found = isKind(kind)
    ? kenmerkenVoor(portfolio, document, { kind, list }).find(({ kenmerk }) => kenmerk.id === id)
    : undefined;
  const named = found && namedItem(valueAt(found.document.parsed.data, found.kenmerk.item));
  return named ? fullTitle(named) : id;
}

/** On paper nothing is cut. */
export function fullTitle({ id, words }: { id: string; words: string }): string {
  if (words === '') return id;
  return isSpoken(id) ? `${id}: ${words}` : words;
}

/** Whether people call something by its id: `A1`, `V12`. Others, such as `vorige_afspraken`, are for references only. */
export function isSpoken(id: string): boolean {
  return /^\p{L}{1,3}\d{1,3}$/u.test(id);
}

/** A day, with the talk it is tied to when there is one. */
function termInWords(value: unknown, language: Language): string {
  if (!isMapping(value)) return formatDate(asText(value), language);
  return [formatDate(asText(valueAt(value, ['datum'])), language), asText(valueAt(value, ['gesprek']))]
    .filter((part) => part !== '')
    .join(', ');
}

/** A value that has another shape than its field, as far as it can be said. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return onOneLine(value);
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : JSON.stringify(value);
}
