import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { FormPerson } from '../../src/core/form/state.ts';
import type { Change, Path } from '../../src/core/yaml/types.ts';
import { asText, isEmpty, isRecord, pathKey, startsWith } from '../data.ts';
import { focusField } from '../focus.ts';
import type { Session } from '../session.ts';
import './combobox.ts';
import type { ComboOption } from './combobox.ts';
import type { FieldOf, Placed } from './field.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { typedField } from './typedField.ts';

type Group = FieldOf<'group'>;

/** Somebody: one line once all that is asked for is there, with the members behind it. */
export function personCard(placed: Placed<Group>, drawn: (member: FormField) => TemplateResult): TemplateResult {
  const { session, field, path } = placed;
  const content = html`<div class="grid person-members">
    ${field.fields.map((member) => (isName(member) ? nameField(placed, member) : drawn(member)))}
  </div>`;
  return html`<portfolio-person
    .line=${personLine(placed)}
    .label=${session.texts.editPerson(asText(session.valueAt([...path, 'naam'])))}
    .content=${content}
    .isComplete=${isComplete(placed)}
  ></portfolio-person>`;
}

/** A way to add somebody to a list: who the portfolio knows and is not in it yet, or a new name. */
export function personAdder({ session, field, path }: Placed<FieldOf<'list'>>) {
  const { texts } = session;
  const there = new Set(session.lists.rows(path).map(({ item }) => (isRecord(item) ? item['naam'] : undefined)));
  const add = (name: string) => {
    const person = knownAs(session, name) ?? { naam: name, description: '' };
    let index = 0;
    session.changes.make(
      path,
      () => {
        index = session.lists.rows(path).length;
        return [{ op: 'insert', path: [...path, index], value: valueOf(person, field.item) }];
      },
      () => {
        session.announce(texts.added(name));
        // What is still to be told of somebody new comes next.
        if (person.rol === undefined) void session.settled().then(() => focusField([...path, index, 'rol']));
      },
    );
  };
  return html`<div class="adder">
    <portfolio-combobox
      data-action="add"
      .inputId=${domId(path, 'adder')}
      .text=${''}
      .options=${peopleOptions(session).filter(({ value }) => !there.has(value))}
      .accept=${(typed: string, first: ComboOption | undefined) => first?.value ?? typed}
      .offer=${(typed: string) => texts.newPerson(typed)}
      .name=${field.addLabel}
      .listName=${texts.people}
      .placeholder=${`${field.addLabel}…`}
      .readOnly=${false}
      @choose=${({ detail }: CustomEvent<string>) => {
        add(detail);
      }}
      @offer=${({ detail }: CustomEvent<string>) => {
        add(detail);
      }}
    ></portfolio-combobox>
  </div>`;
}

const MEMBERS = ['naam', 'rol', 'functie', 'email'] as const;

function isName({ type, path }: FormField): boolean {
  return type === 'text' && pathKey(path) === pathKey(['naam']);
}

function peopleOptions({ state }: Session): ComboOption[] {
  return (state?.people ?? []).map(({ naam, description }) => ({ value: naam, label: naam, detail: description }));
}

function knownAs({ state }: Session, name: string): FormPerson | undefined {
  return state?.people.find(({ naam }) => naam === name);
}

/** The name: choosing somebody fills in all that is known of them, in one step to undo. */
function nameField({ session, field, path }: Placed<Group>, name: FormField) {
  if (name.type !== 'text') return nothing;
  const choosing = {
    options: peopleOptions(session),
    listName: session.texts.people,
    onChoose: (chosen: string) => {
      const person = knownAs(session, chosen);
      if (person) session.changes.make(path, () => fillingIn(session, field, path, person));
    },
  };
  return typedField({ session, field: name, path: [...path, ...name.path], level: 0 }, choosing);
}

/** What was told of somebody else does not stay with the new name. */
function fillingIn(session: Session, field: Group, path: Path, person: FormPerson): Change[] {
  const written = session.valueAt(path);
  if (isEmpty(written)) return [{ op: 'set', path, value: valueOf(person, field) }];
  return membersOf(field).flatMap((member): Change[] => {
    const at = [...path, member];
    const value = person[member];
    if (value !== undefined) return session.valueAt(at) === value ? [] : [{ op: 'set', path: at, value }];
    return isEmpty(session.valueAt(at)) ? [] : [{ op: 'set', path: at, value: null }];
  });
}

/** The members of a person that are asked here, in their order. */
function membersOf(field: FormField): (typeof MEMBERS)[number][] {
  const fields = field.type === 'group' ? field.fields : [];
  return fields.flatMap(({ path }) => MEMBERS.filter((member) => pathKey(path) === pathKey([member])));
}

/** Somebody as they are written: what is known, and an empty place for what is asked. */
function valueOf(person: FormPerson, field: FormField): Record<string, string | null> {
  const fields = field.type === 'group' ? field.fields : [];
  const isAsked = (member: string) => fields.some(({ path, required }) => path[0] === member && required);
  return Object.fromEntries(
    membersOf(field)
      .filter((member) => person[member] !== undefined || isAsked(member))
      .map((member) => [member, person[member] ?? null]),
  );
}

/** "dr. J. Brouwhuis, opleider, internist"; without the name in a list, where it is the title of the item. */
function personLine({ session, field, path }: Placed<Group>): string {
  const isItem = typeof path.at(-1) === 'number';
  const words = field.fields.flatMap((member) => {
    if ((isItem && isName(member)) || member.type === 'group' || member.type === 'list') return [];
    const value = session.valueAt([...path, ...member.path]);
    if (isEmpty(value)) return [];
    const known = member.type === 'choice' ? member.choices.find((choice) => choice.value === value)?.label : undefined;
    return [known?.toLocaleLowerCase() ?? asText(value)];
  });
  return words.join(', ');
}

/** The name, the role and what else is asked are there, and no finding speaks of it. */
function isComplete({ session, field, path }: Placed<Group>): boolean {
  const asked = field.fields.filter(
    ({ required, path: [member] }) => required || member === 'naam' || member === 'rol',
  );
  const findings = session.state?.findings ?? [];
  return (
    asked.every((member) => !isEmpty(session.valueAt([...path, ...member.path]))) &&
    !findings.some(({ at, level }) => level !== 'info' && startsWith(at, path) && at.length > path.length)
  );
}

/** The members of somebody behind their line; what is incomplete stands open, and stays so while one works in it. */
export class PortfolioPerson extends LitElement {
  static override properties = {
    line: { attribute: false },
    label: { attribute: false },
    content: { attribute: false },
    isComplete: { attribute: false },
    isOpen: { state: true },
  };

  declare line: string;
  declare label: string;
  declare content: TemplateResult;
  declare isComplete: boolean;
  declare private isOpen: boolean | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    this.isOpen ??= !this.isComplete;
    if (!this.isComplete) this.isOpen = true;
  }

  protected override render() {
    return html`<details class="person" ?open=${this.isOpen === true} @toggle=${this.onToggle}>
      <summary ?hidden=${!this.isComplete} aria-label=${`${this.line}. ${this.label}`}>
        <span class="person-line">${this.line}</span><span class="person-mark">${icons.fold}</span>
      </summary>
      ${this.content}
    </details>`;
  }

  private readonly onToggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement) this.isOpen = event.target.open;
  };
}

customElements.define('portfolio-person', PortfolioPerson);
