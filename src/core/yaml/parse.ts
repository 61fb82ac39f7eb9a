import { cursorAt } from './cursor.ts';
import { rawData, resolvedData } from './data.ts';
import type { DataProblem, RawData } from './data.ts';
import { MAX_ALIASED_VALUES, MAX_DEPTH, MAX_SYNTAX_PROBLEMS, MAX_TEXT_LENGTH } from './limits.ts';
import { LinedText, lineStart } from './lines.ts';
import { located, pathAt, walk } from './locate.ts';
import { readSource } from './source.ts';
import type { Source } from './source.ts';
import { rootView } from './view.ts';
import type { View } from './view.ts';
import type { Cursor, Located, OffsetRange, ParsedYaml, Path, YamlProblem } from './types.ts';

/**
 * Reads a YAML text. Never throws, whatever the text: what is wrong with it stands in `problems`. Everything but the
 * parse itself is computed when it is asked for.
 */
export function parseYaml(text: string): ParsedYaml {
  return new Yaml(text);
}

/** A parsed text with what edits need besides; other rooms see it as `ParsedYaml` only. */
export class Yaml extends LinedText implements ParsedYaml {
  readonly source: Source;
  #root: View | undefined;
  #raw: RawData | undefined;
  #resolved: { value: unknown; problems: readonly DataProblem[] } | undefined;
  #problems: readonly YamlProblem[] | undefined;
  #comments: ParsedYaml['comments'] | undefined;

  constructor(text: string) {
    super(text);
    this.source = readSource(text);
  }

  /** The root value; undefined when the text holds no document (it is empty, or only comments). */
  get root(): View | undefined {
    this.#root ??= rootView(this.source);
    return this.#root;
  }

  get raw(): RawData {
    this.#raw ??= rawData(this.source.documents[0]?.contents);
    return this.#raw;
  }

  get data(): unknown {
    if (!this.root || this.root.kind === 'empty') return undefined;
    this.#resolved ??= resolvedData(this.raw);
    return this.#resolved.value;
  }

  get problems(): readonly YamlProblem[] {
    this.#problems ??= this.#findProblems();
    return this.#problems;
  }

  get comments(): ParsedYaml['comments'] {
    this.#comments ??= this.source.comments.map(({ offset, source }) => ({
      range: this.#range(offset, offset + source.length),
      text: source.slice(1).trim(),
      own: this.source.text.slice(lineStart(this.source.text, offset), offset).trim() === '',
    }));
    return this.#comments;
  }

  locate(path: Path): Located | undefined {
    const found = this.root && walk(this.root, path);
    if (!found || found.path.length < path.length) return undefined;
    return located(found, this.source.text, this.source.shift);
  }

  nearest(path: Path): { path: Path; located: Located } {
    if (!this.root) {
      const at = this.source.shift;
      return { path: [], located: { value: { start: at, end: this.text.length }, type: 'empty' } };
    }
    const found = walk(this.root, path);
    return { path: found.path, located: located(found, this.source.text, this.source.shift) };
  }

  pathAt(offset: number): Path {
    return this.root ? pathAt(this.root, offset - this.source.shift, this.source.text) : [];
  }

  cursorAt(offset: number): Cursor {
    const { text, shift } = this.source;
    const cursor = cursorAt(text, offset - shift, this.root);
    return { ...cursor, typed: this.#range(cursor.typed.start, cursor.typed.end) };
  }

  /** A range of the text without byte order mark, in the whole text. */
  #range(start: number, end: number): OffsetRange {
    return { start: start + this.source.shift, end: end + this.source.shift };
  }

  #findProblems(): YamlProblem[] {
    const { refused } = this.source;
    if (refused) return [this.#refusal(refused)];
    const markers = this.#conflictMarkers();
    // Between the two sides of a conflict nothing makes sense: the markers are the only thing worth saying.
    if (markers.length > 0) return markers;
    const found = [
      ...this.#syntaxProblems(),
      ...this.#undecoded(),
      ...this.#severalDocuments(),
      ...this.#dataProblems(),
    ];
    return found.sort((a, b) => a.range.start - b.range.start);
  }

  #refusal(code: 'too_large' | 'too_deep'): YamlProblem {
    const range = { start: 0, end: Math.min(this.text.length, 1) };
    return { code, detail: String(code === 'too_large' ? MAX_TEXT_LENGTH : MAX_DEPTH), range, path: [] };
  }

  #conflictMarkers(): YamlProblem[] {
    if (!/^<{7}(?: |\r?$)/m.test(this.source.text)) return [];
    const markers = [...this.source.text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/gm)];
    return markers.map((match) => ({
      code: 'conflict_markers',
      detail: match[0],
      range: this.#range(match.index, match.index + match[0].length),
      path: [],
    }));
  }

  /**
   * The first character that no text in UTF-8 has: U+FFFD, which decoders put for what they cannot read, and NUL, which
   * is what UTF-16 looks like. An editor opens such a file all the same, and would save it with those for its letters.
   */
  #undecoded(): YamlProblem[] {
    const at = this.source.text.search(/[\0\uFFFD]/);
    if (at < 0) return [];
    return [{ code: 'not_utf8', detail: '', range: this.#range(at, at + 1), path: [] }];
  }

  #syntaxProblems(): YamlProblem[] {
    const errors = this.source.documents.flatMap(({ errors }) => errors);
    const inside = errors.map((error) => ({ code: codeOf(error), range: { start: error.pos[0], end: error.pos[1] } }));
    return [...this.source.streamErrors, ...inside].slice(0, MAX_SYNTAX_PROBLEMS).map(({ code, range }) => {
      const start = Math.min(range.start, this.source.text.length);
      const end = Math.min(Math.max(range.end, start), this.source.text.length);
      const path = this.pathAt(start + this.source.shift);
      return { code: 'syntax', detail: code, range: this.#range(start, end), path };
    });
  }

  #severalDocuments(): YamlProblem[] {
    const second = this.source.tokens[1];
    if (!second) return [];
    const range = this.#range(second.offset, second.offset + (second.start[0]?.source.length ?? 0));
    return [{ code: 'several_documents', detail: String(this.source.documents.length), range, path: [] }];
  }

  #dataProblems(): YamlProblem[] {
    const resolved = this.data === undefined ? [] : (this.#resolved?.problems ?? []);
    return [...this.raw.problems, ...resolved].map(({ code, detail, offset, end, path }) => ({
      code,
      detail: code === 'too_many_aliases' ? String(MAX_ALIASED_VALUES) : detail,
      range: this.#range(offset, end),
      path,
    }));
  }
}

/** The parser's code, told apart where one code stands for two mistakes a person makes. */
function codeOf({ code, message }: { code: string; message: string }): string {
  return code === 'BAD_INDENT' && /^Flow (?:map|sequence)/.test(message) ? 'UNCLOSED_BRACKET' : code;
}
