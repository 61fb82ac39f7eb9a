import { html, LitElement, nothing } from 'lit';
import { putText } from './textControl.ts';

/** Something to choose. */
export interface ComboOption {
  value: string;
  label: string;
  /** What tells it apart from others, on a line of its own. */
  detail?: string;
}

/** More than this is not read any more: a few letters bring what is meant. */
const MOST = 50;

/**
 * A text field with a list to choose from (the combobox pattern of ARIA: arrows, Enter, Escape). Either what is typed
 * is the value (`isFree`), or it only searches. Fires `open` when the list opens, `choose` with the value of an option
 * and `offer` with what is typed when the last option, made from it, was taken.
 */
export class PortfolioCombobox extends LitElement {
  static override properties = {
    inputId: { attribute: false },
    text: { attribute: false },
    options: { attribute: false },
    isFree: { attribute: false },
    accept: { attribute: false },
    offer: { attribute: false },
    name: { attribute: false },
    listName: { attribute: false },
    nothingFound: { attribute: false },
    describedBy: { attribute: false },
    isInvalid: { attribute: false },
    placeholder: { attribute: false },
    readOnly: { attribute: false },
    sought: { state: true },
    active: { state: true },
  };

  declare inputId: string;
  /** What the field holds, in words. */
  declare text: string;
  declare options: readonly ComboOption[];
  declare isFree: boolean | undefined;
  /** What Enter takes when no option is pointed at, given what is typed and the first option. */
  declare accept: ((typed: string, first: ComboOption | undefined) => string | undefined) | undefined;
  /** The words of an option that makes something of what is typed. */
  declare offer: ((typed: string) => string) | undefined;
  declare name: string | undefined;
  declare listName: string;
  /** Said when the list is empty; without it an empty list is not shown. */
  declare nothingFound: string | undefined;
  declare describedBy: string | undefined;
  declare isInvalid: boolean | undefined;
  declare placeholder: string | undefined;
  declare readOnly: boolean;
  /** What is searched for; undefined when the list is closed. */
  declare private sought: string | undefined;
  declare private active: number;

  protected override createRenderRoot(): this {
    return this;
  }

  private get found(): readonly ComboOption[] {
    const words = (this.sought ?? '').toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    return this.options
      .filter(({ label, value, detail = '' }) => {
        const text = `${label} ${detail} ${value}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .slice(0, MOST);
  }

  private get offered(): string | undefined {
    const typed = this.sought?.trim() ?? '';
    return typed === '' ? undefined : this.offer?.(typed);
  }

  private readonly open = (): void => {
    if (this.readOnly || this.sought !== undefined) return;
    this.begin('');
  };

  private begin(sought: string): void {
    const wasClosed = this.sought === undefined;
    this.sought = sought;
    this.active = -1;
    if (!wasClosed) return;
    this.dispatchEvent(new CustomEvent('open'));
    void this.updateComplete.then(() => {
      this.querySelector('.matches')?.scrollIntoView({ block: 'nearest' });
    });
  }

  private readonly close = (): void => {
    this.sought = undefined;
    this.active = -1;
  };

  private readonly onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { value } = event.target;
    if (this.isFree) this.text = value;
    this.begin(value);
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    // What an input method offers is chosen with the same keys.
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (event.altKey) return;
        event.preventDefault();
        this.open();
        this.point(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        this.onEnter(event);
        break;
      case 'Escape':
        if (this.sought !== undefined) event.stopPropagation();
        this.close();
        break;
    }
  };

  private point(step: 1 | -1): void {
    const count = this.found.length + (this.offered === undefined ? 0 : 1);
    if (count === 0) return;
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
  }

  private onEnter(event: KeyboardEvent): void {
    if (this.sought === undefined) return;
    event.preventDefault();
    const { found, active } = this;
    const typed = this.sought.trim();
    if (active >= 0 && active === found.length) this.takeOffer();
    else if (found[active]) this.choose(found[active].value);
    else if (this.isFree) this.close();
    else if (typed !== '') {
      const accepted = this.accept?.(typed, found[0]) ?? (this.accept ? undefined : found[0]?.value);
      if (accepted !== undefined) this.choose(accepted);
    }
  }

  private choose(value: string): void {
    this.close();
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }

  private takeOffer(): void {
    const typed = this.sought?.trim() ?? '';
    this.close();
    this.dispatchEvent(new CustomEvent('offer', { detail: typed }));
  }

  protected override updated(): void {
    const input = this.querySelector('input');
    const shown = this.isFree ? this.text : (this.sought ?? this.text);
    if (input && input.value !== shown) putText(input, shown);
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { inputId, sought, active, found, offered } = this;
    const hasList = found.length > 0 || offered !== undefined || this.nothingFound !== undefined;
    const isOpen = sought !== undefined && hasList;
    const listId = `${inputId}-list`;
    const count = found.length + (offered === undefined ? 0 : 1);
    return html`<div class="picker">
      <input
        data-control
        id=${inputId}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck=${this.isFree ? nothing : 'false'}
        aria-autocomplete="list"
        aria-expanded=${String(isOpen)}
        aria-controls=${isOpen ? listId : nothing}
        aria-activedescendant=${isOpen && active >= 0 && active < count ? `${listId}-${active}` : nothing}
        aria-label=${this.name ?? nothing}
        aria-describedby=${this.describedBy || nothing}
        aria-invalid=${this.isInvalid ? 'true' : nothing}
        placeholder=${isOpen && !this.isFree && this.text !== '' ? this.text : (this.placeholder ?? nothing)}
        ?readonly=${this.readOnly}
        @click=${this.open}
        @input=${this.onInput}
        @blur=${this.close}
        @keydown=${this.onKeydown}
      />
      ${isOpen ? this.list(listId) : nothing}
    </div>`;
  }

  private list(id: string) {
    const { found, offered, active } = this;
    return html`<ul class="matches" id=${id} role="listbox" aria-label=${this.listName}>
      ${found.map(({ label, value, detail }, index) =>
        option(
          `${id}-${index}`,
          index === active,
          value,
          () => {
            this.choose(value);
          },
          html`${label}${detail === undefined ? nothing : html`<span class="of">${detail}</span>`}`,
        ),
      )}
      ${
        found.length === 0 && this.nothingFound !== undefined
          ? html`<li role="option" aria-disabled="true" aria-selected="false" class="none">${this.nothingFound}</li>`
          : nothing
      }
      ${
        offered === undefined
          ? nothing
          : option(
              `${id}-${found.length}`,
              active === found.length,
              undefined,
              () => {
                this.takeOffer();
              },
              html`<span class="offer">${offered}</span>`,
            )
      }
    </ul>`;
  }
}

function option(id: string, isActive: boolean, title: string | undefined, take: () => void, words: unknown) {
  return html`<li
    id=${id}
    role="option"
    aria-selected=${String(isActive)}
    title=${title ?? nothing}
    @mousedown=${(event: Event) => {
      // The field keeps the focus.
      event.preventDefault();
      take();
    }}
  >
    ${words}
  </li>`;
}

customElements.define('portfolio-combobox', PortfolioCombobox);
