import { html } from 'lit';
import type { Session } from '../session.ts';

/** The first links of the page, for who goes along it by keyboard: past the head, and past the sections. */
export function skipLinks({ texts }: Session) {
  return html`<div class="skips">
    ${link(texts.skip, () => document.getElementById('main'))}
    ${link(texts.skipToSections, () => {
      const links = document.querySelectorAll<HTMLElement>(
        '.nav-toggle, .nav a.current, .nav a, .nav .talk-line.current',
      );
      return [...links].find((element) => element.offsetParent !== null) ?? null;
    })}
  </div>`;
}

function link(words: string, target: () => HTMLElement | null) {
  return html`<a
    class="skip"
    href="#main"
    @click=${(event: Event) => {
      event.preventDefault();
      target()?.focus();
    }}
    >${words}</a
  >`;
}
