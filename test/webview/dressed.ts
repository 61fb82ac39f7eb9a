import type { Aside } from '../../src/core/form/aside.ts';
import type { FormField, FormModel, ListLook } from '../../src/core/form/model.ts';
import type { ToWebview } from '../../src/protocol/index.ts';

export interface Dress {
  /** Looks of lists, by the key of the list. */
  looks?: Record<string, ListLook>;
  /** Instead of what core says beside the fields, from the data of the moment. */
  asides?: (data: unknown) => Aside[];
}

/** Gives a form the looks and the asides that a test is about, whatever those of its kind are. */
export function dressed({ looks = {}, asides }: Dress): (message: ToWebview) => ToWebview {
  return (message) => {
    if (message.type !== 'open' && message.type !== 'state') return message;
    const state = asides ? { ...message.state, asides: asides(message.state.data) } : message.state;
    return message.type === 'open'
      ? { ...message, state, model: withLooks(message.model, looks) }
      : { ...message, state };
  };
}

function withLooks(model: FormModel, looks: Record<string, ListLook>): FormModel {
  const dressedField = (field: FormField): FormField => {
    const look = looks[String(field.path.at(-1))];
    return field.type === 'list' && look ? { ...field, look } : field;
  };
  return {
    ...model,
    sections: model.sections.map((section) => ({ ...section, fields: section.fields.map(dressedField) })),
  };
}
