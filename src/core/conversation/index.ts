/** Talks: the agenda made from the preparation, the report drafted from the agenda, and the documents they start with. */
export { makeAgenda, type AgendaOptions, type GemaakteAgenda } from './agenda.ts';
export { aanbodInWoorden, type AanbodInWoorden } from './aanbodwoorden.ts';
export type { Aanbod } from './agendaAanbod.ts';
export type { Gemaakt } from './gemaakt.ts';
export type { Gereedheid, Gereedheidsonderdeel, Gereedheidspunt, Ontbrekend } from './inleveren.ts';
export { gereedheid } from './inleveren.ts';
export type { Inlevergrens, Inleverlijst, Inleverregel } from './inleverlijst.ts';
export { dossierNaam, dossierVermelding, isDossierVan, nieuwDossier, nieuweAantekening } from './dossier.ts';
export { inleverlijst, naInleveren, nogInTeLeveren, reflectieBij } from './inleverlijst.ts';
export { inlevermoment, type Inlevermoment } from './inlevermoment.ts';
export { gereedheidswoorden, ontbrekendInWoorden, partijwoord } from './inleverwoorden.ts';
export {
  bijgewerktIop,
  iopBijwerking,
  iopChanges,
  iopEnVerslag,
  isNogGelijk,
  type Iopbijwerking,
} from './iopBijwerken.ts';
export type { Iopvoorstel } from './iopVoorstellen.ts';
export { kindInfo, newKinds, type KindInfo } from './kindInfo.ts';
export { metSleutelsErbij } from './kopieControleren.ts';
export { kopieVoorOpleider, type GeenKopie, type Kopie } from './kopie.ts';
export { newDocument, newPortfolio, type DocumentOptions, type PortfolioAntwoorden } from './nieuw.ts';
export { newEvidence, type EvidenceOptions, type MadeEvidence } from './nieuwBewijs.ts';
export { draftReport, type VerslagOptions } from './verslag.ts';
export { gewijzigdSinds, ondertekendExemplaar, type Verschil } from './gewijzigdSinds.ts';
export { intrekkeuzes, intrekking, type Intrekkeuze } from './ondertekenintrekken.ts';
export {
  keuzesVoor,
  naOndertekenen,
  ondertekenkeuzes,
  type Ondertekengrens,
  type Ondertekenkeuze,
  type Ondertekenkeuzes,
  type Voorstelvraag,
} from './ondertekenkeuzes.ts';
export {
  sign,
  signatureChanges,
  signaturesUnder,
  verify,
  type SignatureRequest,
  type SignOptions,
  type StandingSignature,
  type VerifiedSignature,
  type VerifyOptions,
} from './ondertekenen.ts';
export {
  sleutelkeuzes,
  sleutelregels,
  type Sleuteldaad,
  type Sleutelkeuze,
  type Sleutelregel,
} from './sleutelkeuzes.ts';
export { SLEUTELWOORDEN } from './sleutelwoorden.ts';
export { zegelstand, type Zegelstand } from './zegelstand.ts';
