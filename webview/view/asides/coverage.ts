import { html, svg } from 'lit';
import type { CoverageRow } from '../../../src/core/form/aside.ts';
import { focusField } from '../../focus.ts';
import type { Session } from '../../session.ts';
import type { AsideOf } from './aside.ts';

/** How far each area is, as a table of marks and bars; each leads to its field. */
export function coverageAside(session: Session, { summary, rows }: AsideOf<'coverage'>, titleId: string) {
  const { texts } = session;
  return html`<p class="aside-summary">${summary}</p>
    <table class="aside-table coverage-table" aria-labelledby=${titleId}>
      <thead>
        <tr>
          <th scope="col">${texts.asides.area}</th>
          <th scope="col" class="mark-cell">${texts.asides.goesWell}</th>
          <th scope="col" class="mark-cell">${texts.asides.canImprove}</th>
          <th scope="col">${texts.asides.evidence}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => coverageRow(session, row))}
      </tbody>
    </table>`;
}

function coverageRow({ texts }: Session, { label, path, goed, beter, linked, available }: CoverageRow) {
  const written = (is: boolean) =>
    html`<td class="mark-cell">
      <span class="coverage-mark ${is ? 'done' : ''}"></span
      ><span class="visually-hidden">${is ? texts.asides.written : texts.asides.notWritten}</span>
    </td>`;
  return html`<tr>
    <th scope="row">
      <button
        type="button"
        class="link"
        @click=${() => {
          focusField(path);
        }}
      >
        ${label}
      </button>
    </th>
    ${written(goed)} ${written(beter)}
    <td class="coverage-evidence">
      ${bar(linked, available)}<span>${texts.asides.evidenceLinked(linked, available)}</span>
    </td>
  </tr>`;
}

/** What is linked, of what there is. */
function bar(linked: number, available: number) {
  const share = available === 0 ? (linked > 0 ? 100 : 0) : Math.min(100, (linked / available) * 100);
  return html`<svg class="coverage-bar" width="100%" height="8" aria-hidden="true" focusable="false">
    <rect class="coverage-track" x="0.5" y="0.5" width="100%" height="7" rx="2" />
    ${share > 0 ? svg`<rect class="coverage-fill" x="0" y="0" width="${share}%" height="8" rx="2" />` : ''}
  </svg>`;
}
