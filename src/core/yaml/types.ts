/** A place in a document: keys of mappings and indexes of sequences, from the root. */
export type Path = readonly (string | number)[];

/** A change of the data of a document, as a form or a quick fix asks for it. */
export type Change =
  /** Sets the value at `path` (any value, also a collection); missing parents are made. */
  | { op: 'set'; path: Path; value: unknown }
  /** Inserts an item in a sequence; `path` ends in the index the new item gets. A missing sequence is made. */
  | { op: 'insert'; path: Path; value: unknown }
  /** Removes a pair or an item. */
  | { op: 'remove'; path: Path }
  /** Moves an item within its sequence; `to` is its index afterwards. */
  | { op: 'move'; path: Path; to: number };

/** A replacement in a text, in UTF-16 code units of the text before any edit. */
export interface TextEdit {
  offset: number;
  length: number;
  newText: string;
}

/** Text edits that do not overlap, in order of offset; or why there are none, in words and as a code. */
export type EditResult = { edits: TextEdit[] } | { refused: string; code: RefusalCode; path: Path };

/** Why a change is not made: a problem of the document, or of this change in it. */
export type RefusalCode =
  | YamlProblem['code']
  /** The path goes through an alias: the value stands elsewhere. */
  | 'through_alias'
  /** The path goes through pairs that a merge key brings in. */
  | 'merged'
  /** An alias elsewhere refers to what would go. */
  | 'alias_in_use'
  /** A value, or a collection of the other kind, stands where the path needs a collection. */
  | 'not_a_collection'
  | 'no_such_item'
  /** No way to write it gave exactly what was meant. */
  | 'not_verified';

/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface OffsetRange {
  start: number;
  end: number;
}

/** Zero-based line and UTF-16 character, as in VS Code and the language server protocol. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Where a value stands. */
export interface Located {
  /** The key of the pair; absent for the root and for items of a sequence. */
  key?: OffsetRange;
  /** The value itself, without its comment; empty and right behind the colon (or dash) when nothing is written. */
  value: OffsetRange;
  /** What the value is in the text. */
  type: 'mapping' | 'sequence' | 'scalar' | 'alias' | 'empty';
}

/** Something the YAML parser objects to. Data, no text: the words are made at the edge, in the reader's language. */
export interface YamlProblem {
  code:
    | 'syntax'
    | 'duplicate_key'
    | 'several_documents'
    | 'conflict_markers'
    /** A character that stands for bytes nobody could read: who saves this text loses what they were. */
    | 'not_utf8'
    | 'too_large'
    | 'too_deep'
    | 'too_many_aliases';
  /** The code of the parser (`BAD_INDENT`, `TAB_AS_INDENT`, …) for `syntax`; the key for `duplicate_key`. */
  detail: string;
  range: OffsetRange;
  path: Path;
}

/** What the caret is in: the ground for completion and hover. */
export interface Cursor {
  /** Path of the mapping or sequence the caret is in; by indentation where the line is still empty or unfinished. */
  parent: Path;
  /** `key`: a key of `parent` is (being) typed; `value`: the value of `key`; `item`: an item of the sequence `parent`. */
  at: 'key' | 'value' | 'item';
  /** The key whose value the caret is in (`at: 'value'`). */
  key?: string;
  /** Keys `parent` already has, without the one being typed. */
  siblings: readonly string[];
  /** What is typed so far, and what a completion replaces. */
  typed: OffsetRange;
  /** Columns the keys of `parent` stand at. */
  indent: number;
}

/** A YAML text, parsed once; everything that speaks about the text asks here. Never throws on any text. */
export interface ParsedYaml {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
  /** The data as plain objects without prototype tricks (`__proto__` is an ordinary key); undefined when there is none.
   *  With syntax errors: what could still be read. Aliases are resolved; merge keys (`<<`) are merged. */
  readonly data: unknown;
  /** Comments with their text without `#`, trimmed; `own` when nothing else stands on the line. */
  readonly comments: readonly { range: OffsetRange; text: string; own: boolean }[];
  /** Exactly this path; undefined when it is not written. */
  locate(path: Path): Located | undefined;
  /** The longest written beginning of `path`. The root is always there. */
  nearest(path: Path): { path: Path; located: Located };
  /** The deepest path whose key or value holds this offset. */
  pathAt(offset: number): Path;
  cursorAt(offset: number): Cursor;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(range: OffsetRange): Range;
}
