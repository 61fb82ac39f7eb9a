import type { FromWebview } from '../src/protocol/index.ts';

/** A message that waits its turn. */
export interface Errand {
  /** Made when it is its turn, from what the document holds by then; undefined when there is nothing left to say. */
  prepare(id: number): FromWebview | undefined;
  /** Called when it is answered, with the reason when it was refused. */
  answered?(refused: string | undefined): void;
}

/** Messages that are answered by their id; the others are done once they are sent. */
const answered: ReadonlySet<FromWebview['type']> = new Set(['edit', 'add', 'create', 'discuss', 'fix']);

/** Sends one errand at a time and waits for its answer: each is prepared against the document with the ones before. */
export class Outbox {
  private readonly waiting: Errand[] = [];
  private current: { id: number; errand: Errand } | undefined;
  private lastId = 0;

  constructor(
    private readonly post: (message: FromWebview) => void,
    /** Resolves when the form shows the newest state, so that paths are those of the newest document. */
    private readonly settled: () => Promise<unknown>,
  ) {}

  get isBusy(): boolean {
    return this.current !== undefined || this.waiting.length > 0;
  }

  add(errand: Errand): void {
    this.waiting.push(errand);
    if (!this.current) this.next();
  }

  async answered(id: number, refused: string | undefined): Promise<void> {
    if (this.current?.id !== id) return;
    const { errand } = this.current;
    await this.settled();
    this.current = undefined;
    errand.answered?.(refused);
    this.next();
  }

  /** The page is going away: everything leaves now, in order. What it was prepared against goes along, so it is safe. */
  sendAll(): void {
    for (let errand = this.waiting.shift(); errand; errand = this.waiting.shift()) this.dispatch(errand);
  }

  /** The extension starts anew: what was on its way will not be answered any more. */
  reset(): void {
    this.current = undefined;
    this.next();
  }

  private next(): void {
    while (!this.current) {
      const errand = this.waiting.shift();
      if (!errand) return;
      this.dispatch(errand);
    }
  }

  private dispatch(errand: Errand): void {
    const id = ++this.lastId;
    const message = errand.prepare(id);
    if (!message) return;
    if (answered.has(message.type)) this.current = { id, errand };
    this.post(message);
  }
}
