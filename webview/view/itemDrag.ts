/** So near to the edge of the window it scrolls along, by so much per step (px). */
const EDGE = 40;
const STEP = 12;

/**
 * Lets an item be dragged by its grip to another place in its list. A line shows where it would come; Escape leaves it
 * where it is.
 * @param drop called with how many places it moves, never 0
 */
export function startDrag(event: PointerEvent, drop: (by: number) => void): void {
  const grip = event.currentTarget;
  if (!(grip instanceof HTMLElement) || event.button !== 0) return;
  const item = grip.closest<HTMLElement>('[data-item]');
  const list = item?.parentElement;
  if (!item || !list) return;
  grip.setPointerCapture(event.pointerId);
  item.dataset['dragged'] = '';
  const items = [...list.querySelectorAll<HTMLElement>(':scope > [data-item]')];
  const from = items.indexOf(item);
  let to = from;

  const over = ({ clientY }: PointerEvent) => {
    if (clientY < EDGE) window.scrollBy({ top: -STEP, behavior: 'instant' });
    if (clientY > window.innerHeight - EDGE) window.scrollBy({ top: STEP, behavior: 'instant' });
    to = placeFor(clientY, items, from);
    for (const [index, one] of items.entries()) {
      if (to !== from && index === to) one.dataset['drop'] = to < from ? 'before' : 'after';
      else delete one.dataset['drop'];
    }
  };
  const end = () => {
    grip.removeEventListener('pointermove', over);
    grip.removeEventListener('pointerup', take);
    grip.removeEventListener('lostpointercapture', end);
    window.removeEventListener('keydown', cancel, { capture: true });
    delete item.dataset['dragged'];
    for (const one of items) delete one.dataset['drop'];
  };
  const take = () => {
    end();
    if (to !== from) drop(to - from);
  };
  const cancel = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    end();
  };
  grip.addEventListener('pointermove', over);
  grip.addEventListener('pointerup', take);
  grip.addEventListener('lostpointercapture', end);
  window.addEventListener('keydown', cancel, { capture: true });
}

/** The index the dragged item would get: it goes past another where the pointer is past the middle of that one. */
function placeFor(y: number, items: readonly HTMLElement[], from: number): number {
  const middle = (index: number) => {
    const { top, bottom } = items[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return (top + bottom) / 2;
  };
  let to = from;
  while (to > 0 && y < middle(to - 1)) to--;
  if (to === from) while (to < items.length - 1 && y > middle(to + 1)) to++;
  return to;
}
