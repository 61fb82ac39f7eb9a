import { svg, html } from 'lit';

/** Icons drawn on 16 by 16, in the colour of the text around them; said in words beside them, so silent by themselves. */
const icon = (path: ReturnType<typeof svg>) =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${path}</svg>`;

const line = (d: string) =>
  icon(
    svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />`,
  );

export const icons = {
  add: line('M8 3v10M3 8h10'),
  remove: line('M4 4l8 8M12 4l-8 8'),
  up: line('M8 13V3M3.5 7.5 8 3l4.5 4.5'),
  down: line('M8 3v10M3.5 8.5 8 13l4.5-4.5'),
  open: line('M6.5 3H3v10h10V9.5M9 3h4v4M13 3 7.5 8.5'),
  text: line('M3 4h10M3 8h10M3 12h6'),
  help: line('M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7zM6 6.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M8 11.4v.01'),
  save: line('M3 3h8l2 2v8H3zM5.5 3v3h5V3M5 13V9h6v4'),
  check: line('M3.5 8.5 6.5 11.5 12.5 4.5'),
  keyboard: line('M2 4h12v8H2zM4.6 6.5v.01M7 6.5v.01M9.3 6.5v.01M11.5 6.5v.01M5 9.5h6'),
  pending: line('M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2z'),
  fold: line('M6 3.5 10.5 8 6 12.5'),
  back: line('M10 3.5 5.5 8 10 12.5'),
  calendar: line('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5.5 9.5v.01M8 9.5v.01M10.5 9.5v.01'),
  grip: line('M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01'),
  talk: line('M2.5 3.5h8v6h-4l-2.5 2v-2h-1.5zM12.5 6.5h1v5H12v2l-2.5-2H7'),
  menu: line('M3 4h10M3 8h10M3 12h10'),
  error: line('M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4'),
  warning: line('M8 2 14.3 13.3H1.7zM8 6.3v3.4M8 11.6v.01'),
  info: line('M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7zM8 7.2v4M8 4.9v.01'),
};
