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

/**
 * A date as a number of months, days as a share of their own month. Differences add up exactly, however time is cut into
 * pieces; over a piece that begins and ends within a month they differ a little from `maandenLang`.
 */
export function maandstand(datum: string): number {
  const { jaar, maand, dag } = delen(datum);
  return jaar * 12 + maand - 1 + (dag - 1) / dagenInMaand(jaar, maand);
}

/** The day at which a number of months is reached: the inverse of `maandstand`. */
export function datumBijStand(stand: number): string {
  const whole = Math.floor(stand + 1e-9);
  const [jaar, maand] = [Math.floor(whole / 12), (whole % 12) + 1];
  const first = `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-01`;
  return plusDagen(first, Math.ceil(Math.max(0, stand - whole) * dagenInMaand(jaar, maand) - 1e-6));
}

function dagenInMaand(jaar: number, maand: number): number {
  const last = new Date(0);
  last.setUTCFullYear(jaar, maand, 0);
  return last.getUTCDate();
}

/** The inverse of `maandenLang`: the day on which so many months, whole or not, have gone by. */
export function naMaanden(van: string, maanden: number): string {
  // Sums of parts of months are not exact: less than a second is no day.
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
