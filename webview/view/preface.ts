import { html, nothing } from 'lit';
import { button } from '../controls/index.ts';
import type { Session } from '../session.ts';
import { icons } from './icons.ts';

/** What goes for the whole document: what it is for, and what there is to know of its file or its signatures. */
export function preface(session: Session) {
  const { help } = session.model ?? {};
  return html`${notice(session)} ${help === undefined ? nothing : html`<p class="intro">${help}</p>`}`;
}

/** What there is to know of the file or its signatures: that it is only to read, and why. */
export function notice({ state, host }: Session) {
  const { text, isWarning, action } = state?.notice ?? {};
  return text === undefined
    ? nothing
    : html`<div class="condition ${isWarning ? 'warns' : ''}" role="status">
        ${isWarning ? icons.warning : icons.info}
        <p>${text}</p>
        ${
          action === undefined
            ? nothing
            : button({
                label: action,
                onClick: () => {
                  host.post({ type: 'notice' });
                },
              })
        }
      </div>`;
}
