import { tenths } from '../../language/months.ts';
import { regel } from '../../conversation/gespreksstof.ts';
import { inZin } from '../../language/inZin.ts';
import { isDate, opleidingsduur, valueLabel } from '../../kinds/index.ts';
import type { Documents, Draft } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { Minimumtoets, Opleidingstijd } from '../../portfolio/index.ts';
import { items, toetsSchema } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { againstMinimum, durationLines, uncountedLine } from './minimum.ts';
import type { Shortening } from './tijdlijn.ts';
import { givenBars, timeline } from './tijdlijn.ts';
import { months } from './words.ts';

type Schema = Draft<Documents['opleidingsschema']>;
type Facts = Extract<Aside, { type: 'facts' }>['facts'];

/** What the schedule adds up to, as a time line and a sum [A16d], and how it stands in MijnRGS [A25 A27]. */
export function opleidingsschemaAsides(context: AsideContext<'opleidingsschema'>): Aside[] {
  const { draft } = context.document;
  const toets = toetsSchema(draft, context.portfolio.settings);
  const { tijd } = toets;
  const shortened = givenBars(tijd, shorteningsIn(draft, context.language));
  return [
    ...timeline(context, { section: 'onderdelen', tijd, schema: draft, shortened }),
    ...sum(context, toets),
    mijnRgs(context),
  ];
}

/** The shortenings a schedule states, per part. */
export function shorteningsIn({ onderdelen }: Schema, language: Language): Shortening[] {
  return items(onderdelen).flatMap(({ naam, id, verkorting }) => {
    const maanden = verkorting?.maanden ?? 0;
    if (maanden <= 0) return [];
    const name = regel(naam) ?? regel(id);
    const shortening = { nl: 'Verkorting', en: 'Shortening' }[language];
    const ground = verkorting?.grond && inZin(valueLabel('grond', verkorting.grond, language));
    return [
      {
        label: name === undefined ? shortening : `${shortening}: ${name}`,
        maanden,
        detail: [months(maanden, language), ...(ground === undefined ? [] : [ground])].join(', '),
      },
    ];
  });
}

function sum(context: AsideContext, toets: Minimumtoets): Aside[] {
  const { tijd } = toets;
  if (tijd.delen.length === 0 && tijd.ongeteld.length === 0) return [];
  const { language } = context;
  const words = WORDS[language];
  const { words: outcome, isShort } = againstMinimum(context, toets);
  return [
    {
      type: 'sum',
      at: ['onderdelen'],
      title: words.sum,
      summary: `${words.recognised(months(tijd.erkend, language))}: ${outcome}`,
      isShort,
      lines: [
        { label: words.calendar, value: months(tijd.maanden, language) },
        { label: words.fullTime, value: months(tijd.voltijd, language) },
        { label: words.ofWhichRecognised, value: months(tijd.erkend, language) },
        ...(tijd.verkorting > 0 ? [{ label: words.shortened, value: months(tijd.verkorting, language) }] : []),
        ...uncountedLine(context, tijd),
        ...durationLines(context),
        ...againstNominal(context, tijd),
      ],
    },
  ];
}

/** Time spent and time shortened together should make the nominal duration; what is left over is worth a look. */
function againstNominal({ portfolio, language }: AsideContext, { voltijd, verkorting }: Opleidingstijd) {
  const { nominaal } = opleidingsduur(portfolio.settings.opleiding);
  if (!nominaal) return [];
  const words = WORDS[language];
  const difference = tenths(voltijd + verkorting - nominaal.maanden);
  const amount = months(Math.abs(difference), language);
  const value = difference === 0 ? words.equal : difference < 0 ? words.less(amount) : words.more(amount);
  return [{ label: verkorting > 0 ? words.togetherAgainst : words.against, value }];
}

/** What was done in MijnRGS and what is still to do, in order. */
function mijnRgs({ document: { draft }, language, teksten }: AsideContext<'opleidingsschema'>): Aside {
  const words = WORDS[language];
  const { ingediend, geaccordeerd, door } = draft.mijnrgs ?? {};
  const submitted = isDate(ingediend) ? ingediend : undefined;
  const accorded = isDate(geaccordeerd) ? geaccordeerd : undefined;
  // An accord of before the last submission was of another schedule.
  const holds = accorded !== undefined && accorded >= (submitted ?? '');
  const who = regel(door?.naam);
  const withoutGround = items(draft.onderdelen).filter(
    ({ verkorting }) => (verkorting?.maanden ?? 0) > 0 && verkorting?.grond === undefined,
  ).length;
  const facts: Facts = [
    ...(withoutGround > 0
      ? [{ label: words.grounds, value: words.missing(withoutGround), state: 'open' as const }]
      : []),
    submitted === undefined
      ? { label: words.submit, value: words.notYet, state: 'open' }
      : { label: words.submit, value: teksten.datum(submitted), state: 'done' },
    accorded === undefined
      ? { label: words.accord, value: words.notYet, state: 'open' }
      : {
          label: words.accord,
          value: holds ? words.by(teksten.datum(accorded), who) : words.old(teksten.datum(accorded)),
          state: holds ? 'done' : 'open',
        },
  ];
  return { type: 'facts', at: ['mijnrgs'], title: words.state, facts };
}

const WORDS = {
  nl: {
    sum: 'Duur van de opleiding',
    recognised: (amount: string) => `Voltijds ${amount} in erkende instellingen`,
    calendar: 'Kalendertijd',
    fullTime: 'Omgerekend naar voltijd',
    ofWhichRecognised: 'Waarvan in erkende instellingen',
    shortened: 'Verkorting in dit schema',
    against: 'Vergeleken met de nominale duur',
    togetherAgainst: 'Voltijd en verkorting samen, vergeleken met de nominale duur',
    equal: 'gelijk',
    less: (amount: string) => `${amount} korter`,
    more: (amount: string) => `${amount} langer`,
    state: 'Stand in MijnRGS',
    grounds: 'Verkortingsgrond per onderdeel',
    missing: (aantal: number) => (aantal === 1 ? 'ontbreekt bij 1 onderdeel' : `ontbreekt bij ${aantal} onderdelen`),
    submit: 'Ingediend',
    accord: 'Geaccordeerd door de opleider',
    notYet: 'nog niet',
    by: (date: string, who: string | undefined) => (who === undefined ? date : `${date}, ${who}`),
    old: (date: string) => `${date}, vóór de laatste indiening: opnieuw nodig`,
  },
  en: {
    sum: 'Duration of the training',
    recognised: (amount: string) => `At full time ${amount} in recognised institutions`,
    calendar: 'Calendar time',
    fullTime: 'At full-time equivalent',
    ofWhichRecognised: 'Of which in recognised institutions',
    shortened: 'Shortening in this schedule',
    against: 'Compared with the nominal duration',
    togetherAgainst: 'Full time and shortening together, compared with the nominal duration',
    equal: 'equal',
    less: (amount: string) => `${amount} shorter`,
    more: (amount: string) => `${amount} longer`,
    state: 'Status in MijnRGS',
    grounds: 'Ground for shortening per part',
    missing: (aantal: number) => (aantal === 1 ? 'missing at 1 part' : `missing at ${aantal} parts`),
    submit: 'Submitted',
    accord: 'Approved by the programme director',
    notYet: 'not yet',
    by: (date: string, who: string | undefined) => (who === undefined ? date : `${date}, ${who}`),
    old: (date: string) => `${date}, before the last submission: needed again`,
  },
};
