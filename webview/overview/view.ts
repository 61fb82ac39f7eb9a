import { html, nothing } from 'lit';
import type { Language } from '../../src/core/language/language.ts';
import type { OverviewContent, OverviewLink } from '../../src/core/overview/model.ts';
import type { FromOverview } from '../../src/protocol/overview.ts';
import type { Remembered } from './host.ts';
import type { OverviewTexts } from './texts.ts';

/** What the parts of the page draw from, and what they can ask. */
export interface View {
  readonly content: OverviewContent;
  readonly language: Language;
  readonly texts: OverviewTexts;
  readonly remembered: Readonly<Remembered>;
  post(message: FromOverview): void;
  /** Keeps something and draws again. */
  change(change: Partial<Remembered>): void;
}

/** Opens a document, at a field where one is given. */
export function open(view: View, { file, path }: OverviewLink): void {
  view.post({ type: 'open', file, ...(path === undefined ? {} : { path }) });
}

/**
 * A document as a link in a text: its own words say where it leads.
 * @param words what is shown, where that is more than the label as it is
 */
export function linkTo(view: View, link: OverviewLink, words: unknown = link.label) {
  return html`<button
    type="button"
    class="link"
    aria-label=${link.name ?? nothing}
    @click=${() => {
      open(view, link);
    }}
  >
    ${words}
  </button>`;
}
