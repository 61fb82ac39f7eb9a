import type { FormField } from '../../src/core/form/model.ts';
import { asText, isEmpty } from '../data.ts';
import type { Session } from '../session.ts';
import { shownDate } from './dateText.ts';

/** A value of a field as it is read: the label of a choice, a date as doctors write it, what a reference leads to. */
export function wordsOf(session: Session, field: FormField, value: unknown): string {
  if (isEmpty(value)) return session.texts.none;
  switch (field.type) {
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.label ?? asText(value);
    case 'item':
      return session.state?.items[field.of]?.find((choice) => choice.value === value)?.label ?? asText(value);
    case 'boolean':
      return typeof value === 'boolean' ? session.texts.ticked[value ? 'yes' : 'no'] : asText(value);
    case 'date':
      return shownDate(asText(value), session.language);
    case 'reference':
      return referenceWords(session, value);
    case 'text':
    case 'number':
    case 'file':
    case 'term':
    case 'choices':
    case 'group':
    case 'list':
      return asText(value);
  }
}

/** What a reference leads to, in words; the path itself when it leads to nothing known. */
export function referenceWords(session: Session, reference: unknown): string {
  const text = asText(reference);
  return session.state?.references.find((choice) => choice.reference === text)?.label ?? text;
}
