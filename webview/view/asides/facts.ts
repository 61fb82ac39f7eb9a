import { html, nothing } from 'lit';
import type { Session } from '../../session.ts';
import { icons } from '../icons.ts';
import type { AsideOf } from './aside.ts';

/** Properties or steps, each with its value; a step says whether it was taken. */
export function factsAside({ texts }: Session, { facts }: AsideOf<'facts'>) {
  const areSteps = facts.every(({ state }) => state !== undefined);
  return html`<dl class="facts-list ${areSteps ? 'steps' : ''}">
    ${facts.map(
      ({ label, value, state }) =>
        html`<div class="fact ${state ?? ''}">
          <dt>${label}</dt>
          <dd>
            ${value === '' ? nothing : html`<span>${value}</span>`}
            ${
              state === undefined
                ? nothing
                : html`<span class="fact-state"
                    >${state === 'done' ? icons.check : icons.pending}${texts.asides.factStates[state]}</span
                  >`
            }
          </dd>
        </div>`,
    )}
  </dl>`;
}
