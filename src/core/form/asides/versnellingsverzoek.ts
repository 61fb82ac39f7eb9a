import { regel } from '../../conversation/gespreksstof.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { BeoordeeldOnderdeel, Verzoektoets } from '../../portfolio/index.ts';
import { beoordeeldeOnderdelen, plusDagen, toetsVerzoek } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { againstMinimum, durationLines, uncountedLine } from './minimum.ts';
import { beginZin } from '../../language/inZin.ts';
import { judgement } from './oordelen.ts';
import { shorteningsIn } from './opleidingsschema.ts';
import type { Shortening } from './tijdlijn.ts';
import { askedBars, givenBars, timeline } from './tijdlijn.ts';
import { months } from './words.ts';

type Facts = Extract<Aside, { type: 'facts' }>['facts'];

/** What is asked in all, what it does to the duration [A16c A16d], and how far the judgements are [A10 A11]. */
export function versnellingsverzoekAsides(context: AsideContext<'versnellingsverzoek'>): Aside[] {
  const { document, portfolio } = context;
  const parts = beoordeeldeOnderdelen(portfolio, document);
  if (parts.length === 0) return [];
  const toets = toetsVerzoek(portfolio, document);
  return [...(toets ? line(context, toets) : []), sum(context, parts, toets), judgements(context, parts)];
}

function nameOf({ id, onderdeel }: BeoordeeldOnderdeel): string {
  return regel(onderdeel.naam) ?? id;
}

function line(context: AsideContext, { schema, tijd, vooruit }: Verzoektoets): Aside[] {
  const asked = askedBars(
    tijd,
    vooruit.map((part) => shortening(context, part)),
  );
  const begin = asked[0]?.from;
  return timeline(context, {
    section: 'onderdelen',
    tijd,
    schema,
    shortened: [...asked, ...givenBars(tijd, shorteningsIn(schema, context.language))],
    ...(begin === undefined ? {} : { newEnd: plusDagen(begin, -1) }),
  });
}

function shortening({ language }: AsideContext, part: BeoordeeldOnderdeel): Shortening {
  const status = {
    verzoek: { nl: 'gevraagd', en: 'requested' },
    voorlopig: { nl: 'voorlopig toegekend', en: 'provisionally granted' },
    definitief: { nl: 'definitief toegekend', en: 'definitively granted' },
  }[part.volgens][language];
  const { maanden } = part;
  return {
    label: `${{ nl: 'Verkorting', en: 'Shortening' }[language]}: ${nameOf(part)}`,
    maanden,
    detail: `${months(maanden, language)}, ${status}`,
  };
}

function sum(context: AsideContext, parts: readonly BeoordeeldOnderdeel[], toets: Verzoektoets | undefined): Aside {
  const { language } = context;
  const words = WORDS[language];
  const asked = total(parts.map(({ onderdeel }) => onderdeel.maanden ?? 0));
  const granted = (moment: BeoordeeldOnderdeel['volgens']) =>
    total(parts.flatMap(({ volgens, maanden }) => (volgens === moment ? [maanden] : [])));
  const outcome = toets && againstMinimum(context, toets);
  const said = [
    words.asked(months(asked, language)),
    ...(granted('voorlopig') > 0 ? [words.provisional(months(granted('voorlopig'), language))] : []),
    ...(granted('definitief') > 0 ? [words.definitive(months(granted('definitief'), language))] : []),
    ...(toets && outcome ? [words.left(months(toets.resteert, language), outcome.words)] : []),
  ];
  return {
    type: 'sum',
    at: ['onderdelen'],
    title: words.sum,
    summary: said.join('; '),
    isShort: outcome?.isShort ?? false,
    lines: [
      ...perGround(context, parts),
      { label: words.inAll, value: months(asked, language) },
      ...(toets
        ? [
            { label: words.recognisedNow, value: months(toets.tijd.erkend, language) },
            ...(toets.elders > 0 ? [{ label: words.elsewhere, value: months(toets.elders, language) }] : []),
            { label: words.recognisedAfter, value: months(toets.resteert, language) },
            ...uncountedLine(context, toets.tijd),
          ]
        : [{ label: words.recognisedNow, value: words.noSchedule }]),
      ...durationLines(context),
    ],
  };
}

