import { LitElement } from 'lit';
import type { Change, Path } from '../../src/core/yaml/types.ts';
import { asText, isOther, listAt, pathKey } from '../data.ts';
import { Draft } from '../draft.ts';
import { unfold } from '../focus.ts';
import type { Session } from '../session.ts';
import type { Kept, Writer } from '../writers.ts';
import type { ComboOption } from './combobox.ts';
import { today } from './dateText.ts';
import type { TextControl } from './textControl.ts';
import { keptAs, shownAs, valueOf, waitsForMore, type TypedField } from './textReading.ts';

/** Typing that rests this long is put in the document. */
const REST = 300;

/** Typing that cannot be read is explained when it rests this long, not at every key. */
const PAUSE = 1_000;

/** What a field one types in can be filled in with. */
export interface Choosing {
  options: readonly ComboOption[];
  /** What the list is called. */
  listName: string;
  /** Said when it is empty. */
  nothingFound?: string;
  /** The list opens. */
  onOpen?: () => void;
  /** Takes a choice over from the field; without it, what was chosen is the text. */
  onChoose?: (value: string) => void;
}

/**
 * What is typed in a field and how it gets in the document, whatever the field looks like. What is typed stays in it until the document has it, whatever else
 * happens to the document; the caret is the user's.
 */
export abstract class Typing extends LitElement implements Writer {
  static override properties = {
    session: { attribute: false },
    field: { attribute: false, hasChanged: isOther },
    path: { attribute: false, hasChanged: isOther },
    value: { attribute: false },
    name: { attribute: false },
    captioned: { attribute: false },
    helpId: { attribute: false },
    revision: { attribute: false },
    write: { attribute: false },
    choosing: { attribute: false, hasChanged: isOther },
    isPuzzling: { state: true },
  };

