import { html, nothing } from 'lit';
import type { FormSection } from '../../src/core/form/model.ts';
import type { Session } from '../session.ts';
import { icons } from './icons.ts';
import { adviceIn, isFilledIn, sectionId } from './section.ts';

export interface NavigationState {
  /** Where there is no room beside the form, the list is behind a button. */
  isOpen: boolean;
  /** Id of the section that is being read. */
  current: string | undefined;
  toggle: () => void;
  goTo: (section: FormSection) => void;
}

/** The way through the sections, with what is left to do in each. */
export function navigation(session: Session, sections: readonly FormSection[], way: NavigationState) {
  const { texts } = session;
  return html`<nav class="nav ${way.isOpen ? 'open' : ''}" id="nav" aria-label=${texts.sections}>
    <button
      type="button"
      class="nav-toggle"
      aria-expanded=${String(way.isOpen)}
      aria-controls="nav-list"
      @click=${way.toggle}
    >
      ${icons.menu} ${texts.sections}
    </button>
    <ul id="nav-list">
      ${sections.map((section) => {
        const isCurrent = sectionId(section) === way.current;
        return html`<li>
          <a
            href="#${sectionId(section)}"
            class=${isCurrent ? 'current' : ''}
            aria-current=${isCurrent ? 'location' : nothing}
            @click=${(event: Event) => {
              event.preventDefault();
              way.goTo(section);
            }}
            ><span class="nav-title">${section.title}</span>${stateOf(session, section)}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

function stateOf(session: Session, section: FormSection) {
  const { texts, state } = session;
  const count = state?.missing[section.id] ?? 0;
  if (count > 0) {
    return html`<span class="count" aria-hidden="true">${count}</span
      ><span class="visually-hidden">, ${texts.toDo(count)}</span>`;
  }
  const advice = adviceIn(session, section);
  if (advice > 0) {
    return html`<span class="count advice" aria-hidden="true">${advice}</span
      ><span class="visually-hidden">, ${texts.adviceLeft(advice)}</span>`;
  }
  if (!isFilledIn(session, section)) return nothing;
  return html`<span class="nav-done">${icons.check}<span class="visually-hidden">, ${texts.allDone}</span></span>`;
}
