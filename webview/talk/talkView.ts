import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FormField } from '../../src/core/form/model.ts';
import type { FormTalk, FormTalkPoint } from '../../src/core/form/state.ts';
import { button } from '../controls/index.ts';
import { pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import { asidesAt } from '../view/asides/index.ts';
import { drawField } from '../view/draw.ts';
import { icons } from '../view/icons.ts';
import { notice } from '../view/preface.ts';
import { shownFields } from '../view/section.ts';
import { agreementsView } from './agreements.ts';
import { lookBackView } from './lookBack.ts';
import { pointsView } from './pointsView.ts';
import { agreementsPath, lookBackPath, type TalkMode } from './talkMode.ts';

/** The talk while it is held: its points, and beside them all that belongs to the one that is spoken of. */
export function talkView(session: Session, mode: TalkMode, talk: FormTalk) {
  const { texts } = session;
  const { current } = mode;
  const note = session.noteAt([]);
  return html`<div class="shell talk">
    ${pointsView(session, mode, talk)}
    <main id="main" tabindex="-1">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
        }}
      >
        ${notice(session)}
        ${
          note === undefined
            ? nothing
            : html`<p class="talk-note" role="alert">${icons.error} ${texts.levels.error}: ${note}</p>`
        }
        ${
          current
            ? keyed(current.id, pointView(session, mode, talk, current))
            : html`<p class="talk-empty">${texts.talk.noPoints}</p>`
        }
        ${agreementsView(session, mode)}
      </form>
    </main>
  </div>`;
}

function pointView(session: Session, mode: TalkMode, { points }: FormTalk, point: FormTalkPoint) {
  const { texts } = session;
  const place = points.indexOf(point) + 1;
  const facts = [
    ...(point.by === undefined ? [] : [texts.talk.by(point.by)]),
    ...(point.minutes === undefined ? [] : [texts.talk.minutes(point.minutes)]),
  ];
  return html`<section class="talk-point" aria-labelledby="talk-title">
    <p class="talk-place">
      ${texts.talk.place(place, points.length)}${facts.map((fact) => html`<span class="dot"> · </span>${fact}`)}
      ${point.discussed ? html`<span class="talk-done">${icons.check} ${texts.talk.done}</span>` : nothing}
    </p>
    <h2 id="talk-title" tabindex="-1">${point.title}</h2>
    ${
      point.notes.length === 0
        ? nothing
        : html`<ul class="talk-notes">
            ${point.notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
    }
    ${sources(session, point)} ${notesOf(session, mode, point)} ${steps(session, mode, points, point)}
  </section>`;
}

function sources({ texts, host }: Session, { sources: all, section }: FormTalkPoint) {
  // The agreements one looks back on are shown themselves.
  const found = section === lookBackPath[0] ? all.filter(({ reference }) => !reference.includes('#')) : all;
  if (found.length === 0) return nothing;
  return html`<div class="talk-sources">
    <h3>${texts.talk.sources}</h3>
    <ul>
      ${found.map(
        ({ reference, label }) =>
          html`<li>
            <button
              type="button"
              class="link"
              title=${texts.talk.open(label)}
              @click=${() => {
                host.post({ type: 'openReference', reference });
              }}
            >
              ${label}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The fields of the report in which the notes on a point land. */
function notesOf(session: Session, mode: TalkMode, point: FormTalkPoint) {
  const { texts, model } = session;
  const section = model?.sections.find(({ id }) => id === point.section);
  if (!section) return nothing;
  if (section.fields.some(({ path }) => pathKey(path) === pathKey(agreementsPath))) {
    return html`<p class="talk-lands">${texts.talk.landsInAgreements}</p>`;
  }
  const list = section.fields.find(({ path }) => pathKey(path) === pathKey(lookBackPath));
  if (list?.type === 'list') return lookBackView(session, mode, list);
  const chosen = new Set(point.fields.map(pathKey));
  const shown = shownFields(section, session);
  const useful = shown.length > 0 ? shown : section.fields;
  const fields = chosen.size === 0 ? useful : useful.filter(({ path }) => chosen.has(pathKey(path)));
  // A lone field of the name of its section says it itself.
  const isSaid = fields.length === 1 && fields[0]?.label === section.title;
  return html`<div class="talk-fields" role="group" aria-label=${section.title}>
    ${isSaid ? nothing : html`<p class="talk-lands">${texts.talk.alsoHere} <strong>${section.title}</strong></p>`}
    ${asidesAt(session, [], section.id)}
    <div class="grid">
      ${fields.map((field: FormField) => drawField({ session, field, path: field.path, level: 3 }))}
    </div>
  </div>`;
}

function steps({ texts }: Session, mode: TalkMode, points: readonly FormTalkPoint[], point: FormTalkPoint) {
  const index = points.indexOf(point);
  const isLast = index === points.length - 1;
  const isFinished = points.every(({ discussed }) => discussed);
  const next = point.discussed
    ? {
        label: texts.talk.next,
        onClick: () => {
          mode.step(1);
        },
      }
    : {
        label: isLast ? texts.talk.discussedLast : texts.talk.discussedNext,
        onClick: () => {
          mode.tickAndGoOn();
        },
      };
  return html`<div class="talk-steps">
    ${
      point.discussed && isLast
        ? nothing
        : button({ ...next, look: 'primary', icon: point.discussed ? icons.down : icons.check, action: 'discussed' })
    }
    ${
      index === 0
        ? nothing
        : button({
            label: texts.talk.previous,
            onClick: () => {
              mode.step(-1);
            },
          })
    }
    ${
      point.discussed
        ? button({
            label: texts.talk.notDiscussed,
            action: 'not-discussed',
            onClick: () => {
              mode.tick(point, false);
            },
          })
        : nothing
    }
    ${isFinished ? html`<p class="talk-finished">${icons.check} ${texts.talk.finished}</p>` : nothing}
  </div>`;
}
