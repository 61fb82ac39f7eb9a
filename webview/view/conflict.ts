import { html, LitElement, nothing } from 'lit';
import type { FormField } from '../../src/core/form/model.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { asText, isOther } from '../data.ts';
import { focusField, unfold } from '../focus.ts';
import type { Session } from '../session.ts';
import type { Kept, Writer } from '../writers.ts';
import { conflictNotice } from './conflictNotice.ts';
import type { Placed } from './field.ts';
import { wordsOf } from './words.ts';

/** The place in a field one chooses in where it asks which choice stays, when two were made. */
export function conflictIn({ session, field, path }: Placed) {
  return html`<portfolio-conflict
    .session=${session}
    .field=${field}
    .path=${path}
    .value=${session.valueAt(path)}
    .language=${session.language}
    .readOnly=${session.readOnly}
  ></portfolio-conflict>`;
}

/**
 * What the user chose in a field, when the file was changed elsewhere at the same place: the field shows the choice of
 * the file, this asks which of both stays. It goes along with its field wherever that goes, as what is typed does.
 */
export class PortfolioConflict extends LitElement implements Writer {
  static override properties = {
    session: { attribute: false },
    field: { attribute: false, hasChanged: isOther },
    path: { attribute: false, hasChanged: isOther },
    value: { attribute: false, hasChanged: isOther },
    language: { attribute: false },
    readOnly: { attribute: false },
    mine: { state: true },
  };

  declare session: Session;
  declare field: FormField;
  declare path: Path;
  /** What the document holds. */
  declare value: unknown;
  declare language: string;
  declare readOnly: boolean;
  declare private mine: Kept | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.writers.enter(this);
    const stray = this.session.writers.takeStray(this.path);
    if (stray) this.take(stray);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A list that is put in another order takes its fields out and in again.
    queueMicrotask(() => {
      if (!this.isConnected) this.session.writers.leave(this);
    });
  }

  take(mine: Kept): void {
    this.mine = mine;
    if (this.kept) unfold(this);
  }

  get kept(): Kept | undefined {
    return this.mine?.text === asText(this.value) ? undefined : this.mine;
  }

  /** A choice is made at once: nothing of it is ever on its way. */
  flush(): void {
    return;
  }

  decided(): void {
    this.mine = undefined;
  }

  protected override willUpdate(): void {
    this.mine = this.kept;
  }

  protected override render() {
    const { session, field, mine, value, readOnly } = this;
    if (!mine || readOnly) return nothing;
    const words = session.texts.choiceConflict(
      wordsOf(session, field, valueOf(session, field, mine.text)),
      wordsOf(session, field, value),
    );
    return conflictNotice(session, 'choice', words, this);
  }

  readonly keepMine = (): void => {
    const { session, field, path, mine } = this;
    if (!mine) return;
    focusField(path, true);
    session.changes.make(
      path,
      () => [{ op: 'set', path: this.path, value: valueOf(session, field, mine.text) }],
      () => {
        session.announce(session.texts.conflictSolved.mine);
      },
    );
  };

  readonly takeTheirs = (): void => {
    this.mine = undefined;
    focusField(this.path, true);
    this.session.announce(this.session.texts.conflictSolved.theirs);
  };
}

/** The value that a text stands for among those one can choose from. */
function valueOf({ state }: Session, field: FormField, text: string): string | number | boolean {
  if (field.type === 'boolean') return text === 'true';
  const choices = field.type === 'choice' ? field.choices : field.type === 'item' ? state?.items[field.of] : undefined;
  return choices?.find(({ value }) => asText(value) === text)?.value ?? text;
}

customElements.define('portfolio-conflict', PortfolioConflict);
