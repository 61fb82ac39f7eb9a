import { html, LitElement, nothing } from 'lit';
import type { Path } from '../../src/core/yaml/types.ts';
import type { ReferenceChoice } from '../../src/protocol/index.ts';
import { iconButton } from '../controls/index.ts';
import { asText, isEmpty, pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import type { FieldOf, Placed } from './field.ts';
import { caption, describedBy, helpText } from './field.ts';
import { findingsUnder } from './findings.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';

/** A reference to a document of the portfolio: what it leads to in words, and a search for another. */
export function referenceField(placed: Placed<FieldOf<'reference'>>) {
  const { session, field, path } = placed;
  const id = domId(path, 'control');
  return html`<div class="field reference wide" data-path=${pathKey(path)}>
    ${caption(placed, id)} ${helpText(placed)}
    <div class="reference-row">
      <portfolio-picker
        .session=${session}
        .inputId=${id}
        .kinds=${field.kinds}
        .path=${path}
        .value=${session.valueAt(path)}
        .name=${placed.captioned ? field.label : undefined}
        .describedBy=${describedBy(placed)}
        .readOnly=${session.readOnly || field.readOnly === true}
        .stamp=${session.state}
        @choose=${(event: CustomEvent<string | null>) => {
          session.change(path, () => [{ op: 'set', path, value: event.detail }]);
        }}
      ></portfolio-picker>
      ${openButton(session, session.valueAt(path))}
    </div>
    ${findingsUnder(session, path)}
  </div>`;
}

/** Opens what a reference leads to. */
export function openButton(session: Session, reference: unknown) {
  if (typeof reference !== 'string' || reference === '') return nothing;
  return iconButton({
    label: session.texts.openReference(referenceWords(session, reference)),
    icon: icons.open,
    onClick: () => {
      session.host.post({ type: 'openReference', reference });
    },
  });
}

/** What a reference leads to, in words; the path itself when it leads to nothing known. */
export function referenceWords(session: Session, reference: unknown): string {
  const text = asText(reference);
  return session.state?.references.find((choice) => choice.reference === text)?.label ?? text;
}

/** More than this is not read any more: a few letters bring what is meant. */
const MOST = 50;

/**
 * A text field that searches the portfolio (the combobox pattern of ARIA: arrows, Enter, Escape). Fires `choose` with
 * the reference, or with null when it was emptied.
 */
export class PortfolioPicker extends LitElement {
  static override properties = {
    session: { attribute: false },
    inputId: { attribute: false },
    kinds: { attribute: false },
    path: { attribute: false },
    value: { attribute: false },
    without: { attribute: false },
    name: { attribute: false },
    describedBy: { attribute: false },
    placeholder: { attribute: false },
    readOnly: { attribute: false },
    stamp: { attribute: false },
    typed: { state: true },
    active: { state: true },
  };

  declare session: Session;
  declare inputId: string;
  declare kinds: readonly string[];
  declare path: Path;
  declare value: unknown;
  /** References that are there already. */
  declare without: readonly unknown[] | undefined;
  declare name: string | undefined;
  declare describedBy: string | undefined;
  declare placeholder: string | undefined;
  declare readOnly: boolean;
  declare stamp: unknown;
  /** What is searched for; undefined when the list is closed. */
  declare private typed: string | undefined;
  declare private active: number;

  protected override createRenderRoot(): this {
    return this;
  }

  private get shown(): string {
    return this.typed ?? (isEmpty(this.value) ? '' : referenceWords(this.session, this.value));
  }

  private get found(): readonly ReferenceChoice[] {
    const words = (this.typed ?? '').toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    const all = this.session.state?.references ?? [];
    return all
      .filter(({ kind, reference }) => this.kinds.includes(kind) && !this.without?.includes(reference))
      .filter(({ label, reference, of = '' }) => {
        const text = `${label} ${of} ${reference}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .slice(0, MOST);
  }

  private readonly open = (): void => {
    if (this.readOnly || this.typed !== undefined) return;
    this.typed = '';
    this.active = -1;
  };

  private readonly close = (): void => {
    this.typed = undefined;
    this.active = -1;
  };

  private readonly onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typed = event.target.value;
    this.active = -1;
  };

  private readonly onBlur = (): void => {
    this.close();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const { found } = this;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const wasClosed = this.typed === undefined;
        this.open();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const count = wasClosed ? this.found.length : found.length;
        if (count > 0) this.active = (this.active + step + count) % count;
        break;
      }
      case 'Enter':
        this.onEnter(event, found[this.active]);
        break;
      case 'Escape':
        if (this.typed !== undefined) event.stopPropagation();
        this.close();
        break;
    }
  };

  private onEnter(event: KeyboardEvent, choice: ReferenceChoice | undefined): void {
    if (this.typed === undefined) return;
    event.preventDefault();
    const typed = this.typed.trim();
    if (choice) this.choose(choice.reference);
    // A path typed by hand is as good as a choice.
    else if (/\.ya?ml(#.*)?$/u.test(typed)) this.choose(typed);
    else if (typed !== '' && this.found[0]) this.choose(this.found[0].reference);
  }

  private choose(reference: string | null): void {
    this.close();
    this.dispatchEvent(new CustomEvent('choose', { detail: reference }));
  }

  protected override updated(): void {
    const input = this.querySelector('input');
    if (input && input.value !== this.shown) input.value = this.shown;
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { session, inputId, typed, active, found } = this;
    const isOpen = typed !== undefined;
    const listId = `${inputId}-list`;
    return html`<div class="picker">
      <input
        data-control
        id=${inputId}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${String(isOpen)}
        aria-controls=${isOpen ? listId : nothing}
        aria-activedescendant=${isOpen && found[active] ? `${listId}-${active}` : nothing}
        aria-label=${this.name ?? nothing}
        aria-describedby=${this.describedBy || nothing}
        placeholder=${
          isOpen && !isEmpty(this.value)
            ? referenceWords(session, this.value)
            : (this.placeholder ?? session.texts.search)
        }
        ?readonly=${this.readOnly}
        @click=${this.open}
        @input=${this.onInput}
        @blur=${this.onBlur}
        @keydown=${this.onKeydown}
      />
      ${
        isOpen || this.readOnly || isEmpty(this.value)
          ? nothing
          : iconButton({
              label: session.texts.clear(referenceWords(session, this.value)),
              icon: icons.remove,
              onClick: () => {
                this.choose(null);
              },
            })
      }
      ${
        isOpen
          ? html`<ul class="matches" id=${listId} role="listbox" aria-label=${session.texts.search}>
              ${found.map(
                ({ label, reference, of }, index) =>
                  html`<li
                    id="${listId}-${index}"
                    role="option"
                    aria-selected=${String(index === active)}
                    title=${reference}
                    @mousedown=${(event: Event) => {
                      event.preventDefault();
                      this.choose(reference);
                    }}
                  >
                    ${label}${of === undefined ? nothing : html`<span class="of">${of}</span>`}
                  </li>`,
              )}
              ${
                found.length === 0
                  ? html`<li role="option" aria-disabled="true" aria-selected="false" class="none">
                      ${session.texts.noMatch}
                    </li>`
                  : nothing
              }
            </ul>`
          : nothing
      }
    </div>`;
  }
}

customElements.define('portfolio-picker', PortfolioPicker);
