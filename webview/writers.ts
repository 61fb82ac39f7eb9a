import type { Path } from '../src/core/yaml/types.ts';
import { pathKey } from './data.ts';
import type { Remembered } from './host.ts';

/** Text of the user that the document does not hold, and what the document held when it was typed. */
export interface Kept {
  text: string;
  base: string;
}

/** A field that may hold text the document does not have yet. */
export interface Writer {
  readonly path: Path;
  /** Takes a text of the user that lost its place; what is being typed there already goes on from it, and stays. */
  take(kept: Kept): void;
  /** Puts what is typed in the outbox. */
  flush(): void;
  /** Text that is kept until the document has it. */
  readonly kept: Kept | undefined;
  /** The user changed the field in another way: what is kept for it is decided about. */
  decided?(): void;
}

/** What the user typed and the document does not hold: in the fields on the page, or astray without one. */
export class Writers {
  /** Texts whose field is not on the page, by path. */
  readonly stray = new Map<string, Kept>();
  private readonly fields = new Set<Writer>();

  constructor(
    private readonly settled: () => Promise<unknown>,
    drafts: Remembered['drafts'],
  ) {
    for (const { path, text, base } of drafts) this.stray.set(path, { text, base });
  }

  enter(writer: Writer): void {
    this.fields.add(writer);
  }

  leave(writer: Writer): void {
    this.fields.delete(writer);
    const { kept } = writer;
    if (!kept) return;
    this.stray.set(pathKey(writer.path), kept);
    // Another field for the same place may be on the page already.
    this.giveBack();
  }

  at(path: Path): Writer | undefined {
    const key = pathKey(path);
    return [...this.fields].find((writer) => pathKey(writer.path) === key);
  }

  /** Everything typed goes on its way. */
  flush(): void {
    for (const writer of this.fields) writer.flush();
  }

  takeStray(path: Path): Kept | undefined {
    const key = pathKey(path);
    const found = this.stray.get(key);
    this.stray.delete(key);
    return found;
  }

  /** Texts that lost their place in the document, for the fields there are once all is drawn. */
  takeIn(texts: readonly (Kept & { path: Path })[]): void {
    for (const { path, text, base } of texts) this.stray.set(pathKey(path), { text, base });
    void this.settled().then(() => {
      this.giveBack();
    });
  }

  /** Texts that lost their place go to the fields that are on the page. */
  private giveBack(): void {
    for (const writer of this.fields) {
      const kept = this.takeStray(writer.path);
      if (kept) writer.take(kept);
    }
    void this.settled();
  }

  /** All of it, to be remembered. */
  get kept(): Remembered['drafts'] {
    const written = [...this.fields].flatMap(({ path, kept }) => (kept ? [{ path: pathKey(path), ...kept }] : []));
    return [...written, ...[...this.stray].map(([path, kept]) => ({ path, ...kept }))];
  }
}
