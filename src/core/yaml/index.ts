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
  TextEdit,
  YamlProblem,
} from './types.ts';
export { MAX_ALIASED_VALUES, MAX_DEPTH, MAX_TEXT_LENGTH } from './limits.ts';
export { parseYaml } from './parse.ts';
