import { html, LitElement, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Change, Path } from '../../src/core/yaml/types.ts';
import { button, describeInput, nameControl } from '../controls/index.ts';
import { asText, listAt, pathKey } from '../data.ts';
import { carried } from '../caret.ts';
import { Draft } from '../draft.ts';
import type { Kept, Session, Writer } from '../session.ts';
import { findingsUnder, isInvalid, spokenFindings } from './findings.ts';
import { describedBy, helpText } from './field.ts';
import { domId } from './ids.ts';

/** Typing that rests this long is put in the document. */
const REST = 300;

interface Control extends HTMLElement {
  value: string;
}

/** What a text becomes in the document; undefined when it cannot be written yet. */
type Parse = (text: string) => string | number | null | undefined;

/**
 * A field one types in: text, number or date. What is typed stays in it until the document has it, whatever else
 * happens to the document; the caret is the user's.
 */
export class PortfolioText extends LitElement implements Writer {
  static override properties = {
    session: { attribute: false },
    field: { attribute: false },
    path: { attribute: false },
    value: { attribute: false },
    name: { attribute: false },
    captioned: { attribute: false },
    stamp: { attribute: false },
    write: { attribute: false },
  };

  declare session: Session;
  declare field: Extract<FormField, { type: 'text' | 'number' | 'date' }>;
  declare path: Path;
  declare value: unknown;
  /** The words for it, when the ones of the field do not tell enough (the third of a list). */
  declare name: string | undefined;
  /** Its caption and help are said by what it stands in. */
  declare captioned: boolean | undefined;
  /** Another one at every state: what is found and whether it can be edited may have changed. */
  declare stamp: unknown;
  /** How a value is written, when it is not simply set at its path. */
  declare write: ((value: string | number | null) => Change[]) | undefined;
  private draft: Draft | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isQueued = false;
  private isComposing = false;
  private retries = 0;
  private focusedAs: string | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.enter(this);
    const stray = this.draft ? undefined : this.session.takeStray(this.path);
    if (stray) this.draft = new Draft(stray.text, stray.base);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
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

  private get text(): string {
    return this.draft?.text ?? this.stands;
  }

  get kept(): Kept | undefined {
    return this.draft && this.draft.text !== this.stands ? { text: this.draft.text, base: this.draft.base } : undefined;
  }

  take(kept: Kept): void {
    if (!this.draft && kept.text !== this.stands) this.draft = new Draft(kept.text, kept.base);
    this.requestUpdate();
  }

  private get isConflict(): boolean {
    return this.draft?.conflictsWith(this.stands) ?? false;
  }

  private get isUnwritable(): boolean {
    return this.draft !== undefined && this.parse(this.draft.text) === undefined;
  }

  private get control(): Control | null {
    return this.querySelector<Control>('[data-control]');
  }

  private readonly parse: Parse = (text) => {
    if (text.trim() === '') return null;
    if (this.field.type !== 'number') return text + this.lineEnd;
    const number = Number(text.trim().replace(',', '.'));
    return Number.isFinite(number) ? number : undefined;
  };

  // Typing

