import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nameControl } from './naming.ts';

interface ToolkitDropdown extends HTMLElement {
  value: string;
  open: boolean;
}

/**
 * The toolkit's dropdown, kept at the value it is given: the toolkit picks the first option by itself, and needs its
 * options before its value. Fires `choose` with the index of the option the user took.
 */
export class PortfolioDropdown extends LitElement {
  static override properties = {
    options: { attribute: false },
    selected: { attribute: false },
    name: { attribute: false },
    describedBy: { attribute: false },
    readOnly: { attribute: false },
    stamp: { attribute: false },
  };

  declare options: readonly string[];
  declare selected: number;
  declare name: string;
  declare describedBy: string;
  declare readOnly: boolean;
  /** Another one at every state: a choice that was refused is taken back. */
  declare stamp: unknown;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    return html`<vscode-dropdown
      data-control
      ?disabled=${this.readOnly}
      aria-describedby=${this.describedBy || nothing}
      @change=${this.onChange}
      >${repeat(
        this.options,
        (_, index) => index,
        (label, index) => html`<vscode-option .value=${String(index)}>${label}</vscode-option>`,
      )}</vscode-dropdown
    >`;
  }

  protected override updated(): void {
    const dropdown = this.querySelector<ToolkitDropdown>('vscode-dropdown');
    if (!dropdown) return;
    nameControl(dropdown, this.name);
    // The toolkit collects its options in a task of its own.
    requestAnimationFrame(() => {
      this.keep(dropdown);
    });
    this.keep(dropdown);
  }

  private keep(dropdown: ToolkitDropdown): void {
    // Who goes along the open list chooses: what comes in from the document meanwhile does not put them back.
    if (dropdown.open) return;
    const value = String(this.selected);
    if (dropdown.value !== value) dropdown.value = value;
  }

  private readonly onChange = (event: Event): void => {
    event.stopPropagation();
    const dropdown = this.querySelector<ToolkitDropdown>('vscode-dropdown');
    const index = Number(dropdown?.value);
    if (!dropdown || !Number.isInteger(index) || index === this.selected) return;
    this.dispatchEvent(new CustomEvent('choose', { detail: index }));
  };
}

customElements.define('portfolio-dropdown', PortfolioDropdown);
