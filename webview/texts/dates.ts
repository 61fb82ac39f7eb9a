import type { Language } from '../../src/core/language/language.ts';

/** Dates and the calendar to choose them from. */
export interface DatesTexts {
  notADate: string;
  /** Shown in an empty field: how a date is written. */
  dateExample: string;
  chooseDate: string;
  /** The button beside a field. */
  openCalendar(field: string): string;
  today: string;
  emptyDate: string;
  previousMonth: string;
  nextMonth: string;
}

export const datesTexts: Record<Language, DatesTexts> = {
  nl: {
    notADate:
      'Dit is geen bestaande datum. Schrijf dag, maand en jaar, bijvoorbeeld 10-12-2026 of 10 december 2026. Wat u typte is nog niet in het document gezet.',
    dateExample: 'dd-mm-jjjj',
    chooseDate: 'Datum kiezen',
    openCalendar: (field) => `Kalender voor ${field}`,
    today: 'Vandaag',
    emptyDate: 'Leegmaken',
    previousMonth: 'Vorige maand',
    nextMonth: 'Volgende maand',
  },
  en: {
    notADate:
      'This is not an existing date. Write day, month and year, for example 10 Dec 2026 or 10-12-2026. What you typed has not been put in the document yet.',
    dateExample: 'd Mmm yyyy',
    chooseDate: 'Choose a date',
    openCalendar: (field) => `Calendar for ${field}`,
    today: 'Today',
    emptyDate: 'Clear',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
  },
};
