import { html, nothing } from 'lit';
import type { FormTalk, FormTalkPoint } from '../../src/core/form/state.ts';
import type { Session } from '../session.ts';
import { icons } from '../view/icons.ts';
import type { TalkMode } from './talkMode.ts';

/** The points of the agenda in order: what is done, what is spoken of, and how far the time is. */
export function pointsView(session: Session, mode: TalkMode, talk: FormTalk) {
  const { texts } = session;
  const done = talk.points.filter(({ discussed }) => discussed);
  const minutes = done.reduce((sum, { minutes: one = 0 }) => sum + one, 0);
  let total = 0;
  return html`<nav class="nav talk-nav ${mode.isListOpen ? 'open' : ''}" aria-label=${texts.talk.points}>
    <button
      type="button"
      class="nav-toggle"
      aria-expanded=${String(mode.isListOpen)}
      aria-controls="talk-points"
      @click=${() => {
        mode.isListOpen = !mode.isListOpen;
        void session.settled();
      }}
    >
      ${icons.menu} ${texts.talk.points}: ${texts.talk.place(mode.index + 1, talk.points.length)}
    </button>
    <ol id="talk-points" class="talk-points">
      ${talk.points.map((point, index) => {
        total += point.minutes ?? 0;
        return pointLine(session, mode, point, index, total);
      })}
    </ol>
    <p class="talk-total">
      ${texts.talk.total(done.length, talk.points.length)}${
        talk.minutes > 0 ? html`<br />${texts.talk.time(minutes, talk.minutes)}` : nothing
      }
    </p>
    ${
      talk.minutes > 0
        ? html`<progress class="talk-progress" max=${talk.minutes} .value=${minutes} aria-hidden="true"></progress>`
        : nothing
    }
  </nav>`;
}

function pointLine({ texts }: Session, mode: TalkMode, point: FormTalkPoint, index: number, until: number) {
  const isCurrent = point.id === mode.current?.id;
  const facts = [
    ...(point.by === undefined ? [] : [point.by]),
    ...(point.minutes === undefined ? [] : [`${texts.talk.minutes(point.minutes)}, ${texts.minutesUntil(until)}`]),
  ];
  return html`<li>
    <button
      type="button"
      class="talk-line ${isCurrent ? 'current' : ''} ${point.discussed ? 'done' : ''}"
      data-point=${point.id}
      aria-current=${isCurrent ? 'step' : nothing}
      @click=${() => {
        mode.goTo(point.id);
      }}
    >
      <span class="talk-number">${point.discussed ? icons.check : index + 1}</span>
      <span class="talk-line-words">
        <span class="talk-line-title">${point.title}</span>
        ${facts.length === 0 ? nothing : html`<span class="talk-line-facts">${facts.join(' · ')}</span>`}
        ${point.discussed ? html`<span class="visually-hidden">, ${texts.talk.done}</span>` : nothing}
      </span>
    </button>
  </li>`;
}
