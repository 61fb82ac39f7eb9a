import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import { withCode } from './code.ts';
import { findingIds, findingsUnder } from './findings.ts';
import { domId } from './ids.ts';

/** A field of one type at one place. */
export interface Placed<F extends FormField = FormField> {
  session: Session;
  field: F;
  /** From the root of the document. */
  path: Path;
  /** Level of the headings in it. */
  level: number;
  /** The words above it are said already: by the section it is alone in, or by the item it is. */
  captioned?: boolean;
  /** Where its help stands, when that is not with the field itself. */
  helpId?: string;
}

export type FieldOf<T extends FormField['type']> = Extract<FormField, { type: T }>;

/** Choices in more words than this need a row. */
const LONG_LABEL = 28;

/** A name in more letters than this does not fit above a short field. */
const LONG_NAME = 28;

/** Whether the name of a short field asks for more room than the field. */
export function hasLongName(field: FormField): boolean {
  return !isWide(field) && field.label.length > LONG_NAME;
}

/** Whether a field takes a whole row. */
export function isWide(field: FormField): boolean {
  return (
    field.type === 'list' ||
    field.type === 'group' ||
    field.type === 'choices' ||
    field.type === 'term' ||
    field.type === 'reference' ||
    field.type === 'item' ||
    field.type === 'file' ||
    (field.type === 'choice' && field.choices.some(({ label }) => label.length > LONG_LABEL)) ||
    (field.type === 'text' && (field.long || field.wide === true))
  );
}

/** The ids of what describes a control: help and findings, as far as they are there. */
export function describedBy({ session, field, path, captioned = false, helpId }: Placed): string {
  const help = helpId ?? (field.help === undefined || captioned ? undefined : domId(path, 'help'));
  return [...(help === undefined ? [] : [help]), ...findingIds(session, path)].join(' ');
}

export function caption({ session, field, path, captioned }: Placed, control?: string) {
  if (captioned) return nothing;
  const optional =
    field.required || field.readOnly ? nothing : html` <span class="optional">${session.texts.optional}</span>`;
  return control === undefined
    ? html`<div class="label" id=${domId(path, 'label')}>${field.label}${optional}</div>`
    : html`<label class="label" id=${domId(path, 'label')} for=${control}>${field.label}${optional}</label>`;
}

export function helpText({ field, path }: Placed) {
  return field.help === undefined
    ? nothing
    : html`<p class="help ${isWide(field) ? '' : 'brief'}" id=${domId(path, 'help')}>${withCode(field.help)}</p>`;
}

/** A field with its caption, help and findings around its control. */
export function framed(placed: Placed, control: TemplateResult, controlId?: string): TemplateResult {
  const { session, field, path } = placed;
  return html`<div class="field ${field.type} ${isWide(field) ? 'wide' : ''}" data-path=${pathKey(path)}>
    ${caption(placed, controlId)} ${helpText(placed)} ${control} ${findingsUnder(session, path)}
  </div>`;
}
