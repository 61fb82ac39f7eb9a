/**
 * AIOS Portfolio as a library: data in, data out. Nothing here reads a disk or a clock. `files` maps portfolio-relative
 * paths (`/` separators) to texts; one map is one portfolio. Bad arguments throw a `TypeError` that names the argument;
 * bad documents never throw.
 */
export {
  check,
  findRule,
  isRuleId,
  rules,
  type CheckFilesOptions,
  type CheckResult,
  type Level,
  type RuleId,
} from './check/index.ts';
export {
  aanbodInWoorden,
  draftReport,
  kindInfo,
  makeAgenda,
  newDocument,
  newKinds,
  newPortfolio,
  sign,
  signaturesUnder,
  verify,
  type Aanbod,
  type AgendaOptions,
  type DocumentOptions,
  type Gemaakt,
  type GemaakteAgenda,
  type KindInfo,
  type PortfolioAntwoorden,
  type SignOptions,
  type StandingSignature,
  type VerifiedSignature,
  type VerifyOptions,
  type VerslagOptions,
} from './conversation/index.ts';
export {
  describe,
  isDate,
  fileSuffix,
  kindOfFile,
  kinds,
  kindTitle,
  specialismen,
  type Gesprekstype as TalkType,
  type Kind,
} from './kinds/index.ts';
export type { Language } from './language/language.ts';
export { isDocumentName, render, type RenderOptions } from './output/index.ts';
export {
  listPortfolios,
  makePortfolio,
  nextTalkDate,
  openDocument,
  PORTFOLIO_FILE,
  readPortfolio,
  stagesOf,
  talksWithoutReport,
  type AnyDocument,
  type Entry,
  type Gesprek,
  type Portfolio,
  type Stage,
} from './portfolio/index.ts';
export {
  applyEdits,
  editsFor,
  parseYaml,
  writeYaml,
  type Change,
  type EditResult,
  type Path,
  type Range,
  type TextEdit,
} from './yaml/index.ts';
