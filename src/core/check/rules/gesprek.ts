import type { Kind } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import type { Gesprek, Portfolio } from '../../portfolio/index.ts';
import {
  agendaVan,
  dagenTussen,
  documentTitle,
  gesprekVan,
  isLeesbaar,
  referenceTo,
  resolveReference,
  verslagVan,
  voorbereidingsstand,
  zelfdeReeks,
} from '../../portfolio/index.ts';
import { isSigned } from '../../seal/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { fieldIn } from '../fieldTitle.ts';
import type { Fix, Pick } from '../fix.ts';
import type { FixContext, Hit, Param, Params, RuleContext } from '../rule.ts';
import { family, rule } from '../rule.ts';

const TALK = 'gesprek';

/**
 * A report of a talk whose day has come: what had to be there before it can be told from then on. While a document of
 * one of these kinds cannot be read, it may well be the one that is looked for, and nothing is said.
 */
function* ofTalk(
  { document, portfolio, options, at }: RuleContext<'verslag'>,
  kind: Kind,
  lacks: (gesprek: Gesprek, portfolio: Portfolio) => Params | undefined,
): Generator<Hit> {
  const gesprek = gesprekVan(document);
  if (!gesprek || gesprek.datum > options.today) return;
  if (!portfolio.answer(zijnLeesbaar, kind)) return;
  const params = lacks(gesprek, portfolio);
  if (params) yield { path: [TALK], range: at.key([TALK]), params: { ...params, type: gesprek.type } };
}

function zijnLeesbaar(portfolio: Portfolio, kind: string): boolean {
  return portfolio.ofKind(kind as Kind).every(isLeesbaar);
}

/** They speak of the talk a report says it is of; what is missing stands in other documents. */
const ABOUT = { kinds: ['verslag'], about: 'presence', across: true, level: 'warning' } as const;

const reflectie = rule({
  id: 'gesprek/reflectie',
  ...ABOUT,
  seeds: ['A6', 'A8', 'B3'],
  check: (context) =>
    ofTalk(context, 'reflectie', (gesprek, portfolio) => {
      const found = portfolio.get(voorbereidingsstand(portfolio, gesprek).reflectie ?? '');
      if (found?.kind !== 'reflectie') return { stand: 'geen' };
      const { file, draft } = found;
      const params = { bestand: file, gesprek: gesprek.datum };
      if (draft.ingeleverd !== undefined && draft.ingeleverd <= gesprek.datum) return undefined;
      // What stands there and is no date, another rule speaks of.
      if (draft.ingeleverd === undefined)
        return isFilledAt(found.parsed.data, ['ingeleverd']) ? undefined : { ...params, stand: 'niet_ingeleverd' };
      return { ...params, stand: 'te_laat', ingeleverd: draft.ingeleverd };
    }),
});

const agenda = rule({
  id: 'gesprek/agenda',
  ...ABOUT,
  seeds: ['A12', 'B5'],
  check: (context) =>
    ofTalk(context, 'agenda', (gesprek, portfolio) => {
      // A reference that leads nowhere is said to do so at the reference.
      if (isFilledAt(context.document.parsed.data, ['agenda']) || agendaVan(portfolio, gesprek)) return undefined;
      return {};
    }),
});

const feedback = rule({
  id: 'gesprek/feedback',
  ...ABOUT,
  seeds: ['A9', 'B4'],
  check: (context) =>
    ofTalk(context, 'feedback', (gesprek, portfolio) => {
      const { feedback: isThere, begin = '' } = voorbereidingsstand(portfolio, gesprek);
      return isThere ? undefined : { van: begin, tot: gesprek.datum };
    }),
});

const tussenbeoordeling = rule({
  id: 'gesprek/tussenbeoordeling',
  ...ABOUT,
  seeds: ['B6'],
  check: (context) =>
    ofTalk(context, 'tussenbeoordeling', (gesprek, portfolio) => {
      if (gesprek.type !== 'tussengesprek') return undefined;
      if (voorbereidingsstand(portfolio, gesprek).tussenbeoordeling) return undefined;
      return { stage: gesprek.stage?.trim() ?? '' };
    }),
});

/** A talk that was moved is hardly ever moved further than this many days. */
const MOVED_AT_MOST = 60;

/**
 * Offers the agenda of a talk that was moved: of the same series, of a day nearby, and of no other report. That of the
 * talk itself is found without a reference.
 */
