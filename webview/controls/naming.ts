/**
 * Names a toolkit element for assistive technology. The toolkit writes an `aria-label` of its own when an element is
 * connected and hands it on to the control in its shadow; so ours comes after that, and again whenever it changes.
 */
export function nameControl(element: Element | undefined, name: string): void {
  if (!element) return;
  queueMicrotask(() => {
    if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
  });
}

/**
 * Describes the input in the shadow of a toolkit field: ids of the page do not reach in there, a description in words
 * does.
 */
export function describeInput(field: Element | undefined, description: string, isInvalid: boolean): void {
  if (!field) return;
  queueMicrotask(() => {
    const input = field.shadowRoot?.querySelector('input');
    if (!input) return;
    input.setAttribute('aria-description', description);
    input.setAttribute('aria-invalid', String(isInvalid));
  });
}
