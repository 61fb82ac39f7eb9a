import type { Gesprekstype } from '../kinds/index.ts';
import { valueLabel } from '../kinds/index.ts';
import { inZin } from '../language/inZin.ts';
import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { gesprekVan, plusDagen, plusMaanden, proposedTalkDate } from '../portfolio/index.ts';
import type { FormAgreementHelp, FormTerm } from './state.ts';

/**
 * What makes agreements and learning goals quick to make: terms that are often agreed (some months from the talk, and
 * before the next one where the portfolio knows its date) and who usually agree. Undefined for documents without any.
 *
 * @param today `YYYY-MM-DD`; where a document has no talk, terms run from it
 */
export function agreementHelp(
  document: AnyDocument,
  portfolio: Portfolio,
  language: Language,
  today: string,
): FormAgreementHelp | undefined {
  if (document.kind !== 'verslag' && document.kind !== 'iop') return undefined;
  const gesprek = document.kind === 'verslag' ? gesprekVan(document) : undefined;
  const type = document.kind === 'verslag' ? document.draft.gesprek?.type : undefined;
  const isOfStage = type === 'tussengesprek' || (document.kind === 'iop' && document.draft.stage !== undefined);
  const roles = ['aios', isOfStage ? 'stageopleider' : 'opleider'];
  return {
    terms: termsFrom(gesprek?.datum ?? today, gesprek?.type ?? 'voortgangsgesprek', portfolio, language),
    consent: {
      label: WORDS[language].consent(roles.map((rol) => inZin(valueLabel('rol', rol, language)))),
      roles,
    },
  };
}

function termsFrom(from: string, type: Gesprekstype, portfolio: Portfolio, language: Language): FormTerm[] {
  const next = nextTalk(portfolio, type, from, language);
  return [
    ...[3, 6].map((months) => ({ label: WORDS[language].after(months), date: plusMaanden(from, months) })),
    ...(next ? [next] : []),
  ].map((term) => ({ ...term, dateWords: formatDate(term.date, language) }));
}

function nextTalk(
  portfolio: Portfolio,
  type: Gesprekstype,
  from: string,
  language: Language,
): Omit<FormTerm, 'dateWords'> | undefined {
  const date = proposedTalkDate(portfolio, type, plusDagen(from, 1));
  if (date === undefined) return undefined;
  const talk = inZin(valueLabel('gesprekstype', type, language));
  return { label: WORDS[language].before(talk), date, talk: `${talk} ${formatDate(date, language)}` };
}

const WORDS = {
  nl: {
    after: (months: number) => `Over ${months} maanden`,
    before: (talk: string) => `Vóór het volgende ${talk}`,
    consent: (roles: string[]) => `Akkoord: ${roles.join(' en ')}`,
  },
  en: {
    after: (months: number) => `In ${months} months`,
    before: (talk: string) => `Before the next ${talk}`,
    consent: (roles: string[]) => `Agreed: ${roles.join(' and ')}`,
  },
};
