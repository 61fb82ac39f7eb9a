import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckboxOptions } from './checkbox.ts';

/** A choice one can take or leave, as a tag: a checkbox of the browser, whose tick stays to be seen. */
export function chip({ label, checked, readOnly, onChange }: Omit<CheckboxOptions, 'describedBy'>) {
  return html`<label class="chip"
    ><input
      data-control
      type="checkbox"
      .checked=${live(checked)}
      ?disabled=${readOnly}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
      }}
    /><span>${label}</span></label
  >`;
}
