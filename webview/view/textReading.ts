import { longestText } from '../../src/protocol/limits.ts';
import type { FormField } from '../../src/core/form/model.ts';
import type { Language } from '../../src/core/language/language.ts';
import { mayGoOn, readDate, shownDate } from './dateText.ts';

/** A field that is a text to whom types in it. */
export type TypedField = Extract<FormField, { type: 'text' | 'number' | 'date' | 'file' }>;

/** What is typed, as a field keeps it: a date in one way, however it was written; anything else to the letter. */
export function keptAs({ type }: TypedField, typed: string, today: string): string {
  return type === 'date' ? (readDate(typed, today) ?? typed) : typed;
}

/** What a field shows of what the document or the user has. */
export function shownAs({ type }: TypedField, kept: string, language: Language): string {
  return type === 'date' ? shownDate(kept, language) : kept;
}

/** What a text becomes in the document: null when it is empty, undefined when it cannot be written (yet). */
export function valueOf({ type }: TypedField, text: string, today: string): string | number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (type) {
    case 'text':
      return text.length > longestText ? undefined : text;
    case 'file':
      return trimmed.length > longestText ? undefined : trimmed;
    case 'date':
      return readDate(text, today);
    case 'number': {
      const number = Number(trimmed.replace(',', '.'));
      return Number.isFinite(number) ? number : undefined;
    }
  }
}

/** Whether a text waits until the field is left: half a path, or a date whose year may go on. */
export function waitsForMore({ type }: TypedField, text: string): boolean {
  return type === 'file' || (type === 'date' && mayGoOn(text));
}
