/** The date so many days later (or earlier). Calendar days, no time zones: a date of a portfolio has no clock. */
export function plusDagen(datum: string, dagen: number): string {
  const { jaar, maand, dag } = delen(datum);
  const date = new Date(0);
  date.setUTCFullYear(jaar, maand - 1, dag + dagen);
  return Number.isNaN(date.getTime()) ? datum : date.toISOString().slice(0, 10);
}

/** The date so many months later; the last day of a shorter month when it has no such day. */
export function plusMaanden(datum: string, maanden: number): string {
  const { jaar, maand, dag } = delen(datum);
  const first = new Date(0);
  first.setUTCFullYear(jaar, maand - 1 + maanden + 1, 0);
  if (Number.isNaN(first.getTime())) return datum;
  first.setUTCDate(Math.min(dag, first.getUTCDate()));
  return first.toISOString().slice(0, 10);
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
