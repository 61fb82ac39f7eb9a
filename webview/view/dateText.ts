import type { Language } from '../../src/core/language/language.ts';

/** As doctors write dates: `10-12-2026`, `10 Dec 2026`. Anything else than a date (`YYYY-MM-DD`) comes back as it is. */
export function shownDate(written: string, language: Language): string {
  const [, year, month, day] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/u.exec(written) ?? [];
  if (year === undefined || month === undefined || day === undefined || !isDay(written)) return written;
  if (language === 'nl') return `${day}-${month}-${year}`;
  return `${Number(day)} ${SHORT_MONTHS.en[Number(month) - 1] ?? month} ${year}`;
}

/**
 * The date that is meant, as it is written in a document (`YYYY-MM-DD`): the day comes first, or the year in four
 * figures; months in figures or in words of either language.
 * @param today the same, for who writes "vandaag" or "today"
 * @returns undefined when it is no date, or none that exists
 */
export function readDate(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'vandaag' || text === 'today') return today;
  const yearFirst = /^([1-9]\d{3})[-/. ](\d{1,2})[-/. ](\d{1,2})$/u.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2}|\p{L}{3,}\.?)(?:\s*[-/.]\s*|\s+)([1-9]\d{3}|\d{2})$/u.exec(
    text,
  );
  if (!dayFirst) return undefined;
  const [, day, month = '', year = ''] = dayFirst;
  return dayOf(year.length === 2 ? `20${year}` : year, /^\d/u.test(month) ? month : monthOf(month), day);
}

/** Whether a date may still become another one at the next key: `10-12-20` is the beginning of `10-12-2026`. */
export function mayGoOn(typed: string): boolean {
  const text = typed.trim();
  const isYearFirst = /^\d{4}/u.test(text);
  return isYearFirst ? /\D\d{1,2}\D\d$/u.test(text) : /\D\d{2}$/u.test(text);
}

/** A month as it is called in a language, abbreviated. */
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const MONTHS: Record<Language, readonly string[]> = { nl: monthsIn('nl-NL'), en: monthsIn('en-GB') };

function monthsIn(locale: string): string[] {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return SHORT_MONTHS.nl.map((_, month) => names.format(Date.UTC(2000, month)).toLowerCase());
}

/** The number of a month in words: whole, abbreviated, or as far as one wrote it. */
function monthOf(word: string): string | undefined {
  const name = word.replace(/\.$/u, '');
  for (const language of ['nl', 'en'] as const) {
    const short = SHORT_MONTHS[language].findIndex((month) => month.toLowerCase() === name);
    const found = short >= 0 ? short : MONTHS[language].findIndex((month) => month.startsWith(name));
    if (found >= 0) return String(found + 1);
  }
  return undefined;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

/** Whether a date that is written as one exists. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** Today on the user's own calendar. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
