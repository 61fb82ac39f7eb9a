import { html, LitElement, nothing } from 'lit';
import type { Change, Path } from '../../src/core/yaml/types.ts';
import { button, describeInput, iconButton, nameControl } from '../controls/index.ts';
import { asText, listAt, pathKey } from '../data.ts';
import { Draft } from '../draft.ts';
import type { Kept, Session, Writer } from '../session.ts';
import { findingsUnder, isInvalid, spokenFindings } from './findings.ts';
import './calendar.ts';
import './combobox.ts';
import type { ComboOption } from './combobox.ts';
import { readDate, today } from './dateText.ts';
import { describedBy, helpText, isWide, type Placed } from './field.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { grow, putText, type TextControl } from './textControl.ts';
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

/** A field one types in, with what there is to choose from. */
export function typedField({ session, field, path, captioned }: Placed<TypedField>, choosing?: Choosing) {
  const suggestions = field.type === 'text' && field.suggestions !== undefined ? field.suggestions : undefined;
  const suggested = suggestions === undefined ? undefined : session.state?.suggestions[suggestions];
  return html`<portfolio-text
    class=${isWide(field) ? 'wide' : ''}
    .session=${session}
    .field=${field}
    .path=${path}
    .value=${session.valueAt(path)}
    .name=${captioned ? field.label : undefined}
    .captioned=${captioned ?? false}
    .choosing=${choosing ?? (suggested && { options: suggested.map(asOption), listName: session.texts.suggestions })}
    .revision=${session.revisionAt(path)}
  ></portfolio-text>`;
}

/** Lists and descriptions are made anew at every state: only what is in them tells them apart. */
const isOther = (now: unknown, before: unknown): boolean =>
  now !== before && JSON.stringify(now) !== JSON.stringify(before);

const asOption = (value: string): ComboOption => ({ value, label: value });

/**
 * A field one types in: text, number, date or path. What is typed stays in it until the document has it, whatever else
 * happens to the document; the caret is the user's.
 */
export class PortfolioText extends LitElement implements Writer {
  static override properties = {
    session: { attribute: false },
    field: { attribute: false, hasChanged: isOther },
    path: { attribute: false, hasChanged: isOther },
    value: { attribute: false },
    name: { attribute: false },
    captioned: { attribute: false },
    revision: { attribute: false },
    write: { attribute: false },
    choosing: { attribute: false, hasChanged: isOther },
    isPuzzling: { state: true },
    isCalendarOpen: { state: true },
  };

