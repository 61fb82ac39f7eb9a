import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

export interface ButtonOptions {
  label: string;
  /** Its name where the label alone does not tell what it is about; begins with the label. */
  name?: string;
  onClick: (event: Event) => void;
  /** Shown instead of the label, which stays its name. */
  icon?: TemplateResult;
  look?: 'primary' | 'secondary';
  disabled?: boolean;
  /** Stable name in the page, so that the focus can be put back on it. */
  action?: string;
  /** Only the icon is left where there is little room. */
  isCompact?: boolean;
}

/**
 * A button with words; `icon` stands before them. Of the browser, in the colours of VS Code: a form has dozens of them,
 * and each of the toolkit is an element with a tree of its own that has to be there before the form can be used.
 */
export function button({
  label,
  name = label,
  onClick,
  icon,
  look = 'secondary',
  disabled = false,
  action,
  isCompact = false,
}: ButtonOptions) {
  return html`<button
    type="button"
    class="button ${look} ${isCompact ? 'compact' : ''}"
    title=${isCompact ? label : nothing}
    aria-label=${name}
    data-action=${action ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon ?? nothing}<span class="words">${label}</span>
  </button>`;
}

/** A button that is only an icon; the label is its name and its tooltip. */
export function iconButton({
  label,
  onClick,
  icon,
  disabled = false,
  action,
}: ButtonOptions & { icon: TemplateResult }) {
  return html`<button
    type="button"
    class="icon-button"
    title=${label}
    aria-label=${label}
    data-action=${action ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}
