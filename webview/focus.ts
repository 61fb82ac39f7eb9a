import type { Path } from '../src/core/yaml/types.ts';
import { pathKey } from './data.ts';

/** How long a place that was gone to stays marked (ms). */
const MARKED = 2_000;

function within(attribute: 'data-path' | 'data-item', path: Path): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${attribute}=${CSS.escape(pathKey(path))}]`);
}

/** The field, group, list or item at a path; the nearest one above when there is none. */
export function placeAt(path: Path): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const place = within('data-path', at) ?? within('data-item', at);
    if (place) return place;
  }
  return undefined;
}

/** What takes the focus in a place: its first control, else its first button. */
function controlIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>('[data-control]') ?? place.querySelector<HTMLElement>('button, a');
}

/**
 * Gives the keyboard to what one goes on with, once something is done. Who went on elsewhere meanwhile, in the text
 * beside the form, is left there: a frame can take the keyboard away, and VS Code does not notice.
 */
export function handOver(target: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (document.hasFocus()) target?.focus(options);
}

/** Focuses the field at a path, or the first one in it; the nearest one above when there is none. `isQuiet`: without scrolling. */
export function focusField(path: Path, isQuiet = false): boolean {
  const place = placeAt(path);
  if (!place) return false;
  unfold(place);
  if (!isQuiet) place.scrollIntoView({ block: 'nearest' });
  const target = controlIn(place);
  handOver(target, { preventScroll: isQuiet });
  return target !== null;
}

/** What is folded cannot have the focus, nor ask something. */
export function unfold(place: HTMLElement): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/**
 * Goes to a place: opens what is folded around it, brings it in view, focuses its control and marks it for a moment.
 * @param marked what is marked, when that is not the place itself
 */
export function goToPlace(place: HTMLElement, marked: HTMLElement = place): void {
  unfold(place);
  const control = controlIn(place) ?? place;
  control.focus({ preventScroll: true });
  bringInView(marked.contains(control) ? marked : control);
  mark(marked);
}

/** In the middle when it is out of sight, so that what is around it is seen too; what is in sight stays where it is. */
function bringInView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
  const isInView = top >= Math.max(0, head) && bottom <= window.innerHeight;
  const isTall = bottom - top > window.innerHeight - head;
  if (!isInView) element.scrollIntoView({ block: isTall ? 'start' : 'center' });
}

let marking: ReturnType<typeof setTimeout> | undefined;

function mark(element: HTMLElement): void {
  clearTimeout(marking);
  for (const other of document.querySelectorAll('[data-marked]')) other.removeAttribute('data-marked');
  element.setAttribute('data-marked', '');
  marking = setTimeout(() => {
    element.removeAttribute('data-marked');
  }, MARKED);
}

/** Focuses a button of a list item (up, down, remove) or of a list (add). */
export function focusAction(path: Path, action: 'up' | 'down' | 'remove' | 'add'): void {
  const place = within(action === 'add' ? 'data-path' : 'data-item', path);
  const found = place?.querySelector<HTMLElement>(
    action === 'add' ? `:scope > .adder [data-action="add"]` : `[data-action="${action}"]`,
  );
  const target = found?.querySelector<HTMLElement>('input') ?? found;
  handOver(target);
  // The toolkit enables a button in the frame after: until then the one that could do nothing takes no focus.
  if (target && document.activeElement !== target) {
    requestAnimationFrame(() => {
      handOver(target);
    });
  }
}

/** The path of the field that has the focus. */
export function focusedPath(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'];
}

/** The field that had the focus last: a button of the head that is pressed has taken it away. */
let lastPath: string | undefined;

export function lastFocusedPath(): string | undefined {
  return focusedPath() ?? lastPath;
}

/** Keeps the focus in a field when what had it there is gone: the button of a finding that was solved. */
export class FocusOfFindings {
  private last: { element: Element; path: Path | undefined } | undefined;

  /** The focus went somewhere. */
  note(): void {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const path = focusedPath();
    lastPath = path ?? lastPath;
    this.last = element.closest('.findings')
      ? { element, path: path === undefined ? undefined : (JSON.parse(path) as Path) }
      : undefined;
  }

  /** Something was drawn anew, or the frame has the keyboard again. */
  restore(): void {
    if (!this.last || this.last.element.isConnected || !document.hasFocus()) return;
    const { path } = this.last;
    const { activeElement } = document;
    this.last = undefined;
    if (activeElement !== null && activeElement !== document.body) return;
    if (!path || !focusField(path, true)) document.getElementById('main')?.focus({ preventScroll: true });
  }
}
