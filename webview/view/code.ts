import { html } from 'lit';

/** Text in which names of keys stand between backticks, as in the schemas. */
export function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
