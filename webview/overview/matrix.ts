import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewCell, OverviewMatrix, OverviewRow } from '../../src/core/overview/model.ts';
import { icons } from '../view/icons.ts';
import type { Period } from './host.ts';
import type { View } from './view.ts';
import { linkTo, open } from './view.ts';

const PERIODS: readonly Period[] = ['since', 'whole'];

/** Competency areas against sources, for the time that is chosen. */
export function matrixSection(view: View) {
  const { texts, content, remembered } = view;
  const matrix = content.matrix[remembered.period];
  const hasGap = matrix.rows.some(({ gap }) => gap !== undefined);
  return html`<fieldset class="periods">
      <legend class="visually-hidden">${texts.period}</legend>
      ${PERIODS.map(
        (period) =>
          html`<label class="period"
            ><input
              type="radio"
              name="period"
              .checked=${remembered.period === period}
              @change=${() => {
                view.change({ period });
              }}
            /><span>${texts.periods[period]}</span></label
          >`,
      )}
    </fieldset>
    <p class="stretch" aria-live="polite">
      <span>${matrix.stretch}.</span>
      ${
        matrix.sources.length === 0
          ? nothing
          : html`<span class="gap-summary ${hasGap ? 'some' : ''}"
              >${hasGap ? icons.warning : icons.check}${matrix.summary}</span
            >`
      }
    </p>
    ${
      matrix.sources.length === 0
        ? html`<p class="quiet">${texts.noEvidence}</p>`
        : html`${table(view, matrix)}
            <p class="quiet">${texts.matrixHelp}</p>`
    }
    ${matrix.leftOut.map(
      ({ why, documents }) =>
        html`<p class="left-out">
          ${why}: ${documents.map((link, index) => html`${index === 0 ? '' : ', '}${linkTo(view, link)}`)}
        </p>`,
    )}`;
}

function table(view: View, matrix: OverviewMatrix) {
  const { texts } = view;
  return html`<div class="matrix-frame" tabindex="0" role="region" aria-label=${texts.matrix}>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col" class="area">${texts.area}</th>
          <th scope="col">${texts.together}</th>
          ${matrix.sources.map(({ label, help }) => html`<th scope="col" title=${help}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          matrix.rows,
          ({ id }) => id,
          (row) => rowOf(view, matrix, row),
        )}
      </tbody>
    </table>
  </div>`;
}

function rowOf(view: View, matrix: OverviewMatrix, row: OverviewRow) {
  const { texts, remembered } = view;
  const shown = row.cells.find(({ source }) => keyOf(row, source) === remembered.cell);
  return html`<tr class=${row.gap === undefined ? '' : 'has-gap'}>
      <th scope="row" class="area">${row.label}</th>
      <td class="total">
        <span class="total-count">${row.total}</span>
        ${row.gap === undefined ? nothing : html`<span class="gap">${icons.warning}<span>${row.gap}</span></span>`}
      </td>
      ${matrix.sources.map(({ id, label }) => {
        const cell = row.cells.find(({ source }) => source === id);
        return cell
          ? html`<td>${cellButton(view, row, cell, label)}</td>`
          : html`<td class="none">
              <span aria-hidden="true">–</span><span class="visually-hidden">${texts.nothing}</span>
            </td>`;
      })}
    </tr>
    ${
      shown && shown.documents.length > 1
        ? html`<tr class="cell-documents">
            <td colspan=${matrix.sources.length + 2}>
              <ul aria-label=${texts.documentsOf(shown.name)} id="cell-documents">
                ${shown.documents.map((link) => html`<li>${linkTo(view, link)}</li>`)}
              </ul>
            </td>
          </tr>`
        : nothing
    }`;
}

function keyOf({ id }: OverviewRow, source: string): string {
  return `${id} ${source}`;
}

/** Where there is little room the name of the source stands in its cell. One document opens at once; several are listed under the row first. */
function cellButton(view: View, row: OverviewRow, cell: OverviewCell, label: string) {
  const [first, ...more] = cell.documents;
  const key = keyOf(row, cell.source);
  const isShown = view.remembered.cell === key;
  const isList = more.length > 0;
  const toggle = () => {
    if (!isList && first) open(view, first);
    else view.change({ cell: isShown ? '' : key });
  };
  return html`<button
    type="button"
    class="cell"
    data-cell=${key}
    title=${cell.name}
    aria-expanded=${isList ? String(isShown) : nothing}
    aria-controls=${isList && isShown ? 'cell-documents' : nothing}
    @click=${toggle}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && isShown) view.change({ cell: '' });
    }}
  >
    <span class="visually-hidden">${row.label}, </span><span class="cell-source">${label}</span
    ><span class="visually-hidden">: </span>
    <span class="cell-count">${cell.count}</span>
    ${cell.level === undefined ? nothing : html`<span class="cell-level">${cell.level}</span>`}
  </button>`;
}
