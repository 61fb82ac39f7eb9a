import { html } from 'lit';
import { iconButton } from '../controls/index.ts';
import { keyNames } from '../keys/keyNames.ts';
import { shortcuts, type DeedGroup, type KeyPress } from '../keys/shortcuts.ts';
import type { Session } from '../session.ts';
import { icons } from './icons.ts';

/** Keys that do something, as they are listed. */
export interface ShortcutGroup {
  title: string;
  lines: readonly { keys: readonly KeyPress[]; does: string }[];
}

const groups: readonly DeedGroup[] = ['way', 'editing', 'help'];

function groupsOf({ texts }: Session): ShortcutGroup[] {
  return groups.map((group) => ({
    title: texts.deedGroups[group],
    lines: shortcuts
      .filter((shortcut) => shortcut.group === group)
      .map(({ keys, deed }) => ({ keys, does: texts.deeds[deed] })),
  }));
}

/** The keys of the form, in a dialog. */
export function shortcutsDialog(session: Session, further: readonly ShortcutGroup[] = []) {
  const { texts } = session;
  return html`<dialog class="shortcuts" id="shortcuts" aria-labelledby="shortcuts-title" @click=${closeBeside}>
    <div class="shortcuts-body">
      <div class="shortcuts-head">
        <h2 id="shortcuts-title">${texts.shortcuts}</h2>
        ${iconButton({ label: texts.close, icon: icons.remove, onClick: closeShortcuts })}
      </div>
      ${[...groupsOf(session), ...further].map(
        ({ title, lines }) =>
          html`<h3>${title}</h3>
            <dl>
              ${lines.map(
                ({ keys, does }) =>
                  html`<div>
                    <dt>${does}</dt>
                    <dd>${keys.map((press, index) => html`${index > 0 ? ` ${texts.or} ` : ''}${keyView(press)}`)}</dd>
                  </div>`,
              )}
            </dl>`,
      )}
      <p class="shortcuts-note">${texts.shortcutsNote}</p>
    </div>
  </dialog>`;
}

function keyView(press: KeyPress) {
  return html`<span class="keys"
    >${keyNames(press).map((name, index) => html`${index > 0 ? ' + ' : ''}<kbd>${name}</kbd>`)}</span
  >`;
}

function dialogElement(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog#shortcuts');
}

export function openShortcuts(): void {
  dialogElement()?.showModal();
}

export function closeShortcuts(): void {
  dialogElement()?.close();
}

export function areShortcutsOpen(): boolean {
  return dialogElement()?.open === true;
}

/** A press beside the dialog is on the dialog itself: what it holds fills it. */
function closeBeside(event: Event): void {
  if (event.target === event.currentTarget) closeShortcuts();
}
