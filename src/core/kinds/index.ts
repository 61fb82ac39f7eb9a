/** The document kinds: which there are, what they look like, whether a document is one. All of it made from `schemas/`. */
export type * from './generated/types.ts';
export {
  competentiegebiedenOf,
  labelOfGebied,
  zevenCompetentiegebieden,
  type Competentiegebied,
} from './competentiegebieden.ts';
export {
  childrenOf,
  describe,
  keyOrder,
  kindTitle,
  valueLabel,
  type ChildDescription,
  type Choice,
  type FieldDescription,
  type FieldType,
} from './describe.ts';
export { isDate } from './date.ts';
export type { Draft } from './draft.ts';
export { fileSuffix, isKind, kindOfFile, kinds, type Kind } from './kind.ts';
export { linksIn, type Link } from './links.ts';
export { nearest } from './nearest.ts';
export { findSpecialisme, opleidingsduur, specialismen, type Duur, type Specialisme } from './specialismen.ts';
export { validate } from './validate.ts';
export type { Trouble, Violation } from './violation.ts';
