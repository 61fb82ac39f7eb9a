import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import { asidesAt } from './asides/index.ts';
import { booleanField, choiceField, choicesField, itemField } from './choice.ts';
import type { Placed } from './field.ts';
import { fileField } from './file.ts';
import { groupField } from './group.ts';
import { listField } from './list.ts';
import { referenceField } from './reference.ts';
import { termField } from './term.ts';
import { typedField } from './typedField.ts';

/** Draws a field of any type, and what the portfolio says beside it; groups and lists have that under their title. */
export function drawField(placed: Placed): TemplateResult {
  const { session, field, path } = placed;
  if (field.type === 'group' || field.type === 'list') return ofItsType(placed);
  return html`${asidesAt(session, path)}${ofItsType(placed)}`;
}

function ofItsType(placed: Placed): TemplateResult {
  const { field } = placed;
  const as = <T extends FormField>(one: T) => ({ ...placed, field: one });
  switch (field.type) {
    case 'text':
    case 'number':
    case 'date':
      return typedField(as(field));
    case 'boolean':
      return booleanField(as(field));
    case 'choice':
      return choiceField(as(field));
    case 'choices':
      return choicesField(as(field));
    case 'item':
      return itemField(as(field));
    case 'reference':
      return referenceField(as(field));
    case 'file':
      return fileField(as(field));
    case 'term':
      return termField(as(field));
    case 'group':
      return groupField(as(field), drawField);
    case 'list':
      return listField(as(field), drawField);
  }
}
