import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewAgreement, OverviewOutcome, OverviewTally } from '../../src/core/overview/model.ts';
import { icons } from '../view/icons.ts';
import type { View } from './view.ts';
import { linkTo } from './view.ts';

/** The agreements that are open, the most pressing first. */
export function openAgreements(view: View) {
  const { texts, content } = view;
  const { open } = content.agreements;
  if (open.length === 0) return html`<p class="quiet">${texts.noneOpen}</p>`;
  return html`<ul class="agreements" aria-label=${texts.openAgreements}>
    ${repeat(
      open,
      ({ link }) => `${link.file} ${link.path?.join('/') ?? ''}`,
      (agreement) => agreementItem(view, agreement),
    )}
  </ul>`;
}

function agreementItem(view: View, { link, origin, term, look, status, history }: OverviewAgreement) {
  return html`<li class="agreement ${look}">
    <p class="agreement-words">${linkTo(view, link)}</p>
    <p class="agreement-facts">
      <span class="agreement-term">${look === 'overdue' ? icons.warning : icons.calendar}<span>${term}</span></span>
      <span>${status}</span>
      <span>${origin}</span>
    </p>
    ${
      history.length === 0
        ? nothing
        : html`<ul class="agreement-history">
            ${history.map((said) => html`<li>${linkTo(view, said)}</li>`)}
          </ul>`
    }
  </li>`;
}

/** What each talk did with what was agreed before: a square per agreement, and the same in words. */
export function agreementsOverTime(view: View) {
  const { texts, content } = view;
  const { tallies } = content.agreements;
  if (tallies.every(({ made }) => made === 0)) return html`<p class="quiet">${texts.noAgreements}</p>`;
  return html`<table class="tallies">
    <caption class="visually-hidden">
      ${texts.overTime}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.talk}</th>
        <th scope="col">${texts.onTheTable}</th>
        <th scope="col" class="made">${texts.made}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        tallies,
        ({ link }) => link.file,
        (tally) => tallyRow(view, tally),
      )}
    </tbody>
  </table>`;
}

/** More than this many of one outcome are drawn as one square: the number says how many. */
const MOST_SQUARES = 12;

function tallyRow(view: View, tally: OverviewTally) {
  const { texts } = view;
  const spoken = tally.outcomes.filter(({ count }) => count > 0);
  return html`<tr>
    <th scope="row">${linkTo(view, { ...tally.link, label: tally.label })}</th>
    <td>
      ${
        spoken.length === 0
          ? html`<span class="none"
              ><span aria-hidden="true">–</span><span class="visually-hidden">${texts.nothing}</span></span
            >`
          : html`<span class="squares" aria-hidden="true"
                >${spoken.flatMap(({ outcome, count }) =>
                  Array.from({ length: count > MOST_SQUARES ? 1 : count }, () => square(outcome)),
                )}</span
              ><span class="tally-words"
                >${spoken.map(
                  ({ outcome, count }, index) =>
                    html`${index === 0 ? '' : ', '}<span class="tally-word">${count} ${texts.outcomes[outcome]}</span>`,
                )}</span
              >`
      }
    </td>
    <td class="made">${tally.made}</td>
  </tr>`;
}

/** Each outcome has a shape of its own, so that it needs no colour. */
function square(outcome: OverviewOutcome) {
  return html`<span class="square ${outcome}"></span>`;
}
