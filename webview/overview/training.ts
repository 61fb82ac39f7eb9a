import { html, nothing } from 'lit';
import type { Aside } from '../../src/core/form/aside.ts';
import { asidesTexts } from '../texts/asides.ts';
import { timelineAside } from '../view/asides/timeline.ts';
import { icons } from '../view/icons.ts';
import type { View } from './view.ts';
import { linkTo } from './view.ts';

/** The training as a time line, and its sum against the European minimum. */
export function trainingSection(view: View) {
  const { content, texts, language } = view;
  const { training } = content;
  if (!training) return html`<p class="quiet">${texts.noSchedule}</p>`;
  const { title, summary, from, until, bars, marks, talks, facts, link } = training;
  const aside: Extract<Aside, { type: 'timeline' }> = {
    type: 'timeline',
    at: [],
    title,
    summary,
    from,
    until,
    bars,
    marks,
  };
  const points = talks.map(({ date, label, state }) => ({
    date,
    label,
    isHeld: state === 'gehouden' || state === 'ondertekend',
  }));
  return html`<div class="training">
    ${timelineAside({ texts: asidesTexts[language], language }, aside, 'training-line', points)}
    ${talks.length === 0 ? nothing : html`<p class="quiet">${texts.talkPoints}</p>`}
    <dl class="training-facts">
      ${facts.map(
        (fact) =>
          html`<div class=${fact.isShort ? 'short' : ''}>
            <dt>${fact.label}</dt>
            <dd>${fact.isShort ? icons.warning : nothing}<span>${fact.value}</span></dd>
          </div>`,
      )}
    </dl>
    <p class="quiet">${linkTo(view, link)}</p>
  </div>`;
}
