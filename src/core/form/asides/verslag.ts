import { inZin, regel } from '../../conversation/gespreksstof.ts';
import { sterkEnZwak } from '../../conversation/sterkEnZwak.ts';
import type { Gebiedsbeeld } from '../../conversation/sterkEnZwak.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { VersneldOnderdeel } from '../../portfolio/index.ts';
import {
  gesprekVan,
  isVerwerkt,
  items,
  opleidingstijd,
  resolveReference,
  schemaVan,
  versneldeOnderdelen,
  voorbereidingVan,
} from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import type { Quote } from './gebieden.ts';
import { againstMinimum, durationLines, uncountedLine } from './minimum.ts';
import { judgement } from './oordelen.ts';
import { terugblikAsides } from './terugblik.ts';
import { months, quoted } from './words.ts';

/** What agreements, preparation and request say beside the report that is written of a talk. */
export function verslagAsides(context: AsideContext<'verslag'>): Aside[] {
  return [...terugblikAsides(context), ...brought(context), ...acceleration(context), ...withoutAction(context)];
}

/** What the resident and others brought in about strong and weak points [A15] [B9]. */
function brought(context: AsideContext<'verslag'>): Aside[] {
  const { document, portfolio, teksten, language } = context;
  const gesprek = gesprekVan(document);
  if (!gesprek) return [];
  const voorbereiding = voorbereidingVan(portfolio, gesprek);
  const beelden = sterkEnZwak({ portfolio, voorbereiding, teksten, language });
  return [...said(context, ['sterke_punten'], beelden, 'sterk'), ...said(context, ['verbeterpunten'], beelden, 'zwak')];
}

function said(
  { portfolio, language, source }: AsideContext,
  at: Aside['at'],
  beelden: readonly Gebiedsbeeld[],
  soort: 'sterk' | 'zwak',
): Aside[] {
  const quotes = beelden.flatMap((beeld) =>
    beeld[soort].flatMap(({ tekst, file }): Quote[] => {
      const document = portfolio.get(file);
      const text = quoted(`${beeld.naam}: ${tekst}`);
      if (!document || text === undefined) return [];
      return [{ text, look: soort === 'sterk' ? 'good' : 'better', source: source(document) }];
    }),
  );
  const title = { nl: 'Ingebracht voor dit gesprek', en: 'Brought in for this talk' }[language];
  return quotes.length === 0 ? [] : [{ type: 'quotes', at, title, quotes }];
}

/** At the acceleration: what was asked and judged before, per part, and what is granted in all [A16] [A17]. */
function acceleration(context: AsideContext<'verslag'>): Aside[] {
  const { document, portfolio } = context;
  const { versnelling } = document.draft;
  const gesprek = gesprekVan(document);
  const file =
    versnelling?.verzoek === undefined ? undefined : resolveReference(document.file, versnelling.verzoek)?.file;
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
    [words.provisional, part.voorlopig && judgement(context, 'voorlopig', part.voorlopig)],
    [words.definitive, part.definitief && judgement(context, 'definitief', part.definitief)],
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
  const given = new Map(
    items(document.draft.versnelling?.onderdelen).map(({ onderdeel, oordeel, maanden }) => [
      onderdeel,
      { maanden: oordeel === 'toegekend' ? (maanden ?? 0) : 0, oordeel },
    ]),
  );
  const monthsOf = ({ id }: VersneldOnderdeel) => given.get(id)?.maanden ?? 0;
  const total = (parts: readonly VersneldOnderdeel[], of: (part: VersneldOnderdeel) => number) =>
    parts.reduce((sum, part) => sum + of(part), 0);
  const schema = schemaVan(portfolio);
  const tijd = schema && opleidingstijd(schema.draft, portfolio.settings);
  const ahead = asked.filter((part) => !(schema && isVerwerkt(schema, part.verzoek, part)));
  const after = tijd && tijd.erkend - total(ahead, monthsOf);
  const outcome = after === undefined ? undefined : againstMinimum(context, after);
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
      ...(after !== undefined && outcome ? [words.left(months(after, language), outcome.words)] : []),
    ].join('; '),
    isShort: outcome?.isShort ?? false,
    lines: [
      ...asked.map((part) => {
        const judged = given.get(part.id)?.oordeel;
        const here =
          judged === undefined
            ? words.notHere
            : judgement(context, document.draft.versnelling?.moment ?? 'voorlopig', {
                oordeel: judged,
                maanden: monthsOf(part),
              });
        return { label: nameOf(part), value: words.line(months(part.onderdeel.maanden ?? 0, language), here) };
      }),
      ...(tijd && after !== undefined
        ? [{ label: words.recognisedAfter, value: months(after, language) }, ...uncountedLine(context, tijd)]
        : []),
      ...durationLines(context),
    ],
  };
}

/** Points to improve nobody wrote down yet how to improve [A21a] [A21b]. */
function withoutAction({ document: { draft }, language }: AsideContext<'verslag'>): Aside[] {
  const acted = new Set(items(draft.plan_van_aanpak?.verbeteracties).map(({ verbeterpunt }) => verbeterpunt));
  const words = WORDS[language];
  const facts = (draft.verbeterpunten ?? []).flatMap((point, index) => {
    const text = quoted(point?.tekst);
    if (point === undefined || text === undefined || (point.id !== undefined && acted.has(point.id))) return [];
    return [{ label: regel(point.id) ?? words.point(index + 1), value: text, state: 'open' as const }];
  });
  const at = ['plan_van_aanpak', 'verbeteracties'];
  return facts.length === 0 ? [] : [{ type: 'facts', at, title: words.withoutAction, facts }];
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
    withoutAction: 'Verbeterpunten zonder aanpak',
    point: (place: number) => `Verbeterpunt ${place}`,
  },
  en: {
    request: (name: string) => `In the request: ${name}`,
    asked: 'Asked',
    level: 'Level of mastery',
    national: 'National training plan',
    local: 'Local training plan',
    test: 'Test',
    provisional: 'Provisional judgement',
    definitive: 'Definitive judgement',
    talk: 'Talk of the definitive judgement',
    sum: 'Shortening in this report',
    granted: (given: string, asked: string) => `${given} granted of the ${asked} that were asked`,
    left: (amount: string, outcome: string) => `recognised training time after shortening ${amount}: ${outcome}`,
    notHere: 'not in this report yet',
    line: (asked: string, here: string) => `${asked} asked; ${here}`,
    recognisedAfter: 'Recognised training time after shortening',
    withoutAction: 'Points to improve without an approach',
    point: (place: number) => `Point to improve ${place}`,
  },
};
