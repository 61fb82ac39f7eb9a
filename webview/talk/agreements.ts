import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { button, iconButton } from '../controls/index.ts';
import { pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import { drawField } from '../view/draw.ts';
import type { FieldOf } from '../view/field.ts';
import { icons } from '../view/icons.ts';
import { rowName, spokenName, itemTitle, type Row } from '../view/itemName.ts';
import { smartProgress } from '../view/smart.ts';
import { agreementsPath, type TalkMode } from './talkMode.ts';

/** The agreements of this talk, always at hand: those made so far, the one being made, and a way to make another. */
export function agreementsView(session: Session, mode: TalkMode) {
  const { texts } = session;
  const list = mode.agreementsField;
  if (!list) return nothing;
  const found = session.lists.rows(agreementsPath);
  const rows = found.map(({ key, item }, index) => ({ key, item, index, count: found.length }));
  const open = rows[mode.agreementIndex];
  return html`<section class="talk-agreements" aria-labelledby="talk-agreements-title" data-path-list="afspraken">
    <div class="talk-agreements-head">
      <h2 id="talk-agreements-title">${texts.talk.agreements} <span class="count">${rows.length}</span></h2>
      ${
        session.readOnly
          ? nothing
          : button({
              label: texts.talk.newAgreement,
              icon: icons.add,
              action: 'add',
              onClick: () => {
                mode.newAgreement();
              },
            })
      }
    </div>
    ${rows.length === 0 ? html`<p class="talk-empty">${texts.talk.noAgreements}</p>` : nothing}
    <ol class="talk-made">
      ${rows.map((row) => html`<li>${row === open ? nothing : madeLine(session, mode, list, row)}</li>`)}
    </ol>
    ${open ? keyed(open.key, composer(session, mode, list, open)) : nothing}
  </section>`;
}

function madeLine(session: Session, mode: TalkMode, field: FieldOf<'list'>, row: Row) {
  const placed = { session, field, path: agreementsPath, level: 3 };
  if (field.item.type !== 'group') return nothing;
  return html`<button
    type="button"
    class="talk-made-line"
    title=${session.texts.talk.openAgreement(rowName(placed, row))}
    @click=${() => {
      mode.showAgreement(row.index);
    }}
  >
    <span class="talk-made-words">${itemTitle(placed, row)}</span>
    ${smartProgress({ session, field: field.item, path: [...agreementsPath, row.index], level: 3 })}
  </button>`;
}

/** One agreement, made without leaving the point. */
function composer(session: Session, mode: TalkMode, field: FieldOf<'list'>, row: Row) {
  const { texts } = session;
  const placed = { session, field, path: agreementsPath, level: 3 };
  const path = [...agreementsPath, row.index];
  const name = spokenName(placed, row);
  if (field.item.type !== 'group') return nothing;
  const inner = { session, field: field.item, path, level: 3, captioned: true };
  return html`<div class="composer item card" role="group" aria-labelledby="composer-title" data-item=${pathKey(path)}>
    <div class="item-head">
      <h3 class="item-title" id="composer-title">${name}</h3>
      ${smartProgress(inner)}
      ${
        session.readOnly
          ? nothing
          : iconButton({
              label: texts.remove(name),
              icon: icons.remove,
              action: 'remove',
              onClick: () => {
                mode.removeAgreement(row.key, name);
              },
            })
      }
    </div>
    ${drawField(inner)}
    <div class="composer-steps">
      ${
        session.readOnly
          ? nothing
          : button({
              label: texts.talk.nextAgreement,
              look: 'primary',
              icon: icons.add,
              action: 'next-agreement',
              onClick: () => {
                mode.newAgreement();
              },
            })
      }
      ${button({
        label: texts.talk.closeAgreement,
        action: 'close',
        onClick: () => {
          mode.closeAgreement();
        },
      })}
    </div>
  </div>`;
}
