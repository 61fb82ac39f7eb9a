/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/**
 * The day that was probably meant by a text that is no date: another order or other signs (`12-3-2026`, `2026/03/12`,
 * `12 maart 2026`, a time behind it), or a day past the end of its month (`2026-02-30` is the 28th). Numbers with the
 * year last are read the Dutch way, day before month.
 */
export function nearestDate(text: string): string | undefined {
  const parts = text.trim().split(/[\s./,-]+|T/u);
  const [first = '', second = '', third = ''] = parts;
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, second, first];
  if (!/^\d{4}$/u.test(year) || !/^\d{1,2}$/u.test(day)) return undefined;
  return calendarDay(Number(year), monthNumber(month), Number(day));
}

function monthNumber(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return MONTHS.findIndex((names) => names.includes(text.toLowerCase())) + 1;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const last = Math.min(day, daysInMonth(year, month));
  return [String(year), String(month).padStart(2, '0'), String(last).padStart(2, '0')].join('-');
}
