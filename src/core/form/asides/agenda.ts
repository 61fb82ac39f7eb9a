import { tenths } from '../../language/months.ts';
import { regel } from '../../conversation/gespreksstof.ts';
import type { Agendapunt, Draft } from '../../kinds/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';

/** The time the points take, with the clock when the talk has a time; what has been discussed. */
export function agendaAsides({ document, language }: AsideContext<'agenda'>): Aside[] {
  const points = (document.draft.punten ?? []).filter((point) => point !== undefined);
  if (points.length === 0) return [];
  const start = minuteOfDay(document.draft.gesprek?.tijd);
  let passed = 0;
  const lines = points.map((point, place) => {
    const minutes = minutesOf(point);
    const begin = passed;
    passed = tenths(passed + (minutes ?? 0));
    return { label: titleOf(point, place), value: WORDS[language].line(minutes, start, begin) };
  });
  return [
    {
      type: 'sum',
      at: ['punten'],
      title: WORDS[language].title,
      summary: WORDS[language].summary({
        minutes: passed,
        points: points.length,
        timeless: points.filter((point) => minutesOf(point) === undefined).length,
        discussed: points.filter(({ besproken }) => besproken === true).length,
        ends: start === undefined || passed === 0 ? undefined : clock(start + passed),
      }),
      isShort: false,
      lines,
    },
  ];
}

function titleOf({ id, titel }: Draft<Agendapunt>, place: number): string {
  return regel(titel) ?? regel(id) ?? String(place + 1);
}

/** Minutes that can be counted; zero minutes is no time. */
function minutesOf({ minuten }: Draft<Agendapunt>): number | undefined {
  return minuten !== undefined && Number.isFinite(minuten) && minuten > 0 ? minuten : undefined;
}

function minuteOfDay(tijd: string | undefined): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(tijd ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

function clock(minute: number): string {
  const whole = Math.round(minute) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

interface Outcome {
  minutes: number;
  points: number;
  timeless: number;
  discussed: number;
  /** When the talk is over, by the clock. */
  ends: string | undefined;
}

const range = (start: number, begin: number, minutes: number) =>
  `${clock(start + begin)}–${clock(start + begin + minutes)}`;

const WORDS = {
  nl: {
    title: 'Tijd en voortgang',
    line: (minutes: number | undefined, start: number | undefined, begin: number) => {
      if (minutes === undefined) return 'geen tijd opgegeven';
      if (start !== undefined) return `${minutes} min, ${range(start, begin, minutes)}`;
      return `${minutes} min, tot en met minuut ${begin + minutes}`;
    },
    summary: ({ minutes, points, timeless, discussed, ends }: Outcome) =>
      [
        `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}${ends === undefined ? '' : `, tot ${ends}`}`,
        ...(timeless > 0 ? [`${timeless} ${timeless === 1 ? 'punt' : 'punten'} zonder tijd, niet meegeteld`] : []),
        `${discussed} van ${points === 1 ? '1 punt' : `de ${points} punten`} besproken`,
      ].join('; '),
  },
  en: {
    title: 'Time and progress',
    line: (minutes: number | undefined, start: number | undefined, begin: number) => {
      if (minutes === undefined) return 'no time given';
      if (start !== undefined) return `${minutes} min, ${range(start, begin, minutes)}`;
      return `${minutes} min, up to minute ${begin + minutes}`;
    },
    summary: ({ minutes, points, timeless, discussed, ends }: Outcome) =>
      [
        `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${ends === undefined ? '' : `, until ${ends}`}`,
        ...(timeless > 0 ? [`${timeless} ${timeless === 1 ? 'point' : 'points'} without a time, not counted`] : []),
        `${discussed} of ${points} ${points === 1 ? 'point' : 'points'} discussed`,
      ].join('; '),
  },
};
