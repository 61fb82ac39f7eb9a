export type { OpenAfspraak } from './afspraken.ts';
export { isAfgerond, openAfspraken, termijnVan } from './afspraken.ts';
export { delen, maandenTussen, plusDagen, plusMaanden } from './datum.ts';
export type { AnyDocument, PortfolioDocument } from './document.ts';
export { isLeesbaar, openAs, openDocument } from './document.ts';
export type { Gesprek, Verslag } from './gesprekken.ts';
export {
  agendaVan,
  eerdereVerslagen,
  gesprekVan,
  verslagVan,
  vorigeDatum,
  zelfdeGesprek,
  zelfdeReeks,
  zelfdeStage,
} from './gesprekken.ts';
export { items } from './items.ts';
export { opleidingsjaar } from './opleidingsjaar.ts';
export type { Portfolio } from './portfolio.ts';
export { makePortfolio, PORTFOLIO_FILE, readPortfolio } from './portfolio.ts';
export type { Target } from './references.ts';
export { referenceTo, resolveReference } from './references.ts';
export type { Stage } from './planning.ts';
export { proposedTalkDate, stagesOf, talksWithoutReport } from './planning.ts';
export type { Oordeel, VersneldOnderdeel } from './versnelling.ts';
export { documentTitle } from './titles.ts';
export { versneldeOnderdelen } from './versnelling.ts';
export type { Voorbereiding } from './voorbereiding.ts';
export { voorbereidingVan } from './voorbereiding.ts';
