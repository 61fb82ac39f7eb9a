import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { isEmpty, pathKey } from '../data.ts';
import type { FieldOf, Placed } from './field.ts';
import { findingsUnder } from './findings.ts';
import { wordsOf } from './words.ts';

/** What nobody fills in (a signature) is read as words, rather than in fields that refuse. */
export function toRead({ session, field, path }: Placed<FieldOf<'group'>>): TemplateResult {
  const written = field.fields.filter((member) => !isEmpty(session.valueAt([...path, ...member.path])));
  return html`<dl class="facts-list to-read">
    ${written.map((member) => {
      const at = [...path, ...member.path];
      return html`<div class="fact" data-path=${pathKey(at)}>
        <dt>${member.label}</dt>
        <dd data-control tabindex="-1">
          ${wordsOf(session, member, session.valueAt(at))} ${findingsUnder(session, at)}
        </dd>
      </div>`;
    })}
  </dl>`;
}
