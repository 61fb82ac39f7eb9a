/** What a key of the form does, by name: the words are in the texts, the deed with who carries it out. */
export type Deed =
  | 'nextPoint'
  | 'previousPoint'
  | 'nextSection'
  | 'previousSection'
  | 'moveUp'
  | 'moveDown'
  | 'save'
  | 'undo'
  | 'redo'
  | 'shortcuts';

/** A key with what is held down beside it. `mod` is Ctrl, on a Mac ⌘. */
export interface KeyPress {
  /** As `KeyboardEvent.key` gives it; letters in lower case. */
  key: string;
  mod?: true;
  alt?: true;
  shift?: true;
}

export type DeedGroup = 'way' | 'editing' | 'help';

interface Shortcut {
  deed: Deed;
  group: DeedGroup;
  keys: readonly KeyPress[];
}

/**
 * The keys of the form, in the order in which they are listed: what is listed is what is handled. VS Code hands every key
 * to the form first. None of these means something else in its forms, and none is a single character, which who
 * speaks to the computer would press by accident (WCAG 2.1.4). F6 stays VS Code's: it leads out of the form.
 */
export const shortcuts: readonly Shortcut[] = [
  { deed: 'nextPoint', group: 'way', keys: [{ key: 'F8' }] },
  { deed: 'previousPoint', group: 'way', keys: [{ key: 'F8', shift: true }] },
  { deed: 'nextSection', group: 'way', keys: [{ key: 'PageDown', alt: true }] },
  { deed: 'previousSection', group: 'way', keys: [{ key: 'PageUp', alt: true }] },
  { deed: 'moveUp', group: 'editing', keys: [{ key: 'ArrowUp', alt: true }] },
  { deed: 'moveDown', group: 'editing', keys: [{ key: 'ArrowDown', alt: true }] },
  { deed: 'save', group: 'editing', keys: [{ key: 's', mod: true }] },
  { deed: 'undo', group: 'editing', keys: [{ key: 'z', mod: true }] },
  {
    deed: 'redo',
    group: 'editing',
    keys: [
      { key: 'y', mod: true },
      { key: 'z', mod: true, shift: true },
    ],
  },
  { deed: 'shortcuts', group: 'help', keys: [{ key: '/', mod: true }] },
];

/** What a key press asks for; undefined when it is not one of ours. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  return shortcuts.find(({ keys }) => keys.some((press) => isPressed(press, event)))?.deed;
}

function isPressed({ key, mod, alt, shift }: KeyPress, event: KeyboardEvent): boolean {
  // A sign may need Shift on one keyboard and not on the other.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === Boolean(mod) &&
    event.altKey === Boolean(alt) &&
    (isSign || event.shiftKey === Boolean(shift))
  );
}
