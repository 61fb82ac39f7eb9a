import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

export interface CheckboxOptions {
  label: string;
  checked: boolean;
  readOnly: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
}

/** A checkbox; its label is its child, as the toolkit asks. */
export function checkbox({ label, checked, readOnly, onChange, describedBy }: CheckboxOptions) {
  return html`<vscode-checkbox
    data-control
    .checked=${live(checked)}
    ?disabled=${readOnly}
    aria-describedby=${describedBy ?? nothing}
    @change=${(event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !('checked' in target)) return;
      // The toolkit reports its own first setting of `checked` too.
      if (target.checked !== checked) onChange(target.checked === true);
    }}
    >${label}</vscode-checkbox
  >`;
}
