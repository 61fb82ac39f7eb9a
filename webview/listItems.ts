import type { Path } from '../src/core/yaml/types.ts';
import type { Changes, Shown } from './changes.ts';
import { listAt, pathKey } from './data.ts';
import { keepKeys } from './itemKeys.ts';

/** The items of the lists of a document: which is which, and what can be done with them. */
export class ListItems {
  /** Whether what is folded under an item is shown, where the user said so, by the key of the item. */
  readonly folds = new Map<string, boolean>();
  /** What was removed last and from which list: it can be brought back as long as the document is at this version. */
  removed: { list: string; name: string; version: number } | undefined;
  private readonly keys = new Map<string, { key: string; item: unknown }[]>();
  /** Lists of texts in which an item is being begun, with the index it will get. */
  private readonly begun = new Map<string, number>();
  private keyCount = 0;

  constructor(
    private readonly shown: Shown,
    private readonly changes: Changes,
  ) {}

  private listAt(path: Path): readonly unknown[] {
    return listAt(this.shown.state?.data, path);
  }

  /** The items of a list with a name each that stays with the item; one being begun is the last. */
  rows(path: Path): readonly { key: string; item: unknown }[] {
    const key = pathKey(path);
    const items = [...this.listAt(path)];
    if (this.begun.get(key) === items.length) items.push(undefined);
    const rows = keepKeys(this.keys.get(key) ?? [], items, () => `item-${++this.keyCount}`);
    this.keys.set(key, rows);
    return rows;
  }

  /** A new state is shown: what was begun may be in the document by now, or has another place. */
  keepUp(): void {
    const { outbox, writers } = this.shown;
    for (const [key, index] of this.begun) {
      const path = JSON.parse(key) as Path;
      const { length } = this.listAt(path);
      const landed = writers.at([...path, index])?.kept === undefined;
      if (length > index && (landed || outbox.isBusy)) this.begun.delete(key);
      else this.begun.set(key, length);
    }
  }

  /** A text item starts on the page only: it comes in the document with its first words. */
  begin(path: Path, done: (index: number) => void): void {
    const { outbox, writers, settled } = this.shown;
    writers.flush();
    // Behind the item before it, that may still be on its way: only then is its place known.
    outbox.add({
      prepare: () => {
        const index = this.listAt(path).length;
        this.begun.set(pathKey(path), index);
        void settled().then(() => {
          done(index);
        });
        return undefined;
      },
    });
  }

  /** An item that was begun and left empty goes without a trace. */
  abandon(itemPath: Path): void {
    const list = itemPath.slice(0, -1);
    if (this.isBegun(itemPath)) {
      this.begun.delete(pathKey(list));
      void this.shown.settled();
    }
  }

  private isBegun(itemPath: Path): boolean {
    return this.begun.get(pathKey(itemPath.slice(0, -1))) === itemPath.at(-1);
  }

  add(path: Path, done: (index: number) => void): void {
    let index = 0;
    this.changes.send(
      path,
      (id) => {
        index = this.listAt(path).length;
        const at = [...path, index];
        return { type: 'add', id, path: at, expected: this.changes.expectations(at) };
      },
      () => {
        done(index);
      },
    );
  }

  remove(path: Path, key: string, done: (index: number) => void): void {
    let index = -1;
    this.changes.make(
      path,
      () => {
        index = this.indexOf(path, key);
        if (this.isBegun([...path, index])) {
          // Nothing of it is in the document: what was typed in it has been sent before, and would have ended that.
          this.abandon([...path, index]);
          done(-1);
          return [];
        }
        return index < 0 ? [] : [{ op: 'remove', path: [...path, index] }];
      },
      () => {
        done(index);
      },
    );
  }

  move(path: Path, key: string, by: number, done: (to: number) => void): void {
    let to = -1;
    this.changes.make(
      path,
      () => {
        const index = this.indexOf(path, key);
        to = index + by;
        if (index < 0 || to < 0 || to >= this.listAt(path).length) return [];
        return [{ op: 'move', path: [...path, index], to }];
      },
      () => {
        done(to);
      },
    );
  }

  private indexOf(path: Path, key: string): number {
    return this.rows(path).findIndex((row) => row.key === key);
  }
}
