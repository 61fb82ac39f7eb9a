import { tenths } from '../../language/months.ts';
import { regel } from '../../conversation/gespreksstof.ts';
import type { Documents, Draft } from '../../kinds/index.ts';
import type { BeoordeeldOnderdeel, Verslag } from '../../portfolio/index.ts';
import { isAfgerond, items, toegekendeOnderdelen, verslagenVan, zelfdeStage } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import type { Quote } from './gebieden.ts';
import { months, quoted } from './words.ts';

/** What the last talk asks of the plan [A22 B13], and the shortening that was granted [A21g]. */
export function iopAsides(context: AsideContext<'iop'>): Aside[] {
  return [...fromLastTalk(context), ...shortening(context)];
}

function lastReport({ document: { draft }, portfolio }: AsideContext<'iop'>): Verslag | undefined {
  const stage = regel(draft.stage);
  if (stage === undefined) return verslagenVan(portfolio, 'voortgangsgesprek').at(-1);
  return verslagenVan(portfolio, 'tussengesprek')
    .filter(({ gesprek }) => zelfdeStage(gesprek.stage, stage))
    .at(-1);
}

/** Points to improve and agreements of the last talk: what the goals of the plan should be about. */
function fromLastTalk(context: AsideContext<'iop'>): Aside[] {
  const { language, teksten } = context;
  const last = lastReport(context);
  if (!last) return [];
  const { draft } = last.document;
  const words = WORDS[language];
  const date = teksten.datum(last.gesprek.datum);
  const points = items(draft.verbeterpunten).map(({ id, tekst }) => ({ id, tekst }));
  const agreements = items(draft.afspraken)
    .filter(({ status }) => !isAfgerond(status))
    .map(({ id, specifiek }) => ({ id, tekst: specifiek }));
  return [
    ...quotes(context, words.points(date), last, 'better', points),
    ...quotes(context, words.agreements(date), last, 'plain', agreements),
  ];
}

function quotes(
  context: AsideContext,
  title: string,
  { document }: Verslag,
  look: Quote['look'],
  said: readonly { id: string | undefined; tekst: string | undefined }[],
): Aside[] {
  const found = said.flatMap(({ id, tekst }): Quote[] => {
    const text = quoted(tekst);
    return text === undefined ? [] : [{ text, look, source: context.source(document, id) }];
  });
  return found.length === 0 ? [] : [{ type: 'quotes', at: ['leerdoelen'], title, quotes: found }];
}

/** What requests and reports grant, against what the plan says. */
function shortening({ document: { draft }, portfolio, language }: AsideContext<'iop'>): Aside[] {
  const written = draft.verkorting?.maanden;
  const granted = toegekendeOnderdelen(portfolio);
  if (!concerns(draft, granted)) return [];
  const words = WORDS[language];
  const total = (moment: BeoordeeldOnderdeel['volgens']) =>
    granted.reduce((sum, { maanden, volgens }) => sum + (volgens === moment ? maanden : 0), 0);
  const inAll = total('voorlopig') + total('definitief');
  const differs = written !== undefined && tenths(written) !== tenths(inAll);
  const parts = [
    ...(total('definitief') > 0 ? [words.definitive(months(total('definitief'), language))] : []),
    ...(total('voorlopig') > 0 ? [words.provisional(months(total('voorlopig'), language))] : []),
  ];
  return [
    {
      type: 'sum',
      at: ['verkorting'],
      title: words.title,
      summary: [
        ...(parts.length === 0 ? [words.nothing] : parts),
        ...(differs ? [words.plan(months(written, language))] : []),
      ].join('; '),
      isShort: differs,
      lines: granted.map(({ id, onderdeel, maanden, volgens }) => ({
        label: regel(onderdeel.naam) ?? id,
        value:
          volgens === 'definitief'
            ? words.definitive(months(maanden, language))
            : words.provisional(months(maanden, language)),
      })),
    },
  ];
}

/** A plan of one rotation speaks of its own shortening only when it has one. */
function concerns({ stage, verkorting }: Draft<Documents['iop']>, granted: readonly BeoordeeldOnderdeel[]): boolean {
  if (regel(stage) !== undefined) return false;
  return granted.length > 0 || verkorting?.maanden !== undefined;
}

const WORDS = {
  nl: {
    points: (date: string) => `Verbeterpunten uit het gesprek van ${date}`,
    agreements: (date: string) => `Afspraken uit het gesprek van ${date}`,
    title: 'Toegekende verkorting',
    provisional: (amount: string) => `${amount} voorlopig toegekend`,
    definitive: (amount: string) => `${amount} definitief toegekend`,
    nothing: 'geen verkorting toegekend',
    plan: (amount: string) => `dit plan noemt ${amount}`,
  },
  en: {
    points: (date: string) => `Points to improve from the meeting of ${date}`,
    agreements: (date: string) => `Agreements from the meeting of ${date}`,
    title: 'Shortening that was granted',
    provisional: (amount: string) => `${amount} provisionally granted`,
    definitive: (amount: string) => `${amount} definitively granted`,
    nothing: 'no shortening granted',
    plan: (amount: string) => `this plan says ${amount}`,
  },
};