  declare session: Session;
  declare field: TypedField;
  declare path: Path;
  declare value: unknown;
  /** The words for it, when the ones of the field do not tell enough (the third of a list). */
  declare name: string | undefined;
  /** Its caption and help are said by what it stands in. */
  declare captioned: boolean | undefined;
  /** Where its help stands, when that is not with the field itself. */
  declare helpId: string | undefined;
  /** What is found here and whether it can be edited: another text when that has changed. */
  declare revision: string;
  /** How a value is written, when it is not simply set at its path. */
  declare write: ((value: string | number | null) => Change[]) | undefined;
  declare choosing: Choosing | undefined;
  /** What is typed cannot be read, and the user has stopped typing. */
  declare private isPuzzling: boolean;
  protected draft: Draft | undefined;
  /** What is typed, letter by letter: shown as long as the field has the focus and it means what is kept. */
  private typed: string | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isQueued = false;
  private isComposing = false;
  private retries = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.writers.enter(this);
    const stray = this.draft ? undefined : this.session.writers.takeStray(this.path);
    if (stray) this.take(stray);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    // A list that is put in another order takes its fields out and in again.
    queueMicrotask(() => {
      if (!this.isConnected) this.session.writers.leave(this);
    });
  }

  // What is in the field

  /** A block of text ends its last line in the file; in the field that would be an empty line. */
  protected get stands(): string {
    return asText(this.value).replace(/\n$/u, '');
  }

  private get lineEnd(): string {
    return asText(this.value).endsWith('\n') ? '\n' : '';
  }

  private keptAs(typed: string): string {
    return keptAs(this.field, typed, today());
  }

  protected get text(): string {
    const { typed } = this;
    const kept = this.draft?.text ?? this.stands;
    const isTyped = typed !== undefined && (typed === kept || this.keptAs(typed) === this.keptAs(kept));
    return isTyped ? typed : this.shown(kept);
  }

  protected shown(kept: string): string {
    return shownAs(this.field, kept, this.session.language);
  }

  get kept(): Kept | undefined {
    return this.draft && this.draft.text !== this.stands ? { text: this.draft.text, base: this.draft.base } : undefined;
  }

  take(kept: Kept): void {
    if (!this.draft && kept.text !== this.stands) this.draft = new Draft(this.keptAs(kept.text), kept.base);
    // What has to be decided is not asked where nobody sees it.
    if (this.isConflict) unfold(this);
    this.requestUpdate();
  }

  protected get isConflict(): boolean {
    return this.draft?.conflictsWith(this.stands) ?? false;
  }

  private get isUnwritable(): boolean {
    return this.draft !== undefined && this.parse(this.draft.text) === undefined;
  }

  protected get isExplained(): boolean {
    return this.isUnwritable && (this.isPuzzling || !this.matches(':focus-within'));
  }

  protected get control(): TextControl | null {
    return this.querySelector<TextControl>('[data-control]');
  }

  private readonly parse = (text: string): string | number | null | undefined => {
    return valueOf(this.field, this.field.type === 'text' ? text + this.lineEnd : text, today());
  };

  // Typing

  protected readonly onInput = (): void => {
    const { control } = this;
    if (!control) return;
    this.typed = control.value;
    this.draftAs(waitsForMore(this.field, this.typed) ? this.typed : this.keptAs(this.typed));
    this.isPuzzling = false;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.isPuzzling = true;
    }, PAUSE);
    this.session.changes.notes.delete(pathKey(this.path));
    this.retries = 0;
    this.requestUpdate();
    this.schedule();
  };

  private draftAs(text: string): void {
    if (this.draft) this.draft.type(text);
    else this.draft = new Draft(text, this.stands);
    if (this.draft.isDone(this.stands)) this.draft = undefined;
  }

  /** Something was chosen rather than typed: it goes in the document at once. */
  protected fillIn(text: string): void {
    this.typed = undefined;
    this.draftAs(text);
    this.session.changes.notes.delete(pathKey(this.path));
    this.flush();
    this.requestUpdate();
  }

  protected readonly onChoose = ({ detail }: CustomEvent<string>): void => {
    if (!this.choosing?.onChoose) {
      this.fillIn(detail);
      return;
    }
    // What was typed to search for it is no text of its own.
    this.typed = undefined;
    this.draft = undefined;
    this.choosing.onChoose(detail);
    this.requestUpdate();
  };

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.isComposing || this.choosing?.onChoose) return;
    if (this.typed !== undefined && waitsForMore(this.field, this.typed)) return;
    this.timer = setTimeout(() => {
      this.flush();
    }, REST);
  }

  protected readonly onCompositionStart = (): void => {
    this.isComposing = true;
    clearTimeout(this.timer);
  };

  protected readonly onCompositionEnd = (): void => {
    this.isComposing = false;
    this.onInput();
  };

  protected readonly onBlur = (): void => {
    this.isComposing = false;
    this.typed = undefined;
    this.flush();
    if (this.text === '') this.session.lists.abandon(this.path);
    this.requestUpdate();
  };

  // To the document

  flush(): void {
    clearTimeout(this.timer);
    this.settleText();
    if (this.isQueued || this.isComposing || this.isUnwritable || !this.draft?.isReady(this.stands)) return;
    this.isQueued = true;
    let version: number | undefined;
    this.session.outbox.add({
      prepare: (id) => {
        this.isQueued = false;
        const { draft } = this;
        const value = draft && this.parse(draft.text);
        if (!draft?.isReady(this.stands) || value === undefined) return undefined;
        const changes = this.changesTo(value);
        if (changes.length === 0) return undefined;
        draft.send();
        version = this.session.state?.version;
        const expected = changes.flatMap(({ path }) => this.session.changes.expectations(path));
        return { type: 'edit', id, changes, expected };
      },
      answered: (refused) => {
        this.onAnswer(refused, version !== this.session.state?.version);
      },
    });
  }

  /** What waited for more is what it is now. */
  private settleText(): void {
    const { draft } = this;
    if (!draft) return;
    draft.text = this.keptAs(draft.text);
    if (draft.isDone(this.stands)) this.draft = undefined;
  }

  private changesTo(value: string | number | null): Change[] {
    if (this.write) return this.write(value);
    const index = this.path.at(-1);
    const isNew = typeof index === 'number' && index >= listAt(this.session.state?.data, this.path.slice(0, -1)).length;
    if (!isNew) return [{ op: 'set', path: this.path, value }];
    return value === null ? [] : [{ op: 'insert', path: this.path, value }];
  }

  private onAnswer(refused: string | undefined, isOlder: boolean): void {
    const { draft } = this;
    if (!draft) return;
    if (refused === undefined) {
      draft.landed(this.stands);
      this.retries = 0;
      if (draft.isDone(this.stands) || !this.hasMore()) this.draft = undefined;
      else this.schedule();
    } else {
      draft.refused();
      // Something else in the document changed while it was on its way: what it was meant for is still the same.
      if (isOlder && draft.unchangedAt(this.stands) && this.retries++ < 3) {
        draft.insist(this.stands);
        this.flush();
      } else if (!draft.conflictsWith(this.stands)) {
        this.session.changes.notes.set(pathKey(this.path), refused);
        this.session.announce(this.session.texts.fixFailed(refused));
      }
    }
    this.requestUpdate();
  }

  private hasMore(): boolean {
    return this.draft?.hasMore ?? false;
  }

  // Keeping up with the document

  protected override willUpdate(): void {
    if (this.draft?.isDone(this.stands)) this.draft = undefined;
  }

  // The user decides

  readonly keepMine = (): void => {
    if (this.isConflict) this.session.announce(this.session.texts.conflictSolved.mine);
    this.session.changes.notes.delete(pathKey(this.path));
    this.draft?.insist(this.stands);
    this.control?.focus();
    this.flush();
    this.requestUpdate();
  };

  readonly takeTheirs = (): void => {
    this.draft = undefined;
    this.session.announce(this.session.texts.conflictSolved.theirs);
    this.requestUpdate();
    this.control?.focus();
  };
}
