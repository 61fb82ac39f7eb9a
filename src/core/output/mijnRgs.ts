import { valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMonths, minimumInWords, tenths } from '../language/months.ts';
import type {
  Portfolio,
  PortfolioDocument,
  Regelstand,
  Schemaregel,
  Schemawijziging,
  ToegekendeVerkorting,
} from '../portfolio/index.ts';
import { onOneLine, schemavergelijking, schemawijziging, tekort } from '../portfolio/index.ts';
import { mijnRgsWoorden } from './mijnRgsWoorden.ts';
import type { Block, Fact, Page, PageSection } from './page.ts';
import { subtitleOf } from './pageOf.ts';

/**
 * What has to be changed in MijnRGS as a page to copy over [A25] [A27]: the old and the new schedule per part with days,
 * months and full-time equivalent, the ground and the accord of each shortening, and what stands in the way. Says so when
 * there is nothing to change.
 *
 * @param schema the schedule of the portfolio, which can be read
 */
export function mijnRgsPage(
  portfolio: Portfolio,
  schema: PortfolioDocument<'opleidingsschema'>,
  language: Language,
): Page {
  const wijziging = schemawijziging(portfolio, schema);
  const t = mijnRgsWoorden[language];
  const { gewijzigd, verkortingen, voorlopig } = wijziging;
  const sections: [string, Block[]][] = [
    [t.inShort, [text(inShort(wijziging, language)), { type: 'facts', rows: facts(wijziging, language) }]],
    [t.attention, list(attention(wijziging, language))],
    [t.shortenings, verkortingen.length === 0 ? [] : [shorteningTable(verkortingen, language)]],
    [t.schedule, gewijzigd ? [scheduleTable(wijziging.regels, language)] : []],
    [t.compared, comparison(portfolio, language)],
    [
      t.provisional,
      list(
        voorlopig.map(({ id, onderdeel, maanden, definitiefGesprek }) => {
          const talk = definitiefGesprek === undefined ? undefined : formatDate(definitiefGesprek, language);
          return t.provisionalPart(onOneLine(onderdeel.naam ?? id), formatMonths(tenths(maanden), language), talk);
        }),
      ),
    ],
    [t.toDo, gewijzigd ? list(t.steps) : []],
  ];
  return {
    language,
    title: t.title,
    subtitle: subtitleOf(portfolio),
    sections: sections.flatMap(([title, blocks]): PageSection[] => (blocks.length === 0 ? [] : [{ title, blocks }])),
    signatures: [],
  };
}

const text = (paragraph: string): Block => ({ type: 'text', paragraphs: [paragraph] });
const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ type: 'list', items: [...items] }]);

/** Two schedules that are both in the portfolio, as they are written: the old one beside the new one. */
function comparison(portfolio: Portfolio, language: Language): Block[] {
  const found = schemavergelijking(portfolio);
  if (!found) return [];
  const t = mijnRgsWoorden[language];
  const { oud, nieuw, einddatum, voltijd, regels } = found;
  const day = (date: string | undefined) => (date === undefined ? t.missing : formatDate(date, language));
  const months = (amount: number) => formatMonths(tenths(amount), language);
  return [
    text(t.comparing(oud.file, nieuw.file)),
    {
      type: 'facts',
      rows: [
        { label: t.endDate, value: fromTo(day(einddatum.oud), day(einddatum.nieuw)) },
        { label: t.fullTime, value: fromTo(months(voltijd.oud), months(voltijd.nieuw)) },
      ],
    },
    ...(regels.length === 0 ? [] : [scheduleTable(regels, language)]),
  ];
}

/** What comes of it in one sentence. */
function inShort({ gewijzigd, verkortingen, voorlopig, geaccordeerd, einddatum }: Schemawijziging, language: Language) {
  const t = mijnRgsWoorden[language];
  if (gewijzigd) {
    const months = verkortingen
      .filter(({ stand }) => stand === 'nieuw' || stand === 'in_schema')
      .reduce((sum, { maanden, inSchema, stand }) => sum + (stand === 'nieuw' ? maanden - inSchema : maanden), 0);
    const end = einddatum.nieuw === undefined ? undefined : formatDate(einddatum.nieuw, language);
    const isAccorded = verkortingen.every(({ akkoord, stand }) => akkoord !== undefined || stand === 'verwerkt');
    return t.changes(formatMonths(tenths(months), language), end) + (isAccorded ? t.changeNow : t.changeLater);
  }
  const inSchedule = verkortingen.some(({ stand }) => stand === 'verwerkt');
  if (inSchedule && geaccordeerd !== undefined && verkortingen.every(({ stand }) => stand === 'verwerkt')) {
    return t.alreadyIn(formatDate(geaccordeerd, language));
  }
  if (verkortingen.length > 0) return t.notWorkedOut;
  return voorlopig.length > 0 ? t.onlyProvisional : t.nothing;
}

