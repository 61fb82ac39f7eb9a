import { html, nothing } from 'lit';
import type { Path } from '../../src/core/yaml/types.ts';
import type { FormFinding } from '../../src/protocol/index.ts';
import { findingKey, findingsId } from '../points.ts';
import type { Session } from '../session.ts';
import { withCode } from './code.ts';
import { domId } from './ids.ts';
import { icons } from './icons.ts';

/** What is to be said under a field: its findings with what can be done, and why a change of it was refused. */
export function findingsUnder(session: Session, path: Path) {
  return findingsList(session, session.findingsAt(path), domId(path, 'findings'), session.noteAt(path));
}

/** The same for the cell of a table, said once more where there is room for the words. */
export function findingsOfCell(session: Session, path: Path) {
  return findingsList(session, session.findingsAt(path), domId(path, 'row-findings'), session.noteAt(path));
}

/** What is to be said of a section, or (without one) of the whole document, that no field of it shows. */
export function findingsOver(session: Session, section: string | undefined) {
  const note = section === undefined ? session.noteAt([]) : undefined;
  return findingsList(session, session.findingsOf(section), findingsId(section), note);
}

function findingsList(session: Session, findings: readonly FormFinding[], id: string, note: string | undefined) {
  if (findings.length === 0 && note === undefined) return nothing;
  return html`<ul class="findings" id=${id}>
    ${findings.map((finding, index) => findingLine(session, finding, `${id}-${index}`))}
    ${
      note === undefined
        ? nothing
        : html`<li class="finding error">
            ${icons.error}
            <p class="finding-body" id="${id}-note">${level(session, 'error')} ${note}</p>
          </li>`
    }
  </ul>`;
}

/** The ids of the words under a field, without the buttons behind them: what describes its control. */
export function findingIds(session: Session, path: Path): string[] {
  const id = domId(path, 'findings');
  const note = session.noteAt(path) !== undefined ? [`${id}-note`] : [];
  return [...session.findingsAt(path).map((_, index) => `${id}-${index}`), ...note];
}

function level({ texts }: Session, of: FormFinding['level']) {
  return html`<span class="level">${texts.levels[of]}:</span>`;
}

function findingLine(session: Session, finding: FormFinding, id: string) {
  const { readOnly } = session;
  return html`<li class="finding ${finding.level}" data-rule=${finding.rule} data-finding=${findingKey(finding)}>
    ${icons[finding.level]}
    <div class="finding-body">
      <p class="finding-text" id=${id}>${level(session, finding.level)} ${withCode(finding.message)}</p>
      <div class="finding-actions">
        ${readOnly ? nothing : finding.fixes.map((fix) => fixButton(session, finding, fix))}
        ${ruleButton(session, finding.rule)}
      </div>
    </div>
  </li>`;
}

function fixButton(session: Session, finding: FormFinding, { index, title }: FormFinding['fixes'][number]) {
  return html`<button
    type="button"
    class="link fix"
    @click=${() => {
      session.changes.fix(finding, index);
    }}
  >
    ${title}
  </button>`;
}

function ruleButton({ texts, host }: Session, rule: string) {
  return html`<button
    type="button"
    class="rule"
    title=${rule}
    @click=${() => {
      host.post({ type: 'showRule', rule });
    }}
  >
    ${texts.explanation}<span class="visually-hidden">${texts.ofRule(rule)}</span>
  </button>`;
}

/** The findings in words, for what cannot point at them. */
export function spokenFindings(session: Session, path: Path): string {
  const note = session.noteAt(path);
  const spoken = session.findingsAt(path).map(({ level, message }) => `${session.texts.levels[level]}: ${message}`);
  return [...spoken, ...(note === undefined ? [] : [note])].join(' ');
}

/** Whether something of a field is wrong, rather than still missing or open to improvement. */
export function isInvalid(session: Session, path: Path): boolean {
  return session.noteAt(path) !== undefined || session.findingsAt(path).some(({ level }) => level === 'error');
}
