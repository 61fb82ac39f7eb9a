import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { FormTalk } from './state.ts';

/** The talk a report is of, point by point; undefined for any other document and without a readable agenda. */
export function talkOf(document: AnyDocument, portfolio: Portfolio, language: Language): FormTalk | undefined {
  void [document, portfolio, language];
  return undefined;
}
