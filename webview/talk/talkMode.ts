import type { FormField } from '../../src/core/form/model.ts';
import type { FormTalk, FormTalkPoint } from '../../src/core/form/state.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { focusField } from '../focus.ts';
import type { RememberedTalk } from '../host.ts';
import type { Session } from '../session.ts';

export const agreementsPath: Path = ['afspraken'];
export const lookBackPath: Path = ['terugblik'];

/**
 * The talk while it is held: which point, agreement of last time and agreement of now are in view. Only what is in view
 * is on the page; everything typed is on its way to the document before something else comes in its place.
 */
export class TalkMode {
  isOn = false;
  /** Where there is little room, the points are behind a button. */
  isListOpen = false;
  /** Which agreement of last time is looked back on. */
  lookBack = 0;
  private point: string | undefined;
  private agreement: string | number | undefined;
  /** Where the form was. */
  private scroll = 0;

  constructor(
    private readonly session: Session,
    remembered: RememberedTalk | undefined,
  ) {
    if (!remembered) return;
    this.isOn = true;
    this.point = remembered.point;
    this.lookBack = remembered.lookBack;
    this.agreement = remembered.agreement;
    this.scroll = remembered.scroll;
  }

  get remembered(): RememberedTalk | undefined {
    if (!this.isOn) return undefined;
    const { point, lookBack, scroll } = this;
    const agreement = this.agreementIndex;
    return {
      lookBack,
      scroll,
      ...(point === undefined ? {} : { point }),
      ...(agreement < 0 ? {} : { agreement }),
    };
  }

  /** The talk, when it is held and its agenda can be read. */
  get talk(): FormTalk | undefined {
    return this.isOn ? this.session.state?.talk : undefined;
  }

  /** The point that is spoken of: the one that was chosen, else the first that is still to come. */
  get current(): FormTalkPoint | undefined {
    const points = this.session.state?.talk?.points ?? [];
    return points.find(({ id }) => id === this.point) ?? points.find(({ discussed }) => !discussed) ?? points[0];
  }

  get index(): number {
    const { current } = this;
    return current ? (this.session.state?.talk?.points.indexOf(current) ?? -1) : -1;
  }

  /** The agreement that is being made, by its place in the list; -1 when there is none. */
  get agreementIndex(): number {
    const { agreement } = this;
    if (agreement === undefined) return -1;
    const rows = this.session.lists.rows(agreementsPath);
    if (typeof agreement === 'number') this.agreement = rows[agreement]?.key;
    return rows.findIndex(({ key }) => key === this.agreement);
  }

  // From form to talk and back

  toggle(): void {
    const { texts } = this.session;
    this.behind(() => {
      if (!this.isOn) this.scroll = window.scrollY;
      this.isOn = !this.isOn;
      // What was typed and not taken goes to the fields that are drawn now.
      this.session.isDrawn = false;
      this.session.announce(this.isOn ? texts.talk.began : texts.talk.ended);
      const top = this.isOn ? 0 : this.scroll;
      void this.session.settled().then(() => {
        requestAnimationFrame(() => {
          window.scrollTo({ top, behavior: 'instant' });
        });
      });
    });
  }

  /** Puts the form back, for who has to go to a field of it. */
  leave(): void {
    if (this.isOn) this.toggle();
  }

  // Points

  step(by: 1 | -1): void {
    const next = this.session.state?.talk?.points[this.index + by];
    if (next) this.goTo(next.id);
  }

  goTo(point: string): void {
    this.behind(() => {
      this.point = point;
      this.lookBack = 0;
      this.isListOpen = false;
      void this.session.settled().then(() => {
        window.scrollTo({ top: 0, behavior: 'instant' });
        document.getElementById('talk-title')?.focus({ preventScroll: true });
      });
    });
  }

  tick(point: FormTalkPoint, discussed: boolean): void {
    const { texts } = this.session;
    this.session.changes.discuss(point.id, discussed, () => {
      this.session.announce(discussed ? texts.talk.ticked(point.title) : texts.talk.unticked(point.title));
    });
  }

  /** Ticks the point in view and goes on to the next; the last one is only ticked. */
  tickAndGoOn(): void {
    const { current, index, session } = this;
    const next = session.state?.talk?.points[index + 1];
    if (!current) return;
    // Keeps it in view, also when it was there because it was the first one to come.
    this.point = current.id;
    if (!current.discussed) this.tick(current, true);
    if (next) this.goTo(next.id);
  }

  // Looking back

  lookBackTo(index: number): void {
    this.behind(() => {
      this.lookBack = index;
      void this.session.settled().then(() => {
        document.getElementById('look-back-place')?.focus();
      });
    });
  }

  /** Begins to look back on an agreement that the report did not speak of. */
  lookBackOn(reference: string): void {
    const { session } = this;
    let index = 0;
    session.changes.make(
      lookBackPath,
      () => {
        index = session.lists.rows(lookBackPath).length;
        const value = { afspraak: reference, goed: null, beter: null, status: null };
        return [{ op: 'insert', path: [...lookBackPath, index], value }];
      },
      () => {
        this.lookBack = index;
        void session.settled().then(() => focusField([...lookBackPath, index, 'goed']));
      },
    );
  }

  // Agreements

  get agreementsField(): Extract<FormField, { type: 'list' }> | undefined {
    for (const { fields } of this.session.model?.sections ?? []) {
      for (const field of fields) if (field.type === 'list' && field.path[0] === agreementsPath[0]) return field;
    }
    return undefined;
  }

  newAgreement(): void {
    const { session } = this;
    if (session.readOnly || !this.agreementsField) return;
    session.lists.add(agreementsPath, (index) => {
      this.showAgreement(index);
    });
  }

  showAgreement(index: number): void {
    this.behind(() => {
      this.agreement = index;
      void this.session.settled().then(() => {
        focusField([...agreementsPath, index, 'specifiek']);
      });
    });
  }

  closeAgreement(): void {
    this.behind(() => {
      this.agreement = undefined;
      void this.session.settled().then(() => {
        document.querySelector<HTMLElement>('.talk-agreements [data-action="add"]')?.focus();
      });
    });
  }

  removeAgreement(key: string, name: string): void {
    this.session.lists.remove(agreementsPath, key, () => {
      this.session.announce(this.session.texts.removed(name));
      this.closeAgreement();
    });
  }

  /** After everything that was typed is in the document: its field may leave the page. */
  private behind(work: () => void): void {
    this.session.writers.flush();
    this.session.outbox.add({
      prepare: () => {
        work();
        void this.session.settled();
        return undefined;
      },
    });
  }
}
