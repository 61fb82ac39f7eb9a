export type { AnyDocument, PortfolioDocument } from './document.ts';
export { openAs, openDocument } from './document.ts';
export type { Portfolio } from './portfolio.ts';
export { makePortfolio, PORTFOLIO_FILE, readPortfolio } from './portfolio.ts';
export type { Target } from './references.ts';
export { referenceTo, resolveReference } from './references.ts';
