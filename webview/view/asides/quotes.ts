import { html, nothing } from 'lit';
import type { Session } from '../../session.ts';
import type { AsideOf } from './aside.ts';

/** What was said before about what is written here, and by what; what was agreed (`plain`) are nobody's words. */
export function quotesAside(session: Session, { quotes }: AsideOf<'quotes'>) {
  const { texts, host } = session;
  return html`<ul class="quotes-list">
    ${quotes.map(
      ({ text, look, source }) =>
        html`<li class="quote ${look}">
          ${look === 'plain' ? nothing : html`<span class="quote-look">${texts.asides.quoteLooks[look]}</span>`}
          <span class="quote-words">
            ${look === 'plain' ? html`<span>${text}</span>` : html`<q>${text}</q>`}
            ${
              source === undefined
                ? nothing
                : html`<button
                    type="button"
                    class="link source"
                    aria-label=${texts.openReference(source.label)}
                    @click=${() => {
                      host.post({ type: 'openReference', reference: source.reference });
                    }}
                  >
                    ${source.label}
                  </button>`
            }
          </span>
        </li>`,
    )}
  </ul>`;
}
