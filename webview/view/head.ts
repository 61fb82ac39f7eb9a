import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { button, iconButton } from '../controls/index.ts';
import { lastFocusedPath } from '../focus.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { Session } from '../session.ts';
import { countOpen } from '../session.ts';
import { icons } from './icons.ts';

/** What the buttons of the head do that is not of the document. */
export interface HeadDeeds {
  isExplained: boolean;
  explain: () => void;
  showShortcuts: () => void;
  goToPoint: (by: 1 | -1) => void;
  /** The talk of this report, when there is one to hold. */
  talk: { isHeld: boolean; toggle: () => void } | undefined;
}

/** What the document is, how it stands, and what can be done with it as a whole. */
export function headView(session: Session, deeds: HeadDeeds) {
  const { texts, state, model, fileName } = session;
  const title = model?.title ?? '';
  // Beside the way into the talk there is no room for more words.
  const tool = deeds.talk ? iconButton : button;
  const rest = state?.title.startsWith(`${title}, `) ? state.title.slice(title.length + 2) : '';
  return html`<header class="head" ${ref(measure)}>
    <div class="head-inner">
      <div class="titles">
        <h1>${title}${rest === '' ? nothing : html` <span class="rest">${rest}</span>`}</h1>
        <p class="facts">
          <span class="file">${fileName}</span>
          <span class="state ${state?.dirty ? 'dirty' : ''}">${savedState(session)}</span>
        </p>
      </div>
      ${pointsOf(session, deeds)}
      <div class="actions">
        ${talkButton(session, deeds)} ${session.readOnly ? nothing : saveButton(session)}
        ${tool({
          label: deeds.isExplained ? texts.hideHelp : texts.showHelp,
          icon: icons.help,
          isCompact: true,
          onClick: deeds.explain,
        })}
        ${tool({
          label: texts.openAsText,
          icon: icons.text,
          isCompact: true,
          onClick: () => {
            openAsText(session);
          },
        })}
        ${iconButton({ label: texts.shortcuts, icon: icons.keyboard, onClick: deeds.showShortcuts })}
      </div>
    </div>
  </header>`;
}

/** From the form to the talk and back. */
function talkButton({ texts }: Session, { talk }: HeadDeeds) {
  if (!talk) return nothing;
  return button({
    label: talk.isHeld ? texts.talk.leave : texts.talk.hold,
    icon: talk.isHeld ? icons.text : icons.talk,
    action: 'talk',
    onClick: talk.toggle,
  });
}

function savedState({ texts, state, readOnly }: Session): string {
  if (readOnly) return texts.readOnly;
  return state?.dirty ? texts.changed : texts.saved;
}

/** What is left to do, and the way along it. */
function pointsOf({ texts, state }: Session, { goToPoint }: HeadDeeds) {
  const open = state ? countOpen(state) : 0;
  const advice = (state?.findings.length ?? 0) - open;
  if (open + advice === 0) return html`<p class="points none">${icons.check} ${texts.allDone}</p>`;
  const hasErrors = state?.findings.some(({ level }) => level === 'error') === true;
  const level = open === 0 ? 'info' : hasErrors ? 'error' : 'warning';
  return html`<div class="points" role="group" aria-label=${texts.points}>
    <button
      type="button"
      class="points-count ${level}"
      title=${texts.deeds.nextPoint}
      @click=${() => {
        goToPoint(1);
      }}
    >
      ${icons[level]} ${open > 0 ? texts.toDo(open) : texts.adviceLeft(advice)}
    </button>
    ${iconButton({
      label: texts.deeds.previousPoint,
      icon: icons.up,
      onClick: () => {
        goToPoint(-1);
      },
    })}
    ${iconButton({
      label: texts.deeds.nextPoint,
      icon: icons.down,
      onClick: () => {
        goToPoint(1);
      },
    })}
  </div>`;
}

function saveButton(session: Session) {
  return button({
    label: session.texts.save,
    icon: icons.save,
    look: session.state?.dirty ? 'primary' : 'secondary',
    onClick: () => {
      session.writers.flush();
      session.changes.after({ type: 'save' });
    },
  });
}

function openAsText(session: Session): void {
  session.writers.flush();
  const path = lastFocusedPath();
  session.host.post({ type: 'openAsText', ...(path === undefined ? {} : { path: JSON.parse(path) as Path }) });
}

/** The head is as high as its words need: what is scrolled to has to stay clear of it. */
const observer = new ResizeObserver(([entry]) => {
  const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
  document.documentElement.style.setProperty('--head-measured', `${Math.ceil(height)}px`);
});

function measure(head: Element | undefined): void {
  observer.disconnect();
  if (head) observer.observe(head);
}
