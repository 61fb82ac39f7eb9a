/** Thrown where a text leaves the part of YAML that is read quickly; the parser reads it then. */
export const unusual = new Error('not in the part of YAML that is read quickly');

/** Fails: what stands here is for the parser. */
export function leave(): never {
  throw unusual;
}

export const SPACE = 32;
export const NEWLINE = 10;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;

/** The lines of a text with something on them, one after the other; comments on the way are noted. */
export class Lines {
  readonly text: string;
  /** Offsets of comments, begin and end by turns. */
  readonly comments: number[] = [];
  /** Offset of the line. */
  start = 0;
  /** Offset of the first character on it that is no space. */
  at = 0;
  /** Column of that character; -1 behind the last line. */
  indent = 0;

  constructor(text: string) {
    this.text = text;
    this.goTo(0);
  }

  get isAtEnd(): boolean {
    return this.indent === -1;
  }

  /** Goes to the first line with something on it, from the line that begins at `start` on. */
  goTo(start: number): void {
    const { text } = this;
    let line = start;
    for (;;) {
      if (line >= text.length) {
        this.indent = -1;
        this.at = this.start = text.length;
        return;
      }
      let at = line;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === HASH) line = this.#comment(at);
      else if (code === NEWLINE) {
        // Blanks alone on a line mean one thing here and another there.
        if (at > line) leave();
        line = at + 1;
      } else {
        this.start = line;
        this.at = at;
        this.indent = at - line;
        return;
      }
    }
  }

  /** Behind a value: nothing more on this line but a comment. Goes to the next line. */
  endLine(behind: number): void {
    const { text } = this;
    let at = behind;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === NEWLINE) this.goTo(at + 1);
    else if (code === HASH && at > behind) this.goTo(this.#comment(at));
    else leave();
  }

  /** @returns the offset of the next line */
  #comment(at: number): number {
    const end = this.text.indexOf('\n', at);
    this.comments.push(at, end);
    return end + 1;
  }
}
