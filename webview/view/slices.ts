import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** How many parts are drawn at once: about a screenful. */
const AT_ONCE = 8;
/** How long the parts of one frame may take (ms): what is typed meanwhile does not wait longer for its turn. */
const PER_FRAME = 8;

/** A part of the page that waits for its turn. */
interface Waiting {
  /** Puts it on the page. */
  drawNow(): void;
}

/**
 * Draws a long document in slices: a screenful at once, so that it can be used, and the other parts (sections, fields,
 * items of lists) frame by frame, in the order of the page: nothing that is in view moves. Only the first drawing of a
 * document is sliced. What comes later is drawn at once.
 */
export class Slices {
  private isOpening = true;
  private count = 0;
  private waiting: Waiting[] = [];
  /** Parts within the part that is being drawn: their turn is before that of what follows it. */
  private inner: Waiting[] | undefined;
  private isRunning = false;

  /** @param finished called when the last part is on the page */
  constructor(private readonly finished: () => void) {}

  /** Whether every part is on the page. */
  get isDone(): boolean {
    return !this.isOpening && this.waiting.length === 0;
  }

  /** Whether a part that is new on the page has to wait for its turn; then that comes by itself. */
  waits(part: Waiting): boolean {
    if (this.inner) {
      this.inner.push(part);
      return true;
    }
    if (!this.isOpening || ++this.count <= AT_ONCE) return false;
    this.waiting.push(part);
    return true;
  }

  /** A part left the page before its turn. */
  forget(part: Waiting): void {
    const before = this.waiting.length;
    this.waiting = this.waiting.filter((other) => other !== part);
    if (before > 0 && this.waiting.length === 0) this.finished();
  }

  /** The first drawing is on the page: the other parts follow. */
  opened(): void {
    if (!this.isOpening) return;
    this.isOpening = false;
    if (this.waiting.length === 0) this.finished();
    else void this.run();
  }

  /** Draws what waits, now: for who goes to a place that may not be there yet. */
  drawAll(): void {
    this.isOpening = false;
    if (this.waiting.length === 0) return;
    while (this.waiting.length > 0) this.drawNext();
    this.finished();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    while (this.waiting.length > 0) {
      await new Promise(requestAnimationFrame);
      const end = performance.now() + PER_FRAME;
      while (this.waiting.length > 0 && performance.now() < end) {
        this.drawNext();
        if (this.waiting.length === 0) this.finished();
        // Fields draw themselves right after they are put on the page: that counts too.
        for (let turn = 0; turn < 3; turn++) await Promise.resolve();
      }
    }
    this.isRunning = false;
  }

  private drawNext(): void {
    const part = this.waiting.shift();
    if (!part) return;
    this.inner = [];
    try {
      part.drawNow();
    } finally {
      this.waiting.unshift(...this.inner);
      this.inner = undefined;
    }
  }
}

class InTurn extends AsyncDirective implements Waiting {
  private slices: Slices | undefined;
  private draw: (() => unknown) | undefined;
  private state: 'new' | 'waiting' | 'drawn' = 'new';

  override render(slices: Slices, draw: () => unknown): unknown {
    this.slices = slices;
    this.draw = draw;
    if (this.state === 'waiting') return noChange;
    if (this.state === 'new' && slices.waits(this)) {
      this.state = 'waiting';
      return nothing;
    }
    this.state = 'drawn';
    return draw();
  }

  drawNow(): void {
    this.state = 'drawn';
    this.setValue(this.draw?.());
  }

  protected override disconnected(): void {
    if (this.state === 'waiting') this.slices?.forget(this);
  }

  protected override reconnected(): void {
    // It has waited long enough.
    if (this.state === 'waiting') this.drawNow();
  }
}

/** A part of the page that is drawn when it is its turn: `inTurn(slices, () => html…)`. */
export const inTurn = directive(InTurn);
