import type { Language } from '../../src/core/language/language.ts';

/** Dates and the calendar to choose them from. */
export interface DatesTexts {
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
    dateExample: 'dd-mm-jjjj',
    chooseDate: 'Datum kiezen',
    openCalendar: (field) => `Kalender voor ${field}`,
    today: 'Vandaag',
    emptyDate: 'Leegmaken',
    previousMonth: 'Vorige maand',
    nextMonth: 'Volgende maand',
  },
  en: {
    dateExample: 'd Mmm yyyy',
    chooseDate: 'Choose a date',
    openCalendar: (field) => `Calendar for ${field}`,
    today: 'Today',
    emptyDate: 'Clear',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
  },
};
