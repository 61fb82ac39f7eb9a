import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { FormTerm } from '../../src/core/form/state.ts';
import type { Change, Path } from '../../src/core/yaml/types.ts';
import { asText, isEmpty, isRecord, pathKey, valueAt } from '../data.ts';
import { focusAction } from '../focus.ts';
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

/** An agreement or learning goal as a card: each element by its letter, what it asks, and how the whole reads. */
export function smartCard(
  placed: Placed<FieldOf<'group'>>,
  draw: (member: FormField) => TemplateResult,
): TemplateResult {
  const { field, session } = placed;
  const rest = field.fields.filter((member) => !isElement(member));
  return html`<div
    class="smart-card"
    @keydown=${(event: KeyboardEvent) => {
      nextByKey(event, placed.path);
    }}
  >
    ${sentence(placed)}
    ${field.fields.filter(isElement).map((element) => {
      const is = isComplete(placed, element);
      return html`<div class="element ${is ? 'done' : ''}">
        <span class="letter" aria-hidden="true">${element.label.charAt(0).toUpperCase()}</span>
        <div class="element-body">${draw(element)} ${presses(placed, element)}</div>
        <span class="tick">
          ${is ? icons.check : ''}
          <span class="visually-hidden">${is ? session.texts.elementDone : session.texts.elementMissing}</span>
        </span>
      </div>`;
    })}
    <div class="grid rest">${rest.map(draw)}</div>
  </div>`;
}

// How it reads

/** The agreement read back as sentences, as far as it is there. */
function sentence({ session, field, path }: Placed<FieldOf<'group'>>) {
  const { texts, language } = session;
  const value = session.valueAt(path);
  const text = (key: string) =>
    asText(valueAt(value, [key]))
      .trim()
      .replace(/\s+/gu, ' ');
  const roles = rolesIn(field, valueAt(value, ['acceptabel']));
  const term = valueAt(value, ['tijdgebonden']);
  const date = asText(isRecord(term) ? term['datum'] : term);
  const parts = [
    closed(text('specifiek')),
    lead(texts.smart.seenBy, text('meetbaar')),
    lead(texts.smart.agreed, new Intl.ListFormat(language, { type: 'conjunction' }).format(roles)),
    lead(texts.smart.goal, text('resultaatgericht')),
    lead(texts.smart.by, dayOf(date, language)),
  ].filter((part) => part !== '');
  // One element reads as it stands in its field.
  if (parts.length < 2) return nothing;
  return html`<p class="smart-sentence">
    <span class="visually-hidden">${texts.smart.sentence}: </span>${parts.join(' ')}
  </p>`;
}

const lead = (words: string, text: string): string => (text === '' ? '' : `${words} ${closed(text)}`);

/** Ended as a sentence, so that another can follow. */
function closed(text: string): string {
  return text === '' || /[.!?…]["'”’)]*$/u.test(text) ? text : `${text}.`;
}

function rolesIn({ fields }: FieldOf<'group'>, value: unknown): string[] {
  const member = fields.find(({ path }) => path[0] === 'acceptabel');
  const choices = member?.type === 'choices' ? member.choices : [];
  return (Array.isArray(value) ? (value as unknown[]) : isEmpty(value) ? [] : [value])
    .filter((role) => !isEmpty(role))
    .map((role) => {
      const words = choices.find((choice) => choice.value === role)?.label ?? asText(role);
      return words.charAt(0).toLowerCase() + words.slice(1);
    });
}

/** A day as it is read, in full; what is no date as it is written. */
function dayOf(date: string, language: 'nl' | 'en'): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    day,
  );
}

// One press

/** What an element is often filled in with. */
function presses({ session, path }: Placed, element: FormField) {
  const help = session.state?.agreementHelp;
  if (!help || session.readOnly || element.readOnly) return nothing;
  const at = [...path, ...element.path];
  if (element.type === 'term') {
    return html`<div class="presses" role="group" aria-label=${session.texts.smart.terms}>
      ${help.terms.map((term) =>
        press(session.texts.smart.term(term.label, term.dateWords), () => {
          session.changes.make(at, () => termChanges(at, term));
        }),
      )}
    </div>`;
  }
  if (element.path[0] !== 'acceptabel') return nothing;
  const { label, roles } = help.consent;
  const written = session.valueAt(at);
  if (Array.isArray(written) && roles.every((role) => written.includes(role))) return nothing;
  return html`<div class="presses">
    ${press(label, () => {
      session.changes.make(at, () => consentChanges(session.valueAt(at), at, roles));
    })}
  </div>`;
}

function press(label: string, onClick: () => void) {
  return html`<button
    type="button"
    class="press"
    @click=${({ currentTarget }: Event) => {
      // The button goes when it has done what it does: the keyboard stays with the element.
      const body = currentTarget instanceof Element ? currentTarget.closest('.element-body') : null;
      onClick();
      body?.querySelector<HTMLElement>('[data-control]')?.focus();
    }}
  >
    ${label}
  </button>`;
}

function termChanges(at: Path, { date, talk }: FormTerm): Change[] {
  return [{ op: 'set', path: at, value: talk === undefined ? date : { datum: date, gesprek: talk } }];
}

/** Adds who is not there yet; who is stays in place. */
function consentChanges(written: unknown, at: Path, roles: readonly string[]): Change[] {
  if (!Array.isArray(written)) {
    const before = isEmpty(written) || roles.includes(asText(written)) ? [] : [written];
    return [{ op: 'set', path: at, value: [...before, ...roles] }];
  }
  const { length } = written;
  return roles
    .filter((role) => !written.includes(role))
    .map((role, index) => ({ op: 'insert', path: [...at, length + index], value: role }));
}

// From element to element

/** Ctrl+Enter, and Enter where it makes no new line, goes to the next element; after the last to the next agreement. */
function nextByKey(event: KeyboardEvent, path: Path): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.altKey || event.shiftKey || event.isComposing || !(target instanceof Element))
    return;
  const isMod = event.ctrlKey || event.metaKey;
  const isOneLine = target.matches('input, vscode-text-field');
  if (!isMod && !isOneLine) return;
  const card = target.closest('.smart-card');
  const current = target.closest('.element');
  if (!card || !current) return;
  event.preventDefault();
  event.stopPropagation();
  const all = [...card.querySelectorAll<HTMLElement>('.element')];
  const next = all[all.indexOf(current as HTMLElement) + 1]?.querySelector<HTMLElement>('[data-control]');
  if (next) {
    next.focus();
    return;
  }
  const another = card.closest('.composer')?.querySelector<HTMLElement>('[data-action="next-agreement"]');
  if (another) another.focus();
  else focusAction(path.slice(0, -1), 'add');
}
