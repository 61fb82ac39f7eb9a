import { html } from 'lit';
import type { Change } from '../../src/core/yaml/types.ts';
import { isEmpty, isRecord, pathKey, valueAt } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { caption, describedBy, helpText } from './field.ts';
import { findingsUnder } from './findings.ts';
import { domId } from './ids.ts';

type Member = 'datum' | 'gesprek';

/** A date, with the talk it is tied to when there is one: a plain date in the text as long as there is no talk. */
export function termField(placed: Placed<FieldOf<'term'>>) {
  const { session, field, path } = placed;
  const value = session.valueAt(path);
  const member = (name: Member) => (isRecord(value) ? valueAt(value, [name]) : name === 'datum' ? value : undefined);
  const base = { required: true, ...(field.readOnly ? { readOnly: field.readOnly } : {}) };
  const date = { ...base, type: 'date' as const, path: [], label: field.dateLabel };
  const talk = {
    ...base,
    type: 'text' as const,
    path: [],
    long: false,
    label: field.talkLabel,
    required: false,
    ...(field.talkExample === undefined ? {} : { example: field.talkExample }),
  };
  return html`<div
    class="field term wide"
    data-path=${pathKey(path)}
    role="group"
    aria-labelledby=${domId(path, 'label')}
    aria-describedby=${describedBy(placed)}
  >
    ${caption(placed)} ${helpText(placed)}
    <div class="grid">
      ${[date, talk].map((part) => {
        const name: Member = part.type === 'date' ? 'datum' : 'gesprek';
        return html`<portfolio-text
          class="of-${part.type}"
          .session=${session}
          .field=${part}
          .path=${[...path, name]}
          .value=${member(name)}
          .revision=${session.revisionAt([...path, name])}
          .write=${(written: string | number | null) => termChanges(placed, name, written)}
        ></portfolio-text>`;
      })}
    </div>
    ${findingsUnder(session, path)}
  </div>`;
}

function termChanges(
  { session, path }: Placed<FieldOf<'term'>>,
  name: Member,
  written: string | number | null,
): Change[] {
  const value = session.valueAt(path);
  if (isRecord(value)) {
    const isAlone =
      name === 'gesprek' && written === null && Object.keys(value).every((key) => key in { datum: 1, gesprek: 1 });
    if (isAlone) return [{ op: 'set', path, value: value['datum'] ?? null }];
    return [{ op: 'set', path: [...path, name], value: written }];
  }
  if (name === 'datum') return [{ op: 'set', path, value: written }];
  if (written === null) return [];
  return [{ op: 'set', path, value: { datum: isEmpty(value) ? null : value, gesprek: written } }];
}
