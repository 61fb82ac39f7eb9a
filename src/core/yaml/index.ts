/** The only door of this room: YAML texts to data with positions, and changes of the data to minimal text edits. */
export type {
  Change,
  Cursor,
  EditResult,
  Located,
  OffsetRange,
  ParsedYaml,
  Path,
  Position,
  Range,
  RefusalCode,
  TextEdit,
  YamlProblem,
} from './types.ts';
export { MAX_ALIASED_VALUES, MAX_DEPTH, MAX_SYNTAX_PROBLEMS, MAX_TEXT_LENGTH } from './limits.ts';
export { changesBetween, matched } from './difference.ts';
export { isFilled, isFilledAt } from './filled.ts';
export { editsFor } from './edits.ts';
export type { EditOptions } from './edits.ts';
export { parseYaml } from './parse.ts';
export { readYaml } from './quick/quickYaml.ts';
export { applyEdits } from './pieces.ts';
export { parseAfter } from './reparse.ts';
export type { KeyOrder } from './propose.ts';
export { isMapping, samePath, startsWith, valueAt } from './value.ts';
export { HOUSE_STYLE, writeYaml } from './write.ts';
export type { Style } from './write.ts';
