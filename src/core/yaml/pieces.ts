import type { TextEdit } from './types.ts';

/** A replacement in a text, as an operation proposes it. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies splices that do not overlap; those at the same place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const splice of inOrder(splices)) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A stretch of the first text, or text that came in since. */
type Piece = { start: number; end: number } | { text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

/** A text under a series of changes that remembers which of its stretches are still those of the first text. */
export class Pieces {
  readonly #original: string;
  #pieces: Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** The same text; further changes of one do not reach the other. */
  copy(): Pieces {
    const copy = new Pieces(this.#original);
    copy.#pieces = this.#pieces;
    return copy;
  }

  /** Replaces stretches of the current text. */
  apply(splices: readonly Splice[]): void {
    for (const { start, end, text } of inOrder(splices).reverse()) {
      const [before] = this.#split(start);
      const [, after] = this.#split(end);
      this.#pieces = text === '' ? [...before, ...after] : [...before, { text }, ...after];
    }
  }

  #split(at: number): [Piece[], Piece[]] {
    const before: Piece[] = [];
    let offset = 0;
    for (const [index, piece] of this.#pieces.entries()) {
      const length = lengthOf(piece);
      if (offset + length > at) {
        const cut = at - offset;
        if (cut === 0) return [before, this.#pieces.slice(index)];
        const [left, right] = cutPiece(piece, cut);
        return [
          [...before, left],
          [right, ...this.#pieces.slice(index + 1)],
        ];
      }
      before.push(piece);
      offset += length;
    }
    return [before, []];
  }

  /** The smallest edits that turn the first text into the current one. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let fresh = '';
    const close = (upTo: number): void => {
      const edit = smallest(this.#original, at, upTo, fresh);
      if (edit) edits.push(edit);
      fresh = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) fresh += piece.text;
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.#original.length);
    return edits;
  }
}

function cutPiece(piece: Piece, at: number): [Piece, Piece] {
  if ('text' in piece) return [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }];
  return [
    { start: piece.start, end: piece.start + at },
    { start: piece.start + at, end: piece.end },
  ];
}

/** Leaves out what a replacement and what it replaces have in common at both ends; undefined when that is all. */
function smallest(text: string, from: number, to: number, fresh: string): TextEdit | undefined {
  let start = from;
  let end = to;
  let head = 0;
  let tail = fresh.length;
  while (start < end && head < tail && text[start] === fresh[head]) {
    start++;
    head++;
  }
  while (end > start && tail > head && text[end - 1] === fresh[tail - 1]) {
    end--;
    tail--;
  }
  // Never between the halves of a character or of a line break: an editor would show or count something else.
  if (head > 0 && isInside(text, start)) {
    start--;
    head--;
  }
  if (tail < fresh.length && isInside(text, end)) {
    end++;
    tail++;
  }
  if (start === end && head === tail) return undefined;
  return { offset: start, length: end - start, newText: fresh.slice(head, tail) };
}

function isInside(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const pair = text.slice(at - 1, at + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}

/** Applies text edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return spliced(
    text,
    edits.map(({ offset, length, newText }) => ({ start: offset, end: offset + length, text: newText })),
  );
}
