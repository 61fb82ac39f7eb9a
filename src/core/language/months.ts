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

/**
 * How far an amount lies from a European minimum: "3,6 maanden onder het Europese minimum van 48 maanden".
 * @param tekort months that lack; negative when there are more than enough
 */
export function minimumInWords(tekort: number, minimum: number, language: Language): string {
  const amount = tenths(Math.abs(tekort));
  const isShort = tekort > 1e-6;
  const against = {
    nl: `het Europese minimum van ${formatMonths(minimum, 'nl')}`,
    en: `the European minimum of ${formatMonths(minimum, 'en')}`,
  }[language];
  if (!isShort && amount === 0) return `${{ nl: 'precies', en: 'exactly' }[language]} ${against}`;
  // A day under the minimum is under it, also where it makes no tenth of a month.
  const by = amount > 0 ? formatMonths(amount, language) : { nl: 'net', en: 'just' }[language];
  const side = isShort ? { nl: 'onder', en: 'below' }[language] : { nl: 'boven', en: 'above' }[language];
  return `${by} ${side} ${against}`;
}
