import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import { asText, isEmpty, valueAt } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { referenceWords } from './words.ts';

export type ListPlaced = Placed<FieldOf<'list'>>;

/** One item of a list with where it stands. */
export interface Row {
  key: string;
  item: unknown;
  index: number;
  count: number;
}

/** What names an item: its id and its own words, or what number it is. */
export function itemTitle(placed: ListPlaced, { item, index }: Row) {
  const id = valueAt(item, ['id']);
  // A judgement with its words is read in its fields: a title would only say the same once more.
  const isRead = placed.field.item.type === 'group' && placed.field.item.card === 'labelled';
  const words = isRead ? '' : titleWords(placed, item);
  const mark = typeof id === 'string' ? html`<span class="id">${id}</span> ` : nothing;
  if (words !== '') return html`${mark}<span class="title-words">${words}</span>`;
  const { itemLabel } = placed.field;
  return html`${mark}<span class="title-words">${id === undefined ? `${itemLabel} ${index + 1}` : itemLabel}</span>`;
}

/** The words by which an item is known among the others; empty when it has none yet. */
export function titleWords({ session, field }: ListPlaced, item: unknown): string {
  const members: readonly FormField[] = field.item.type === 'group' ? field.item.fields : [];
  for (const path of field.itemTitle) {
    const value = valueAt(item, path);
    if (isEmpty(value)) continue;
    const member = members.find((one) => one.path[0] === path[0]);
    if (member?.type === 'reference') return referenceWords(session, value);
    if (member?.type === 'item') {
      const known = session.state?.items[member.of]?.find((choice) => choice.value === value);
      return known?.label ?? asText(value);
    }
    if (member?.type === 'choice') return member.choices.find((one) => one.value === value)?.label ?? asText(value);
    return asText(value);
  }
  return '';
}

/** What an item is called by what can be done with it: "Afspraak A1", "Leerdoel 2". */
export function spokenName({ field }: ListPlaced, { item, index }: Row): string {
  const id = valueAt(item, ['id']);
  return typeof id === 'string' ? `${field.itemLabel} ${id}` : `${field.itemLabel} ${index + 1}`;
}

/** What an item is called beside the name of one of its fields: its words, behind an id as short as "V1". */
export function rowName(placed: ListPlaced, row: Row): string {
  const id = valueAt(row.item, ['id']);
  const words = titleWords(placed, row.item);
  if (words === '') return spokenName(placed, row);
  return typeof id === 'string' && /^[A-Z]+\d+$/u.test(id) ? `${id} ${words}` : words;
}
