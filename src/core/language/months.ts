import type { Language } from './language.ts';

/** Sums of parts of months are shown, and compared, to one decimal. */
export function tenths(aantal: number): number {
  return Math.round(aantal * 10) / 10;
}

/** Months as people say them: "9,6 maanden". */
export function formatMonths(aantal: number, language: Language): string {
  const written = String(aantal);
  return language === 'nl'
    ? `${written.replace('.', ',')} ${aantal === 1 ? 'maand' : 'maanden'}`
    : `${written} ${aantal === 1 ? 'month' : 'months'}`;
}
