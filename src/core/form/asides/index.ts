import type { Language } from '../../language/language.ts';
import type { AnyDocument, Portfolio } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';

/**
 * What the portfolio says beside the fields of a document. Follows from the arguments alone and never throws.
 *
 * @param today `YYYY-MM-DD`
 */
export function asidesOf(document: AnyDocument, portfolio: Portfolio, language: Language, today: string): Aside[] {
  void [document, portfolio, language, today];
  return [];
}
