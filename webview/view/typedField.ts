import { html } from 'lit';
import type { ComboOption } from './combobox.ts';
import { isWide, type Placed } from './field.ts';
import './text.ts';
import type { TypedField } from './textReading.ts';
import type { Choosing } from './typing.ts';

/** A field one types in, with what there is to choose from. */
export function typedField({ session, field, path, captioned, helpId }: Placed<TypedField>, choosing?: Choosing) {
  const suggestions = field.type === 'text' && field.suggestions !== undefined ? field.suggestions : undefined;
  const suggested = suggestions === undefined ? undefined : session.state?.suggestions[suggestions];
  return html`<portfolio-text
    class="of-${field.type} ${isWide(field) ? 'wide' : ''}"
    .session=${session}
    .field=${field}
    .path=${path}
    .value=${session.valueAt(path)}
    .name=${captioned ? field.label : undefined}
    .captioned=${captioned ?? false}
    .helpId=${helpId}
    .choosing=${choosing ?? (suggested && { options: suggested.map(asOption), listName: session.texts.suggestions })}
    .revision=${session.revisionAt(path)}
  ></portfolio-text>`;
}

const asOption = (value: string): ComboOption => ({ value, label: value });