  declare session: Session;
  declare field: TypedField;
  declare path: Path;
  declare value: unknown;
  /** The words for it, when the ones of the field do not tell enough (the third of a list). */
  declare name: string | undefined;
  /** Its caption and help are said by what it stands in. */
  declare captioned: boolean | undefined;
  /** What is found here and whether it can be edited: another text when that has changed. */
  declare revision: string;
  /** How a value is written, when it is not simply set at its path. */
  declare write: ((value: string | number | null) => Change[]) | undefined;
  declare choosing: Choosing | undefined;
  /** What is typed cannot be read, and the user has stopped typing. */
  declare private isPuzzling: boolean;
  declare private isCalendarOpen: boolean;
  private draft: Draft | undefined;
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
    this.session.enter(this);
    const stray = this.draft ? undefined : this.session.takeStray(this.path);
    if (stray) this.draft = new Draft(this.keptAs(stray.text), stray.base);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    // A list that is put in another order takes its fields out and in again.
    queueMicrotask(() => {
      if (!this.isConnected) this.session.leave(this);
    });
  }

  // What is in the field

  /** A block of text ends its last line in the file; in the field that would be an empty line. */
  private get stands(): string {
    return asText(this.value).replace(/\n$/u, '');
  }

  private get lineEnd(): string {
    return asText(this.value).endsWith('\n') ? '\n' : '';
  }

  private keptAs(typed: string): string {
    return keptAs(this.field, typed, today());
  }

  private get text(): string {
    const { typed } = this;
    const kept = this.draft?.text ?? this.stands;
    const isTyped = typed !== undefined && (typed === kept || this.keptAs(typed) === this.keptAs(kept));
    return isTyped ? typed : this.shown(kept);
  }

  private shown(kept: string): string {
    return shownAs(this.field, kept, this.session.language);
  }

  get kept(): Kept | undefined {
    return this.draft && this.draft.text !== this.stands ? { text: this.draft.text, base: this.draft.base } : undefined;
  }

  take(kept: Kept): void {
    if (!this.draft && kept.text !== this.stands) this.draft = new Draft(this.keptAs(kept.text), kept.base);
    this.requestUpdate();
  }

  private get isConflict(): boolean {
    return this.draft?.conflictsWith(this.stands) ?? false;
  }

  private get isUnwritable(): boolean {
    return this.draft !== undefined && this.parse(this.draft.text) === undefined;
  }

  private get isExplained(): boolean {
    return this.isUnwritable && (this.isPuzzling || !this.matches(':focus-within'));
  }

  private get control(): TextControl | null {
    return this.querySelector<TextControl>('[data-control]');
  }

  private readonly parse = (text: string): string | number | null | undefined => {
    return valueOf(this.field, this.field.type === 'text' ? text + this.lineEnd : text, today());
  };

  // Typing

  private readonly onInput = (): void => {
    const { control } = this;
    if (!control) return;
    this.typed = control.value;
    this.draftAs(waitsForMore(this.field, this.typed) ? this.typed : this.keptAs(this.typed));
    this.isPuzzling = false;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.isPuzzling = true;
    }, PAUSE);
    this.session.notes.delete(pathKey(this.path));
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
  private fillIn(text: string): void {
    this.typed = undefined;
    this.draftAs(text);
    this.session.notes.delete(pathKey(this.path));
    this.flush();
    this.requestUpdate();
  }

  private readonly onChoose = ({ detail }: CustomEvent<string>): void => {
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
    if (this.isComposing || (this.typed !== undefined && waitsForMore(this.field, this.typed))) return;
    this.timer = setTimeout(() => {
      this.flush();
    }, REST);
  }

  private readonly onCompositionStart = (): void => {
    this.isComposing = true;
    clearTimeout(this.timer);
  };

  private readonly onCompositionEnd = (): void => {
    this.isComposing = false;
    this.onInput();
  };

  private readonly onBlur = (): void => {
    this.isComposing = false;
    this.typed = undefined;
    this.flush();
    if (this.text === '') this.session.abandon(this.path);
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
        const expected = changes.flatMap(({ path }) => this.session.expectations(path));
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
        this.session.notes.set(pathKey(this.path), refused);
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

  protected override updated(): void {
    const { control, text } = this;
    if (!control) return;
    if (control.value !== text) putText(control, text);
    if (control.localName === 'vscode-text-field') {
      nameControl(control, this.label);
      describeInput(control, this.spoken, isInvalid(this.session, this.path));
    }
    grow(control);
  }

  private get label(): string {
    return this.name ?? this.field.label;
  }

  private get spoken(): string {
    return [this.field.help, spokenFindings(this.session, this.path)].filter(Boolean).join(' ');
  }

  // What it looks like

  protected override render() {
    const { session, field, path, captioned } = this;
    const id = domId(path, 'control');
    const optional =
      field.required || field.readOnly ? nothing : html` <span class="optional">${session.texts.optional}</span>`;
    return html`<div class="field ${field.type} ${this.isWide ? 'wide' : ''}" data-path=${pathKey(path)}>
      ${captioned ? nothing : html`<label class="label" for=${id}>${field.label}${optional}</label>`}
      ${captioned ? nothing : helpText({ session, field, path, level: 0 })} ${this.input(id)} ${this.notices()}
      ${findingsUnder(session, path)}
    </div>`;
  }

  private get isLong(): boolean {
    return this.field.type === 'text' && this.field.long;
  }

  private get isWide(): boolean {
    return isWide(this.field);
  }

  private get isInvalid(): boolean {
    return this.isExplained || isInvalid(this.session, this.path);
  }

  private get noticeId(): string {
    return domId(this.path, 'notice');
  }

  private input(id: string) {
    const { session, field, path } = this;
    const readOnly = session.readOnly || field.readOnly === true;
    const example = field.example === undefined ? nothing : session.texts.example(field.example);
    const described = [
      describedBy({ session, field, path, level: 0, captioned: this.captioned ?? false }),
      ...(this.isExplained ? [this.noticeId] : []),
    ]
      .filter(Boolean)
      .join(' ');
    if (this.isLong) {
      return html`<textarea
        data-control
        id=${id}
        rows="1"
        aria-label=${this.name ?? nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${this.isInvalid ? 'true' : nothing}
        placeholder=${example}
        ?readonly=${readOnly}
        @input=${this.onInput}
        @blur=${this.onBlur}
        @compositionstart=${this.onCompositionStart}
        @compositionend=${this.onCompositionEnd}
      ></textarea>`;
    }
    if (field.type === 'date') return this.dateInput(id, described, readOnly);
    if (this.choosing) return this.combobox(id, described, readOnly, this.choosing);
    return html`<vscode-text-field
      data-control
      id=${id}
      inputmode=${field.type === 'number' ? 'decimal' : nothing}
      placeholder=${field.type === 'number' ? nothing : example}
      ?readonly=${readOnly}
      @input=${this.onInput}
      @focusout=${this.onBlur}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
    ></vscode-text-field>`;
  }

  private combobox(id: string, described: string, readOnly: boolean, choosing: Choosing) {
    const { session, field } = this;
    return html`<portfolio-combobox
      .inputId=${id}
      .text=${this.text}
      .options=${choosing.options}
      .isFree=${true}
      .name=${this.name}
      .listName=${choosing.listName}
      .nothingFound=${choosing.nothingFound}
      .describedBy=${described}
      .isInvalid=${this.isInvalid}
      .placeholder=${field.example === undefined ? undefined : session.texts.example(field.example)}
      .readOnly=${readOnly}
      @open=${choosing.onOpen}
      @choose=${this.onChoose}
      @input=${this.onInput}
      @focusout=${this.onBlur}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
    ></portfolio-combobox>`;
  }

  private dateInput(id: string, described: string, readOnly: boolean) {
    const { texts, language } = this.session;
    const date = readDate(this.draft?.text ?? this.stands, today());
    return html`<div class="date-input">
      <input
        data-control
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.name ?? nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${this.isInvalid ? 'true' : nothing}
        placeholder=${texts.dateExample}
        ?readonly=${readOnly}
        @input=${this.onInput}
        @blur=${this.onBlur}
      />
      ${
        readOnly
          ? nothing
          : iconButton({ label: texts.openCalendar(this.label), icon: icons.calendar, onClick: this.openCalendar })
      }
      ${
        this.isCalendarOpen
          ? html`<portfolio-calendar
              .chosen=${date}
              .language=${language}
              .anchor=${this.control}
              @pick=${({ detail }: CustomEvent<string | null>) => {
                this.fillIn(detail ?? '');
              }}
              @leave=${this.closeCalendar}
            ></portfolio-calendar>`
          : nothing
      }
    </div>`;
  }

  private readonly openCalendar = (): void => {
    this.isCalendarOpen = true;
  };

  private readonly closeCalendar = (): void => {
    this.isCalendarOpen = false;
    this.control?.focus();
  };

  private notices() {
    const { texts } = this.session;
    if (this.isExplained) {
      const words = texts.unwritable[this.field.type];
      return html`<p class="notice" role="alert" id=${this.noticeId}>${words}</p>`;
    }
    if (this.isConflict) {
      return html`<div class="notice" role="alert">
        <p>${texts.conflict(this.shown(this.stands))}</p>
        ${button({ label: texts.keepMine, look: 'primary', onClick: this.keepMine })}
        ${button({ label: texts.takeTheirs, onClick: this.takeTheirs })}
      </div>`;
    }
    if (this.draft && this.session.notes.has(pathKey(this.path))) {
      return html`<div class="notice">${button({ label: texts.tryAgain, onClick: this.keepMine })}</div>`;
    }
    return nothing;
  }

  private readonly keepMine = (): void => {
    this.session.notes.delete(pathKey(this.path));
    this.draft?.insist(this.stands);
    this.flush();
    this.requestUpdate();
  };

  private readonly takeTheirs = (): void => {
    this.draft = undefined;
    this.requestUpdate();
    this.control?.focus();
  };
}

customElements.define('portfolio-text', PortfolioText);
