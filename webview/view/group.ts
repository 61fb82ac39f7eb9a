import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import { isEmpty, isRecord, pathKey } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { describedBy, hasLongName, helpText, isWide } from './field.ts';
import { asidesAt } from './asides/index.ts';
import { findingsUnder } from './findings.ts';
import { heading } from './heading.ts';
import { domId } from './ids.ts';
import { personCard } from './person.ts';
import { smartCard } from './smart.ts';
import { toRead } from './toRead.ts';

export type DrawField = (placed: Placed) => TemplateResult;

/** A mapping: its members together under their name. */
export function groupField(placed: Placed<FieldOf<'group'>>, draw: DrawField) {
  const { session, field, path, level, captioned = false } = placed;
  const content = groupContent(placed, draw);
  const isFlat = captioned || field.label === '';
  return html`<div
    class="field group wide ${field.card ?? 'plain'} ${isFlat ? 'flat' : ''}"
    data-path=${pathKey(path)}
    role=${isFlat ? nothing : 'group'}
    aria-labelledby=${isFlat ? nothing : domId(path, 'label')}
    aria-describedby=${isFlat ? nothing : describedBy(placed) || nothing}
  >
    ${isFlat ? nothing : heading(level, field.label, domId(path, 'label'), 'group-title')}
    ${captioned ? nothing : helpText(placed)} ${findingsUnder(session, path)} ${asidesAt(session, path)} ${content}
  </div>`;
}

function gridOf(field: FieldOf<'group'>): string {
  if (field.card === 'pair') return 'pairs';
  if (field.card === 'labelled') return 'labelled';
  // Fields that stand beside each other begin at one height: their names have to fit on a line.
  if (field.fields.some(hasLongName)) return 'roomy';
  return isFew(field) ? 'few' : '';
}

/** Few short fields have room for long words. */
function isFew({ fields }: FieldOf<'group'>): boolean {
  return fields.filter((member) => !isWide(member)).length <= 2;
}

/** The members of a group, in the way of its card. */
export function groupContent(placed: Placed<FieldOf<'group'>>, draw: DrawField): TemplateResult {
  const { session, field, path, level, captioned = false } = placed;
  const value = session.valueAt(path);
  if (!isRecord(value) && !isEmpty(value)) return html`<p class="notice">${session.texts.misfit}</p>`;
  const drawn = (member: FormField) =>
    draw({ session, field: member, path: [...path, ...member.path], level: captioned ? level : level + 1 });
  if (field.card === 'smart') return smartCard(placed, drawn);
  if (field.card === 'person') return personCard(placed, drawn);
  if (field.readOnly) return toRead(placed);
  return html`<div class="grid ${gridOf(field)}">${field.fields.map(drawn)}</div>`;
}
