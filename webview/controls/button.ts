import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { nameControl } from './naming.ts';

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

/** A button with words; `icon` stands before them. */
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
  // The toolkit makes every span in it as small as an icon.
  const words = isCompact ? html`<bdi class="words">${label}</bdi>` : label;
  return html`<vscode-button
    class=${isCompact ? 'compact' : ''}
    title=${isCompact ? label : nothing}
    appearance=${look}
    data-action=${action ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
    ${ref((element) => {
      nameControl(element, name);
    })}
    >${icon ? html`<span slot="start" class="icon-slot">${icon}</span>` : nothing}${words}</vscode-button
  >`;
}

/** A button that is only an icon; the label is its name and its tooltip. */
export function iconButton({
  label,
  onClick,
  icon,
  disabled = false,
  action,
}: ButtonOptions & { icon: TemplateResult }) {
  return html`<vscode-button
    appearance="icon"
    title=${label}
    data-action=${action ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
    ${ref((element) => {
      nameControl(element, label);
    })}
    >${icon}</vscode-button
  >`;
}
