import { html, nothing } from 'lit';
import type { FormField, FormSection } from '../../src/core/form/model.ts';
import { isEmpty, pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import { asidesAt } from './asides/index.ts';
import { drawField } from './draw.ts';
import { withCode } from './code.ts';
import { findingsOver } from './findings.ts';
import { icons } from './icons.ts';
import { inTurn } from './slices.ts';

/** The fields of a section that this document has a use for. */
export function shownFields({ fields }: FormSection, session: Session): FormField[] {
  const hidden = new Set(session.state?.hidden.map(pathKey));
  return fields.filter(({ path }) => !hidden.has(pathKey(path)));
}

/** The sections of a document, without those it has no use for. */
export function shownSections(session: Session): FormSection[] {
  return (session.model?.sections ?? []).filter((section) => shownFields(section, session).length > 0);
}

export const sectionId = (section: FormSection): string => `section-${section.id}`;

export function sectionView(session: Session, section: FormSection) {
  const fields = shownFields(section, session);
  const titleId = `${sectionId(section)}-title`;
  return html`<section class="section" id=${sectionId(section)} aria-labelledby=${titleId}>
    <div class="section-head">
      <h2 id=${titleId} tabindex="-1">${section.title}</h2>
      ${progressOf(session, section)}
    </div>
    ${section.help === undefined ? nothing : html`<p class="section-help">${withCode(section.help)}</p>`}
    ${findingsOver(session, section.id)} ${asidesAt(session, [], section.id)}
    <div class="grid">
      ${fields.map((field) => {
        // A lone field of the name of its section is said by the heading; so is a list or a text by itself.
        const captioned = fields.length === 1 && section.fields.length === 1;
        const named = captioned ? { ...field, label: section.title } : field;
        return inTurn(session.slices, () =>
          drawField({ session, field: named, path: field.path, level: 3, captioned }),
        );
      })}
    </div>
  </section>`;
}

/** Whether anything stands in a section: an empty one that nobody asks for is not done, there is nothing to do. */
export function isFilledIn(session: Session, section: FormSection): boolean {
  return section.fields.some(({ path }) => !isEmpty(session.valueAt(path)));
}

/** Advice in a section: it counts when nothing is left to do there. */
export function adviceIn({ state }: Session, { id }: FormSection): number {
  return (state?.findings ?? []).filter(({ level, section }) => level === 'info' && section === id).length;
}

/** What is still to be done in a section, live. */
export function progressOf(session: Session, section: FormSection) {
  const { state, texts } = session;
  const count = state?.missing[section.id] ?? 0;
  const advice = adviceIn(session, section);
  if (count === 0 && advice > 0) return html`<span class="advice-left">${texts.adviceLeft(advice)}</span>`;
  if (count === 0 && !isFilledIn(session, section)) return nothing;
  return count > 0
    ? html`<span class="to-do">${texts.toDo(count)}</span>`
    : html`<span class="all-done" title=${texts.allDone}
        >${icons.check}<span class="visually-hidden">${texts.allDone}</span></span
      >`;
}