/** Months that are asked, per ground [A25]. */
function perGround(
  { language }: AsideContext,
  parts: readonly BeoordeeldOnderdeel[],
): { label: string; value: string }[] {
  const grounds = new Map<string, number>();
  for (const { onderdeel } of parts) {
    const ground =
      onderdeel.grond === undefined ? WORDS[language].noGround : valueLabel('grond', onderdeel.grond, language);
    grounds.set(ground, (grounds.get(ground) ?? 0) + (onderdeel.maanden ?? 0));
  }
  return [...grounds].map(([label, maanden]) => ({ label, value: months(maanden, language) }));
}

/** How far the judgement on each part is, and in which talk it is completed [A10] [A11] [A21f]. */
function judgements(context: AsideContext, parts: readonly BeoordeeldOnderdeel[]): Aside {
  const facts = parts.map((part) => ({ label: nameOf(part), ...stateOf(context, part) }));
  return { type: 'facts', at: ['oordelen'], title: WORDS[context.language].judgements, facts };
}

function stateOf(
  context: AsideContext,
  { voorlopig, definitief, definitiefGesprek }: BeoordeeldOnderdeel,
): Pick<Facts[number], 'value' | 'state'> {
  const words = WORDS[context.language];
  if (definitief && definitief.oordeel !== 'aangehouden') {
    return { value: beginZin(judgement(context, 'definitief', definitief)), state: 'done' };
  }
  if (!definitief && voorlopig?.oordeel === 'afgewezen') {
    return { value: beginZin(judgement(context, 'voorlopig', voorlopig)), state: 'done' };
  }
  const last = definitief
    ? judgement(context, 'definitief', definitief)
    : voorlopig
      ? judgement(context, 'voorlopig', voorlopig)
      : words.notYet;
  const planned =
    definitiefGesprek === undefined ? words.unplanned : words.planned(context.teksten.datum(definitiefGesprek));
  return { value: `${beginZin(last)}; ${planned}`, state: 'open' };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

const WORDS = {
  nl: {
    sum: 'Gevraagde verkorting',
    asked: (amount: string) => `${amount} gevraagd`,
    provisional: (amount: string) => `${amount} voorlopig toegekend`,
    definitive: (amount: string) => `${amount} definitief toegekend`,
    left: (amount: string, outcome: string) => `erkende opleidingstijd na verkorting ${amount}: ${outcome}`,
    inAll: 'In totaal gevraagd',
    recognisedNow: 'Erkende opleidingstijd volgens het schema',
    elsewhere: 'Toegekend in andere verzoeken, nog niet in het schema',
    recognisedAfter: 'Erkende opleidingstijd na verkorting',
    noSchedule: 'er is nog geen leesbaar opleidingsschema',
    noGround: 'Zonder grond',
    judgements: 'Stand van de oordelen',
    notYet: 'nog niet beoordeeld',
    planned: (date: string) => `definitief oordeel in het gesprek van ${date}`,
    unplanned: 'gesprek voor het definitieve oordeel nog niet vastgelegd',
  },
  en: {
    sum: 'Shortening requested',
    asked: (amount: string) => `${amount} requested`,
    provisional: (amount: string) => `${amount} provisionally granted`,
    definitive: (amount: string) => `${amount} definitively granted`,
    left: (amount: string, outcome: string) => `recognised training time after shortening ${amount}: ${outcome}`,
    inAll: 'Requested in total',
    recognisedNow: 'Recognised training time in the schedule',
    elsewhere: 'Granted in other requests, not in the schedule yet',
    recognisedAfter: 'Recognised training time after shortening',
    noSchedule: 'there is no readable training schedule yet',
    noGround: 'Without a ground',
    judgements: 'Status of the judgements',
    notYet: 'not judged yet',
    planned: (date: string) => `definitive judgement in the meeting of ${date}`,
    unplanned: 'meeting of the definitive judgement not set yet',
  },
};
