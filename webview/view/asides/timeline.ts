import { html, LitElement, nothing, svg } from 'lit';
import type { TimelineBar } from '../../../src/core/form/aside.ts';
import type { Language } from '../../../src/core/language/language.ts';
import type { AsidesTexts } from '../../texts/asides.ts';
import type { AsideOf } from './aside.ts';
import { dayInWords } from './dayInWords.ts';
import {
  BAR,
  layoutTimeline,
  type PlacedBar,
  type PlacedMark,
  type TimelineLayout,
  type TimelineTalk,
} from './timelineLayout.ts';

/** The reader's language, with its words. */
interface Words {
  texts: AsidesTexts;
  language: Language;
}

/** A time line as a picture, what its looks mean, and the same as a table; `talks` are drawn as points. */
export function timelineAside(session: Words, aside: AsideOf<'timeline'>, titleId: string, talks: TimelineTalk[] = []) {
  const { texts } = session;
  const summaryId = `${titleId}-summary`;
  const looks = (['recognised', 'other', 'shortened', 'gap'] as const).filter((look) =>
    aside.bars.some((bar) => bar.look === look),
  );
  return html`<p class="aside-summary" id=${summaryId}>${aside.summary}</p>
    <portfolio-timeline .aside=${aside} .talks=${talks} .describedBy=${summaryId}></portfolio-timeline>
    <ul class="legend">
      ${looks.map((look) => html`<li>${swatch(look)}${texts.asides.barLooks[look]}</li>`)}
    </ul>
    <details class="more">
      <summary>${texts.asides.asTable}</summary>
      ${aside.bars.length === 0 ? nothing : barsTable(session, aside)}
      ${aside.marks.length === 0 ? nothing : marksTable(session, aside)}
    </details>`;
}

function swatch(look: TimelineBar['look']) {
  return html`<svg class="swatch" width="22" height=${BAR} aria-hidden="true" focusable="false">
    ${barShape(look, 1, 0.5, 20, 'swatch')}
  </svg>`;
}

function barsTable({ texts, language }: Words, { title, bars }: AsideOf<'timeline'>) {
  return html`<table class="aside-table timeline-table" aria-label=${title}>
    <thead>
      ${headings(texts, ['part', 'from', 'until', 'meaning', 'details'])}
    </thead>
    <tbody>
      ${bars.map(
        ({ label, from, until, look, detail }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td class="day">${dayInWords(from, language)}</td>
            <td class="day">${dayInWords(until, language)}</td>
            <td>${texts.asides.barLooks[look]}</td>
            <td>${detail}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function marksTable({ texts, language }: Words, { title, marks }: AsideOf<'timeline'>) {
  return html`<table class="aside-table timeline-table" aria-label="${title}, ${texts.asides.mark.toLowerCase()}">
    <thead>
      ${headings(texts, ['mark', 'date'])}
    </thead>
    <tbody>
      ${marks.map(
        ({ label, date }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td class="day">${dayInWords(date, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function headings(
  texts: AsidesTexts,
  columns: readonly ('part' | 'from' | 'until' | 'meaning' | 'details' | 'mark' | 'date')[],
) {
  return html`<tr>
    ${columns.map((column) => html`<th scope="col">${texts.asides[column]}</th>`)}
  </tr>`;
}

/** Each look has a shape of its own, so that it needs no colour: filled, hatched, dashed. */
function barShape(look: TimelineBar['look'], x: number, y: number, width: number, hatch: string) {
  const id = `hatch-${hatch}`;
  return look === 'other'
    ? svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="1.5" height="5" /></pattern>
        <rect class="bar other" x=${x} y=${y} width=${width} height=${BAR - 1} rx="2" fill="url(#${id})" />`
    : svg`<rect class="bar ${look}" x=${x} y=${y} width=${width} height=${BAR - 1} rx="2" />`;
}

let count = 0;

/** The picture of a time line, drawn for the room there is. */
export class PortfolioTimeline extends LitElement {
  static override properties = {
    aside: { attribute: false },
    talks: { attribute: false },
    describedBy: { attribute: false },
    width: { state: true },
  };

  declare aside: AsideOf<'timeline'>;
  declare talks: readonly TimelineTalk[];
  declare describedBy: string;
  declare private width: number;
  private readonly name = `line-${++count}`;
  private readonly observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  constructor() {
    super();
    this.width = 0;
    this.talks = [];
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override render() {
    if (this.width === 0) return nothing;
    const { height, axis, bars, marks, years, talks } = this.layout;
    return html`<svg
      class="timeline-picture"
      role="img"
      aria-labelledby=${this.describedBy}
      width=${this.width}
      height=${height}
      focusable="false"
    >
      <line class="axis" x1="0" x2=${this.width} y1=${axis} y2=${axis} />
      ${years.map(
        ({ x, label }) =>
          svg`<line class="year" x1=${x} x2=${x} y1=${axis} y2=${axis + 5} />${label ? svg`<text class="year-label" x=${label.x} y=${label.y}>${label.text}</text>` : nothing}`,
      )}
      ${bars.map((bar, index) => this.bar(bar, index))}
      ${marks.map(({ look, x, top }) => svg`<line class="mark-line ${look}" x1=${x} x2=${x} y1=${top} y2=${axis} />`)}
      ${talks.map(({ x, y, isHeld, label }) => svg`<circle class="talk ${isHeld ? 'held' : 'planned'}" cx=${x} cy=${y} r="4.5"><title>${label}</title></circle>`)}
      ${[...bars, ...marks].map(labelOf)}
    </svg>`;
  }

  private bar({ look, x, y, width }: PlacedBar, index: number) {
    return barShape(look, x, y + 0.5, width, `${this.name}-${index}`);
  }

  private get layout(): TimelineLayout {
    const context = document.createElement('canvas').getContext('2d');
    const { fontSize, fontFamily } = getComputedStyle(this);
    const measure = (text: string, isBold = false) => {
      if (!context) return text.length * 9;
      context.font = `${isBold ? 600 : 400} ${fontSize} ${fontFamily}`;
      return context.measureText(text).width;
    };
    return layoutTimeline({ ...this.aside, talks: this.talks }, this.width, measure);
  }
}

function labelOf(placed: PlacedBar | PlacedMark) {
  const { label, look } = placed;
  return svg`<text class="label-text ${'top' in placed ? 'of-mark' : 'of-bar'} ${look}" x=${label.x} y=${label.y}>${label.text}</text>`;
}

customElements.define('portfolio-timeline', PortfolioTimeline);
