import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { button, iconButton } from '../controls/index.ts';
import { asText, isEmpty, pathKey, valueAt } from '../data.ts';
import { focusAction, focusField } from '../focus.ts';
import type { FieldOf, Placed } from './field.ts';
import { describedBy, helpText } from './field.ts';
import { asidesAt } from './asides/index.ts';
import { findingsUnder } from './findings.ts';
import { groupContent, type DrawField } from './group.ts';
import { heading } from './heading.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { openButton, referenceWords } from './reference.ts';
import { smartProgress } from './smart.ts';

type ListPlaced = Placed<FieldOf<'list'>>;

/** One item of a list with where it stands. */
interface Row {
  key: string;
  item: unknown;
  index: number;
  count: number;
}

/** A list: its items with what can be done with them, and a way to add one. */
export function listField(placed: ListPlaced, draw: DrawField) {
  const { session, field, path, level, captioned = false } = placed;
  const written = session.valueAt(path);
  const isMisfit = !Array.isArray(written) && !isEmpty(written);
  const rows = session.rows(path);
  const labelId = domId(path, 'label');
  return html`<div
    class="field list wide of-${field.item.type}"
    data-path=${pathKey(path)}
    role=${captioned ? nothing : 'group'}
    aria-labelledby=${captioned ? nothing : labelId}
    aria-describedby=${describedBy(placed) || nothing}
  >
    ${captioned ? nothing : listTitle(placed, labelId)} ${helpText(placed)} ${findingsUnder(session, path)}
    ${asidesAt(session, path)}
    ${
      isMisfit
        ? html`<p class="notice">${session.texts.misfit}</p>`
        : html`<ol class="items">
              ${repeat(
                rows,
                ({ key }) => key,
                ({ key, item }, index) =>
                  itemOf(placed, { key, item, index, count: rows.length }, draw, captioned ? level : level + 1),
              )}
            </ol>
            ${adder(placed)}`
    }
  </div>`;
}

function listTitle({ session, field, level }: ListPlaced, id: string) {
  const words = html`${field.label}${
    field.required || field.readOnly ? nothing : html` <span class="optional">${session.texts.optional}</span>`
  }`;
  return heading(level, words, id, 'list-title');
}

function itemOf(placed: ListPlaced, row: Row, draw: DrawField, level: number) {
  const { session, field, path } = placed;
  const itemPath = [...path, row.index];
  const onKeydown = (event: KeyboardEvent) => {
    moveByKey(placed, row, event);
  };
  if (field.item.type !== 'group') {
    return html`<li class="item plain-item" data-item=${pathKey(itemPath)} @keydown=${onKeydown}>
      <div class="item-body">${plainItem(placed, row, itemPath, draw, level)}</div>
      ${tools(placed, row)}
    </li>`;
  }
  const titleId = domId(itemPath, 'title');
  const inner = { session, field: field.item, path: itemPath, level, captioned: true };
  return html`<li class="item card ${field.item.card ?? ''}" data-item=${pathKey(itemPath)} @keydown=${onKeydown}>
    <div role="group" aria-labelledby=${titleId}>
      <div class="item-head">
        ${heading(level, itemTitle(placed, row), titleId, 'item-title')}
        ${field.item.card === 'smart' ? smartProgress(inner) : nothing} ${tools(placed, row)}
      </div>
      ${findingsUnder(session, itemPath)} ${asidesAt(session, itemPath)}
      ${groupContent({ ...inner, level: level + 1 }, draw)}
    </div>
  </li>`;
}

function plainItem(placed: ListPlaced, row: Row, itemPath: Path, draw: DrawField, level: number) {
  const { session, field } = placed;
  const name = `${field.itemLabel} ${row.index + 1}`;
  if (field.item.type === 'reference' && !isEmpty(row.item)) {
    return html`<div class="chosen" data-path=${pathKey(itemPath)}>
      <span class="chosen-label">${referenceWords(session, row.item)}</span>${openButton(session, row.item)}
      ${findingsUnder(session, itemPath)}
    </div>`;
  }
  return draw({ session, field: { ...field.item, label: name }, path: itemPath, level, captioned: true });
}

/** What names an item: its id and its own words, or what number it is. */
function itemTitle({ session, field }: ListPlaced, { item, index }: Row) {
  const id = valueAt(item, ['id']);
  const words = titleWords(field, item, (reference) => referenceWords(session, reference), session.state?.items ?? {});
  const mark = typeof id === 'string' ? html`<span class="id">${id}</span> ` : nothing;
  if (words !== '') return html`${mark}<span class="title-words">${words}</span>`;
  return html`${mark}<span class="title-words"
      >${id === undefined ? `${field.itemLabel} ${index + 1}` : field.itemLabel}</span
    >`;
}

