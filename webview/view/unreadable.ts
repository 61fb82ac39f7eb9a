import { html } from 'lit';
import { button } from '../controls/index.ts';
import type { Session } from '../session.ts';
import { icons } from './icons.ts';

/** Instead of the form, when the text cannot be read: what is wrong, where, and the way there. Nothing to edit. */
export function unreadableView(session: Session) {
  const { texts, trouble, fileName, host } = session;
  return html`<main class="unreadable" id="main">
    <h1 tabindex="-1">${texts.unreadable}</h1>
    <p class="file">${fileName}</p>
    <p class="trouble">
      ${icons.error}<span><strong>${texts.unreadableLine((trouble?.line ?? 0) + 1)}:</strong> ${trouble?.message}</span>
    </p>
    <p>${texts.untouched}</p>
    ${button({
      label: texts.goToText,
      icon: icons.text,
      look: 'primary',
      onClick: () => {
        host.post({ type: 'openAsText', line: trouble?.line ?? 0 });
      },
    })}
  </main>`;
}
