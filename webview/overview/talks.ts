import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewTalk } from '../../src/core/overview/model.ts';
import { icons } from '../view/icons.ts';
import type { View } from './view.ts';
import { linkTo } from './view.ts';

/** The talks in time, the newest first, each with its state, its documents and what it lacks. */
export function talkList(view: View) {
  const { texts, content } = view;
  if (content.talks.length === 0) return html`<p class="quiet">${texts.noTalks}</p>`;
  return html`<ol class="talks" aria-label=${texts.talks}>
    ${repeat(
      [...content.talks].reverse(),
      ({ label }) => label,
      (talk) => talkItem(view, talk),
    )}
  </ol>`;
}

function talkItem(view: View, { label, stand, isNext, documents, missing }: OverviewTalk) {
  const { texts } = view;
  return html`<li class="talk-item ${stand}">
    <p class="talk-head">
      <span class="talk-label">${label}</span>
      <span class="stand ${stand}">${stand === 'ondertekend' ? icons.check : nothing}${texts.stand[stand]}</span>
      ${isNext ? html`<span class="stand next">${texts.isNext}</span>` : nothing}
    </p>
    ${
      documents.length === 0
        ? nothing
        : html`<ul class="talk-documents" aria-label=${texts.documents}>
            ${documents.map((link) => html`<li>${linkTo(view, link)}</li>`)}
          </ul>`
    }
    ${missing.length === 0 ? nothing : html`<p class="talk-missing">${texts.missing}: ${missing.join(', ')}</p>`}
  </li>`;
}

/** Progress meetings per training year against what is asked. */
export function yearTable({ texts, content }: View) {
  if (content.years.length === 0) return nothing;
  return html`<table class="years" aria-label=${texts.perYear}>
    <thead>
      <tr>
        <th scope="col">${texts.year}</th>
        <th scope="col">${texts.perYear}</th>
      </tr>
    </thead>
    <tbody>
      ${content.years.map(
        ({ label, stretch, asked, held, planned, words, isBehind }) =>
          html`<tr class=${isBehind ? 'behind' : ''}>
            <th scope="row">${label}<span class="year-stretch">${stretch}</span></th>
            <td>
              <span class="dots" aria-hidden="true"
                >${dots(asked, held, planned).map((look) => html`<span class="dot ${look}"></span>`)}</span
              >
              <span class="year-words">${isBehind ? icons.warning : nothing}${words}</span>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A point per talk: held, planned, or asked and neither. */
function dots(asked: number, held: number, planned: number): string[] {
  const all = Math.min(24, Math.max(asked, held + planned));
  return Array.from({ length: all }, (_, place) =>
    place < held ? 'held' : place < held + planned ? 'planned' : 'open',
  );
}
