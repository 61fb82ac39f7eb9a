import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { isLeesbaar, makePortfolio, openAs, PORTFOLIO_FILE } from '../portfolio/index.ts';

/**
 * A copy that lies outside its portfolio, with the public keys of that portfolio at hand, so that the signatures under it
 * can be judged [A26] [A28]. Nothing else of the portfolio is needed.
 *
 * @param settings the text of its `portfolio.yaml`
 * @returns undefined when that cannot be read, or is another document
 */
export function metSleutelsErbij(copy: AnyDocument, settings: string): Portfolio | undefined {
  const document = openAs(PORTFOLIO_FILE, settings, 'portfolio');
  return isLeesbaar(document) && document.draft.soort === 'portfolio' ? makePortfolio([document, copy]) : undefined;
}
