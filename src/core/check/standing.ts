import type { Changed, Changes, Portfolio } from '../portfolio/index.ts';
import { namesOf } from '../portfolio/index.ts';
import { kindOfFile } from '../kinds/index.ts';
import type { CheckedDocument, CheckOptions } from './engine.ts';
import { checkAgain } from './engine.ts';

/** A document whose findings may have changed, and what changed for it since it was checked. */
interface Due {
  /** The document itself changed or was never checked; else only what some of its rules look at. */
  isOwn: boolean;
  changed: Changed[];
}

/**
 * The findings of a whole portfolio, kept up to date while its documents change: only what changed is checked again, and
 * of the documents that look at it only the rules that do. The outcome is always that of checking everything anew.
 *
 * Nothing is checked by itself: `due` says what there is to do, `check` does it, in the order and at the pace of the
 * caller.
 */
export class StandingChecks {
  #portfolio: Portfolio;
  readonly #optionsFor: (file: string) => CheckOptions;
  readonly #checked = new Map<string, CheckedDocument>();
  readonly #due = new Map<string, Due>();
  /** By the name of what they looked at when last checked, or before: the files to ask whether a change touches them. */
  readonly #readers = new Map<string, Set<string>>();

  /** @param optionsFor the options that count for a document; asked at each check */
  constructor(portfolio: Portfolio, optionsFor: (file: string) => CheckOptions) {
    this.#portfolio = portfolio;
    this.#optionsFor = optionsFor;
    this.startAgain();
  }

  get portfolio(): Portfolio {
    return this.#portfolio;
  }

  /** Files that have yet to be checked: those that changed themselves first, in that order. */
  get due(): string[] {
    return [...this.ownDue, ...this.#dueFiles(false)];
  }

  /** Of these those that changed themselves, or were never checked. */
  get ownDue(): string[] {
    return this.#dueFiles(true);
  }

  #dueFiles(own: boolean): string[] {
    return [...this.#due].filter(([, { isOwn }]) => isOwn === own).map(([file]) => file);
  }

  /** Everything has to be checked anew: the options changed, or the day. */
  startAgain(): void {
    this.#checked.clear();
    this.#due.clear();
    this.#readers.clear();
    for (const file of this.#portfolio.documents.keys()) this.#due.set(file, { isOwn: true, changed: [] });
  }

  /**
   * Takes changes of documents in. Findings of what went are gone.
   * @param portfolio made from the one before by these changes (`changedPortfolio`)
   */
  change(portfolio: Portfolio, changes: Changes): void {
    this.#portfolio = portfolio;
    const changed = [...changes.keys()].map((file): Changed => ({ file, kind: kindOfFile(file) }));
    for (const [file, document] of changes) {
      if (typeof document === 'object') this.#due.set(file, { isOwn: true, changed: [] });
      else {
        this.#due.delete(file);
        this.#checked.delete(file);
      }
    }
    for (const [file, touching] of this.#touched(changed)) {
      const due = this.#due.get(file);
      if (due) due.changed.push(...touching);
      else this.#due.set(file, { isOwn: false, changed: touching });
    }
  }

  /** The documents that looked at something of these changes when they were last checked, with that. */
  #touched(changes: readonly Changed[]): Map<string, Changed[]> {
    const touched = new Map<string, Changed[]>();
    for (const change of changes) {
      const readers = new Set<string>();
      for (const name of namesOf(change)) for (const file of this.#readers.get(name) ?? []) readers.add(file);
      for (const file of readers) {
        if (this.#checked.get(file)?.reads.isTouchedBy(change) !== true) continue;
        const before = touched.get(file);
        if (before) before.push(change);
        else touched.set(file, [change]);
      }
    }
    return touched;
  }

  /** The findings of a document as it is now; checked when that is due. Undefined when there is no such document. */
  check(file: string): CheckedDocument | undefined {
    const document = this.#portfolio.get(file);
    if (!document) return undefined;
    const last = this.#checked.get(file);
    const due = this.#due.get(file);
    if (last && !due) return last;
    const checked = checkAgain(document, this.#portfolio, this.#optionsFor(file), last, due?.changed);
    this.#due.delete(file);
    if (checked !== last) this.#note(file, checked);
    return checked;
  }

  #note(file: string, checked: CheckedDocument): void {
    this.#checked.set(file, checked);
    for (const name of checked.reads.names()) {
      const readers = this.#readers.get(name);
      if (readers) readers.add(file);
      else this.#readers.set(name, new Set([file]));
    }
  }

  /** The findings as last checked, which may be due again; undefined for what was never checked or is gone. */
  last(file: string): CheckedDocument | undefined {
    return this.#checked.get(file);
  }
}
