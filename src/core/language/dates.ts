import { isDate } from '../kinds/date.ts';
import type { Language } from './language.ts';

const LONG: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A date as it is read aloud: `2026-03-12` is "12 maart 2026". What is no day of the calendar comes back as it is. */
export function formatDate(date: string, language: Language): string {
  return isDate(date) ? LONG[language].format(Date.parse(`${date}T00:00:00Z`)) : date;
}
