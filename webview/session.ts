import type { FormField, FormModel } from '../src/core/form/model.ts';
import type { Language } from '../src/core/language/language.ts';
import type { Change, Path } from '../src/core/yaml/types.ts';
import type { FormFinding, FormState, FromWebview, ToWebview } from '../src/protocol/index.ts';
import { expectationsFor, listAt, pathKey, valueAt } from './data.ts';
import type { Host } from './host.ts';
import { keepKeys } from './itemKeys.ts';
import type { Errand } from './outbox.ts';
import { Outbox } from './outbox.ts';
import type { Texts } from './texts/index.ts';
import { textsIn } from './texts/index.ts';
import { Slices } from './view/slices.ts';

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
}

/** Words of a list item, for buttons and announcements. */
export interface ListHandle {
  path: Path;
  field: Extract<FormField, { type: 'list' }>;
}

/** A document as the form knows it: what the extension told, and what the user is doing with it. */
export class Session {
  language: Language = 'nl';
  fileName = '';
  model: FormModel | undefined;
  state: FormState | undefined;
  /** The files of the portfolio, once they were asked for. */
  files: readonly string[] | undefined;
  trouble: { message: string; line: number } | undefined;
  /** Why a change was refused, under the field it came from. */
  readonly notes = new Map<string, string>();
  /** The fields are on the page: a text that is still astray has none. */
  isDrawn = false;
  /** Texts whose field is not on the page, by path. */
  readonly stray = new Map<string, Kept>();
  /** Whether what is folded under an item is shown, where the user said so, by the key of the item. */
  readonly folds = new Map<string, boolean>();
  /** What was removed last and from which list: it can be brought back as long as the document is at this version. */
  removed: { list: string; name: string; version: number } | undefined;
  readonly outbox: Outbox;
  /** The parts of the form that are still to be drawn. */
  readonly slices = new Slices(() => {
    void this.settled();
  });
  private readonly writers = new Set<Writer>();
  private readonly keys = new Map<string, { key: string; item: unknown }[]>();
  /** Lists of texts in which an item is being begun, with the index it will get. */
  private readonly begun = new Map<string, number>();
  private findings = new Map<string, FormFinding[]>();
  private keyCount = 0;

  constructor(
    readonly host: Host,
    /** Draws what is known now; resolves when it is on the page. */
    readonly settled: () => Promise<unknown>,
    readonly announce: (text: string) => void,
  ) {
    this.outbox = new Outbox((message) => {
      host.post(message);
    }, settled);
    for (const { path, text, base } of host.recall().drafts) this.stray.set(path, { text, base });
  }

  get texts(): Texts {
    return textsIn(this.language);
  }

  get readOnly(): boolean {
    return this.state?.readOnly ?? true;
  }

  /** Takes in what the extension says; `reveal` is for the page. */
  receive(message: Exclude<ToWebview, { type: 'reveal' }>): void {
    switch (message.type) {
      case 'open':
        this.language = message.language;
        this.fileName = message.fileName;
        this.model = message.model;
        this.trouble = undefined;
        this.notes.clear();
        this.show(message.state);
        this.outbox.reset();
        break;
      case 'state':
        this.show(message.state);
        break;
      case 'edited':
        void this.outbox.answered(message.id, message.refused);
        break;
      case 'files':
        this.files = message.files;
        break;
      case 'mine':
        for (const { path, text, base } of message.texts) this.stray.set(pathKey(path), { text, base });
        void this.settled().then(() => {
          this.giveBack();
        });
        break;
      case 'unreadable':
        this.language = message.language;
        this.fileName = message.fileName;
        this.trouble = { message: message.message, line: message.line };
        this.isDrawn = false;
        break;
    }
    void this.settled();
  }

  private show(state: FormState): void {
    const before = this.state;
    this.state = state;
    this.findings = new Map();
    for (const finding of state.findings) {
      const key = pathKey(finding.at);
      this.findings.set(key, [...(this.findings.get(key) ?? []), finding]);
    }
    for (const [key, index] of this.begun) {
      const length = listAt(state.data, JSON.parse(key) as Path).length;
      const landed = this.writerAt([...(JSON.parse(key) as Path), index])?.kept === undefined;
      if (length > index && (landed || this.outbox.isBusy)) this.begun.delete(key);
      else this.begun.set(key, length);
    }
    if (before?.dirty === true && !state.dirty) this.announce(this.texts.saved);
  }

  findingsAt(path: Path): readonly FormFinding[] {
    return this.findings.get(pathKey(path)) ?? [];
  }

  /**
   * What a field at this path shows besides its value: the same text as long as all of that is the same. With it a field
   * is drawn again only when there is something else to show.
   */
  revisionAt(path: Path): string {
    const note = this.notes.get(pathKey(path)) ?? '';
    return JSON.stringify([this.language, this.readOnly, note, this.findingsAt(path)]);
  }

