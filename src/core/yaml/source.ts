import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { MAX_DEPTH, MAX_TEXT_LENGTH } from './limits.ts';
import type { OffsetRange } from './types.ts';

/** A text as the parser read it: its documents with their source tokens, and what a walk over the tokens showed. */
export interface Source {
  /** The text without byte order mark: a mark before a sequence is a parse error in yaml 2.9.1. */
  readonly text: string;
  /** Length of the byte order mark that was taken off: what offsets in `text` lack. */
  readonly shift: 0 | 1;
  readonly documents: readonly Parsed[];
  /** The token of every document, at the same index as in `documents`. */
  readonly tokens: readonly CST.Document[];
  readonly comments: readonly CST.SourceToken[];
  readonly hasAnchorsOrAliases: boolean;
  readonly hasDirectives: boolean;
  /** Collections within each other. */
  readonly depth: number;
  /** Why nothing was parsed. */
  readonly refused?: 'too_large' | 'too_deep';
  /** Errors outside any document (a text with a broken directive and no document). */
  readonly streamErrors: readonly ParserError[];
}

export type Parsed = Document.Parsed;

/** What the parser objected to; offsets in the text without byte order mark. */
export interface ParserError {
  code: string;
  range: OffsetRange;
}

const OPTIONS = {
  keepSourceTokens: true,
  // Merge keys are read as such; the tags of YAML 1.1 (!!binary, !!set, !!omap) stay plain data, as in JSON.
  merge: true,
  resolveKnownTags: false,
  // The parser compares every key with every other one, which takes minutes on a hostile mapping; data.ts does it.
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/** Parses a text. Never throws. */
export function readSource(whole: string): Source {
  const shift = whole.startsWith('\uFEFF') ? 1 : 0;
  const text = shift === 1 ? whole.slice(1) : whole;
  if (text.length > MAX_TEXT_LENGTH) return unread(text, shift, 'too_large');
  try {
    const tokens = [...new Parser().parse(text)];
    const survey = new Survey(tokens);
    if (survey.depth > MAX_DEPTH) return unread(text, shift, 'too_deep');
    const composer = new Composer(OPTIONS);
    const documents: Parsed[] = [...composer.compose(tokens)];
    const stray = documents.length === 0 ? composer.streamInfo().errors : [];
    return {
      text,
      shift,
      documents,
      tokens: tokens.filter((token): token is CST.Document => token.type === 'document'),
      comments: survey.comments.sort((a, b) => a.offset - b.offset),
      hasAnchorsOrAliases: survey.hasAnchorsOrAliases,
      hasDirectives: survey.hasDirectives,
      depth: survey.depth,
      streamErrors: stray.map(({ code, pos }) => ({ code, range: { start: pos[0], end: pos[1] } })),
    };
  } catch (error) {
    // The token parser has no limit of its own: thousands of levels exhaust the stack.
    if (error instanceof RangeError) return unread(text, shift, 'too_deep');
    throw error;
  }
}

function unread(text: string, shift: 0 | 1, refused: 'too_large' | 'too_deep'): Source {
  return {
    text,
    shift,
    documents: [],
    tokens: [],
    comments: [],
    hasAnchorsOrAliases: false,
    hasDirectives: false,
    depth: 0,
    streamErrors: [],
    refused,
  };
}

/** One walk over all tokens, without recursion. */
class Survey {
  readonly comments: CST.SourceToken[] = [];
  depth = 0;
  hasAnchorsOrAliases = false;
  hasDirectives = false;
  readonly #todo: { token: CST.Token; depth: number }[] = [];

  constructor(tokens: readonly CST.Token[]) {
    this.#all(tokens, 0);
    for (let next = this.#todo.pop(); next; next = this.#todo.pop()) this.#visit(next.token, next.depth);
  }

  #all(tokens: readonly CST.Token[] | undefined, depth: number): void {
    if (!tokens) return;
    for (const token of tokens) {
      if (token.type === 'comment') this.comments.push(token);
      else if (token.type === 'anchor' || token.type === 'alias') this.hasAnchorsOrAliases = true;
      else if (token.type === 'directive') this.hasDirectives = true;
      else if (token.type !== 'space' && token.type !== 'newline') this.#todo.push({ token, depth });
    }
  }

  #visit(token: CST.Token, depth: number): void {
    if (depth > this.depth) this.depth = depth;
    if (token.type === 'alias') this.hasAnchorsOrAliases = true;
    if (token.type === 'document') {
      this.#all(token.start, depth);
      if (token.value) this.#todo.push({ token: token.value, depth });
    }
    if ('items' in token) {
      for (const item of token.items) {
        this.#all(item.start, depth);
        if (item.key) this.#todo.push({ token: item.key, depth: depth + 1 });
        this.#all(item.sep, depth);
        if (item.value) this.#todo.push({ token: item.value, depth: depth + 1 });
      }
    }
    if ('props' in token) this.#all(token.props, depth);
    if ('end' in token) this.#all(token.end, depth);
  }
}
