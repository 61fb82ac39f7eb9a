import { html, LitElement, nothing } from 'lit';
import type { Language } from '../../src/core/language/language.ts';
import type { ToOverview } from '../../src/protocol/overview.ts';
import { agreementsOverTime, openAgreements } from './agreements.ts';
import type { Remembered } from './host.ts';
import { OverviewHost } from './host.ts';
import { matrixSection } from './matrix.ts';
import { talkList, yearTable } from './talks.ts';
import { taskList, tasksByPerson } from './tasks.ts';
import { overviewTexts } from './texts.ts';
import { trainingSection } from './training.ts';
import type { View } from './view.ts';

/** How long scrolling has rested before its place is kept (ms). */
const RESTED = 150;

/** The overview as a page: drawn anew from what it is told, of which only what changed reaches the page. */
export class PortfolioOverview extends LitElement {
  static override properties = { message: { state: true }, remembered: { state: true } };

  declare private message: ToOverview | undefined;
  declare private remembered: Remembered;
  private readonly host = new OverviewHost();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isScrolledBack = false;

  constructor() {
    super();
    const root = document.getElementById('overview')?.dataset['root'];
    this.remembered = { ...this.host.recall(), ...(root === undefined ? {} : { root }) };
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.host.listen((message) => {
      document.documentElement.lang = message.language;
      this.message = message;
    });
    window.addEventListener('scroll', this.onScroll, { passive: true });
    // What brings the overview back after a reload is known before anything else is.
    this.keep({});
    this.host.post({ type: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('scroll', this.onScroll);
  }

  protected override updated(): void {
    if (this.isScrolledBack || this.message?.type !== 'overview') return;
    this.isScrolledBack = true;
    // The time line finds its room a frame later.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        window.scrollTo(0, this.remembered.scroll);
      });
    });
  }

  private readonly onScroll = (): void => {
    if (!this.isScrolledBack) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.keep({ scroll: window.scrollY });
    }, RESTED);
  };

  private keep(change: Partial<Remembered>): void {
    Object.assign(this.remembered, change);
    this.host.remember(this.remembered);
  }

  protected override render() {
    const { message } = this;
    if (!message) return html`<main class="waiting"><h1>${overviewTexts[languageOfPage()].loading}</h1></main>`;
    const { language } = message;
    const texts = overviewTexts[language];
    if (message.type === 'gone')
      return html`<main class="waiting">
        <h1>${texts.overview}</h1>
        <p>${texts.gone}</p>
      </main>`;
    const view: View = {
      content: message.content,
      language,
      texts,
      remembered: this.remembered,
      post: (sent) => {
        this.host.post(sent);
      },
      change: (change) => {
        this.keep(change);
        this.requestUpdate();
      },
    };
    return this.page(view);
  }

  private page(view: View) {
    const { texts, content } = view;
    const { next, start } = content;
    return html`<a class="skip" href="#content">${texts.skip}</a>
      <header class="overview-head">
        <p class="kicker">${texts.overview}</p>
        <h1>${content.title}</h1>
        <p class="quiet">${content.facts.join(' · ')}</p>
        ${sectionLinks(view)}
      </header>
      <main id="content" tabindex="-1">
        ${
          start
            ? html`<section class="card start" aria-labelledby="start-title">
                <h2 id="start-title">${start.title}</h2>
                <p>${start.help}</p>
                ${taskList(view, start.tasks, 'start-title')}
              </section>`
            : nothing
        }
        <div class="columns">
          <section class="card" id="next" aria-labelledby="next-title">
            <p class="kicker">${texts.next}</p>
            <h2 id="next-title">${next.title}</h2>
            ${next.facts.map((fact) => html`<p class="next-fact">${fact}</p>`)} ${progress(view)}
            ${tasksByPerson(view, next.tasks)}
          </section>
          <section class="card" id="agreements" aria-labelledby="agreements-title">
            <h2 id="agreements-title">${texts.agreements}</h2>
            <h3>${texts.openAgreements}</h3>
            ${openAgreements(view)}
            <h3>${texts.overTime}</h3>
            ${agreementsOverTime(view)}
          </section>
        </div>
        <section class="card" id="evidence" aria-labelledby="evidence-title">
          <h2 id="evidence-title">${texts.evidence}</h2>
          ${matrixSection(view)}
        </section>
        <section class="card" id="training" aria-labelledby="training-title">
          <h2 id="training-title">${texts.training}</h2>
          ${trainingSection(view)}
        </section>
        <section class="card" id="talks" aria-labelledby="talks-title">
          <h2 id="talks-title">${texts.talks}</h2>
          <div class="talk-columns">${talkList(view)} ${yearTable(view)}</div>
        </section>
      </main>`;
  }
}

function languageOfPage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'nl';
}

function sectionLinks({ texts }: View) {
  const links = [
    ['next', texts.next],
    ['agreements', texts.agreements],
    ['evidence', texts.evidence],
    ['training', texts.training],
    ['talks', texts.talks],
  ] as const;
  return html`<nav class="section-links" aria-label=${texts.sections}>
    <ul>
      ${links.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}
    </ul>
  </nav>`;
}

function progress({ texts, content }: View) {
  const { done, tasks } = content.next;
  if (tasks.length === 0) return nothing;
  return html`<p class="progress">
    <svg class="progress-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="progress-track" x="0" y="0" width="100" height="8" />
      <rect class="progress-done" x="0" y="0" width=${(100 * done) / tasks.length} height="8" />
    </svg>
    <span>${texts.progress(done, tasks.length)}</span>
  </p>`;
}

customElements.define('portfolio-overview', PortfolioOverview);
