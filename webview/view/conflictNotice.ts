import { html } from 'lit';
import { button } from '../controls/index.ts';
import type { Session } from '../session.ts';
import type { ConflictNoun } from '../texts/fields.ts';

/**
 * Asks in a field that was changed here and elsewhere which of both stays. Said at once to who listens; the buttons come
 * next in the order of the keyboard.
 */
export function conflictNotice(
  { texts }: Session,
  noun: ConflictNoun,
  words: string,
  deeds: { keepMine: () => void; takeTheirs: () => void },
) {
  const { keepMine, takeTheirs } = texts.conflictButtons[noun];
  return html`<div class="notice conflict" role="alert">
    <p>${words}</p>
    ${button({ label: keepMine, look: 'primary', onClick: deeds.keepMine })}
    ${button({ label: takeTheirs, onClick: deeds.takeTheirs })}
  </div>`;
}