  private readonly onInput = (): void => {
    const { control } = this;
    if (!control) return;
    // A date that is half typed is not an empty one.
    if (control instanceof HTMLInputElement && control.validity.badInput) return;
    if (this.draft) this.draft.type(control.value);
    else this.draft = new Draft(control.value, this.stands);
    if (this.draft.isDone(this.stands)) this.draft = undefined;
    this.session.notes.delete(pathKey(this.path));
    this.retries = 0;
    this.requestUpdate();
    this.schedule();
  };

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.isComposing || this.isHalfYear()) return;
    this.timer = setTimeout(() => {
      this.flush();
    }, REST);
  }

  /** A year that is being typed in a date field is a date at every figure: 0002, 0020, 0202. */
  private isHalfYear(): boolean {
    return this.field.type === 'date' && /^0/u.test(this.text);
  }

  private readonly onCompositionStart = (): void => {
    this.isComposing = true;
    clearTimeout(this.timer);
  };

  private readonly onCompositionEnd = (): void => {
    this.isComposing = false;
    this.onInput();
  };

  private readonly onFocus = (): void => {
    this.focusedAs = this.dateType;
  };

  private readonly onBlur = (): void => {
    this.focusedAs = undefined;
    this.isComposing = false;
    this.flush();
    if (this.text === '') this.session.abandon(this.path);
    this.requestUpdate();
  };

  // To the document

  flush(): void {
    clearTimeout(this.timer);
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

  private get dateType(): string {
    return this.text === '' || /^\d{4}-\d\d-\d\d$/u.test(this.text) ? 'date' : 'text';
  }

  protected override render() {
    const { session, field, path, captioned } = this;
    const id = domId(path, 'control');
    const optional =
      field.required || field.readOnly ? nothing : html` <span class="optional">${session.texts.optional}</span>`;
    return html`<div class="field ${field.type} ${this.isLong ? 'wide' : ''}" data-path=${pathKey(path)}>
      ${captioned ? nothing : html`<label class="label" for=${id}>${field.label}${optional}</label>`}
      ${captioned ? nothing : helpText({ session, field, path, level: 0 })} ${this.input(id)} ${this.notices()}
      ${findingsUnder(session, path)}
    </div>`;
  }

  private get isLong(): boolean {
    return this.field.type === 'text' && this.field.long;
  }

  private input(id: string) {
    const { session, field, path } = this;
    const readOnly = session.readOnly || field.readOnly === true;
    const example = field.example === undefined ? nothing : session.texts.example(field.example);
    const described = describedBy({ session, field, path, level: 0, captioned: this.captioned ?? false });
    if (this.isLong) {
      return html`<textarea
        data-control
        id=${id}
        rows="1"
        aria-label=${this.name ?? nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${isInvalid(session, path) ? 'true' : nothing}
        placeholder=${example}
        ?readonly=${readOnly}
        @input=${this.onInput}
        @focus=${this.onFocus}
        @blur=${this.onBlur}
        @compositionstart=${this.onCompositionStart}
        @compositionend=${this.onCompositionEnd}
      ></textarea>`;
    }
    if (field.type === 'date') {
      // What is no date would be invisible in a date field.
      return html`<input
        data-control
        id=${id}
        type=${this.focusedAs ?? this.dateType}
        max="9999-12-31"
        aria-label=${this.name ?? nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${isInvalid(session, path) ? 'true' : nothing}
        ?readonly=${readOnly}
        @input=${this.onInput}
        @focus=${this.onFocus}
        @blur=${this.onBlur}
      />`;
    }
    return html`<vscode-text-field
      data-control
      id=${id}
      inputmode=${field.type === 'number' ? 'decimal' : nothing}
      placeholder=${field.type === 'number' ? nothing : example}
      ?readonly=${readOnly}
      @input=${this.onInput}
      @focusin=${this.onFocus}
      @focusout=${this.onBlur}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
    ></vscode-text-field>`;
  }

  private notices() {
    const { texts } = this.session;
    if (this.isUnwritable) return html`<p class="notice" role="alert">${texts.notANumber}</p>`;
    if (this.isConflict) {
      return html`<div class="notice" role="alert">
        <p>${texts.conflict(this.stands)}</p>
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

/** Shows a text that came from outside. A caret in the field stays at its place in the words around it. */
function putText(control: Control, text: string): void {
  const input = control instanceof HTMLTextAreaElement ? control : control.shadowRoot?.querySelector('input');
  const isFocused = control.matches(':focus, :focus-within');
  const { selectionStart = null, selectionEnd = null, value = '' } = input ?? {};
  control.value = text;
  if (!input || !isFocused || selectionStart === null || selectionEnd === null) return;
  const place = () => {
    input.setSelectionRange(carried(selectionStart, value, text), carried(selectionEnd, value, text));
  };
  // The toolkit hands its value on a frame later.
  if (input === control) place();
  else requestAnimationFrame(place);
}

/** A field is as high as its text. Chromium does it by itself. */
function grow(control: Control): void {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
  control.style.height = 'auto';
  control.style.height = `${control.scrollHeight + 2}px`;
}
