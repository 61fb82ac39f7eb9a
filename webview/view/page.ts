import { html, LitElement, nothing } from 'lit';
import type { FormSection } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { ToWebview } from '../../src/protocol/index.ts';
import { FocusOfFindings, goToPlace, placeAt } from '../focus.ts';
import { Host } from '../host.ts';
import type { Remembered } from '../host.ts';
import { deedOf, type Deed } from '../keys/shortcuts.ts';
import { News } from '../news.ts';
import { Place } from '../place.ts';
import { Points } from '../points.ts';
import { Session } from '../session.ts';
import { talkKey, talkShortcuts } from '../talk/talkKeys.ts';
import { TalkMode } from '../talk/talkMode.ts';
import { talkView } from '../talk/talkView.ts';
import { findingsOver } from './findings.ts';
import { headView } from './head.ts';
import { icons } from './icons.ts';
import { keptTexts } from './kept.ts';
import { navigation } from './navigation.ts';
import { sectionId, sectionView, shownSections } from './section.ts';
import { inTurn } from './slices.ts';
import { areShortcutsOpen, closeShortcuts, openShortcuts, shortcutsDialog } from './shortcutsDialog.ts';
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
  /** What is said to who listens; the same words again are said again. */
  declare private spoken: { text: string; turn: number };
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
      this.spoken = { text, turn: this.spoken.turn + 1 };
    },
  );
  private readonly news = new News(this.session);
  private readonly points = new Points(this.session);
  private readonly talk = new TalkMode(this.session, this.host.recall().talk);
  private readonly place = new Place();
  private readonly focusOfFindings = new FocusOfFindings();
  private toRestore: Remembered | undefined;
  /** Where to go once it is drawn. */
  private wanted: Path | undefined;
  private rememberTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.isMenuOpen = false;
    this.spoken = { text: '', turn: 0 };
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
    window.addEventListener('focus', this.onReturn);
    window.addEventListener('focus', this.place.returned);
    window.addEventListener('pointerdown', this.place.pressed, { capture: true });
    this.addEventListener('focusin', this.place.note);
    this.addEventListener('click', this.onClick, { capture: true });
    document.addEventListener('selectionchange', this.place.note);
    window.addEventListener('pagehide', this.onHide);
    document.addEventListener('visibilitychange', this.onHide);
    for (const event of ['input', 'focusin', 'focusout']) this.addEventListener(event, this.remember);
    this.addEventListener('input', () => {
      this.news.typed();
    });
    this.addEventListener('focusin', () => {
      this.news.focused();
      this.focusOfFindings.note();
    });
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
      this.news.opened();
      void this.restore();
    }
    if (message.type === 'state') this.news.changed();
    this.remember();
  }

  /** Somebody asked for this field: more than where one was before a reload. */
  private reveal(path: Path): void {
    this.wanted = path;
    this.talk.leave();
    void this.drawn().then(() => {
      const place = this.wanted && placeAt(this.wanted);
      this.wanted = undefined;
      if (place) goToPlace(place);
    });
  }

  /** The toolkit draws its elements in the frames after: only then is everything as high as it will be. */
  private async drawn(): Promise<void> {
    await this.updateComplete;
    this.session.slices.drawAll();
    await this.updateComplete;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }

  /** Does what may go to any place, when all places are there. */
  private whenDrawn(deed: () => void): void {
    if (this.session.slices.isDone) deed();
    else void this.drawn().then(deed);
  }

  /** A button may go to any place. */
  private readonly onClick = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('button, vscode-button, a'))
      this.session.slices.drawAll();
  };

  // What is remembered

  private async restore(): Promise<void> {
    const remembered = this.toRestore;
    this.toRestore = undefined;
    if (!remembered || (remembered.scroll === 0 && !remembered.focus)) return;
    await this.drawn();
    if (this.wanted && placeAt(this.wanted)) return;
    window.scrollTo({ top: remembered.scroll, behavior: 'instant' });
    if (!remembered.focus) return;
    this.place.restore(remembered.focus);
  }

  private readonly remember = (): void => {
    clearTimeout(this.rememberTimer);
    this.rememberTimer = setTimeout(this.rememberNow, 100);
  };

  private readonly rememberNow = (): void => {
    // Before the form is there again, what was remembered is all there is.
    if (this.toRestore) return;
    const { focus } = this.place;
    this.host.remember({
      scroll: window.scrollY,
      explained: this.isExplained,
      ...(focus === undefined ? {} : { focus }),
      ...(this.talk.remembered === undefined ? {} : { talk: this.talk.remembered }),
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

  private readonly onReturn = (): void => {
    this.focusOfFindings.restore();
  };

  // Keys

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) this.session.flush();
    const deed = deedOf(event);
    const isDone = deed === undefined ? talkKey(event, this.talk) : this.carryOut(deed);
    if (!isDone) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Does what a key asks for; false when the key is for somebody else: the list the focus is in, or VS Code. */
  private carryOut(deed: Deed): boolean {
    if (this.session.trouble || !this.session.model) return false;
    if (areShortcutsOpen() && deed !== 'shortcuts') return false;
    switch (deed) {
      case 'nextPoint':
      case 'previousPoint':
        this.whenDrawn(() => {
          this.points.step(deed === 'nextPoint' ? 1 : -1);
        });
        return true;
      case 'nextSection':
      case 'previousSection':
        this.whenDrawn(() => {
          this.stepSection(deed === 'nextSection' ? 1 : -1);
        });
        return true;
      case 'shortcuts':
        if (areShortcutsOpen()) closeShortcuts();
        else openShortcuts();
        return true;
      case 'save':
      case 'undo':
      case 'redo':
        return this.sendBehind(deed);
      case 'moveUp':
      case 'moveDown':
        return false;
    }
  }

  /**
   * VS Code carries out its keys by itself, at once. What is typed has to be there before: then the key waits until the
   * document has it. With nothing on its way the key is VS Code's.
   */
  private sendBehind(type: 'save' | 'undo' | 'redo'): boolean {
    if (!this.session.outbox.isBusy) return false;
    this.session.after({ type });
    return true;
  }

  // Where the reader is

  private readonly onScroll = (): void => {
    const top = this.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
    const sections = [...this.querySelectorAll<HTMLElement>('.section')];
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= top + 48);
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    this.current = (isAtEnd ? sections.at(-1) : (passed.at(-1) ?? sections[0]))?.id;
    this.remember();
  };

  /** From the section the focus is in, else from the one that is being read. */
  private stepSection(by: 1 | -1): void {
    const sections = shownSections(this.session);
    const id = document.activeElement?.closest('.section')?.id ?? (window.scrollY > 0 ? this.current : undefined);
    const from = sections.findIndex((section) => sectionId(section) === id);
    const to = from < 0 ? sections.at(by > 0 ? 0 : -1) : sections[(from + by + sections.length) % sections.length];
    if (to) this.goTo(to);
  }

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
    requestAnimationFrame(() => {
      this.focusOfFindings.restore();
    });
    if (session.isDrawn || !session.model || session.trouble) return;
    session.slices.opened();
    if (!session.slices.isDone) return;
    session.isDrawn = true;
    if (session.stray.size > 0) this.requestUpdate();
  }

  // What it looks like

  protected override render() {
    // A space more is another text for who listens, and the same for who looks.
    const spoken = this.spoken.turn % 2 === 0 ? this.spoken.text : `${this.spoken.text}\u00a0`;
    return html`${this.body()}
      <div class="visually-hidden" role="status" aria-live="polite">${spoken}</div>`;
  }

  private body() {
    const { session } = this;
    if (session.trouble) return unreadableView(session);
    const { model, state, texts } = session;
    if (!model || !state) return html`<main id="main" class="opening"><h1>${texts.loading}</h1></main>`;
    const sections = shownSections(session);
    return html`${this.skipLinks()}
    ${headView(session, { ...this.headDeeds, ...this.talkDeed, isExplained: this.isExplained })}
    ${this.talk.talk ? talkView(session, this.talk, this.talk.talk) : this.form(sections)}
    ${shortcutsDialog(session, talkShortcuts(session))}`;
  }

  private form(sections: readonly FormSection[]) {
    const { session } = this;
    return html` <div class="shell ${this.isExplained ? 'explained' : ''}">
      ${navigation(session, sections, {
        isOpen: this.isMenuOpen,
        current: this.current ?? (sections[0] && sectionId(sections[0])),
        toggle: () => {
          this.isMenuOpen = !this.isMenuOpen;
        },
        goTo: (section) => {
          this.goTo(section);
        },
      })}
      <main id="main" tabindex="-1">
        <form
          ?data-drawing=${!session.slices.isDone}
          @submit=${(event: Event) => {
            event.preventDefault();
          }}
        >
          ${this.preface()} ${keptTexts(session)} ${findingsOver(session, undefined)}
          ${sections.map((section) => inTurn(session.slices, () => sectionView(session, section)))}
        </form>
      </main>
    </div>`;
  }

  private get talkDeed() {
    const toggle = () => {
      this.talk.toggle();
    };
    return { talk: this.session.state?.talk && { isHeld: this.talk.isOn, toggle } };
  }

  private readonly headDeeds = {
    explain: () => {
      this.isExplained = !this.isExplained;
      this.remember();
    },
    showShortcuts: openShortcuts,
    goToPoint: (by: 1 | -1) => {
      this.points.step(by);
    },
  };

  /** What goes for the whole document: what it is for, and why it can only be read. */
  private preface() {
    const { model, state, readOnly, texts } = this.session;
    const condition = state?.file ?? (readOnly ? 'readOnlyPlace' : undefined);
    const words = condition && texts.conditions[condition];
    return html`${
      words
        ? html`<p class="condition ${condition}" role="status">
            ${condition === 'gone' ? icons.warning : icons.info} ${words}
          </p>`
        : nothing
    }
    ${model?.help === undefined ? nothing : html`<p class="intro">${model.help}</p>`}`;
  }

  private skipLinks() {
    const { texts } = this.session;
    const link = (words: string, target: () => HTMLElement | null) =>
      html`<a
        class="skip"
        href="#main"
        @click=${(event: Event) => {
          event.preventDefault();
          target()?.focus();
        }}
        >${words}</a
      >`;
    return html`<div class="skips">
      ${link(texts.skip, () => document.getElementById('main'))}
      ${link(texts.skipToSections, () => {
        const links = [
          ...this.querySelectorAll<HTMLElement>('.nav-toggle, .nav a.current, .nav a, .nav .talk-line.current'),
        ];
        return links.find((element) => element.offsetParent !== null) ?? null;
      })}
    </div>`;
  }
}

customElements.define('portfolio-form', PortfolioForm);
