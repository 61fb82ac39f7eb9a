/** The date so many days later (or earlier). Calendar days, no time zones: a date of a portfolio has no clock. */
export function plusDagen(datum: string, dagen: number): string {
  const { jaar, maand, dag } = delen(datum);
  const date = new Date(0);
  date.setUTCFullYear(jaar, maand - 1, dag + dagen);
  return geschreven(date) ?? datum;
}

/** The date so many months later; the last day of a shorter month when it has no such day. */
export function plusMaanden(datum: string, maanden: number): string {
  const { jaar, maand, dag } = delen(datum);
  const first = new Date(0);
  first.setUTCFullYear(jaar, maand - 1 + maanden + 1, 0);
  if (Number.isNaN(first.getTime())) return datum;
  first.setUTCDate(Math.min(dag, first.getUTCDate()));
  return geschreven(first) ?? datum;
}

/** As a date of a portfolio is written; undefined for what has no four-digit year. */
function geschreven(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** Days from one date to another; negative when it is earlier. */
export function dagenTussen(van: string, tot: string): number {
  const dagnummer = (datum: string) => {
    const { jaar, maand, dag } = delen(datum);
    return new Date(0).setUTCFullYear(jaar, maand - 1, dag) / 86_400_000;
  };
  return dagnummer(tot) - dagnummer(van);
}

/**
 * Calendar months of a stretch of time, days in proportion: the first day counts, `eind` does not. From 16 January to
 * 16 February is one month; to 1 February it is 16 of its 31 days. Zero when `eind` is not later.
 */
export function maandenLang(van: string, eind: string): number {
  if (eind <= van) return 0;
  const whole = maandenTussen(van, eind);
  const begin = plusMaanden(van, whole);
  const days = dagenTussen(begin, plusMaanden(van, whole + 1));
  return whole + (days > 0 ? Math.max(0, dagenTussen(begin, eind)) / days : 0);
}

/** The inverse of `maandenLang`: the day on which so many months, whole or not, have gone by. */
export function naMaanden(van: string, maanden: number): string {
  // Half a day more or less is no day: sums of parts of months are not exact.
  const whole = Math.floor(maanden + 1e-6);
  const begin = plusMaanden(van, whole);
  const days = dagenTussen(begin, plusMaanden(van, whole + 1));
  return plusDagen(begin, Math.ceil(Math.max(0, maanden - whole) * days - 1e-6));
}

/** Whole calendar months from one date to a later one; zero when it is not later. */
export function maandenTussen(van: string, tot: string): number {
  const begin = delen(van);
  const end = delen(tot);
  const months = (end.jaar - begin.jaar) * 12 + end.maand - begin.maand - (end.dag < begin.dag ? 1 : 0);
  return Math.max(0, months);
}

/** Year, month (1–12) and day of a date `YYYY-MM-DD`. */
export function delen(datum: string): { jaar: number; maand: number; dag: number } {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number);
  return { jaar, maand, dag };
}
