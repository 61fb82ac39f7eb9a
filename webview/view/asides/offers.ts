import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AsideSource } from '../../../src/core/form/aside.ts';
import type { Path } from '../../../src/core/yaml/types.ts';
import { button, iconButton } from '../../controls/index.ts';
import { listAt, pathKey } from '../../data.ts';
import { focusAction } from '../../focus.ts';
import type { Session } from '../../session.ts';
import { icons } from '../icons.ts';
import type { AsideOf } from './aside.ts';

/** So many are offered at once; the rest is a press away. */
const AT_ONCE = 3;

/** What can be linked in the list at `at` with one press. */
export function offersAside(session: Session, { at, offers }: AsideOf<'offers'>) {
  const first = offers.slice(0, AT_ONCE);
  const rest = offers.slice(AT_ONCE);
  return html`<div data-offers=${pathKey(at)}>
    ${lines(session, at, first)}
    ${
      rest.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${session.texts.asides.moreOffers(rest.length)}</summary>
            ${lines(session, at, rest)}
          </details>`
    }
  </div>`;
}

function lines(session: Session, at: Path, offers: readonly AsideSource[]) {
  const { texts, host } = session;
  return html`<ul class="offers-list">
    ${repeat(
      offers,
      ({ reference }) => reference,
      ({ reference, label }) =>
        html`<li class="offer">
          <span class="offer-label">${label}</span>
          ${iconButton({
            label: texts.openReference(label),
            icon: icons.open,
            onClick: () => {
              host.post({ type: 'openReference', reference });
            },
          })}
          ${button({
            label: texts.asides.link,
            name: texts.asides.linkThis(label),
            icon: icons.add,
            action: 'link',
            onClick: () => {
              link(session, at, { reference, label });
            },
          })}
        </li>`,
    )}
  </ul>`;
}

/** Linked at the end of the list; the focus goes to the offer that takes its place, in the end to the way to add. */
function link(session: Session, at: Path, { reference, label }: AsideSource): void {
  const index = buttonsAt(at).findIndex((one) => one.contains(document.activeElement));
  session.changes.make(
    at,
    () => {
      const linked = listAt(session.state?.data, at);
      return linked.includes(reference) ? [] : [{ op: 'insert', path: [...at, linked.length], value: reference }];
    },
    () => {
      session.announce(session.texts.asides.linked(label));
      // Who went on meanwhile is left where they are.
      if (index < 0 || (document.activeElement !== document.body && document.activeElement !== null)) return;
      const left = buttonsAt(at);
      const next = left[Math.min(index, left.length - 1)];
      if (next) next.focus();
      else focusAction(at, 'add');
    },
  );
}

/** The buttons that link, as far as they are unfolded. */
function buttonsAt(at: Path): HTMLElement[] {
  const offers = document.querySelector(`[data-offers=${CSS.escape(pathKey(at))}]`);
  return [...(offers?.querySelectorAll<HTMLElement>('[data-action="link"]') ?? [])].filter((one) =>
    one.checkVisibility(),
  );
}
