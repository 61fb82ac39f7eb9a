import type { Path } from '../src/core/yaml/types.ts';
import { pathKey } from './data.ts';

const controls = '[data-control]';

function within(attribute: 'data-path' | 'data-item', path: Path): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${attribute}=${CSS.escape(pathKey(path))}]`);
}

/** Focuses the field at a path, or the first one in it; the nearest one above when there is none. `isQuiet`: without scrolling. */
export function focusField(path: Path, isQuiet = false): boolean {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const place = within('data-path', at) ?? within('data-item', at);
    const control = place?.querySelector<HTMLElement>(controls);
    if (!place) continue;
    const target = control ?? place.querySelector<HTMLElement>('vscode-button');
    if (!isQuiet) place.scrollIntoView({ block: 'nearest' });
    target?.focus({ preventScroll: isQuiet });
    return target !== null;
  }
  return false;
}

/** Focuses a button of a list item (up, down, remove) or of a list (add). */
export function focusAction(path: Path, action: 'up' | 'down' | 'remove' | 'add'): void {
  const place = within(action === 'add' ? 'data-path' : 'data-item', path);
  const found = place?.querySelector<HTMLElement>(
    action === 'add' ? `:scope > .adder [data-action="add"]` : `[data-action="${action}"]`,
  );
  (found?.querySelector<HTMLElement>('input') ?? found)?.focus();
}

/** The path of the field that has the focus. */
export function focusedPath(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'];
}
