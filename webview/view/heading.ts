import { html } from 'lit';

/** A heading of a level that follows from where it stands, so that none is skipped. */
export function heading(level: number, text: unknown, id: string, className: string) {
  switch (level) {
    case 2:
      return html`<h2 id=${id} class=${className}>${text}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${className}>${text}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${className}>${text}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${className}>${text}</h5>`;
    default:
      return html`<h6 id=${id} class=${className}>${text}</h6>`;
  }
}
