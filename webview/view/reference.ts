import { html, nothing } from 'lit';
import type { Path } from '../../src/core/yaml/types.ts';
import { iconButton } from '../controls/index.ts';
import { isEmpty, pathKey } from '../data.ts';
import type { Session } from '../session.ts';
import './combobox.ts';
import type { ComboOption } from './combobox.ts';
import type { FieldOf, Placed } from './field.ts';
import { conflictIn } from './conflict.ts';
import { caption, describedBy, helpText } from './field.ts';
import { findingsUnder } from './findings.ts';
import { icons } from './icons.ts';
import { domId } from './ids.ts';
import { referenceWords } from './words.ts';

/** A reference to a document of the portfolio: what it leads to in words, and a search for another. */
export function referenceField(placed: Placed<FieldOf<'reference'>>) {
  const { session, field, path } = placed;
  const id = domId(path, 'control');
  const value = session.valueAt(path);
  const readOnly = session.readOnly || field.readOnly === true;
  const choose = (reference: string | null) => {
    session.changes.make(path, () => [{ op: 'set', path, value: reference }]);
  };
  return html`<div class="field reference wide" data-path=${pathKey(path)}>
    ${caption(placed, id)} ${helpText(placed)}
    <div class="reference-row">
      <portfolio-combobox
        .inputId=${id}
        .text=${isEmpty(value) ? '' : referenceWords(session, value)}
        .options=${referenceOptions(session, field.kinds)}
        .accept=${writtenOrFirst}
        .offer=${evidenceOffer(session, field.kinds)}
        .name=${placed.captioned ? field.label : undefined}
        .listName=${session.texts.search}
        .nothingFound=${session.texts.noMatch}
        .placeholder=${session.texts.search}
        .describedBy=${describedBy(placed)}
        .readOnly=${readOnly}
        @choose=${(event: CustomEvent<string>) => {
          choose(event.detail);
        }}
        @offer=${(event: CustomEvent<string>) => {
          makeEvidence(session, event.detail, path, () => path);
        }}
      ></portfolio-combobox>
      ${openButton(session, value)}
      ${
        readOnly || isEmpty(value)
          ? nothing
          : iconButton({
              label: session.texts.clear(referenceWords(session, value)),
              icon: icons.remove,
              onClick: () => {
                choose(null);
              },
            })
      }
    </div>
    ${conflictIn(placed)} ${findingsUnder(session, path)}
  </div>`;
}

/** Searches the portfolio for something to add to a list of references. */
export function referenceAdder({ session, field, path }: Placed<FieldOf<'list'>>, kinds: readonly string[]) {
  const written = session.valueAt(path);
  const end = () => [...path, session.lists.rows(path).length];
  return html`<div class="adder">
    <portfolio-combobox
      data-action="add"
      .inputId=${domId(path, 'adder')}
      .text=${''}
      .options=${referenceOptions(session, kinds, Array.isArray(written) ? (written as unknown[]) : [])}
      .accept=${writtenOrFirst}
      .offer=${evidenceOffer(session, kinds)}
      .name=${field.addLabel}
      .listName=${session.texts.search}
      .nothingFound=${session.texts.noMatch}
      .placeholder=${`${field.addLabel}…`}
      .readOnly=${false}
      @choose=${({ detail }: CustomEvent<string>) => {
        session.changes.make(path, () => [{ op: 'insert', path: end(), value: detail }]);
      }}
      @offer=${({ detail }: CustomEvent<string>) => {
        makeEvidence(session, detail, path, end);
      }}
    ></portfolio-combobox>
  </div>`;
}

function referenceOptions(
  { state }: Session,
  kinds: readonly string[],
  without: readonly unknown[] = [],
): readonly ComboOption[] {
  return (state?.references ?? [])
    .filter(({ kind, reference }) => kinds.includes(kind) && !without.includes(reference))
    .map(({ reference, label, of }) => ({ value: reference, label, ...(of === undefined ? {} : { detail: of }) }));
}

/** A path typed by hand is as good as a choice. */
function writtenOrFirst(typed: string, first: ComboOption | undefined): string | undefined {
  return /\.ya?ml(#.*)?$/u.test(typed) ? typed : first?.value;
}

function evidenceOffer({ texts }: Session, kinds: readonly string[]) {
  return kinds.includes('bewijs') ? (title: string) => texts.newEvidence(title) : undefined;
}

/** Asks for a new piece of evidence and a reference to it; the user stays where they are, and hears of it. */
function makeEvidence(session: Session, title: string, at: Path, place: () => Path): void {
  session.writers.flush();
  session.changes.notes.delete(pathKey(at));
  session.outbox.add({
    prepare: (id) => {
      const path = place();
      return { type: 'create', id, kind: 'bewijs', title, path, expected: session.changes.expectations(path) };
    },
    answered: (refused) => {
      if (refused === undefined) session.announce(session.texts.evidenceMade(title));
      else {
        const reason = session.texts.notMade(refused);
        session.changes.notes.set(pathKey(at), reason);
        session.announce(reason);
      }
      void session.settled();
    },
  });
}

/** Opens what a reference leads to. */
export function openButton(session: Session, reference: unknown) {
  if (typeof reference !== 'string' || reference === '') return nothing;
  return iconButton({
    label: session.texts.openReference(referenceWords(session, reference)),
    icon: icons.open,
    onClick: () => {
      session.host.post({ type: 'openReference', reference });
    },
  });
}
