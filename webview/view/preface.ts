import { html, nothing } from 'lit';
import type { Session } from '../session.ts';
import { icons } from './icons.ts';

/** What goes for the whole document: what it is for, and why it can only be read. */
export function preface({ model, state, readOnly, texts }: Session) {
  const condition = state?.file ?? (readOnly ? 'readOnlyPlace' : undefined);
  const words = condition && texts.conditions[condition];
  return html`${
    words
      ? html`<p class="condition ${condition}" role="status">
          ${condition === 'gone' ? icons.warning : icons.info} ${words}
        </p>`
      : nothing
  }
  ${model?.help === undefined ? nothing : html`<p class="intro">${model.help}</p>`}`;
}
