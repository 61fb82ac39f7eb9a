import type { Path } from '../src/core/yaml/types.ts';
import { focusedPath, focusField } from './focus.ts';
import type { Remembered } from './host.ts';

type Focus = NonNullable<Remembered['focus']>;

/** How long after the frame gets the keyboard a press of the mouse may still say where it goes (ms). */
const PRESS = 40;

/**
 * Where the user is in the form: the field that last had the keyboard, and what is selected in it. VS Code leaves the
 * keyboard on nothing when it comes back to the frame from a text editor; then it goes back to that field.
 */
export class Place {
  private last: Focus | undefined;
  private pressedAt = -Infinity;

  /** The keyboard went somewhere, or the caret did. */
  readonly note = (): void => {
    const path = focusedPath();
    if (path === undefined) return;
    const input = focusedInput();
    const { selectionStart = null, selectionEnd = null } = input ?? {};
    this.last =
      selectionStart === null || selectionEnd === null ? { path } : { path, selection: [selectionStart, selectionEnd] };
  };

  /** A press of the mouse decides itself where the keyboard goes. */
  readonly pressed = (): void => {
    this.pressedAt = performance.now();
  };

  get focus(): Focus | undefined {
    this.note();
    return this.last;
  }

  /** Puts the keyboard where it was, without scrolling. */
  restore(focus = this.last): void {
    if (!focus || !focusField(JSON.parse(focus.path) as Path, true)) return;
    const { path, selection } = focus;
    // The toolkit hands on the keyboard, and its value, a frame later.
    requestAnimationFrame(() => {
      if (selection && focusedPath() === path) focusedInput()?.setSelectionRange(...selection);
    });
  }

  /** The frame has the keyboard again. */
  readonly returned = (): void => {
    setTimeout(() => {
      const isPressed = performance.now() - this.pressedAt < 2 * PRESS;
      const { activeElement } = document;
      if (!isPressed && document.hasFocus() && (!activeElement || activeElement === document.body)) this.restore();
    }, PRESS);
  };
}

/** The input with the keyboard, also inside a control of the toolkit, if it is one with a caret. */
function focusedInput(): HTMLTextAreaElement | HTMLInputElement | undefined {
  const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && active.type === 'text' ? active : undefined;
}
