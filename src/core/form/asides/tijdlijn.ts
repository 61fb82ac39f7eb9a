import { regel } from '../../conversation/gespreksstof.ts';
import { isDate, opleidingsduur } from '../../kinds/index.ts';
import type { Documents, Draft } from '../../kinds/index.ts';
import type { Opleidingstijd, Schemadeel } from '../../portfolio/index.ts';
import { dagenTussen, naMaanden, plusDagen, voltooidOp } from '../../portfolio/index.ts';
import type { Aside, TimelineBar, TimelineMark } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { figure, months } from './words.ts';

type Schema = Draft<Documents['opleidingsschema']>;

/** A picture of more years than this is made of typing errors. */
const MOST_DAYS = 50 * 366;

/** A shortening, in full-time equivalent months. */
export interface Shortening {
  label: string;
  maanden: number;
  detail: string;
}

/** The parts of a schedule as bars. */
export function partBars({ language }: AsideContext, { delen }: Opleidingstijd): TimelineBar[] {
  return delen.map((deel) => ({
    label: nameOf(deel, language),
    from: deel.van,
    until: deel.eind,
    look: deel.erkend === true ? 'recognised' : 'other',
    detail: [
      `${figure(deel.deeltijd, language)} fte`,
      months(deel.voltijdmaanden, language),
      ...(deel.erkend === undefined
        ? [{ nl: 'erkenning niet ingevuld', en: 'recognition not filled in' }[language]]
        : []),
    ].join(', '),
  }));
}

function nameOf({ index, onderdeel }: Schemadeel, language: 'nl' | 'en'): string {
  return regel(onderdeel.naam) ?? regel(onderdeel.id) ?? `${{ nl: 'Onderdeel', en: 'Part' }[language]} ${index + 1}`;
}

/** Shortenings the schedule has taken in: the time after its end that is not spent any more. */
export function givenBars(tijd: Opleidingstijd, shortenings: readonly Shortening[]): TimelineBar[] {
  let from = tijd.eind;
  if (from === undefined) return [];
  const factor = tijd.stukken.at(-1)?.voltijd ?? 0;
  const bars: TimelineBar[] = [];
  for (const { label, maanden, detail } of shortenings) {
    const until = naMaanden(from, maanden / (factor > 0 ? factor : 1));
    bars.push({ label, from, until, look: 'shortened', detail });
    from = until;
  }
  return bars;
}

/** Shortenings the schedule has not taken in yet: the time before its end that need not be spent. */
export function askedBars(tijd: Opleidingstijd, shortenings: readonly Shortening[]): TimelineBar[] {
  const { van, eind } = tijd;
  if (van === undefined || eind === undefined) return [];
  let left = shortenings.reduce((sum, { maanden }) => sum + maanden, 0);
  const begin = (): string => {
    const last = left <= 1e-6 ? undefined : voltooidOp(tijd, tijd.voltijd - left, 'voltijd');
    if (last === undefined) return eind;
    return tijd.voltijd - left <= 1e-6 ? van : plusDagen(last, 1);
  };
  return shortenings.map(({ label, maanden, detail }): TimelineBar => {
    const from = begin();
    left -= maanden;
    return { label, from, until: begin(), look: 'shortened', detail };
  });
}

/**
 * The time line of a training at the head of a section: parts, shortenings and the days that matter [A16d].
 * @returns nothing without a part that has its dates
 */
export function timeline(
  context: AsideContext,
  {
    section,
    tijd,
    schema,
    shortened,
    newEnd,
  }: {
    section: string;
    tijd: Opleidingstijd;
    schema: Schema;
    shortened: readonly TimelineBar[];
    /** Last day when the shortenings that are asked for are taken in. */
    newEnd?: string;
  },
): Aside[] {
  const { language, teksten, today } = context;
  const words = WORDS[language];
  const bars = [...partBars(context, tijd), ...shortened];
  if (tijd.van === undefined || tijd.eind === undefined) return [];
  const end = isDate(schema.einddatum) && schema.einddatum > tijd.van ? schema.einddatum : plusDagen(tijd.eind, -1);
  const from = tijd.van;
  const until = bars.reduce((latest, bar) => (bar.until > latest ? bar.until : latest), plusDagen(end, 1));
  if (dagenTussen(from, until) > MOST_DAYS) return [];
  const { europeesMinimum } = opleidingsduur(context.portfolio.settings.opleiding);
  const reached = europeesMinimum && voltooidOp(tijd, europeesMinimum.maanden, 'erkend');
  const marks: TimelineMark[] = [
    ...(today >= from && today < until ? [{ date: today, label: words.today, look: 'today' as const }] : []),
    ...(reached === undefined ? [] : [{ date: reached, label: words.minimum, look: 'minimum' as const }]),
    ...(newEnd === undefined ? [] : [{ date: newEnd, label: words.newEnd, look: 'end' as const }]),
    { date: end, label: newEnd === undefined ? words.end : words.endNow, look: 'end' },
  ];
  const summary = [
    words.stretch(teksten.datum(from), teksten.datum(end)),
    ...(newEnd === undefined ? [] : [words.shorter(teksten.datum(newEnd))]),
    ...(europeesMinimum ? [reached === undefined ? words.never : words.reached(teksten.datum(reached))] : []),
  ];
  return [
    {
      type: 'timeline',
      at: [],
      section,
      title: words.title,
      summary: `${summary.join('; ')}.`,
      from,
      until,
      bars,
      marks,
    },
  ];
}

const WORDS = {
  nl: {
    title: 'Tijdlijn van de opleiding',
    today: 'Vandaag',
    minimum: 'Europees minimum bereikt',
    end: 'Einddatum',
    endNow: 'Einddatum volgens het schema',
    newEnd: 'Einddatum met deze verkorting',
    stretch: (from: string, end: string) => `Van ${from} tot en met ${end}`,
    shorter: (end: string) => `met deze verkorting tot en met ${end}`,
    reached: (date: string) => `het Europese minimum is bereikt op ${date}`,
    never: 'het Europese minimum wordt in dit schema niet bereikt',
  },
  en: {
    title: 'Timeline of the training',
    today: 'Today',
    minimum: 'European minimum reached',
    end: 'End date',
    endNow: 'End date of the schedule',
    newEnd: 'End date with this shortening',
    stretch: (from: string, end: string) => `From ${from} to ${end}`,
    shorter: (end: string) => `with this shortening to ${end}`,
    reached: (date: string) => `the European minimum is reached on ${date}`,
    never: 'the European minimum is not reached in this schedule',
  },
};
