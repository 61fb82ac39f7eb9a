/**
 * What the user has typed in a field and the document does not hold yet. The text of a draft is only ever changed by
 * the user; whatever happens to the document, it is kept until the document holds it or the user lets it go.
 */
export class Draft {
  /** The text that is on its way to the document. */
  private sent: string | undefined;
  /** Set when the document refused the text: it waits for the user. */
  private held = false;
  private more = false;

  constructor(
    public text: string,
    /** What the document held when the user began. */
    private start: string,
  ) {}

  type(text: string): void {
    this.text = text;
    this.held = false;
    this.more = true;
  }

  /** The document holds something else than what the user began with, and it did not come from here. */
  conflictsWith(value: string): boolean {
    return this.sent === undefined && value !== this.start && value !== this.text;
  }

  /** Whether it can be sent now. */
  isReady(value: string): boolean {
    return this.sent === undefined && !this.held && this.text !== value && !this.conflictsWith(value);
  }

  get base(): string {
    return this.start;
  }

  /** Something was typed since the last text was sent. */
  get hasMore(): boolean {
    return this.more;
  }

  /** Takes the text along. */
  send(): string {
    this.sent = this.text;
    this.more = false;
    return this.text;
  }

  /** The document holds what was sent; `value` is what it shows now. */
  landed(value: string): void {
    this.sent = undefined;
    this.start = value;
  }

  /** The document did not take it. */
  refused(): void {
    this.sent = undefined;
    this.held = true;
  }

  /** The document showed something else in the meantime, but not here: what was refused can be tried again. */
  unchangedAt(value: string): boolean {
    return value === this.start;
  }

  /** The user chose their own text over `value`. */
  insist(value: string): void {
    this.start = value;
    this.held = false;
  }

  /** Nothing is left to keep: the document holds exactly this text. */
  isDone(value: string): boolean {
    return this.sent === undefined && this.text === value;
  }
}
