import { html, nothing } from 'lit';
import type { Path } from '../../src/core/yaml/types.ts';
import type { FormFinding } from '../../src/protocol/index.ts';
import type { Session } from '../session.ts';
import { pathKey } from '../data.ts';
import { withCode } from './code.ts';
import { domId } from './ids.ts';
import { icons } from './icons.ts';

/** What is to be said under a field: its findings with what can be done, and why a change of it was refused. */
export function findingsUnder(session: Session, path: Path, findings = session.findingsAt(path)) {
  const note = session.notes.get(pathKey(path));
  if (findings.length === 0 && note === undefined) return nothing;
  return html`<ul class="findings" id=${domId(path, 'findings')}>
    ${findings.map((finding) => findingLine(session, finding))}
    ${
      note === undefined
        ? nothing
        : html`<li class="finding error">
            ${icons.error}<span><span class="level">${session.texts.levels.error}:</span> ${note}</span>
          </li>`
    }
  </ul>`;
}

function findingLine(session: Session, finding: FormFinding) {
  const { texts, host, readOnly } = session;
  return html`<li class="finding ${finding.level}">
    ${icons[finding.level]}
    <span class="finding-text"
      ><span class="level">${texts.levels[finding.level]}:</span> ${withCode(finding.message)}
      ${
        readOnly
          ? nothing
          : finding.fixes.map(
              ({ index, title }) =>
                html`<button
                  type="button"
                  class="link"
                  @click=${() => {
                    session.fix(finding, index);
                  }}
                >
                  ${title}
                </button> `,
            )
      }<button
        type="button"
        class="rule"
        aria-label=${texts.aboutRule(finding.rule)}
        @click=${() => {
          host.post({ type: 'showRule', rule: finding.rule });
        }}
      >
        ${finding.rule}
      </button></span
    >
  </li>`;
}

/** The findings in words, for what cannot point at them. */
export function spokenFindings(session: Session, path: Path): string {
  const note = session.notes.get(pathKey(path));
  const spoken = session.findingsAt(path).map(({ level, message }) => `${session.texts.levels[level]}: ${message}`);
  return [...spoken, ...(note === undefined ? [] : [note])].join(' ');
}

/** Whether something of a field is wrong, rather than still missing or open to improvement. */
export function isInvalid(session: Session, path: Path): boolean {
  return session.notes.has(pathKey(path)) || session.findingsAt(path).some(({ level }) => level === 'error');
}
