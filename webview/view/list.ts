import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../src/core/yaml/types.ts';
import { button } from '../controls/index.ts';
import { isEmpty, pathKey } from '../data.ts';
import { focusField } from '../focus.ts';
import { asidesAt } from './asides/index.ts';
import { checklist } from './checklist.ts';
import { describedBy, helpText } from './field.ts';
import { findingsUnder } from './findings.ts';
import { groupContent, type DrawField } from './group.ts';
import { heading } from './heading.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { itemTitle, type ListPlaced, type Row } from './itemName.ts';
import { bringBack, canChange, itemTools, moveByKey } from './itemTools.ts';
import { personAdder } from './person.ts';
import { openButton, referenceAdder } from './reference.ts';
import { inTurn } from './slices.ts';
import { smartProgress } from './smart.ts';
import { itemTable } from './table.ts';
import { referenceWords } from './words.ts';

/** A list: its items with what can be done with them, and a way to add one. */
export function listField(placed: ListPlaced, draw: DrawField) {
  const { session, field, path, level, captioned = false } = placed;
  const written = session.valueAt(path);
  const isMisfit = !Array.isArray(written) && !isEmpty(written);
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
        : html`${items(placed, draw, captioned ? level : level + 1)} ${bringBack(placed)} ${adder(placed)}`
    }
  </div>`;
}

function listTitle({ session, field, level }: ListPlaced, id: string) {
  const words = html`${field.label}${
    field.required || field.readOnly ? nothing : html` <span class="optional">${session.texts.optional}</span>`
  }`;
  return heading(level, words, id, 'list-title');
}

/** The items in the way of the list. */
function items(placed: ListPlaced, draw: DrawField, level: number) {
  const { session, field, path } = placed;
  const found = session.lists.rows(path);
  const rows = found.map(({ key, item }, index) => ({ key, item, index, count: found.length }));
  if (rows.length === 0 && !canChange(placed)) return html`<p class="nothing-yet">${session.texts.nothingYet}</p>`;
  if (field.look?.type === 'table') return itemTable(placed, rows, field.look, draw, level);
  if (field.look?.type === 'checklist') return checklist(placed, rows, field.look, draw, level);
  return html`<ol class="items">
    ${repeat(
      rows,
      ({ key }) => key,
      (row) => inTurn(session.slices, () => itemOf(placed, row, draw, level)),
    )}
  </ol>`;
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
      ${itemTools(placed, row)}
    </li>`;
  }
  const titleId = domId(itemPath, 'title');
  const inner = { session, field: field.item, path: itemPath, level, captioned: true };
  return html`<li class="item card ${field.item.card ?? ''}" data-item=${pathKey(itemPath)} @keydown=${onKeydown}>
    <div role="group" aria-labelledby=${titleId}>
      <div class="item-head">
        ${heading(level, itemTitle(placed, row), titleId, 'item-title')}
        ${field.item.card === 'smart' ? smartProgress(inner) : nothing} ${itemTools(placed, row)}
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
  const drawn = draw({ session, field: { ...field.item, label: name }, path: itemPath, level, captioned: true });
  // A number alone does not say what it is of: it shows its name, which is spoken with it already.
  return field.item.type === 'number' ? html`<span class="number-of" aria-hidden="true">${name}</span>${drawn}` : drawn;
}

function adder(placed: ListPlaced) {
  const { session, field, path } = placed;
  if (!canChange(placed)) return nothing;
  if (field.item.type === 'reference') return referenceAdder(placed, field.item.kinds);
  if (field.item.type === 'group' && field.item.card === 'person') return personAdder(placed);
  return html`<div class="adder">
    ${button({
      label: field.addLabel,
      icon: icons.add,
      action: 'add',
      onClick: () => {
        if (field.item.type === 'group') addItem(placed);
        else {
          session.lists.begin(path, (index) => {
            focusField([...path, index]);
          });
        }
      },
    })}
  </div>`;
}

function addItem({ session, path, field }: ListPlaced): void {
  session.lists.add(path, (index) => {
    session.announce(session.texts.added(field.itemLabel));
    focusField([...path, index]);
  });
}
