import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { button } from '../controls/index.ts';
import { pathKey, valueAt } from '../data.ts';
import type { Session } from '../session.ts';
import { drawField } from '../view/draw.ts';
import type { FieldOf } from '../view/field.ts';
import { referenceWords } from '../view/words.ts';
import { findingsUnder } from '../view/findings.ts';
import { lookBackPath, type TalkMode } from './talkMode.ts';

/** The open agreements of last time, one at a time: what was agreed, beside how it went [A14] [B8]. */
export function lookBackView(session: Session, mode: TalkMode, list: FieldOf<'list'>) {
  const { texts, state } = session;
  const rows = session.lists.rows(lookBackPath);
  const others = state?.talk?.lookBack ?? [];
  const count = rows.length + others.length;
  if (count === 0)
    return html`<p class="talk-lands">${texts.talk.noLookBack}</p>
      ${findingsUnder(session, lookBackPath)}`;
  const index = Math.min(mode.lookBack, count - 1);
  const row = rows[index];
  const other = others[index - rows.length];
  return html`<div class="look-back" role="group" aria-labelledby="look-back-place">
    <div class="look-back-head">
      <h3 id="look-back-place" tabindex="-1">${texts.talk.lookBackPlace(index + 1, count)}</h3>
      <div class="look-back-steps">
        ${stepButton(session, mode, index - 1, count, 'previous')}
        ${stepButton(session, mode, index + 1, count, 'next')}
      </div>
    </div>
    ${row ? keyed(row.key, agreement(session, list, index)) : nothing}
    ${
      other
        ? html`<div data-item=${pathKey([...lookBackPath, index])}>
            <p class="look-back-words">${other.label}</p>
            ${button({
              label: texts.talk.lookBackOn,
              look: 'primary',
              disabled: session.readOnly,
              action: 'look-back',
              onClick: () => {
                mode.lookBackOn(other.reference);
              },
            })}
          </div>`
        : nothing
    }
  </div>`;
}

function stepButton({ texts }: Session, mode: TalkMode, to: number, count: number, way: 'previous' | 'next') {
  return button({
    label: way === 'next' ? texts.talk.lookBackNext : texts.talk.lookBackPrevious,
    disabled: to < 0 || to >= count,
    action: `look-back-${way}`,
    onClick: () => {
      mode.lookBackTo(to);
    },
  });
}

/** How it went with one agreement. What it is stands beside it, so the reference to it is only shown where that fails. */
function agreement(session: Session, { item }: FieldOf<'list'>, index: number) {
  const path = [...lookBackPath, index];
  if (item.type !== 'group') return nothing;
  const isKnown = session.state?.asides.some(({ at }) => pathKey(at) === pathKey(path)) === true;
  const fields = item.fields.filter((field) => !isKnown || field.type !== 'reference');
  const words = isKnown ? nothing : referenceWords(session, valueAt(session.valueAt(path), ['afspraak']));
  return html`<div data-item=${pathKey(path)} class="look-back-item">
    ${words === nothing ? nothing : html`<p class="look-back-words">${words}</p>`}
    ${drawField({ session, field: { ...item, fields }, path, level: 4, captioned: true })}
  </div>`;
}
