import { html, LitElement, nothing } from 'lit';
import type { Language } from '../../src/core/language/language.ts';
import { button, iconButton } from '../controls/index.ts';
import { textsIn } from '../texts/index.ts';
import type { CalendarStep } from './calendarDays.ts';
import { stepFrom, stepOf, weeksOf } from './calendarDays.ts';
import { today } from './dateText.ts';
import { icons } from './icons.ts';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
/** Room between the field, the calendar and the edge of the window (px). */
const ROOM = 4;

/**
 * A month to choose a day from (the date picker dialog of ARIA): arrows, Page Up and Down for months, with Shift for
 * years, Home and End for the week. Fires `pick` with the date, or null to empty the field, and `leave` when it closed.
 */
export class PortfolioCalendar extends LitElement {
  static override properties = {
    chosen: { attribute: false },
    language: { attribute: false },
    anchor: { attribute: false },
    day: { state: true },
  };

  /** The date in the field; undefined when there is none. */
  declare chosen: string | undefined;
  declare language: Language;
  /** What it opens beside. */
  declare anchor: Element;
  /** The day that has the focus: its month is shown. */
  declare private day: string;
  private isMoving = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.day = this.chosen ?? today();
  }

  protected override firstUpdated(): void {
    const { dialog } = this;
    if (!dialog) return;
    dialog.showModal();
    this.place(dialog);
    this.focusDay();
  }

  protected override updated(): void {
    if (this.isMoving) this.focusDay();
    this.isMoving = false;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private focusDay(): void {
    this.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  }

  /** Under the field, or above it where there is more room; never beyond the window. */
  private place(dialog: HTMLDialogElement): void {
    const field = this.anchor.getBoundingClientRect();
    const { width, height } = dialog.getBoundingClientRect();
    const within = (wanted: number, most: number) => Math.max(ROOM, Math.min(wanted, most));
    const below = field.bottom + ROOM;
    const isAbove = below + height > innerHeight && field.top - ROOM - height >= 0;
    dialog.style.insetInlineStart = `${within(field.left, document.documentElement.clientWidth - width - ROOM)}px`;
    dialog.style.insetBlockStart = `${within(isAbove ? field.top - ROOM - height : below, innerHeight - height - ROOM)}px`;
  }

  private go(step: CalendarStep): void {
    this.day = stepFrom(this.day, step);
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : stepOf(event.key, event.shiftKey);
    if (step) {
      this.isMoving = true;
      this.go(step);
    } else if (event.key === 'Enter' || event.key === ' ') this.pick(this.day);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private pick(date: string | null): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: date }));
    this.dialog?.close();
  }

  private readonly onClose = (): void => {
    this.dispatchEvent(new CustomEvent('leave'));
  };

  /** A click beside the calendar lands on the dialog itself. */
  private readonly onClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog?.close();
  };

  private words(date: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(LOCALES[this.language], { ...options, timeZone: 'UTC' });
    return format.format(Date.parse(`${date}T00:00:00Z`));
  }

  protected override render() {
    const { day, language } = this;
    const texts = textsIn(language);
    const [week = []] = weeksOf('2024-01-01'); // begins on a Monday, as every week here
    const month = this.words(day, { month: 'long', year: 'numeric' });
    const turn = (step: CalendarStep, label: string, icon: typeof icons.up) =>
      iconButton({
        label,
        icon,
        onClick: () => {
          this.go(step);
        },
      });
    return html`<dialog class="calendar" aria-label=${texts.chooseDate} @close=${this.onClose} @click=${this.onClick}>
      <div class="calendar-body">
        <div class="calendar-head">
          ${turn('month back', texts.previousMonth, icons.back)}
          <div class="calendar-month" id="calendar-month" aria-live="polite">${month}</div>
          ${turn('month on', texts.nextMonth, icons.fold)}
        </div>
        <table class="calendar-days" role="grid" aria-labelledby="calendar-month" @keydown=${this.onKeydown}>
          <thead>
            <tr>
              ${week.map((name) =>
                name === undefined
                  ? nothing
                  : html`<th scope="col" abbr=${this.words(name, { weekday: 'long' })}>
                      ${this.words(name, { weekday: 'short' })}
                    </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${weeksOf(day).map(
              (days) =>
                html`<tr>
                  ${days.map((date) => (date === undefined ? html`<td></td>` : this.cell(date)))}
                </tr>`,
            )}
          </tbody>
        </table>
        <div class="calendar-foot">
          ${button({
            label: texts.today,
            onClick: () => {
              this.pick(today());
            },
          })}
          ${button({
            label: texts.emptyDate,
            onClick: () => {
              this.pick(null);
            },
          })}
        </div>
      </div>
    </dialog>`;
  }

  private cell(date: string) {
    return html`<td
      role="gridcell"
      tabindex=${date === this.day ? '0' : '-1'}
      aria-label=${this.words(date, { dateStyle: 'full' })}
      aria-selected=${String(date === this.chosen)}
      aria-current=${date === today() ? 'date' : nothing}
      @click=${() => {
        this.pick(date);
      }}
    >
      ${Number(date.slice(8))}
    </td>`;
  }
}

customElements.define('portfolio-calendar', PortfolioCalendar);