function referToAgenda(_: Required<Hit>, { document, portfolio, language }: FixContext): Fix[] {
  const gesprek = document.kind === 'verslag' ? gesprekVan(document) : undefined;
  if (!gesprek || isSigned(document.draft)) return [];
  const taken = new Set(portfolio.ofKind('verslag').map(({ file, draft }) => agendaFile(file, draft.agenda)));
  const days = (one: { gesprek: Gesprek }) => Math.abs(dagenTussen(gesprek.datum, one.gesprek.datum));
  const near = portfolio
    .ofKind('agenda')
    .flatMap((found) => {
      const own = gesprekVan(found);
      if (!own || !zelfdeReeks(own, gesprek) || taken.has(found.file) || verslagVan(portfolio, own)) return [];
      return [{ found, gesprek: own }];
    })
    .filter((one) => days(one) <= MOVED_AT_MOST)
    .sort((a, b) => days(a) - days(b));
  const pick = near.map(({ found }): Pick => ({
    label: documentTitle(found, language),
    description: found.file,
    changes: [{ op: 'set', path: ['agenda'], value: referenceTo(document.file, { file: found.file }) }],
  }));
  const [first, ...others] = pick;
  const [one] = near;
  if (!first || !one) return [];
  if (others.length > 0) {
    const title = { nl: 'Kies de agenda van dit gesprek…', en: 'Choose the agenda of this meeting…' }[language];
    return [{ title, preferred: false, pick }];
  }
  const title = {
    nl: `Verwijs naar de agenda van ${formatDate(one.gesprek.datum, 'nl')}`,
    en: `Refer to the agenda of ${formatDate(one.gesprek.datum, 'en')}`,
  }[language];
  return [{ title, preferred: false, changes: first.changes }];
}

function agendaFile(file: string, reference: string | undefined): string | undefined {
  return reference === undefined ? undefined : resolveReference(file, reference)?.file;
}

function isTussen(param: Param): boolean {
  return param('type') === 'tussengesprek';
}

/** What had to be ready before a talk: by the aios, by who leads it, and by those around. */
export const gesprek = family(
  [reflectie, agenda, feedback, tussenbeoordeling],
  {
    'gesprek/reflectie': {
      nl: (param) => {
        switch (param('stand')) {
          case 'niet_ingeleverd':
            return `De reflectie voor dit gesprek (‘${param('bestand')}’) is niet ingeleverd: daar staat geen datum bij ${fieldIn('reflectie', ['ingeleverd'], 'nl')}.`;
          case 'te_laat':
            return `De reflectie voor dit gesprek (‘${param('bestand')}’) is pas op ${param('ingeleverd')} ingeleverd, na het gesprek van ${param('gesprek')}.`;
          default:
            return 'Voor dit gesprek heeft de aios geen reflectie in het portfolio gezet.';
        }
      },
      en: (param) => {
        switch (param('stand')) {
          case 'niet_ingeleverd':
            return `The reflection for this meeting (“${param('bestand')}”) has not been handed in: it has no date under ${fieldIn('reflectie', ['ingeleverd'], 'en')}.`;
          case 'te_laat':
            return `The reflection for this meeting (“${param('bestand')}”) was handed in on ${param('ingeleverd')}, after the meeting of ${param('gesprek')}.`;
          default:
            return 'The trainee has put no reflection for this meeting in the portfolio.';
        }
      },
    },
    'gesprek/agenda': {
      nl: (param) =>
        `Bij dit gesprek is geen agenda van de ${isTussen(param) ? 'stageopleider' : 'opleider'} in het portfolio.`,
      en: (param) =>
        `The portfolio holds no agenda of the ${isTussen(param) ? 'rotation supervisor' : 'programme director'} for this meeting.`,
    },
    'gesprek/feedback': {
      nl: (param) =>
        `Voor dit gesprek is geen feedback van opleidingsgroep of werkomgeving in het portfolio: geen enkele is gedateerd ${param('van') === '' ? `op of vóór ${param('tot')}` : `van ${param('van')} tot en met ${param('tot')}`}.`,
      en: (param) =>
        `There is no feedback of training group or workplace for this meeting in the portfolio: none is dated ${param('van') === '' ? `on or before ${param('tot')}` : `from ${param('van')} to ${param('tot')}`}.`,
    },
    'gesprek/tussenbeoordeling': {
      nl: (param) =>
        `Bij dit tussengesprek ontbreekt het formulier Tussenbeoordeling stage${param('stage') && ` voor ‘${param('stage')}’`}. De aios zorgt dat het er vóór het gesprek is.`,
      en: (param) =>
        `The form Tussenbeoordeling stage${param('stage') && ` for “${param('stage')}”`} is missing for this interim meeting. The trainee sees to it that it is there before the meeting.`,
    },
  },
  { 'gesprek/agenda': referToAgenda },
);
