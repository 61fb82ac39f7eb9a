import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, ListLook } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { asText, isEmpty, pathKey, valueAt } from '../data.ts';
import type { Session } from '../session.ts';
import { asidesAt } from './asides/index.ts';
import { findingsOfCell, findingsUnder } from './findings.ts';
import { hasLongName } from './field.ts';
import type { DrawField } from './group.ts';
import { domId } from './ids.ts';
import { columnHelp, itemCell } from './itemCell.ts';
import { foldBody, foldButton, foldOf } from './itemFold.ts';
import { rowName, type ListPlaced, type Row } from './itemName.ts';
import { canChange, itemTools, moveByKey } from './itemTools.ts';

/** Items as rows under common headings; what is not in a column unfolds under its row. */
export function itemTable(
  placed: ListPlaced,
  rows: readonly Row[],
  look: Extract<ListLook, { type: 'table' }>,
  draw: DrawField,
  level: number,
) {
  const { field, path, session } = placed;
  const columns = columnsOf(placed, look);
  if (rows.length === 0) return nothing;
  return html`${columnHelp(path, columns)}
    <table
      class="items item-table"
      aria-label=${field.label}
      ${ref((element) => {
        // The policy of the page allows no style attribute, but a property of the element is ours.
        if (element instanceof HTMLElement) element.style.setProperty('--columns', columns.map(widthOf).join(' '));
      })}
    >
      <thead>
        <tr class="table-row">
          <th scope="col"><span class="visually-hidden">${session.texts.rowDetails}</span></th>
          ${columns.map(
            (column) =>
              html`<th scope="col" id=${domId([...path, ...column.path], 'column')} title=${column.help ?? nothing}>
                ${column.label}${
                  column.required || field.readOnly
                    ? nothing
                    : html` <span class="optional">${session.texts.optional}</span>`
                }
              </th>`,
          )}
          ${canChange(placed) ? html`<th scope="col"><span class="visually-hidden">${session.texts.options}</span></th>` : nothing}
        </tr>
      </thead>
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => tableRow(placed, row, columns, draw, level),
      )}
    </table>`;
}

/** The members in columns, in the order of the look; what needs more than a cell stays with the rest. */
function columnsOf({ field }: ListPlaced, { columns }: Extract<ListLook, { type: 'table' }>): FormField[] {
  const members = field.item.type === 'group' ? field.item.fields : [];
  return columns.flatMap((column) => members.filter((member) => isOfCell(member) && String(member.path[0]) === column));
}

function isOfCell({ type, path }: FormField): boolean {
  return path.length === 1 && type !== 'group' && type !== 'list' && type !== 'choices' && type !== 'term';
}

/** As wide as what is written in it, a choice as its longest words; texts share what is left. */
function widthOf(field: FormField): string {
  if (field.type === 'date') return '8.3rem';
  if (field.type === 'number' || field.type === 'boolean') return '6rem';
  if (field.type !== 'choice') return 'minmax(9.5rem, 1fr)';
  const longest = Math.max(0, ...field.choices.map(({ label }) => label.length));
  return `minmax(0, ${(longest * 0.44 + 2.9).toFixed(1)}rem)`;
}

function tableRow(placed: ListPlaced, row: Row, columns: readonly FormField[], draw: DrawField, level: number) {
  const { session, field, path } = placed;
  const itemPath = [...path, row.index];
  const members = field.item.type === 'group' ? field.item.fields : [];
  const rest = members.filter((member) => !columns.includes(member));
  const fold = foldOf(placed, row, rest);
  const name = rowName(placed, row);
  return html`<tbody
    class="item"
    data-item=${pathKey(itemPath)}
    @keydown=${(event: KeyboardEvent) => {
      moveByKey(placed, row, event);
    }}
  >
    <tr class="table-row">
      <th scope="row" class="row-head">${foldButton(fold)}<span class="row-name">${name}</span></th>
      ${columns.map(
        (column) =>
          html`<td class="of-${column.type} ${hasLongName(column) ? 'long-name' : ''}" title=${wordsIn(row, column)}>
            ${itemCell({ session, field: column, itemPath, name, isTitle: isTitle(placed, column) }, draw)}
          </td>`,
      )}
      ${canChange(placed) ? html`<td class="row-tools">${itemTools(placed, row)}</td>` : nothing}
    </tr>
    <tr class="more-row">
      <td colspan=${columns.length + 2}>
        ${columns.map((column) => findingsBelow(session, column, [...itemPath, ...column.path]))}
        ${findingsUnder(session, itemPath)} ${asidesAt(session, itemPath)} ${foldBody(fold, placed, draw, level)}
      </td>
    </tr>
  </tbody>`;
}

/** All of the words that may be longer than their column, for who points at them. */
function wordsIn({ item }: Row, field: FormField) {
  const value = valueAt(item, field.path);
  if (isEmpty(value)) return nothing;
  if (field.type === 'choice') return field.choices.find((choice) => choice.value === value)?.label ?? nothing;
  return field.type === 'text' ? asText(value) : nothing;
}

function isTitle({ field }: ListPlaced, { path }: FormField): boolean {
  return pathKey(path) === pathKey(field.itemTitle[0] ?? []);
}

/** Under the row there is room for the words that a cell has not. */
function findingsBelow(session: Session, column: FormField, path: Path) {
  const findings = findingsOfCell(session, path);
  if (findings === nothing) return nothing;
  return html`<div class="cell-findings"><span class="cell-findings-of">${column.label}</span>${findings}</div>`;
}
