import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewTask } from '../../src/core/overview/model.ts';
import { button } from '../controls/button.ts';
import { withCode } from '../view/code.ts';
import { icons } from '../view/icons.ts';
import type { View } from './view.ts';
import { linkTo, open } from './view.ts';

/** What everybody has to do: a list per person, what is done last in each. */
export function tasksByPerson(view: View, tasks: readonly OverviewTask[]) {
  const people = [...new Set(tasks.map(({ who }) => who))];
  return people.map((who, place) => {
    const id = `tasks-${place}`;
    const theirs = tasks.filter((task) => task.who === who);
    const isOwn = theirs.some(({ own }) => own);
    return html`<h3 class="who" id=${id}>
        ${view.texts.todoOf(who)}${isOwn ? html` <span class="tag own">${view.texts.you}</span>` : nothing}
      </h3>
      ${taskList(view, theirs, id)}`;
  });
}

/**
 * A list of things to do, each with its state in words and an icon, and the way to do it.
 * @param titleId the heading it is called after
 */
export function taskList(view: View, tasks: readonly OverviewTask[], titleId: string) {
  const isDone = ({ state }: OverviewTask) => state === 'done';
  return html`<ul class="tasks" aria-labelledby=${titleId}>
    ${repeat(
      [...tasks.filter((task) => !isDone(task)), ...tasks.filter(isDone)],
      ({ id }) => id,
      (task) => (isDone(task) ? doneItem(view, task) : taskItem(view, task)),
    )}
  </ul>`;
}

/** What is done asks for nothing any more: its words open its document. */
function doneItem(view: View, { label, link }: OverviewTask) {
  return html`<li class="task done">
    <span class="task-icon">${icons.check}</span>
    <p class="task-label">
      <span class="visually-hidden">${view.texts.states.done}: </span>${
        link ? linkTo(view, { ...link, label, name: view.texts.openThis(label) }) : label
      }
    </p>
  </li>`;
}

function taskItem(view: View, task: OverviewTask) {
  const { texts } = view;
  const { state, label, details } = task;
  return html`<li class="task ${state}">
    <span class="task-icon">${state === 'open' ? icons.pending : icons.info}</span>
    <div class="task-body">
      <p class="task-label">
        <span class="visually-hidden">${texts.states[state]}: </span>${label}
        ${state === 'advice' ? html`<span class="tag" aria-hidden="true">${texts.states.advice}</span>` : nothing}
      </p>
      ${
        details.length === 0
          ? nothing
          : html`<ul class="task-details" aria-label=${texts.whatLacks}>
              ${details.map(({ text, link }) => html`<li>${link ? linkTo(view, link, withCode(text)) : withCode(text)}</li>`)}
            </ul>`
      }
    </div>
    ${taskButton(view, task)}
  </li>`;
}

function taskButton(view: View, task: OverviewTask) {
  const { texts } = view;
  const { id, action, link, label, own } = task;
  if (action !== undefined) {
    return button({
      label: action,
      name: texts.do(action, label),
      look: own ? 'primary' : 'secondary',
      action: `do ${id}`,
      onClick: () => {
        view.post({ type: 'do', task: id });
      },
    });
  }
  if (!link) return nothing;
  return button({
    label: texts.open,
    name: texts.openThis(label),
    action: `open ${id}`,
    onClick: () => {
      open(view, link);
    },
  });
}
