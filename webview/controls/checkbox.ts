import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

export interface CheckboxOptions {
  label: string;
  checked: boolean;
  readOnly: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
  /** `tag`: one of several that can be taken or left, close together. */
  look?: 'line' | 'tag';
}

/** A checkbox of the browser with its words: the tick stays to be seen also where it looks like a tag. */
export function checkbox({ label, checked, readOnly, onChange, describedBy, look = 'line' }: CheckboxOptions) {
  return html`<label class="check ${look}"
    ><input
      data-control
      type="checkbox"
      .checked=${live(checked)}
      ?disabled=${readOnly}
      aria-describedby=${describedBy || nothing}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
      }}
    /><span>${label}</span></label
  >`;
}
