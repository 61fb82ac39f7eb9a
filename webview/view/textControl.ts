import { carried } from '../caret.ts';

/** What one types in: of the browser, or of the toolkit. */
export interface TextControl extends HTMLElement {
  value: string;
}

/** Shows a text that came from outside. A caret in the field stays at its place in the words around it. */
export function putText(control: TextControl, text: string): void {
  const isNative = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  const input = isNative ? control : control.shadowRoot?.querySelector('input');
  const isFocused = control.matches(':focus, :focus-within');
  const { selectionStart = null, selectionEnd = null, value = '' } = input ?? {};
  control.value = text;
  if (!input || !isFocused || selectionStart === null || selectionEnd === null) return;
  const place = () => {
    input.setSelectionRange(carried(selectionStart, value, text), carried(selectionEnd, value, text));
  };
  // The toolkit hands its value on a frame later.
  if (input === control) place();
  else requestAnimationFrame(place);
}

/** A field is as high as its text. Chromium does it by itself. */
export function grow(control: TextControl): void {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
  control.style.height = 'auto';
  control.style.height = `${control.scrollHeight + 2}px`;
}
