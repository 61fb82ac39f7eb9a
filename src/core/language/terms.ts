import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { dagenTussen, gesprekVan, openAfspraken, termijnVan } from '../portfolio/index.ts';
import type { Position } from '../yaml/index.ts';
import type { Language } from './language.ts';
import { textRange } from './place.ts';

/** A remark at the end of a term. */
export interface TermHint {
  position: Position;
  words: string;
}

/** Later than every talk. */
const END_OF_TIME = '9999-12-31';

/**
 * The days left on the terms of agreements in a report that are still open: as they were made, and after every later
 * look-back. An agreement that was closed since says nothing, although its own report still has it as open.
 *
 * @param today `YYYY-MM-DD`
 */
export function termHintsIn(
  document: AnyDocument,
  portfolio: Portfolio,
  today: string,
  language: Language,
): TermHint[] {
  const gesprek = document.kind === 'verslag' ? gesprekVan(document) : undefined;
  if (document.kind !== 'verslag' || !gesprek) return [];
  const open = new Set(openAfspraken(portfolio, { ...gesprek, datum: END_OF_TIME }).map(({ afspraak }) => afspraak));
  const { parsed, draft } = document;
  return (draft.afspraken ?? []).flatMap((afspraak, index): TermHint[] => {
    const termijn = afspraak && open.has(afspraak) ? termijnVan(afspraak) : undefined;
    if (termijn === undefined || !afspraak) return [];
    const path = ['afspraken', index, 'tijdgebonden', ...(typeof afspraak.tijdgebonden === 'string' ? [] : ['datum'])];
    const { end } = textRange(parsed, path);
    return [{ position: parsed.positionAt(end), words: daysLeft(dagenTussen(today, termijn), language) }];
  });
}

/** `nog 12 dagen`, `vandaag`, `3 dagen over tijd`. */
export function daysLeft(days: number, language: Language): string {
  const words = WORDS[language];
  if (days === 0) return words.today;
  return days > 0 ? words.left(days) : words.over(-days);
}

const WORDS = {
  nl: {
    today: 'vandaag',
    left: (days: number) => `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,
    over: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} over tijd`,
  },
  en: {
    today: 'today',
    left: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} left`,
    over: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  },
} satisfies Record<Language, Record<string, unknown>>;
