import type { Language } from '../../../src/core/language/language.ts';

/** An ISO date as it is read: "1 mrt 2027"; what is no date as it is written. */
export function dayInWords(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || Number.isNaN(day.getTime())) return date;
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', format).format(day);
}
