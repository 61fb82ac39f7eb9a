import { html, LitElement, nothing } from 'lit';
import type { FormSection } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { ToWebview } from '../../src/protocol/index.ts';
import { button } from '../controls/index.ts';

import { focusedPath, focusField } from '../focus.ts';
import { Host } from '../host.ts';
import type { Remembered } from '../host.ts';
import { countOpen, Session } from '../session.ts';
import { icons } from './icons.ts';
import { keptTexts } from './kept.ts';
import { isFilledIn, sectionId, sectionView, shownSections } from './section.ts';
import { unreadableView } from './unreadable.ts';

/** The whole page: head, way through the sections, and the form or why there is none. */
export class PortfolioForm extends LitElement {
  static override properties = {
    isMenuOpen: { state: true },
    current: { state: true },
    spoken: { state: true },
    isExplained: { state: true },
  };

  declare private isMenuOpen: boolean;
  /** The section that is being read. */
  declare private current: string | undefined;
  declare private spoken: string;
  /** Whether the explanation of every field is shown, not only of the large ones. */
  declare private isExplained: boolean;
  private readonly host = new Host();
  private readonly session = new Session(
    this.host,
    () => {
      this.requestUpdate();
      return this.updateComplete;
    },
    (text) => {
      this.spoken = text;
    },
  );
  private toRestore: Remembered | undefined;
  private rememberTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.isMenuOpen = false;
    this.spoken = '';
    this.isExplained = this.host.recall().explained ?? false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toRestore = this.host.recall();
    this.host.listen((message) => {
      this.receive(message);
    });
    window.addEventListener('keydown', this.onKeydown, { capture: true });
    window.addEventListener('scroll', this.onScroll, { passive: true });
    window.addEventListener('blur', this.onLeave);
    window.addEventListener('pagehide', this.onHide);
    document.addEventListener('visibilitychange', this.onHide);
    for (const event of ['input', 'focusin', 'focusout']) this.addEventListener(event, this.remember);
    this.host.post({ type: 'ready' });
  }

  private receive(message: ToWebview): void {
    if (message.type === 'reveal') {
      this.reveal(message.path);
      return;
    }
    this.session.receive(message);
    if (message.type === 'open') {
      document.documentElement.lang = message.language;
      void this.restore();
    }
    this.remember();
  }

  private reveal(path: Path): void {
    void this.updateComplete.then(() => {
      requestAnimationFrame(() => {
        focusField(path);
      });
    });
  }

  // What is remembered

  private async restore(): Promise<void> {
    const remembered = this.toRestore;
    this.toRestore = undefined;
    if (!remembered) return;
    await this.updateComplete;
    // The toolkit draws its elements in the frames after: only then is everything as high as it will be.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    window.scrollTo({ top: remembered.scroll, behavior: 'instant' });
    if (!remembered.focus) return;
    focusField(JSON.parse(remembered.focus.path) as Path, true);
    const active = document.activeElement;
    const { selection } = remembered.focus;
    if (selection && active instanceof HTMLTextAreaElement) active.setSelectionRange(...selection);
  }

  private readonly remember = (): void => {
    clearTimeout(this.rememberTimer);
    this.rememberTimer = setTimeout(this.rememberNow, 100);
  };

  private readonly rememberNow = (): void => {
    // Before the form is there again, what was remembered is all there is.
    if (this.toRestore) return;
    const path = focusedPath();
    const active = document.activeElement;
    const selection =
      active instanceof HTMLTextAreaElement
        ? { selection: [active.selectionStart, active.selectionEnd] satisfies [number, number] }
        : {};
    this.host.remember({
      scroll: window.scrollY,
      explained: this.isExplained,
      ...(path === undefined ? {} : { focus: { path, ...selection } }),
      drafts: this.session.keptTexts(),
    });
  };

  // Nothing typed is left behind

  private readonly onLeave = (): void => {
    this.session.flush();
    this.rememberNow();
  };

  private readonly onHide = (): void => {
    this.session.flush();
    this.session.outbox.sendAll();
    this.rememberNow();
  };

  /**
   * VS Code carries out its keys by itself, at once. What is typed has to be there before: then the key waits until the
   * document has it. With nothing on its way the key is VS Code's.
   */
  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey)) return;
    this.session.flush();
    if (!this.session.outbox.isBusy) return;
    const key = event.key.toLowerCase();
    const message =
      key === 's' && !event.shiftKey && !event.altKey
        ? ({ type: 'save' } as const)
        : key === 'z' && !event.altKey
          ? ({ type: event.shiftKey ? 'redo' : 'undo' } as const)
          : key === 'y' && !event.altKey
            ? ({ type: 'redo' } as const)
            : undefined;
    if (!message) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.session.after(message);
  };

  // Where the reader is

  private readonly onScroll = (): void => {
    const top = this.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
    const sections = [...this.querySelectorAll<HTMLElement>('.section')];
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= top + 48);
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    this.current = (isAtEnd ? sections.at(-1) : (passed.at(-1) ?? sections[0]))?.id;
    this.remember();
  };

  private goTo(section: FormSection): void {
    this.isMenuOpen = false;
    const title = document.getElementById(`${sectionId(section)}-title`);
    title?.focus({ preventScroll: true });
    title?.closest('.section')?.scrollIntoView({ block: 'start' });
    this.current = sectionId(section);
  }

  /** Fields take their texts when they are put on the page; what is left then has lost its place. */
  protected override updated(): void {
    const { session } = this;
    if (session.isDrawn || !session.model || session.trouble) return;
    session.isDrawn = true;
    if (session.stray.size > 0) this.requestUpdate();
  }

  // What it looks like

  protected override render() {
    return html`${this.body()}
      <div class="visually-hidden" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private body() {
    const { session } = this;
    if (session.trouble) return unreadableView(session);
    const { model, state, texts } = session;
    if (!model || !state) return html`<main id="main" class="opening"><h1>${texts.loading}</h1></main>`;
    const sections = shownSections(session);
    return html`<a class="skip" href="#main" @click=${this.skip}>${texts.skip}</a>
      ${this.head(model.title, sections)}
      <div class="shell ${this.isExplained ? 'explained' : ''}">
        ${this.navigation(sections)}
        <main id="main" tabindex="-1">
          <form
            @submit=${(event: Event) => {
              event.preventDefault();
            }}
          >
            ${this.loose()} ${keptTexts(session)} ${this.documentFindings()}
            ${sections.map((section) => sectionView(session, section))}
          </form>
        </main>
      </div>`;
  }

  private loose() {
    const { model } = this.session;
    return model?.help === undefined ? nothing : html`<p class="intro">${model.help}</p>`;
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };

  private head(title: string, sections: readonly FormSection[]) {
    const { session } = this;
    const { texts, state, host, fileName } = session;
    const open = state ? countOpen(state) : 0;
    const rest = state?.title.startsWith(`${title}, `) ? state.title.slice(title.length + 2) : '';
    const first = sections.find(({ id }) => (state?.missing[id] ?? 0) > 0);
    return html`<header class="head">
      <div class="head-inner">
        <div class="titles">
          <h1>${title}${rest === '' ? nothing : html`<span class="rest">${rest}</span>`}</h1>
          <p class="facts">
            <span class="file">${fileName}</span>
            <span class="state ${state?.dirty ? 'dirty' : ''}">${this.savedState()}</span>
            ${
              first
                ? html`<button
                    type="button"
                    class="link"
                    @click=${() => {
                      this.goTo(first);
                    }}
                  >
                    ${texts.toDo(open)}
                  </button>`
                : html`<span class="all-done">${icons.check} ${texts.allDone}</span>`
            }
          </p>
        </div>
        <div class="actions">
          ${
            session.readOnly
              ? nothing
              : button({
                  label: texts.save,
                  icon: icons.save,
                  look: state?.dirty ? 'primary' : 'secondary',
                  onClick: () => {
                    session.flush();
                    session.after({ type: 'save' });
                  },
                })
          }
          ${button({
            label: this.isExplained ? texts.hideHelp : texts.showHelp,
            icon: icons.help,
            onClick: () => {
              this.isExplained = !this.isExplained;
              this.remember();
            },
          })}
          ${button({
            label: texts.openAsText,
            icon: icons.text,
            onClick: () => {
              session.flush();
              const path = focusedPath();
              host.post({ type: 'openAsText', ...(path === undefined ? {} : { path: JSON.parse(path) as Path }) });
            },
          })}
        </div>
      </div>
    </header>`;
  }

  private savedState(): string {
    const { texts, state, readOnly } = this.session;
    if (readOnly) return texts.readOnly;
    return state?.dirty ? texts.changed : texts.saved;
  }

  private navigation(sections: readonly FormSection[]) {
    const { session, isMenuOpen } = this;
    const { texts, state } = session;
    const current = this.current ?? (sections[0] && sectionId(sections[0]));
    return html`<nav class="nav ${isMenuOpen ? 'open' : ''}" aria-label=${texts.sections}>
      <button
        type="button"
        class="nav-toggle"
        aria-expanded=${String(isMenuOpen)}
        aria-controls="nav-list"
        @click=${() => {
          this.isMenuOpen = !this.isMenuOpen;
        }}
      >
        ${icons.menu} ${texts.sections}
      </button>
      <ul id="nav-list">
        ${sections.map((section) => {
          const count = state?.missing[section.id] ?? 0;
          const isCurrent = sectionId(section) === current;
          return html`<li>
            <a
              href="#${sectionId(section)}"
              class=${isCurrent ? 'current' : ''}
              aria-current=${isCurrent ? 'true' : nothing}
              @click=${(event: Event) => {
                event.preventDefault();
                this.goTo(section);
              }}
              ><span class="nav-title">${section.title}</span>${
                count > 0
                  ? html`<span class="count" aria-hidden="true">${count}</span
                      ><span class="visually-hidden">, ${texts.toDo(count)}</span>`
                  : isFilledIn(session, section)
                    ? html`<span class="nav-done"
                        >${icons.check}<span class="visually-hidden">, ${texts.allDone}</span></span
                      >`
                    : nothing
              }</a
            >
          </li>`;
        })}
      </ul>
    </nav>`;
  }

  private documentFindings() {
    const { session } = this;
    const findings = session.findingsOf(undefined);
    if (findings.length === 0) return nothing;
    return html`<ul class="findings document">
      ${findings.map(
        ({ level, message, rule }) =>
          html`<li class="finding ${level}" data-rule=${rule}>
            ${icons[level]}<span><span class="level">${session.texts.levels[level]}:</span> ${message}</span>
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('portfolio-form', PortfolioForm);
