import type { Kind } from '../kinds/index.ts';

/** A document that changed, came or went; `kind` is undefined for a file that is no document. */
export interface Changed {
  readonly file: string;
  readonly kind: Kind | undefined;
}

/** Something that can be asked of a portfolio, known by its identity; what it is asked about is the key. */
export type Question = (portfolio: never, key: string) => unknown;

/** An answer, with what was looked at for it. */
export interface Answered {
  readonly answer: unknown;
  readonly reads: Reads;
}

const EVERY = '*';

/**
 * What was looked at in a portfolio to work something out: as long as none of it changes, the outcome stays.
 *
 * Some of it was looked at by asking a question, and then only the answer counts: a report depends on the date of the
 * talk before it, not on all reports that date was found in.
 */
export class Reads {
  // Most look at little, and there are many of these: what holds nothing is not made.
  #files: Set<string> | undefined;
  #kinds: Set<Kind> | undefined;
  #all = false;
  #answers: Map<Question, Map<string, Answered>> | undefined;

  file(file: string): void {
    (this.#files ??= new Set()).add(file);
  }

  kind(kind: Kind): void {
    (this.#kinds ??= new Set()).add(kind);
  }

  /** Every document, so that any change counts. */
  all(): void {
    this.#all = true;
  }

  /** A question was asked, with this answer. */
  answer(question: Question, key: string, answered: Answered): void {
    this.#answers ??= new Map();
    const known = this.#answers.get(question);
    if (known) known.set(key, answered);
    else this.#answers.set(question, new Map([[key, answered]]));
  }

  add(other: Reads): void {
    for (const file of other.#files ?? []) this.file(file);
    for (const kind of other.#kinds ?? []) this.kind(kind);
    this.#all ||= other.#all;
    for (const [question, answers] of other.#answers ?? []) {
      for (const [key, answered] of answers) this.answer(question, key, answered);
    }
  }

  /** What was looked at, each as a name that `namesOf` a change of it has. What answers were found in may become more. */
  *names(): Iterable<string> {
    for (const file of this.#files ?? []) yield file;
    for (const kind of this.#kinds ?? []) yield `*.${kind}`;
    if (this.#all || this.#answers) yield EVERY;
  }

  /** Whether a change is of something that was looked at, if only to answer a question. */
  isTouchedBy(change: Changed): boolean {
    if (this.#isDirectlyTouchedBy(change)) return true;
    if (!this.#answers) return false;
    for (const answers of this.#answers.values()) {
      for (const { reads } of answers.values()) if (reads.isTouchedBy(change)) return true;
    }
    return false;
  }

  /**
   * Whether these changes make a difference: not when all they touch are questions that have the same answer now. What
   * was looked at for those may be something else than before; that is taken over.
   */
  isOutdatedBy(changes: readonly Changed[], ask: (question: Question, key: string) => Answered): boolean {
    if (changes.some((change) => this.#isDirectlyTouchedBy(change))) return true;
    for (const [question, answers] of this.#answers ?? []) {
      for (const [key, before] of answers) {
        const now = ask(question, key);
        if (!Object.is(now.answer, before.answer)) return true;
        answers.set(key, now);
      }
    }
    return false;
  }

  #isDirectlyTouchedBy({ file, kind }: Changed): boolean {
    if (kind !== undefined && (this.#all || this.#kinds?.has(kind) === true)) return true;
    return this.#files?.has(file) === true;
  }
}

/** The names of what a change may touch: who looked at none of them is not touched. No file has such a name. */
export function namesOf({ file, kind }: Changed): string[] {
  return kind === undefined ? [file, EVERY] : [file, `*.${kind}`, EVERY];
}
