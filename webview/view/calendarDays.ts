/** Days of the calendar as they are written in a document (`YYYY-MM-DD`), and how one goes from one to another. */

const DAY = 24 * 60 * 60 * 1000;

function written(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Within the years that are written in four figures. */
function within(time: number): string {
  return written(Math.min(Math.max(time, Date.UTC(1000, 0, 1)), Date.UTC(9999, 11, 31)));
}

export function plusDays(day: string, count: number): string {
  return within(timeOf(day) + count * DAY);
}

/** The same day of another month, or the last one it has. */
export function plusMonths(day: string, count: number): string {
  const date = new Date(timeOf(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  return within(first + (Math.min(date.getUTCDate(), lengthOfMonth(first)) - 1) * DAY);
}

function lengthOfMonth(time: number): number {
  const date = new Date(time);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** How many days it comes after the Monday of its week. */
export function afterMonday(day: string): number {
  return (new Date(timeOf(day)).getUTCDay() + 6) % 7;
}

/** The weeks of the month a day is in, Monday first; without the days of the months around it. */
export function weeksOf(day: string): (string | undefined)[][] {
  const first = `${day.slice(0, 8)}01`;
  const length = lengthOfMonth(timeOf(first));
  const start = afterMonday(first);
  return Array.from({ length: Math.ceil((start + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const date = week * 7 + weekday - start + 1;
      return date >= 1 && date <= length ? `${day.slice(0, 8)}${String(date).padStart(2, '0')}` : undefined;
    }),
  );
}

export type CalendarStep =
  'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'month back' | 'month on' | 'year back' | 'year on';

/** The day a key brings one to. */
export function stepFrom(day: string, step: CalendarStep): string {
  switch (step) {
    case 'left':
      return plusDays(day, -1);
    case 'right':
      return plusDays(day, 1);
    case 'up':
      return plusDays(day, -7);
    case 'down':
      return plusDays(day, 7);
    case 'home':
      return plusDays(day, -afterMonday(day));
    case 'end':
      return plusDays(day, 6 - afterMonday(day));
    case 'month back':
      return plusMonths(day, -1);
    case 'month on':
      return plusMonths(day, 1);
    case 'year back':
      return plusMonths(day, -12);
    case 'year on':
      return plusMonths(day, 12);
  }
}

/** The step a key asks for in a grid of days. */
export function stepOf(key: string, isShifted: boolean): CalendarStep | undefined {
  switch (key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return 'home';
    case 'End':
      return 'end';
    case 'PageUp':
      return isShifted ? 'year back' : 'month back';
    case 'PageDown':
      return isShifted ? 'year on' : 'month on';
    default:
      return undefined;
  }
}