function facts(wijziging: Schemawijziging, language: Language): Fact[] {
  const t = mijnRgsWoorden[language];
  const { einddatum, oud, nieuw, ingediend, geaccordeerd } = wijziging;
  const day = (date: string | undefined) => (date === undefined ? t.notYet : formatDate(date, language));
  const months = (amount: number) => formatMonths(tenths(amount), language);
  const lacking = tekort(nieuw, nieuw.resteert);
  return [
    ...(einddatum.oud === undefined || einddatum.nieuw === undefined
      ? []
      : [{ label: t.endDate, value: fromTo(day(einddatum.oud), day(einddatum.nieuw)) }]),
    { label: t.fullTime, value: fromTo(months(oud.tijd.voltijd), months(nieuw.tijd.voltijd)) },
    ...(nieuw.minimum && lacking !== undefined
      ? [
          {
            label: t.recognised,
            value: `${months(nieuw.resteert)}, ${minimumInWords(lacking, nieuw.minimum.maanden, language)}`,
          },
        ]
      : []),
    { label: t.submitted, value: day(ingediend) },
    { label: t.accorded, value: day(geaccordeerd) },
  ];
}

const fromTo = (before: string, after: string) => (before === after ? before : `${before} → ${after}`);

function nameOf({ part: { id, onderdeel } }: ToegekendeVerkorting): string {
  return onOneLine(onderdeel.naam ?? id);
}

/** What keeps it from being entered as it stands here. */
function attention({ verkortingen, regels, nieuw, schema }: Schemawijziging, language: Language): string[] {
  const t = mijnRgsWoorden[language];
  const months = (amount: number) => formatMonths(tenths(amount), language);
  const day = (date: string) => formatDate(date, language);
  const open = verkortingen.filter(({ stand }) => stand !== 'verwerkt');
  const lacking = tekort(nieuw, nieuw.resteert);
  return [
    ...open.flatMap((verkorting) => {
      const { akkoord, verslag, grond, stand, maanden, inSchema, past, terugwerkend } = verkorting;
      const name = nameOf(verkorting);
      return [
        ...(akkoord ? [] : [verslag ? t.noAccord(name, day(verslag.datum)) : t.noReport(name)]),
        ...(grond === undefined ? [t.noGround(name)] : []),
        ...(stand === 'zonder_plaats' ? [t.noPlace(name, months(maanden - inSchema))] : []),
        ...(stand === 'teveel' ? [t.tooMuch(name, months(inSchema), months(maanden))] : []),
        ...(past === undefined ? [] : [t.tooShort(name, months(past))]),
        ...(terugwerkend === undefined ? [] : [t.backdated(name, day(terugwerkend))]),
      ];
    }),
    ...(open.length > 0 && nieuw.minimum && lacking !== undefined && lacking > 0.05
      ? [t.belowMinimum(minimumInWords(lacking, nieuw.minimum.maanden, language))]
      : []),
    ...regels.flatMap(({ onderdeel, oud }) =>
      oud === undefined ? [t.noDays(onOneLine(onderdeel.naam ?? onderdeel.id ?? ''), schema.file)] : [],
    ),
  ];
}

function shorteningTable(verkortingen: readonly ToegekendeVerkorting[], language: Language): Block {
  const t = mijnRgsWoorden[language];
  return {
    type: 'table',
    columns: [...t.shorteningColumns],
    rows: verkortingen.map((verkorting) => {
      const { maanden, grond, part, akkoord, stand } = verkorting;
      const { datum, door } = part.definitief ?? {};
      return [
        nameOf(verkorting),
        formatMonths(tenths(maanden), language),
        grond === undefined ? t.missing : valueLabel('grond', grond, language),
        [datum && formatDate(datum, language), door].filter((words) => words !== undefined && words !== '').join(', '),
        akkoord
          ? [formatDate(akkoord.datum, language), onOneLine(akkoord.naam)].filter((words) => words !== '').join(', ')
          : t.missing,
        t.states[stand],
      ];
    }),
  };
}

function scheduleTable(regels: readonly Schemaregel[], language: Language): Block {
  const t = mijnRgsWoorden[language];
  const share = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    type: 'table',
    columns: [...t.scheduleColumns],
    rows: regels.map(({ onderdeel, deeltijd, oud, nieuw, grond, gewijzigd }) => [
      [onderdeel.naam ?? onderdeel.id, onderdeel.instelling].flatMap((part) => onOneLine(part ?? '') || []).join(', '),
      inDays(oud, language) ?? (nieuw ? t.added : t.missing),
      gewijzigd ? (inDays(nieuw, language) ?? t.drops) : t.unchanged,
      share.format(deeltijd),
      inMonths(oud, nieuw, gewijzigd, language),
      grond === undefined ? '' : valueLabel('grond', grond, language),
    ]),
  };
}

function inDays(regel: Regelstand | undefined, language: Language): string | undefined {
  const { until } = mijnRgsWoorden[language];
  return regel && `${formatDate(regel.van, language)} ${until} ${formatDate(regel.tot, language)}`;
}

/** Full-time months, as those are what MijnRGS and the European minimum count in. */
function inMonths(
  oud: Regelstand | undefined,
  nieuw: Regelstand | undefined,
  gewijzigd: boolean,
  language: Language,
): string {
  const number = (months: number) => new Intl.NumberFormat(language).format(tenths(months));
  if (!oud) return nieuw ? number(nieuw.voltijd) : '';
  return gewijzigd ? fromTo(number(oud.voltijd), number(nieuw?.voltijd ?? 0)) : number(oud.voltijd);
}
