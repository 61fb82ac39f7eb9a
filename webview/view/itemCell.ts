import { html } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { Session } from '../session.ts';
import type { DrawField } from './group.ts';

export interface Cell {
  session: Session;
  field: FormField;
  /** Of the item. */
  itemPath: Path;
  /** Of the item, in words: the label says what the field is, this of which. */
  name: string;
  /** The field is what names the item: to be read in full, more than to be chosen. */
  isTitle?: boolean;
}

/** A field in the row of its item, without a caption: its name says what it is and of which item. */
export function itemCell({ session, field, itemPath, name, isTitle = false }: Cell, draw: DrawField) {
  const { field: drawn, isLine } = growing(field, isTitle);
  return html`<div
    class="cell of-${field.type}"
    @keydown=${(event: KeyboardEvent) => {
      if (isLine && event.key === 'Enter') event.preventDefault();
    }}
  >
    <span class="cell-label" aria-hidden="true">${field.label}</span>
    ${draw({
      session,
      field: { ...drawn, label: `${field.label}, ${name}` },
      path: [...itemPath, ...field.path],
      // Nothing in a cell has a heading.
      level: 6,
      captioned: true,
    })}
  </div>`;
}

/** Words go on on the next line where a column is narrow; the value stays one line. Examples ask for too much room. */
function growing(field: FormField, isTitle: boolean): { field: FormField; isLine: boolean } {
  const bare = { ...field };
  delete bare.example;
  if (bare.type !== 'text') return { field: bare, isLine: false };
  if (isTitle) delete bare.suggestions;
  const isLine = !bare.long && bare.suggestions === undefined;
  return { field: isLine ? { ...bare, long: true } : bare, isLine };
}
