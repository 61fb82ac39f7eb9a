import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Aside } from '../../../src/core/form/aside.ts';
import type { Path } from '../../../src/core/yaml/types.ts';
import { pathKey } from '../../data.ts';
import type { Session } from '../../session.ts';
import { domId } from '../ids.ts';
import { coverageAside } from './coverage.ts';
import { factsAside } from './facts.ts';
import { offersAside } from './offers.ts';
import { quotesAside } from './quotes.ts';
import { sumAside } from './sum.ts';
import { timelineAside } from './timeline.ts';

/** What the portfolio says beside a field, a group, a list or an item; with an empty path of a section as a whole. */
export function asidesAt(session: Session, path: Path, section?: string) {
  const key = pathKey(path);
  const asides = (session.state?.asides ?? [])
    .filter((aside) => pathKey(aside.at) === key && aside.section === section)
    .filter((aside) => !isEmptyOf(session, aside));
  if (asides.length === 0) return nothing;
  return repeat(
    asides,
    ({ type, title }) => `${type} ${title}`,
    (aside, index) =>
      asideView(session, aside, domId([...path, ...(section === undefined ? [] : [section])], `aside-${index}`)),
  );
}

/** Nothing to be said, or nothing that can be done with it. */
function isEmptyOf(session: Session, aside: Aside): boolean {
  switch (aside.type) {
    case 'quotes':
      return aside.quotes.length === 0;
    case 'offers':
      return aside.offers.length === 0 || session.readOnly;
    case 'coverage':
      return aside.rows.length === 0;
    case 'facts':
      return aside.facts.length === 0;
    case 'timeline':
      return aside.bars.length === 0 && aside.marks.length === 0;
    case 'sum':
      return false;
  }
}

/** One aside under its title; a sum is a line by itself and says what it is. */
function asideView(session: Session, aside: Aside, id: string): TemplateResult {
  return html`<div class="aside wide of-${aside.type}" role="group" aria-labelledby=${id}>
    <p class="aside-title" id=${id}>${aside.title}</p>
    ${contentOf(session, aside, id)}
  </div>`;
}

function contentOf(session: Session, aside: Aside, id: string): TemplateResult {
  switch (aside.type) {
    case 'quotes':
      return quotesAside(session, aside);
    case 'offers':
      return offersAside(session, aside);
    case 'coverage':
      return coverageAside(session, aside, id);
    case 'sum':
      return sumAside(session, aside, id);
    case 'timeline':
      return timelineAside(session, aside, id);
    case 'facts':
      return factsAside(session, aside);
  }
}
