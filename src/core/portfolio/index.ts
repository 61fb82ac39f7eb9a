export type { Afspraakgeschiedenis, Bespreking } from './afspraakgeschiedenis.ts';
export { afspraakgeschiedenis, afsprakenUitStages, alleVerslagen } from './afspraakgeschiedenis.ts';
export type { OpenAfspraak, Terugblik } from './afspraken.ts';
export { isAfgerond, openAfspraken, termijnVan, terugblikkenIn, terugblikpunt, zonderTerugblik } from './afspraken.ts';
export type { Bron } from './bronnen.ts';
export { bronnen, bronVan } from './bronnen.ts';
export {
  dagenTussen,
  datumBijStand,
  delen,
  maandenLang,
  maandenTussen,
  maandstand,
  naMaanden,
  plusDagen,
  plusMaanden,
} from './datum.ts';
export type { AnyDocument, PortfolioDocument } from './document.ts';
export { isLeesbaar, openAs, openDocument, readDocument } from './document.ts';
export type { Minimumtoets, Verslagtoets, Verzoektoets } from './europeesMinimum.ts';
export {
  isTeKort,
  tekort,
  toegekendIn,
  toetsSchema,
  toetsVerslag,
  toetsVerzoek,
  verzoekVan,
} from './europeesMinimum.ts';
export type { Gesprek, Verslag } from './gesprekken.ts';
export {
  agendaVan,
  eerdereVerslagen,
  gesprekVan,
  verslagenVan,
  verslagVanAgenda,
  verslagVan,
  vorigeDatum,
  zelfdeGesprek,
  zelfdeReeks,
  zelfdeStage,
} from './gesprekken.ts';
export type { Gespreksachterstand, Gespreksjaar } from './gesprekscyclus.ts';
export {
  gesprekkenTeLaat,
  gesprekstermijn,
  gespreksjaren,
  nextTalkDate,
  volgendeGespreksdatum,
  volgendeUiterlijk,
} from './gesprekscyclus.ts';
export type { Gebiedsinformatie, Informatiestand } from './informatie.ts';
export { informatiestand, isInVoorbereiding } from './informatie.ts';
export type { IopAchterstand, Iopwijziging } from './iop.ts';
export { achterstandVanIop, verslagenVoorIop } from './iop.ts';
export { items } from './items.ts';
export type { NamedItem } from './itemTitle.ts';
export { itemTitle, namedItem, onOneLine, shortened } from './itemTitle.ts';
export type { Gesprekspartij, Signable } from './ondertekenaars.ts';
export { isOndertekend, isSignable, ONDERTEKENAARS, SIGNED_KINDS, spreektVoor } from './ondertekenaars.ts';
export type { Handtekeninglijst, LackingEntry, Ondertekenstand } from './ondertekenstand.ts';
export { ACCORDEURS, lackingIn, ondertekenstand } from './ondertekenstand.ts';
export type { Entry, ListFolder, Listing } from './listing.ts';
export { isSkipped, listPortfolios } from './listing.ts';
export type { GeschrevenOordeel, ZonderVoorlopig } from './oordelen.ts';
export { definitiefZonderVoorlopig, oordelenIn } from './oordelen.ts';
export { opleidingsjaar } from './opleidingsjaar.ts';
export type { Opleidingstijd, Schemadeel } from './opleidingstijd.ts';
export { opleidingstijd, schemaVan, voltooidOp } from './opleidingstijd.ts';
export { kenmerkNaast, volgendKenmerk } from './kenmerken.ts';
export type { Changes, Portfolio, PortfolioOmgeving } from './portfolio.ts';
export { changedPortfolio, isOutdated, makePortfolio, PORTFOLIO_FILE, readPortfolio, watched } from './portfolio.ts';
export type { Changed } from './reads.ts';
export { namesOf, Reads } from './reads.ts';
export type { Target } from './references.ts';
export { referenceTo, resolveReference } from './references.ts';
export type { Stage } from './planning.ts';
export { firstTalkFrom, proposedTalkDate, stagesOf, talksWithoutReport } from './planning.ts';
export type { Regelstand, Schemaregel, Schemawijziging, ToegekendeVerkorting } from './schemawijziging.ts';
export { schemavergelijking, type Schemavergelijking } from './schemavergelijking.ts';
export { schemawijziging } from './schemawijziging.ts';
export { sleutelsBij, sleutelsVan } from './sleutels.ts';
export type { Stuk, Stukken } from './stukken.ts';
export { datumVanStuk, gebiedenVanStuk, stukkenIn } from './stukken.ts';
export type { BeoordeeldOnderdeel, Oordeel, VersneldOnderdeel } from './versnelling.ts';
export { documentTitle, talkWords } from './titles.ts';
export {
  beoordeeldeOnderdelen,
  isVerwerkt,
  toegekendeOnderdelen,
  verkortIn,
  versneldeOnderdelen,
} from './versnelling.ts';
export type { NietVerwerkt, OordeelTeLaat } from './verloop.ts';
export { nietVerwerkt, oordelenTeLaat, oordelenTeLaatIn } from './verloop.ts';
export type { Voorbereiding, Voorbereidingsstand } from './voorbereiding.ts';
export { voorbereidingsstand, voorbereidingVan } from './voorbereiding.ts';
export type { Bestemming, Kenmerk, Verbindingen, Vermelding, Verwijzing } from './verwijzingen.ts';
export {
  bestemmingVan,
  genoemdBestand,
  houdersVan,
  kenmerkenVoor,
  kenmerkIn,
  verbindingenVan,
  vermeldingenVan,
} from './verwijzingen.ts';
