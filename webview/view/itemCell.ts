import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { Session } from '../session.ts';
import type { DrawField } from './group.ts';
import { withCode } from './code.ts';
import { domId } from './ids.ts';

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
  const list = itemPath.slice(0, -1);
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
      ...(field.help === undefined ? {} : { helpId: columnHelpId(list, field) }),
      // Nothing in a cell has a heading.
      level: 6,
      captioned: true,
    })}
  </div>`;
}

const columnHelpId = (list: Path, { path }: FormField) => domId([...list, ...path], 'column-help');

/**
 * What the columns of a list ask, said once for all of its rows: shown on request, as the help of other short fields,
 * and always there for who listens in a cell.
 */
export function columnHelp(list: Path, columns: readonly FormField[]) {
  const explained = columns.filter(({ help }) => help !== undefined);
  if (explained.length === 0) return nothing;
  return html`<dl class="help brief column-help">
    ${explained.map(
      (column) =>
        html`<div>
          <dt>${column.label}</dt>
          <dd id=${columnHelpId(list, column)}>${withCode(column.help ?? '')}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Words go on on the next line where a column is narrow; the value stays one line. Examples ask for too much room. */
function growing(field: FormField, isTitle: boolean): { field: FormField; isLine: boolean } {
  const bare = { ...field };
  delete bare.example;
  // A number says its help in words: no id of the page reaches into its control.
  if (bare.type !== 'number') delete bare.help;
  if (bare.type !== 'text') return { field: bare, isLine: false };
  if (isTitle) delete bare.suggestions;
  const isLine = !bare.long && bare.suggestions === undefined;
  return { field: isLine ? { ...bare, long: true } : bare, isLine };
}
