import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, ListLook } from '../../src/core/form/model.ts';
import { asText, isEmpty, pathKey, valueAt } from '../data.ts';
import { asidesAt } from './asides/index.ts';
import { findingsOfCell, findingsUnder } from './findings.ts';
import type { DrawField } from './group.ts';
import { icons } from './icons.ts';
import { startDrag } from './itemDrag.ts';
import { columnHelp, itemCell } from './itemCell.ts';
import { foldBody, foldButton, foldOf } from './itemFold.ts';
import { rowName, spokenName, type ListPlaced, type Row } from './itemName.ts';
import { canChange, itemTools, moveByKey, moveItem } from './itemTools.ts';

type Look = Extract<ListLook, { type: 'checklist' }>;

/** The points of an agenda in their order: each to tick, with its minutes and the time it is by then; the rest unfolds. */
export function checklist(placed: ListPlaced, rows: readonly Row[], look: Look, draw: DrawField, level: number) {
  let total = 0;
  const until = rows.map(({ item }) => (total += minutesOf(item, look)));
  const { field, path } = placed;
  const columns = [look.done, ...(field.itemTitle[0] ?? []), look.minutes].flatMap((key) => membersOf(field, key));
  return html`${columnHelp(path, columns)}
    <ol class="items checklist">
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => point(placed, row, look, until[row.index] ?? 0, draw, level),
      )}
    </ol>`;
}

function membersOf({ item }: ListPlaced['field'], key: string | number): FormField[] {
  return item.type === 'group' ? item.fields.filter(({ path }) => pathKey(path) === pathKey([key])) : [];
}

function minutesOf(item: unknown, { minutes }: Look): number {
  const value = valueAt(item, [minutes]);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function point(placed: ListPlaced, row: Row, look: Look, until: number, draw: DrawField, level: number) {
  const { session, field, path } = placed;
  const itemPath = [...path, row.index];
  const members = field.item.type === 'group' ? field.item.fields : [];
  const named = (name: string) => members.find((member) => pathKey(member.path) === pathKey([name]));
  const title = members.find((member) => pathKey(member.path) === pathKey(field.itemTitle[0] ?? []));
  const inRow = [named(look.done), title, named(look.minutes)];
  const rest = members.filter((member) => !inRow.includes(member));
  const name = rowName(placed, row);
  const fold = foldOf(placed, row, rest);
  const drawn = (member: FormField | undefined) =>
    member === undefined
      ? nothing
      : itemCell({ session, field: member, itemPath, name, isTitle: member === title }, draw);
  return html`<li
    class="item point ${valueAt(row.item, [look.done]) === true ? 'done' : ''}"
    data-item=${pathKey(itemPath)}
    @keydown=${(event: KeyboardEvent) => {
      moveByKey(placed, row, event);
    }}
  >
    <div role="group" aria-label=${name}>
      <div class="point-row">
        ${grip(placed, row)}
        <div class="point-done">${drawn(named(look.done))}</div>
        <div class="point-title">${drawn(title)}</div>
        <div class="point-facts">
          <div class="point-by">${tag(named(look.by), valueAt(row.item, [look.by]))}</div>
          <div class="point-minutes">${drawn(named(look.minutes))}</div>
          <span class="point-until">
            ${minutesOf(row.item, look) > 0 ? session.texts.minutesUntil(until) : session.texts.minutes}
          </span>
          <div class="point-tools">${foldButton(fold)} ${itemTools(placed, row)}</div>
        </div>
      </div>
      ${inRow.map((member) => (member ? findingsOfCell(session, [...itemPath, ...member.path]) : nothing))}
      ${findingsUnder(session, itemPath)} ${asidesAt(session, itemPath)} ${foldBody(fold, placed, draw, level)}
    </div>
  </li>`;
}

/** Who brought it in, in the words of the choice. */
function tag(field: FormField | undefined, value: unknown) {
  if (isEmpty(value)) return nothing;
  const known = field?.type === 'choice' ? field.choices.find((choice) => choice.value === value)?.label : undefined;
  return html`<span class="tag">${known ?? asText(value)}</span>`;
}

/** Where the mouse takes a point to move it; by keyboard there are the buttons, and Alt with an arrow. */
function grip(placed: ListPlaced, row: Row) {
  if (!canChange(placed) || row.count < 2) return nothing;
  return html`<span
    class="grip"
    aria-hidden="true"
    title=${placed.session.texts.drag(spokenName(placed, row))}
    @pointerdown=${(event: PointerEvent) => {
      startDrag(event, (by) => {
        moveItem(placed, row, by);
      });
    }}
    @mousedown=${(event: Event) => {
      // The field one types in keeps the focus.
      event.preventDefault();
    }}
    >${icons.grip}</span
  >`;
}
