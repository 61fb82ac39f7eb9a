import { regel } from '../../conversation/gespreksstof.ts';
import { inZin } from '../../language/inZin.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { BesprokenOnderdeel, Draft } from '../../kinds/index.ts';
import type { VersneldOnderdeel } from '../../portfolio/index.ts';
import {
  gesprekVan,
  items,
  toegekendIn,
  toetsVerslag,
  versneldeOnderdelen,
  verzoekVan,
} from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { againstMinimum, durationLines, uncountedLine } from './minimum.ts';
import { judgement, outcome } from './oordelen.ts';
import { months, quoted } from './words.ts';

/** At the acceleration: what was asked and judged before, per part, and what is granted in all [A16] [A17]. */
export function besprokenVersnellingAsides(context: AsideContext<'verslag'>): Aside[] {
  const { document, portfolio } = context;
  const { versnelling } = document.draft;
  const gesprek = gesprekVan(document);
  const file = verzoekVan(document);
  if (!gesprek || file === undefined) return [];
  const asked = versneldeOnderdelen(portfolio, gesprek).filter(({ verzoek }) => verzoek.file === file);
  const byId = new Map(asked.map((part) => [part.id, part]));
  const perPart = (versnelling?.onderdelen ?? []).flatMap((over, index): Aside[] => {
    const part = over?.onderdeel === undefined ? undefined : byId.get(over.onderdeel);
    return part ? [request(context, ['versnelling', 'onderdelen', index], part)] : [];
  });
  return asked.length === 0 ? perPart : [granted(context, asked), ...perPart];
}

function nameOf({ id, onderdeel }: Pick<VersneldOnderdeel, 'id' | 'onderdeel'>): string {
  return regel(onderdeel.naam) ?? id;
}

/** What the request says about one part, and the judgements so far. */
function request(context: AsideContext, at: Aside['at'], part: VersneldOnderdeel): Aside {
  const { language, teksten } = context;
  const words = WORDS[language];
  const { maanden, grond, beheersingsniveau, landelijk_plan, lokaal_plan, toetsing } = part.onderdeel;
  const asked = [
    ...(maanden === undefined ? [] : [months(maanden, language)]),
    ...(grond === undefined ? [] : [inZin(valueLabel('grond', grond, language))]),
  ];
  const stated: [string, string | undefined][] = [
    [words.asked, asked.length === 0 ? undefined : asked.join(', ')],
    [words.level, beheersingsniveau === undefined ? undefined : String(beheersingsniveau)],
    [words.national, quoted(landelijk_plan)],
    [words.local, quoted(lokaal_plan)],
    [words.test, quoted(toetsing)],
    [words.provisional, part.voorlopig && outcome(context, part.voorlopig)],
    [words.definitive, part.definitief && outcome(context, part.definitief)],
    [words.talk, part.definitiefGesprek && teksten.datum(part.definitiefGesprek)],
  ];
  return {
    type: 'facts',
    at,
    title: words.request(nameOf(part)),
    facts: stated.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
  };
}

/** What this report grants against what was asked, and whether the European minimum is still met [A16c] [A16d]. */
function granted(context: AsideContext<'verslag'>, asked: readonly VersneldOnderdeel[]): Aside {
  const { document, portfolio, language } = context;
  const words = WORDS[language];
  const given = new Map(items(document.draft.versnelling?.onderdelen).map((over) => [over.onderdeel, over]));
  const monthsOf = (part: VersneldOnderdeel) => toegekendIn(document.draft, part) ?? 0;
  const total = (parts: readonly VersneldOnderdeel[], of: (part: VersneldOnderdeel) => number) =>
    parts.reduce((sum, part) => sum + of(part), 0);
  const toets = toetsVerslag(portfolio, document);
  const against = toets && againstMinimum(context, toets);
  const inAll = months(
    total(asked, ({ onderdeel }) => onderdeel.maanden ?? 0),
    language,
  );
  return {
    type: 'sum',
    at: ['versnelling', 'onderdelen'],
    title: words.sum,
    summary: [
      words.granted(months(total(asked, monthsOf), language), inAll),
      ...(toets && against ? [words.left(months(toets.resteert, language), against.words)] : []),
    ].join('; '),
    isShort: against?.isShort ?? false,
    lines: [
      ...asked.map((part) => ({ label: nameOf(part), value: judgedHere(context, part, given.get(part.id)) })),
      ...(toets
        ? [
            { label: words.recognisedAfter, value: months(toets.resteert, language) },
            ...uncountedLine(context, toets.tijd),
          ]
        : []),
      ...durationLines(context),
    ],
  };
}

/** What was asked of a part, and what this report does with it. */
function judgedHere(
  context: AsideContext<'verslag'>,
  { onderdeel }: VersneldOnderdeel,
  over: Draft<BesprokenOnderdeel> | undefined,
): string {
  const { document, language } = context;
  const words = WORDS[language];
  const asked = months(onderdeel.maanden ?? 0, language);
  if (over?.oordeel === undefined) return words.line(asked, words.notHere);
  const { oordeel, maanden } = over;
  const given = { oordeel, ...(maanden === undefined ? {} : { maanden }) };
  return words.line(asked, judgement(context, document.draft.versnelling?.moment ?? 'voorlopig', given));
}

const WORDS = {
  nl: {
    request: (name: string) => `In het verzoek: ${name}`,
    asked: 'Gevraagd',
    level: 'Beheersingsniveau',
    national: 'Landelijk opleidingsplan',
    local: 'Lokaal opleidingsplan',
    test: 'Toetsing',
    provisional: 'Voorlopig oordeel',
    definitive: 'Definitief oordeel',
    talk: 'Gesprek voor het definitieve oordeel',
    sum: 'Verkorting in dit verslag',
    granted: (given: string, asked: string) => `${given} toegekend van de ${asked} die zijn gevraagd`,
    left: (amount: string, outcome: string) => `erkende opleidingstijd na verkorting ${amount}: ${outcome}`,
    notHere: 'nog niet in dit verslag',
    line: (asked: string, here: string) => `${asked} gevraagd; ${here}`,
    recognisedAfter: 'Erkende opleidingstijd na verkorting',
  },
  en: {
    request: (name: string) => `In the request: ${name}`,
    asked: 'Requested',
    level: 'Level of mastery',
    national: 'National training plan',
    local: 'Local training plan',
    test: 'Test',
    provisional: 'Provisional judgement',
    definitive: 'Definitive judgement',
    talk: 'Meeting of the definitive judgement',
    sum: 'Shortening in this report',
    granted: (given: string, asked: string) => `${given} granted of the ${asked} requested`,
    left: (amount: string, outcome: string) => `recognised training time after shortening ${amount}: ${outcome}`,
    notHere: 'not in this report yet',
    line: (asked: string, here: string) => `${asked} requested; ${here}`,
    recognisedAfter: 'Recognised training time after shortening',
  },
};
