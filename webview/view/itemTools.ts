import { html, nothing } from 'lit';
import type { Path } from '../../src/core/yaml/types.ts';
import { iconButton } from '../controls/index.ts';
import { pathKey } from '../data.ts';
import { focusAction, handOver } from '../focus.ts';
import { icons } from './icons.ts';
import { deedOf } from '../keys/shortcuts.ts';
import { spokenName, type ListPlaced, type Row } from './itemName.ts';

/** Buttons to move and remove an item. */
export function itemTools(placed: ListPlaced, row: Row) {
  const { session } = placed;
  if (!canChange(placed)) return nothing;
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
              moveItem(placed, row, -1, 'up');
            },
          })}
          ${iconButton({
            label: texts.moveDown(name),
            icon: icons.down,
            action: 'down',
            disabled: row.index === row.count - 1,
            onClick: () => {
              moveItem(placed, row, 1, 'down');
            },
          })}`
        : nothing
    }
    ${iconButton({
      label: texts.remove(name),
      icon: icons.remove,
      action: 'remove',
      onClick: () => {
        removeItem(placed, row);
      },
    })}
  </div>`;
}

/** Whether items can be moved, removed and added. */
export function canChange({ session, field }: ListPlaced): boolean {
  return !session.readOnly && field.readOnly !== true;
}

/** Moves an item `by` so many places; the focus stays on what had it. */
export function moveItem({ session, path }: ListPlaced, { key, count }: Row, by: number, action = focusedTool()): void {
  const field = action ? undefined : document.activeElement;
  session.lists.move(path, key, by, (to) => {
    // The button moved along with its item; at an end of the list it can do no more, its neighbour can.
    const isEnd = to === 0 || to === count - 1;
    if (action) focusAction([...path, to], isEnd ? (to === 0 ? 'down' : 'up') : action);
    else if (field instanceof HTMLElement && field !== document.activeElement) handOver(field);
    session.announce(session.texts.moved(to + 1, count));
  });
}

/** The button to move an item with that has the focus: at the end of the list it can not keep it. */
function focusedTool(): 'up' | 'down' | undefined {
  const { activeElement } = document;
  const action = activeElement instanceof HTMLElement ? activeElement.dataset['action'] : undefined;
  return action === 'up' || action === 'down' ? action : undefined;
}

/** Alt with an arrow moves the item the focus is in. */
export function moveByKey(placed: ListPlaced, row: Row, event: KeyboardEvent): void {
  const deed = deedOf(event);
  if (deed !== 'moveUp' && deed !== 'moveDown') return;
  const by = deed === 'moveUp' ? -1 : 1;
  const to = row.index + by;
  event.preventDefault();
  event.stopPropagation();
  if (!canChange(placed) || to < 0 || to >= row.count) return;
  moveItem(placed, row, by);
}

function removeItem(placed: ListPlaced, row: Row): void {
  const { session, path } = placed;
  const name = spokenName(placed, row);
  session.lists.remove(path, row.key, (index) => {
    if (index < 0) {
      focusAction(path, 'add');
      return;
    }
    session.announce(session.texts.removed(name));
    const { version } = session.state ?? {};
    if (version !== undefined) session.lists.removed = { list: pathKey(path), name, version };
    const left = session.lists.rows(path).length;
    if (left === 0) focusAction(path, 'add');
    else focusAction([...path, Math.min(index, left - 1)], 'remove');
  });
}

/** A way back for what was removed last, as long as nothing else was changed. */
export function bringBack({ session, path }: { session: ListPlaced['session']; path: Path }) {
  const { state, texts } = session;
  const { removed } = session.lists;
  if (removed?.list !== pathKey(path) || removed.version !== state?.version || session.readOnly) return nothing;
  return html`<p class="removed">
    ${texts.removed(removed.name)}.
    <button
      type="button"
      class="link"
      @click=${() => {
        session.lists.removed = undefined;
        session.changes.after({ type: 'undo' });
        session.announce(texts.broughtBack(removed.name));
        focusAction(path, 'add');
        void session.settled();
      }}
    >
      ${texts.bringBack}
    </button>
  </p>`;
}
