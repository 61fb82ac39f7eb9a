import type { KeyPress } from './shortcuts.ts';

/** Whether the keyboard is one of a Mac, where keys have signs for names. */
const isMac = /mac/iu.test(navigator.userAgent);

const named: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** The keys of a press as they stand on the keyboard, in the order in which they are pressed. */
export function keyNames({ key, mod, alt, shift }: KeyPress): string[] {
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    named[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}