function titleWords(
  { item: shape, itemTitle }: FieldOf<'list'>,
  item: unknown,
  reference: (value: unknown) => string,
  items: Record<string, { value: unknown; label: string }[]>,
): string {
  const members: readonly FormField[] = shape.type === 'group' ? shape.fields : [];
  for (const path of itemTitle) {
    const value = valueAt(item, path);
    if (isEmpty(value)) continue;
    const member = members.find((one) => one.path[0] === path[0]);
    if (member?.type === 'reference') return reference(value);
    if (member?.type === 'item')
      return items[member.of]?.find((choice) => choice.value === value)?.label ?? asText(value);
    return asText(value);
  }
  return '';
}

function spokenName({ field }: ListPlaced, { item, index }: Row): string {
  const id = valueAt(item, ['id']);
  return typeof id === 'string' ? `${field.itemLabel} ${id}` : `${field.itemLabel} ${index + 1}`;
}

function tools(placed: ListPlaced, row: Row) {
  const { session, field } = placed;
  if (session.readOnly || field.readOnly) return nothing;
  const name = spokenName(placed, row);
  const { texts } = session;
  return html`<div class="tools">
    ${
      row.count > 1
        ? html`${iconButton({
            label: texts.moveUp(name),
            icon: icons.up,
            action: 'up',
            disabled: row.index === 0,
            onClick: () => {
              move(placed, row, -1, 'up');
            },
          })}
          ${iconButton({
            label: texts.moveDown(name),
            icon: icons.down,
            action: 'down',
            disabled: row.index === row.count - 1,
            onClick: () => {
              move(placed, row, 1, 'down');
            },
          })}`
        : nothing
    }
    ${iconButton({
      label: texts.remove(name),
      icon: icons.remove,
      action: 'remove',
      onClick: () => {
        remove(placed, row);
      },
    })}
  </div>`;
}

function move({ session, path }: ListPlaced, { key, count }: Row, by: 1 | -1, action?: 'up' | 'down'): void {
  const field = action ? undefined : document.activeElement;
  session.move(path, key, by, (to) => {
    // The button moved along with its item; at an end of the list it can do no more, its neighbour can.
    const isEnd = to === 0 || to === count - 1;
    if (action) focusAction([...path, to], isEnd ? (to === 0 ? 'down' : 'up') : action);
    else if (field instanceof HTMLElement) field.focus();
    session.announce(session.texts.moved(to + 1, count));
  });
}

/** Alt with an arrow moves the item the focus is in. */
function moveByKey(placed: ListPlaced, row: Row, event: KeyboardEvent): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const by = event.key === 'ArrowUp' ? -1 : 1;
  const to = row.index + by;
  event.preventDefault();
  event.stopPropagation();
  if (placed.session.readOnly || placed.field.readOnly || to < 0 || to >= row.count) return;
  move(placed, row, by);
}

function remove(placed: ListPlaced, row: Row): void {
  const { session, path } = placed;
  const itemPath = [...path, row.index];
  const name = spokenName(placed, row);
  if (session.isBegun(itemPath)) {
    session.abandon(itemPath);
    focusAction(path, 'add');
    return;
  }
  session.remove(path, row.key, (index) => {
    session.announce(session.texts.removed(name));
    const left = session.rows(path).length;
    if (left === 0) focusAction(path, 'add');
    else focusAction([...path, Math.min(index, left - 1)], 'remove');
  });
}

function adder(placed: ListPlaced) {
  const { session, field, path } = placed;
  if (session.readOnly || field.readOnly) return nothing;
  if (field.item.type === 'reference') return referenceAdder(placed, field.item.kinds);
  return html`<div class="adder">
    ${button({
      label: field.addLabel,
      icon: icons.add,
      action: 'add',
      onClick: () => {
        if (field.item.type === 'group') addItem(placed);
        else {
          session.begin(path);
          void session.settled().then(() => focusField([...path, session.rows(path).length - 1]));
        }
      },
    })}
  </div>`;
}

function addItem({ session, path, field }: ListPlaced): void {
  session.add(path, (index) => {
    session.announce(session.texts.added(field.itemLabel));
    focusField([...path, index]);
  });
}

function referenceAdder({ session, field, path }: ListPlaced, kinds: readonly string[]) {
  const written = session.valueAt(path);
  return html`<div class="adder">
    <portfolio-picker
      data-action="add"
      .session=${session}
      .inputId=${domId(path, 'adder')}
      .kinds=${kinds}
      .path=${path}
      .value=${undefined}
      .without=${Array.isArray(written) ? (written as unknown[]) : []}
      .name=${field.addLabel}
      .placeholder=${`${field.addLabel}…`}
      .readOnly=${false}
      .stamp=${session.state}
      @choose=${(event: CustomEvent<string | null>) => {
        const reference = event.detail;
        if (reference === null) return;
        session.change(path, () => [{ op: 'insert', path: [...path, session.rows(path).length], value: reference }]);
      }}
    ></portfolio-picker>
  </div>`;
}
