import type { OffsetRange, Position, Range } from './types.ts';

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line feed that ends the line of `offset`; the length of the text on its last line. */
export function lineFeed(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at;
}

/** Offset behind the last character of the line of `offset`, before its line break (`\n` or `\r\n`). */
export function lineEnd(text: string, offset: number): number {
  const at = lineFeed(text, offset);
  return at > offset && text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

/** Offset of the first character of the next line; the length of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  return Math.min(lineFeed(text, offset) + 1, text.length);
}

/** Characters between the start of the line and `offset`. */
export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether the line of `offset` holds nothing but blanks. */
export function isBlankLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), lineEnd(text, offset)).trim() === '';
}

/** Leading spaces of the line of `offset`. */
export function indentOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
}

/** The line break a text uses: that of its first line, `\n` when it has only one line. */
export function eolOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Turns offsets into positions and back. Lines end in `\n` or `\r\n`; a lone `\r` also ends one, as in VS Code. */
export class LineTable {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    if (text.includes('\r')) {
      for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
    } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Offsets outside the text count as its nearest end. */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: within - (this.#starts[low] ?? 0) };
  }

  /** Lines and characters outside the text count as the nearest place in it. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    const next = this.#starts[position.line + 1];
    let end = next ?? this.#text.length;
    if (next !== undefined) {
      if (this.#text[end - 1] === '\n') end--;
      if (end > start && this.#text[end - 1] === '\r') end--;
    }
    return Math.max(start, Math.min(start + position.character, end));
  }
}

/** A text with its places as offsets and as positions; its lines are looked for when they are first asked for. */
export class LinedText {
  readonly text: string;
  #lines: LineTable | undefined;

  constructor(text: string) {
    this.text = text;
  }

  positionAt(offset: number): Position {
    return this.#table.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.#table.offsetAt(position);
  }

  rangeOf(range: OffsetRange): Range {
    return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
  }

  get #table(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }
}
