import type { Afspraak, Documents, Draft, Leerdoel } from '../kinds/index.ts';
import { isDate, valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import { formatMonths, tenths } from '../language/months.ts';
import type { Gesprek, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import { isAfgerond, items, plusDagen, plusMaanden, terugblikkenIn, toegekendeOnderdelen } from '../portfolio/index.ts';
import type { Change } from '../yaml/index.ts';
import { isFilledAt } from '../yaml/index.ts';
import { lijkt } from './gelijkenis.ts';
import { regel } from './gespreksstof.ts';
import { iopwoorden } from './iopwoorden.ts';

type Iop = PortfolioDocument<'iop'>;
type Verslag = PortfolioDocument<'verslag'>;

/** One edit of the plan that a report asks for, to accept or not [A21g] [A22] [B13]. */
export interface Iopvoorstel {
  /** Stays the same as long as report and plan say the same of it. */
  readonly id: string;
  readonly groep: 'geldigheid' | 'leerdoelen' | 'differentiatie' | 'verkorting';
  /** What is proposed, on one line. */
  readonly titel: string;
  /** What somebody should know before accepting it. */
  readonly opmerking?: string;
  /** What stands there now, when the proposal would replace it, and what would. */
  readonly was?: string;
  readonly wordt: string;
  /** Whether it is offered with a tick: not where it would replace somebody's words, or resembles what is there. */
  readonly aangevinkt: boolean;
  /** A goal that comes behind the others, or the changes of what is there. */
  readonly doet: { readonly leerdoel: Readonly<Record<string, unknown>> } | { readonly changes: readonly Change[] };
}

/** The proposals in the order of the plan; what it says already is not among them. */
export function iopVoorstellen(
  portfolio: Portfolio,
  iop: Iop,
  verslag: Verslag,
  gesprek: Gesprek,
  language: Language,
): Iopvoorstel[] {
  return [
    ...geldigheid(iop, gesprek, language),
    ...afgerondeLeerdoelen(portfolio, iop, verslag, language),
    ...leerdoelen(iop, verslag, language),
    ...differentiatie(iop, verslag, language),
    ...verkorting(portfolio, iop, verslag, language),
  ];
}

/**
 * An adapted plan holds from the talk on, and looks a year ahead; that of a rotation lasts as long as the rotation. Without
 * the new first day the old plan would go before the new one, and be asked to be adapted for ever.
 */
function geldigheid({ draft, parsed }: Iop, { datum }: Gesprek, language: Language): Iopvoorstel[] {
  const t = iopwoorden[language];
  const { van, tot } = draft.geldig ?? {};
  if (isDate(van) && van >= datum) return [];
  const isVanStage = regel(draft.stage) !== undefined;
  if (isVanStage && (!isDate(tot) || tot < datum)) return [];
  const year = plusDagen(plusMaanden(datum, 12), -1);
  const until = isDate(tot) && (isVanStage || tot > year) ? tot : year;
  const days = (from: string, to: string) => t.periode(formatDate(from, language), formatDate(to, language));
  const isThere = isFilledAt(parsed.data, ['geldig']);
  const changes: Change[] = isThere
    ? [
        { op: 'set', path: ['geldig', 'van'], value: datum },
        ...(until === tot ? [] : [{ op: 'set', path: ['geldig', 'tot'], value: until } as const]),
      ]
    : [{ op: 'set', path: ['geldig'], value: { van: datum, tot: until } }];
  return [
    {
      id: 'geldig',
      groep: 'geldigheid',
      titel: t.geldig(days(datum, until)),
      ...(isThere ? { was: days(van ?? t.leeg, tot ?? t.leeg) } : {}),
      wordt: days(datum, until),
      aangevinkt: true,
      doet: { changes },
    },
  ];
}

/**
 * The goals that were made of an agreement the report closes: what both looked back on in the talk [A14] [B8] holds for the
 * plan too, so that a goal that was reached is no requirement of the next period.
 */
function afgerondeLeerdoelen(
  portfolio: Portfolio,
  { draft: iop }: Iop,
  verslag: Verslag,
  language: Language,
): Iopvoorstel[] {
  const t = iopwoorden[language];
  return terugblikkenIn(verslag).flatMap(({ afspraak, status }): Iopvoorstel[] => {
    const words = isAfgerond(status) ? regel(afspraakMet(portfolio, afspraak)?.specifiek) : undefined;
    if (words === undefined || status === undefined) return [];
    const label = (value: typeof status) => inZin(valueLabel('afspraakstatus', value, language));
    return (iop.leerdoelen ?? []).flatMap((doel, index): Iopvoorstel[] => {
      if (!zegtHetzelfde(doel, words) || isAfgerond(doel?.status)) return [];
      return [
        {
          id: `status ${index}: ${words}`,
          groep: 'leerdoelen',
          titel: t.afgerond(doel?.id, label(status), words),
          ...(doel?.status === undefined ? {} : { was: label(doel.status) }),
          wordt: label(status),
          aangevinkt: true,
          doet: { changes: [{ op: 'set', path: ['leerdoelen', index, 'status'], value: status }] },
        },
      ];
    });
  });
}

/** The agreement that is referred to as `file#id`. */
function afspraakMet(portfolio: Portfolio, reference: string): Draft<Afspraak> | undefined {
  const at = reference.lastIndexOf('#');
  const made = portfolio.get(reference.slice(0, at));
  if (made?.kind !== 'verslag') return undefined;
  return items(made.draft.afspraken).find(({ id }) => id === reference.slice(at + 1));
}

/** A goal for each agreement that is still open and each wish, as far as no goal says so already [A3] [A21d] [B12]. */
function leerdoelen({ draft: iop }: Iop, { draft }: Verslag, language: Language): Iopvoorstel[] {
  const t = iopwoorden[language];
  const acties = items(draft.plan_van_aanpak?.verbeteracties);
  const afspraken = items(draft.afspraken).filter(({ status }) => !isAfgerond(status));
  const fromAgreements = afspraken.flatMap((afspraak, index): Iopvoorstel[] => {
    const words = regel(afspraak.specifiek);
    if (words === undefined || staatEr(iop, words)) return [];
    const like = lijktOp(iop, afspraak, words);
    const own = acties.filter(
      ({ verbeterpunt }) => verbeterpunt !== undefined && verbeterpunt === afspraak.verbeterpunt,
    );
    return [
      {
        id: `afspraak ${afspraak.id ?? index}: ${words}`,
        groep: 'leerdoelen',
        titel: afspraak.id === undefined ? t.afspraak(words) : t.afspraakMet(afspraak.id, words),
        ...(like === undefined ? {} : { opmerking: t.lijktOp(like) }),
        wordt: words,
        aangevinkt: like === undefined,
        doet: { leerdoel: leerdoelVan(afspraak, own) },
      },
    ];
  });
  const wishes = items(draft.plan_van_aanpak?.opleidingswensen).flatMap((wens): Iopvoorstel[] => {
    const words = regel(wens);
    if (words === undefined || staatEr(iop, words)) return [];
    const like = lijktOp(iop, {}, words);
    return [
      {
        id: `wens: ${words}`,
        groep: 'leerdoelen',
        titel: t.wens(words),
        opmerking: like === undefined ? t.nogSmart : t.lijktOp(like),
        wordt: words,
        aangevinkt: like === undefined,
        doet: { leerdoel: leerdoelVan({ specifiek: wens }, []) },
      },
    ];
  });
  return [...fromAgreements, ...wishes];
}

/** A goal in the words of an agreement; what only the aios can say is left empty, so that the checks ask for it. */
function leerdoelVan(
  { competentie, specifiek, meetbaar, acceptabel, resultaatgericht, tijdgebonden }: Draft<Afspraak>,
  acties: readonly { aanpak?: string; toetsing?: string }[],
): Record<string, unknown> {
  const toetsing = acties.flatMap((actie) => regel(actie.toetsing) ?? []).join(' ');
  return {
    ...(competentie === undefined ? {} : { competentie }),
    specifiek: specifiek?.trim() ?? null,
    meetbaar: meetbaar?.trim() ?? null,
    acceptabel: items(acceptabel),
    resultaatgericht: resultaatgericht?.trim() ?? null,
    tijdgebonden: tijdgebonden ?? null,
    activiteiten: acties.flatMap(({ aanpak }) => regel(aanpak) ?? []),
    toetsing: toetsing === '' ? null : toetsing,
  };
}

function staatEr({ leerdoelen }: Draft<Documents['iop']>, words: string): boolean {
  return items(leerdoelen).some((doel) => zegtHetzelfde(doel, words));
}

function zegtHetzelfde(doel: Draft<Leerdoel> | undefined, words: string): boolean {
  return regel(doel?.specifiek)?.toLowerCase() === words.toLowerCase();
}

/** The goal an agreement may be the same as: in much the same words, or on the same area and the same day. */
function lijktOp(
  { leerdoelen }: Draft<Documents['iop']>,
  { competentie, tijdgebonden }: Draft<Afspraak>,
  words: string,
): string | undefined {
  const day = dagVan(tijdgebonden);
  const like = items(leerdoelen).find(
    (doel) =>
      lijkt(regel(doel.specifiek), words) ||
      (competentie !== undefined &&
        doel.competentie === competentie &&
        day !== undefined &&
        dagVan(doel.tijdgebonden) === day),
  );
  return like && (like.id ?? regel(like.specifiek));
}

function dagVan(termijn: Draft<Afspraak>['tijdgebonden']): string | undefined {
  return typeof termijn === 'string' ? termijn : termijn?.datum;
}

function differentiatie({ draft: iop }: Iop, { draft }: Verslag, language: Language): Iopvoorstel[] {
  const t = iopwoorden[language];
  const wordt = draft.differentiatie?.trim() ?? '';
  const was = iop.differentiatie?.trim() ?? '';
  return tekstvoorstel('differentiatie', 'differentiatie', (words) => t.differentiatie(words), was, wordt, [
    'differentiatie',
  ]);
}

/** The months that were granted, and what they mean for the plan [A21g]. That of a rotation has no duration of its own. */
function verkorting(portfolio: Portfolio, { draft: iop }: Iop, { draft }: Verslag, language: Language): Iopvoorstel[] {
  if (regel(iop.stage) !== undefined) return [];
  const t = iopwoorden[language];
  const granted = toegekendeOnderdelen(portfolio);
  const sum = tenths(granted.reduce((months, { maanden }) => months + maanden, 0));
  const written = iop.verkorting?.maanden;
  const months = (amount: number) => formatMonths(tenths(amount), language);
  const moments = [...new Set(granted.map(({ volgens }) => volgens))].map((moment) =>
    moment === 'verzoek' ? '' : valueLabel('moment', moment, language).toLowerCase(),
  );
  const duration: Iopvoorstel[] =
    (written === undefined && sum === 0) || (written !== undefined && tenths(written) === sum)
      ? []
      : [
          {
            id: 'verkorting',
            groep: 'verkorting',
            titel: t.maanden(months(sum)),
            ...(moments.length === 0 ? {} : { opmerking: t.toegekend(moments.join(', ')) }),
            ...(written === undefined ? {} : { was: months(written) }),
            wordt: months(sum),
            aangevinkt: true,
            doet: { changes: [{ op: 'set', path: ['verkorting', 'maanden'], value: sum }] },
          },
        ];
  const gevolgen = draft.plan_van_aanpak?.gevolgen_iop?.trim() ?? '';
  const was = iop.verkorting?.gevolgen?.trim() ?? '';
  return [
    ...duration,
    ...tekstvoorstel('gevolgen', 'verkorting', (words) => t.gevolgen(words), was, gevolgen, ['verkorting', 'gevolgen']),
  ];
}

/** A text of the report in the place of that of the plan. Nobody's words are replaced unasked: then there is no tick. */
function tekstvoorstel(
  id: string,
  groep: Iopvoorstel['groep'],
  titel: (words: string) => string,
  was: string,
  wordt: string,
  path: readonly string[],
): Iopvoorstel[] {
  const words = regel(wordt);
  if (words === undefined || words === regel(was)) return [];
  return [
    {
      id,
      groep,
      titel: titel(words),
      ...(was === '' ? {} : { was }),
      wordt,
      aangevinkt: was === '',
      doet: { changes: [{ op: 'set', path, value: wordt }] },
    },
  ];
}
