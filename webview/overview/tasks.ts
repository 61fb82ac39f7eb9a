import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewTask } from '../../src/core/overview/model.ts';
import { button } from '../controls/button.ts';
import { icons } from '../view/icons.ts';
import type { View } from './view.ts';
import { linkTo, open } from './view.ts';

/** A list of things to do, each with its state in words and an icon, and the way to do it. */
export function taskList(view: View, tasks: readonly OverviewTask[], label: string) {
  return html`<ul class="tasks" aria-label=${label}>
    ${repeat(
      tasks,
      ({ id }) => id,
      (task) => taskItem(view, task),
    )}
  </ul>`;
}

function taskItem(view: View, task: OverviewTask) {
  const { texts } = view;
  const { state, label, who, own, details } = task;
  return html`<li class="task ${state}">
    <span class="task-icon">${state === 'done' ? icons.check : state === 'open' ? icons.pending : icons.info}</span>
    <div class="task-body">
      <p class="task-label">
        <span class="visually-hidden">${texts.states[state]}: </span>${label}
        ${who === '' ? nothing : html`<span class="who ${own ? 'own' : ''}">${who}</span>`}
        ${state === 'advice' ? html`<span class="who" aria-hidden="true">${texts.states.advice}</span>` : nothing}
      </p>
      ${
        details.length === 0 || state === 'done'
          ? nothing
          : html`<ul class="task-details" aria-label=${texts.whatLacks}>
              ${details.map(({ text, link }) => html`<li>${link ? linkTo(view, { ...link, label: text }) : text}</li>`)}
            </ul>`
      }
    </div>
    ${taskButton(view, task)}
  </li>`;
}

function taskButton(view: View, task: OverviewTask) {
  const { texts } = view;
  const { id, action, link, label, state } = task;
  if (action !== undefined) {
    return button({
      label: action,
      name: texts.do(action, label),
      look: state === 'open' ? 'primary' : 'secondary',
      action: `do ${id}`,
      onClick: () => {
        view.post({ type: 'do', task: id });
      },
    });
  }
  if (!link) return nothing;
  return button({
    label: texts.open,
    name: texts.openThis(link.label),
    action: `open ${id}`,
    onClick: () => {
      open(view, link);
    },
  });
}
