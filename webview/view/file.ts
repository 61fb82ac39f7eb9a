import { html } from 'lit';
import type { FieldOf, Placed } from './field.ts';
import { framed } from './field.ts';
import { asText } from '../data.ts';

/** The path of a file in the portfolio. */
export function fileField(placed: Placed<FieldOf<'file'>>) {
  return framed(placed, html`${asText(placed.session.valueAt(placed.path))}`);
}
