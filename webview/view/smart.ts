import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import { isEmpty, pathKey } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { icons } from './icons.ts';

/** The five elements in the order of the word they make [A29]. */
const elements = ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'];

function isElement({ path }: FormField): boolean {
  return path.length === 1 && elements.includes(String(path[0]));
}

/** Something is filled in and no rule says that it is not enough; advice about the wording does not count. */
function isComplete({ session, path }: Placed, element: FormField): boolean {
  const at = [...path, ...element.path];
  const key = pathKey(at);
  const isOpen = session.state?.findings.some(({ level, at: place }) => level !== 'info' && pathKey(place) === key);
  return isOpen !== true && !isEmpty(session.valueAt(at));
}

/** How far an agreement is: five marks and the same in words. */
export function smartProgress(placed: Placed<FieldOf<'group'>>): TemplateResult {
  const parts = placed.field.fields.filter(isElement);
  const complete = parts.map((part) => isComplete(placed, part));
  return html`<span class="progress">
    <span class="marks" aria-hidden="true">
      ${complete.map((is) => html`<span class="mark ${is ? 'done' : ''}"></span>`)}
    </span>
    ${placed.session.texts.complete(complete.filter(Boolean).length)}
  </span>`;
}

/** An agreement or learning goal as a card: each element by its letter, and what it asks. */
export function smartCard(
  placed: Placed<FieldOf<'group'>>,
  draw: (member: FormField) => TemplateResult,
): TemplateResult {
  const { field, session } = placed;
  const rest = field.fields.filter((member) => !isElement(member));
  return html`<div class="smart-card">
    ${field.fields.filter(isElement).map((element) => {
      const is = isComplete(placed, element);
      return html`<div class="element ${is ? 'done' : ''}">
        <span class="letter" aria-hidden="true">${element.label.charAt(0).toUpperCase()}</span>
        <div class="element-body">${draw(element)}</div>
        <span class="tick">
          ${is ? icons.check : ''}
          <span class="visually-hidden">${is ? session.texts.elementDone : session.texts.elementMissing}</span>
        </span>
      </div>`;
    })}
    <div class="grid rest">${rest.map(draw)}</div>
  </div>`;
}
