import { regel } from '../../conversation/gespreksstof.ts';
import type { Documents, Draft } from '../../kinds/index.ts';
import type { BeoordeeldOnderdeel, Verslag } from '../../portfolio/index.ts';
import {
  beoordeeldeOnderdelen,
  isAfgerond,
  isLeesbaar,
  items,
  verslagenVan,
  zelfdeStage,
} from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import type { Quote } from './gebieden.ts';
import { months, quoted, tenths } from './words.ts';

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
  const { language, teksten, source } = context;
  const last = lastReport(context);
  if (!last) return [];
  const { document, gesprek } = last;
  const agreed = { nl: 'Afgesproken', en: 'Agreed' }[language];
  const points = items(document.draft.verbeterpunten).map(({ id, tekst }) => ({ id, tekst, look: 'better' as const }));
  const agreements = items(document.draft.afspraken)
    .filter(({ status }) => !isAfgerond(status))
    .map(({ id, specifiek }) => {
      const tekst = regel(specifiek);
      return { id, tekst: tekst && `${agreed}: ${tekst}`, look: 'plain' as const };
    });
  const quotes = [...points, ...agreements].flatMap(({ id, tekst, look }): Quote[] => {
    const text = quoted(tekst);
    return text === undefined ? [] : [{ text, look, source: source(document, id) }];
  });
  const title = {
    nl: `Uit het gesprek van ${teksten.datum(gesprek.datum)}`,
    en: `From the talk of ${teksten.datum(gesprek.datum)}`,
  }[language];
  return quotes.length === 0 ? [] : [{ type: 'quotes', at: ['leerdoelen'], title, quotes }];
}

/** What requests and reports grant, against what the plan says. */
function shortening({ document: { draft }, portfolio, language }: AsideContext<'iop'>): Aside[] {
  const written = draft.verkorting?.maanden;
  const granted = portfolio
    .ofKind('versnellingsverzoek')
    .filter(isLeesbaar)
    .flatMap((verzoek) => beoordeeldeOnderdelen(portfolio, verzoek))
    .filter(({ maanden, volgens }) => maanden > 0 && volgens !== 'verzoek');
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
    title: 'Toegekende verkorting',
    provisional: (amount: string) => `${amount} voorlopig toegekend`,
    definitive: (amount: string) => `${amount} definitief toegekend`,
    nothing: 'geen verkorting toegekend',
    plan: (amount: string) => `dit plan noemt ${amount}`,
  },
  en: {
    title: 'Shortening that was granted',
    provisional: (amount: string) => `${amount} provisionally granted`,
    definitive: (amount: string) => `${amount} definitively granted`,
    nothing: 'no shortening granted',
    plan: (amount: string) => `this plan says ${amount}`,
  },
};
