import { html, nothing } from 'lit';
import { button } from '../controls/index.ts';
import type { Session } from '../session.ts';

/** Texts whose place is gone from the document: kept until the user lets them go. */
export function keptTexts(session: Session) {
  const { texts, isDrawn } = session;
  const { stray } = session.writers;
  if (stray.size === 0 || !isDrawn) return nothing;
  return html`<section class="kept" aria-labelledby="kept-title">
    <h2 id="kept-title">${texts.keptTitle}</h2>
    <p>${texts.keptHelp}</p>
    ${[...stray].map(
      ([path, { text }], index) =>
        html`<div class="kept-text">
          <textarea readonly rows="1" aria-label=${`${texts.keptTitle} ${index + 1}`} .value=${text}></textarea>
          ${button({
            label: texts.dismiss,
            onClick: () => {
              stray.delete(path);
              void session.settled();
            },
          })}
        </div>`,
    )}
  </section>`;
}