  /** Findings in a section that no field of it shows; those of the document when there is no section. */
  findingsOf(section: string | undefined): readonly FormFinding[] {
    return (this.findings.get(pathKey([])) ?? []).filter((finding) => finding.section === section);
  }

  valueAt(path: Path): unknown {
    return valueAt(this.state?.data, path);
  }

  // Writers

  enter(writer: Writer): void {
    this.writers.add(writer);
  }

  leave(writer: Writer): void {
    this.writers.delete(writer);
    const { kept } = writer;
    if (!kept) return;
    this.stray.set(pathKey(writer.path), kept);
    // Another field for the same place may be on the page already.
    this.giveBack();
  }

  takeStray(path: Path): Kept | undefined {
    const key = pathKey(path);
    const found = this.stray.get(key);
    this.stray.delete(key);
    return found;
  }

  /** Texts that lost their place go to the fields that are on the page. */
  private giveBack(): void {
    for (const writer of this.writers) {
      const kept = this.takeStray(writer.path);
      if (kept) writer.take(kept);
    }
    void this.settled();
  }

  writerAt(path: Path): Writer | undefined {
    const key = pathKey(path);
    return [...this.writers].find((writer) => pathKey(writer.path) === key);
  }

  /** Everything typed goes on its way. */
  flush(): void {
    for (const writer of this.writers) writer.flush();
  }

  keptTexts(): { path: string; text: string; base: string }[] {
    const written = [...this.writers].flatMap(({ path, kept }) => (kept ? [{ path: pathKey(path), ...kept }] : []));
    return [...written, ...[...this.stray].map(([path, kept]) => ({ path, ...kept }))];
  }

  // Changes

  /** Puts a change in the outbox. `make` is called when it is its turn, with the newest data on the page. */
  change(at: Path, make: () => Change[], done?: () => void): void {
    this.flush();
    this.errand(
      at,
      (id) => {
        const changes = make();
        return changes.length === 0
          ? undefined
          : { type: 'edit', id, changes, expected: changes.flatMap(({ path }) => this.expectations(path)) };
      },
      done,
    );
  }

  expectations(path: Path): ReturnType<typeof expectationsFor> {
    return expectationsFor(this.state?.data, path);
  }

  fix({ rule, path, at }: FormFinding, index: number): void {
    this.flush();
    this.errand(at, (id) => ({ type: 'fix', id, rule, path, index }));
  }

  /** Ticks a point of the agenda of this talk, or takes its tick away. */
  discuss(point: string, discussed: boolean, done?: () => void): void {
    this.flush();
    this.errand([], (id) => ({ type: 'discuss', id, point, discussed }), done);
  }

  private errand(at: Path, prepare: Errand['prepare'], done?: () => void): void {
    const key = pathKey(at);
    this.notes.delete(key);
    this.outbox.add({
      prepare,
      answered: (refused) => {
        if (refused === undefined) done?.();
        else {
          this.notes.set(key, refused);
          this.announce(this.texts.fixFailed(refused));
        }
        void this.settled();
      },
    });
  }

  /** Behind everything that is on its way: `undo` and `save` have to find it done. */
  after(message: FromWebview): void {
    this.outbox.add({ prepare: () => message });
  }

  // Lists

  /** The items of a list with a name each that stays with the item; one being begun is the last. */
  rows(path: Path): readonly { key: string; item: unknown }[] {
    const key = pathKey(path);
    const items = [...listAt(this.state?.data, path)];
    if (this.begun.get(key) === items.length) items.push(undefined);
    const rows = keepKeys(this.keys.get(key) ?? [], items, () => `item-${++this.keyCount}`);
    this.keys.set(key, rows);
    return rows;
  }

  /** A text item starts on the page only: it comes in the document with its first words. */
  begin(path: Path, done: (index: number) => void): void {
    this.flush();
    // Behind the item before it, that may still be on its way: only then is its place known.
    this.outbox.add({
      prepare: () => {
        const index = listAt(this.state?.data, path).length;
        this.begun.set(pathKey(path), index);
        void this.settled().then(() => {
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
      void this.settled();
    }
  }

  isBegun(itemPath: Path): boolean {
    return this.begun.get(pathKey(itemPath.slice(0, -1))) === itemPath.at(-1);
  }

  add(path: Path, done: (index: number) => void): void {
    this.flush();
    let index = 0;
    this.errand(
      path,
      (id) => {
        index = listAt(this.state?.data, path).length;
        const at = [...path, index];
        return { type: 'add', id, path: at, expected: this.expectations(at) };
      },
      () => {
        done(index);
      },
    );
  }

  remove(path: Path, key: string, done: (index: number) => void): void {
    let index = -1;
    this.change(
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
    this.change(
      path,
      () => {
        const index = this.indexOf(path, key);
        to = index + by;
        if (index < 0 || to < 0 || to >= listAt(this.state?.data, path).length) return [];
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

/** What is left to do: errors and warnings. */
export function countOpen({ findings }: FormState): number {
  return findings.filter(({ level }) => level !== 'info').length;
}
