import type { Kind } from '../kinds/index.ts';

/** A document that changed, came or went; `kind` is undefined for a file that is no document. */
export interface Changed {
  readonly file: string;
  readonly kind: Kind | undefined;
}

/** What was looked at in a portfolio to work something out: as long as none of it changes, the outcome stays. */
export class Reads {
  readonly #files = new Set<string>();
  readonly #kinds = new Set<Kind>();
  #all = false;

  file(file: string): void {
    this.#files.add(file);
  }

  kind(kind: Kind): void {
    this.#kinds.add(kind);
  }

  /** Every document, so that any change counts. */
  all(): void {
    this.#all = true;
  }

  add(other: Reads): void {
    for (const file of other.#files) this.#files.add(file);
    for (const kind of other.#kinds) this.#kinds.add(kind);
    this.#all ||= other.#all;
  }

  /** Whether a change is of something that was looked at. */
  isTouchedBy({ file, kind }: Changed): boolean {
    if (kind !== undefined && (this.#all || this.#kinds.has(kind))) return true;
    return this.#files.has(file);
  }
}
