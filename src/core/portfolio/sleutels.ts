import type { Draft, Sleutel } from '../kinds/index.ts';
import type { Portfolio } from './portfolio.ts';
import { PORTFOLIO_FILE } from './portfolio.ts';

/** The public keys to verify signatures with; undefined for a document that is not in its portfolio, as a copy is [A28]. */
export function sleutelsBij(portfolio: Portfolio): readonly (Draft<Sleutel> | undefined)[] | undefined {
  return portfolio.get(PORTFOLIO_FILE) === undefined ? undefined : sleutelsVan(portfolio);
}

/** The public keys of those who sign in a portfolio, as far as they are written in `portfolio.yaml`. */
export function sleutelsVan(portfolio: Portfolio): readonly (Draft<Sleutel> | undefined)[] {
  const document = portfolio.get(PORTFOLIO_FILE);
  return document?.kind === 'portfolio' ? (document.draft.sleutels ?? []) : [];
}
