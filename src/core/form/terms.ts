import { isDate } from '../kinds/index.ts';
import type { Gesprekstype } from '../kinds/index.ts';
import { valueLabel } from '../kinds/index.ts';
import { inZin } from '../conversation/gespreksstof.ts';
import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { gesprekVan, plusDagen, plusMaanden, proposedTalkDate } from '../portfolio/index.ts';
import type { FormTerm } from './state.ts';

/**
 * Terms that are often agreed, for one press: some months from the talk, and before the next one where the portfolio
 * knows its date. For documents without agreements or learning goals there are none.
 *
 * @param today `YYYY-MM-DD`; where a document has no talk, terms run from it
 */
export function termsOf(document: AnyDocument, portfolio: Portfolio, language: Language, today: string): FormTerm[] {
  if (document.kind !== 'verslag' && document.kind !== 'iop') return [];
  const gesprek = document.kind === 'verslag' ? gesprekVan(document) : undefined;
  const from = gesprek?.datum ?? today;
  if (!isDate(from)) return [];
  const next = nextTalk(portfolio, gesprek?.type ?? 'voortgangsgesprek', from, language);
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
  },
  en: {
    after: (months: number) => `In ${months} months`,
    before: (talk: string) => `Before the next ${talk}`,
  },
};
