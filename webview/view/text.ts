import { html, nothing } from 'lit';
import { button, describeInput, iconButton, nameControl } from '../controls/index.ts';
import { pathKey } from '../data.ts';
import './calendar.ts';
import './combobox.ts';
import { conflictNotice } from './conflictNotice.ts';
import { readDate, today } from './dateText.ts';
import { describedBy, helpText, isWide } from './field.ts';
import { findingsUnder, isInvalid, spokenFindings } from './findings.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import type { Session } from '../session.ts';
import { grow, putText } from './textControl.ts';
import type { TypedField } from './textReading.ts';
import { Typing, type Choosing } from './typing.ts';

/** A field one types in, as it looks: text, number, date or path, with what it says while it cannot be read. */
export class PortfolioText extends Typing {
  static override properties = { ...Typing.properties, isCalendarOpen: { state: true } };

  declare private isCalendarOpen: boolean;
  /** What stands in a field of one line has more of them: a field of one line would run them together. */
  private isLined = false;
  private hadFocus = false;

  protected override willUpdate(): void {
    super.willUpdate();
    this.hadFocus = this.matches(':focus-within');
    this.isLined = this.text.includes('\n') || (this.isLined && this.hadFocus);
  }

  protected override updated(): void {
    const { control, text } = this;
    if (!control) return;
    if (control.value !== text) putText(control, text);
    // The control may be another one now.
    if (this.hadFocus && !this.matches(':focus-within')) control.focus();
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
    return this.isLined || (this.field.type === 'text' && this.field.long);
  }

  private get isWide(): boolean {
    return isWide(this.field);
  }

  private get isInvalid(): boolean {
    return this.isExplained || isInvalid(this.session, this.path);
  }

  private get helpAt() {
    return this.helpId === undefined ? {} : { helpId: this.helpId };
  }

  private get noticeId(): string {
    return domId(this.path, 'notice');
  }

  private input(id: string) {
    const { session, field, path } = this;
    const readOnly = session.readOnly || field.readOnly === true;
    const example = field.example === undefined || readOnly ? nothing : session.texts.example(field.example);
    const described = [
      describedBy({ session, field, path, level: 0, captioned: this.captioned ?? false, ...this.helpAt }),
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
      placeholder=${field.type === 'number' && !readOnly ? standardOf(field, session) : example}
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
      .placeholder=${field.example === undefined || readOnly ? undefined : session.texts.example(field.example)}
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
        placeholder=${readOnly ? nothing : texts.dateExample}
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
    const { type } = this.field;
    if (this.isExplained) {
      const words = texts.unwritable[type];
      return html`<p class="notice" role="alert" id=${this.noticeId}>${words}</p>`;
    }
    if (this.isConflict) {
      return conflictNotice(this.session, type, texts.conflict(type, this.shown(this.stands)), this);
    }
    if (this.draft && this.session.noteAt(this.path) !== undefined) {
      return html`<div class="notice">${button({ label: texts.tryAgain, onClick: this.keepMine })}</div>`;
    }
    return nothing;
  }
}

customElements.define('portfolio-text', PortfolioText);

function standardOf({ standard }: Extract<TypedField, { type: 'number' }>, { texts }: Session) {
  return standard === undefined ? nothing : texts.standard(standard);
}
