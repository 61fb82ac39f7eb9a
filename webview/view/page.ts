import { html, LitElement } from 'lit';
import type { FormSection } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { ToWebview } from '../../src/protocol/index.ts';
import { FocusOfFindings, goToPlace, placeAt } from '../focus.ts';
import { Host } from '../host.ts';
import { PageKeys } from '../keys/pageKeys.ts';
import { Memory } from '../memory.ts';
import { News } from '../news.ts';
import { Points } from '../points.ts';
import { Session } from '../session.ts';
import { talkShortcuts } from '../talk/talkKeys.ts';
import { TalkMode } from '../talk/talkMode.ts';
import { talkView } from '../talk/talkView.ts';
import { findingsOver } from './findings.ts';
import { headView } from './head.ts';
import { keptTexts } from './kept.ts';
import { navigation } from './navigation.ts';
import { preface } from './preface.ts';
import { sectionId, sectionView, shownSections } from './section.ts';
import { SectionWay } from './sectionWay.ts';
import { openShortcuts, shortcutsDialog } from './shortcutsDialog.ts';
import { skipLinks } from './skipLinks.ts';
import { inTurn } from './slices.ts';
import { unreadableView } from './unreadable.ts';

/** The whole page: head, way through the sections, and the form or why there is none. */
export class PortfolioForm extends LitElement {
  static override properties = {
    spoken: { state: true },
    isExplained: { state: true },
  };

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
  private readonly talk = new TalkMode(this.session, this.host.recall().talk);
  private readonly points = new Points(this.session, this.talk, () => this.drawn());
  private readonly focusOfFindings = new FocusOfFindings();
  private readonly sections = new SectionWay(this.session, this);
  /** Where to go once it is drawn. */
  private wanted: Path | undefined;
  private readonly memory = new Memory(this.host, () => ({
    explained: this.isExplained,
    ...(this.talk.remembered === undefined ? {} : { talk: this.talk.remembered }),
    drafts: this.session.writers.kept,
  }));
  private readonly keys = new PageKeys(this.session, this.talk, {
    stepPoint: (by) => {
      this.whenDrawn(() => {
        void this.points.step(by);
      });
    },
    stepSection: (by) => {
      this.whenDrawn(() => {
        this.sections.step(by);
      });
    },
  });

  constructor() {
    super();
    this.spoken = { text: '', turn: 0 };
    this.isExplained = this.host.recall().explained ?? false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.host.listen((message) => {
      this.receive(message);
    });
    window.addEventListener('keydown', this.keys.pressed, { capture: true });
    window.addEventListener('scroll', this.onScroll, { passive: true });
    window.addEventListener('blur', this.onLeave);
    window.addEventListener('focus', this.onReturn);
    window.addEventListener('focus', this.memory.place.returned);
    window.addEventListener('pointerdown', this.memory.place.pressed, { capture: true });
    this.addEventListener('focusin', this.memory.place.note);
    this.addEventListener('click', this.onClick, { capture: true });
    document.addEventListener('selectionchange', this.memory.place.note);
    window.addEventListener('pagehide', this.onHide);
    document.addEventListener('visibilitychange', this.onHide);
    for (const event of ['input', 'focusin', 'focusout']) this.addEventListener(event, this.memory.soon);
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
      void this.memory.restore(
        () => this.drawn(),
        () => this.wanted !== undefined && placeAt(this.wanted) !== undefined,
      );
    }
    if (message.type === 'state') this.news.changed();
    this.memory.soon();
  }

  /** Somebody asked for this field: more than where one was before a reload. */
  private reveal(path: Path): void {
    this.wanted = path;
    void this.talk.leave();
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
    if (event.target instanceof Element && event.target.closest('button, a')) this.session.slices.drawAll();
  };

  // Nothing typed is left behind

  private readonly onLeave = (): void => {
    this.session.writers.flush();
    this.memory.now();
  };

  private readonly onHide = (): void => {
    this.session.writers.flush();
    this.session.outbox.sendAll();
    this.memory.now();
  };

  private readonly onReturn = (): void => {
    this.focusOfFindings.restore();
  };

  private readonly onScroll = (): void => {
    this.sections.scrolled();
    this.memory.soon();
  };

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
    if (session.writers.stray.size > 0) this.requestUpdate();
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
    return html`${skipLinks(session)}
    ${headView(session, { ...this.headDeeds, ...this.talkDeed, isExplained: this.isExplained })}
    ${this.talk.talk ? talkView(session, this.talk, this.talk.talk) : this.form(sections)}
    ${shortcutsDialog(session, talkShortcuts(session))}`;
  }

  private form(sections: readonly FormSection[]) {
    const { session, sections: way } = this;
    return html`<div class="shell ${this.isExplained ? 'explained' : ''}">
      ${navigation(session, sections, {
        isOpen: way.isMenuOpen,
        current: way.current ?? (sections[0] && sectionId(sections[0])),
        toggle: way.toggleMenu,
        goTo: way.goTo,
      })}
      <main id="main" tabindex="-1">
        <form
          ?data-drawing=${!session.slices.isDone}
          @submit=${(event: Event) => {
            event.preventDefault();
          }}
        >
          ${preface(session)} ${keptTexts(session)} ${findingsOver(session, undefined)}
          ${sections.map((section) => inTurn(session.slices, () => sectionView(session, section)))}
        </form>
      </main>
    </div>`;
  }

  private get talkDeed() {
    const toggle = () => {
      void this.talk.toggle();
    };
    return { talk: this.session.state?.talk && { isHeld: this.talk.isOn, toggle } };
  }

  private readonly headDeeds = {
    explain: () => {
      this.isExplained = !this.isExplained;
      this.memory.soon();
    },
    showShortcuts: openShortcuts,
    goToPoint: (by: 1 | -1) => {
      void this.points.step(by);
    },
  };
}

customElements.define('portfolio-form', PortfolioForm);
