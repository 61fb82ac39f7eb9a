import { html } from 'lit';
import type { Choice } from '../../src/core/form/model.ts';
import type { Change } from '../../src/core/yaml/types.ts';
import { checkbox } from '../controls/index.ts';
import { asText, isEmpty } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { caption, describedBy, framed, helpText } from './field.ts';
import { conflictIn } from './conflict.ts';
import { findingsUnder } from './findings.ts';
import { domId } from './ids.ts';
import { pathKey } from '../data.ts';

/** One of a closed list. A value that is not on the list is shown as it is written. */
export function choiceField(placed: Placed<FieldOf<'choice'>>) {
  return dropdownOf(placed, placed.field.choices);
}

/** The id of an item elsewhere, chosen by its words. */
export function itemField(placed: Placed<FieldOf<'item'>>) {
  return dropdownOf(placed, placed.session.state?.items[placed.field.of] ?? []);
}

export function dropdownOf(placed: Placed, choices: readonly Choice[]) {
  const { session, field, path } = placed;
  const value = session.valueAt(path);
  const known = choices.findIndex((choice) => choice.value === value);
  const isOther = known < 0 && !isEmpty(value);
  const options = [
    { value: null, label: session.texts.none },
    ...choices,
    ...(isOther ? [{ value, label: asText(value) }] : []),
  ];
  const selected = isOther ? options.length - 1 : known + 1;
  return framed(
    placed,
    html`<portfolio-dropdown
        .options=${options.map(({ label }) => label)}
        .selected=${selected}
        .name=${field.label}
        .describedBy=${describedBy(placed)}
        .readOnly=${session.readOnly || field.readOnly === true}
        .stamp=${session.state}
        @choose=${(event: CustomEvent<number>) => {
          const chosen = options[event.detail];
          if (chosen) session.changes.make(path, () => [{ op: 'set', path, value: chosen.value }]);
        }}
      ></portfolio-dropdown
      >${conflictIn(placed)}`,
  );
}

export function booleanField(placed: Placed<FieldOf<'boolean'>>) {
  const { session, field, path } = placed;
  return html`<div class="field boolean" data-path=${pathKey(path)}>
    ${checkbox({
      label: field.label,
      checked: session.valueAt(path) === true,
      readOnly: session.readOnly || field.readOnly === true,
      describedBy: describedBy(placed),
      onChange: (checked) => {
        session.changes.make(path, () => [{ op: 'set', path, value: checked }]);
      },
    })}
    ${helpText(placed)} ${conflictIn(placed)} ${findingsUnder(session, path)}
  </div>`;
}

/** Several of a closed list: each is added or taken out by itself, so that the others keep their place and comment. */
export function choicesField(placed: Placed<FieldOf<'choices'>>) {
  const { session, field, path } = placed;
  const written = session.valueAt(path);
  const values = Array.isArray(written) ? (written as unknown[]) : isEmpty(written) ? [] : [written];
  const others = values
    .filter((value) => !isEmpty(value) && !field.choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: asText(value) }));
  return html`<div
    class="field choices wide"
    data-path=${pathKey(path)}
    role="group"
    aria-labelledby=${domId(path, 'label')}
    aria-describedby=${describedBy(placed)}
  >
    ${caption(placed)} ${helpText(placed)}
    <div class="chips">
      ${[...field.choices, ...others].map(({ value, label }) =>
        checkbox({
          look: 'tag',
          label,
          checked: values.includes(value),
          readOnly: session.readOnly || field.readOnly === true,
          onChange: (checked) => {
            session.changes.make(path, () => toggled(placed, value, checked));
          },
        }),
      )}
    </div>
    ${findingsUnder(session, path)}
  </div>`;
}

function toggled({ session, field, path }: Placed<FieldOf<'choices'>>, value: unknown, checked: boolean): Change[] {
  const written = session.valueAt(path);
  if (!Array.isArray(written)) {
    const rest = isEmpty(written) || written === value ? [] : [written];
    return [{ op: 'set', path, value: checked ? [...rest, value] : rest }];
  }
  const values = written as unknown[];
  const at = values.indexOf(value);
  if (!checked) {
    if (at < 0) return [];
    return values.length === 1 ? [{ op: 'set', path, value: null }] : [{ op: 'remove', path: [...path, at] }];
  }
  if (at >= 0) return [];
  // In the order of the list of choices, as far as what is there keeps to it.
  const rank = (one: unknown) => field.choices.findIndex((choice) => choice.value === one);
  const before = values.findIndex((one) => rank(one) > rank(value));
  return [{ op: 'insert', path: [...path, before < 0 ? values.length : before], value }];
}
