import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { startsWith } from '../data.ts';
import type { Session } from '../session.ts';
import { groupContent, type DrawField } from './group.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { rowName, type ListPlaced, type Row } from './itemName.ts';

/** The part of an item that is shown on request. */
export interface Fold {
  session: Session;
  row: Row;
  itemPath: Path;
  /** What is in it. */
  fields: readonly FormField[];
  /** Of the item, in words. */
  name: string;
}

export function foldOf(placed: ListPlaced, row: Row, fields: readonly FormField[]): Fold {
  const { session, path } = placed;
  return { session, row, itemPath: [...path, row.index], fields, name: rowName(placed, row) };
}

/** As the user left it; by itself only where something in it is wrong. */
function isOpen({ session, row, ...fold }: Fold): boolean {
  return (
    session.lists.folds.get(row.key) ?? findingsIn({ session, row, ...fold }).some(({ level }) => level === 'error')
  );
}

function findingsIn({ session, itemPath, fields }: Fold) {
  const all = session.state?.findings ?? [];
  return all.filter(({ at }) => fields.some(({ path }) => startsWith(at, [...itemPath, ...path])));
}

/** The button that unfolds it, with how much there is to do in what it hides. */
export function foldButton(fold: Fold) {
  const { session, row, itemPath, fields, name } = fold;
  if (fields.length === 0) return nothing;
  const { texts } = session;
  const is = isOpen(fold);
  const count = findingsIn(fold).filter(({ level }) => level !== 'info').length;
  const label = count === 0 ? texts.moreOf(name) : `${texts.moreOf(name)}, ${texts.toDo(count)}`;
  return html`<button
    type="button"
    class="fold ${is ? 'open' : ''}"
    title=${label}
    aria-label=${label}
    aria-expanded=${String(is)}
    aria-controls=${domId(itemPath, 'more')}
    @click=${() => {
      session.lists.folds.set(row.key, !is);
      void session.settled();
    }}
  >
    ${icons.fold}${count === 0 || is ? nothing : html`<span class="fold-count">${count}</span>`}
  </button>`;
}

/** What is folded: it stays on the page, so that nothing typed is lost and whoever looks for it can open it. */
export function foldBody(fold: Fold, { field, session }: ListPlaced, draw: DrawField, level: number) {
  const { row, itemPath, fields, name } = fold;
  if (field.item.type !== 'group' || fields.length === 0) return nothing;
  const inner = { session, field: { ...field.item, fields: [...fields] }, path: itemPath, level, captioned: true };
  return html`<details
    class="fold-body"
    id=${domId(itemPath, 'more')}
    aria-label=${session.texts.moreOf(name)}
    ?open=${isOpen(fold)}
    @toggle=${({ target }: Event) => {
      // Opened by a search in the page, or by going to a field in it.
      if (!(target instanceof HTMLDetailsElement) || target.open === isOpen(fold)) return;
      session.lists.folds.set(row.key, target.open);
      void session.settled();
    }}
  >
    <summary hidden></summary>
    ${groupContent(inner, draw)}
  </details>`;
}
