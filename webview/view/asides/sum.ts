import { html, nothing } from 'lit';
import type { Session } from '../../session.ts';
import { icons } from '../icons.ts';
import type { AsideOf } from './aside.ts';

/** The outcome of a sum in a line; how it is made up on request. */
export function sumAside({ texts }: Session, { summary, isShort, lines }: AsideOf<'sum'>, titleId: string) {
  return html`<p class="sum-outcome ${isShort ? 'short' : ''}">
      ${
        isShort ? html`${icons.warning}<span class="visually-hidden">${texts.asides.attention}: </span>` : icons.info
      }<span>${summary}</span>
    </p>
    ${
      lines.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${texts.asides.calculation}</summary>
            <table class="aside-table sum-table" aria-labelledby=${titleId}>
              <thead class="visually-hidden">
                <tr>
                  <th scope="col">${texts.asides.lineOfSum}</th>
                  <th scope="col">${texts.asides.valueOfSum}</th>
                </tr>
              </thead>
              <tbody>
                ${lines.map(
                  ({ label, value }) =>
                    html`<tr>
                      <th scope="row">${label}</th>
                      <td class="value">${value}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </details>`
    }`;
}
