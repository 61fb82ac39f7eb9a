import type { FormField } from '../../src/core/form/model.ts';
import type { FormTalk, FormTalkPoint } from '../../src/core/form/state.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import { focusField, handOver } from '../focus.ts';
import type { RememberedTalk } from '../host.ts';
import type { Session } from '../session.ts';

export const agreementsPath: Path = ['afspraken'];
export const lookBackPath: Path = ['terugblik'];

/** What can be brought in view in the talk: a point (with the agreement of last time in it), or the agreements of now. */
export type TalkPlace = { point: string; lookBack: number | undefined } | { agreement: number | undefined };

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

  /**
   * Resolves when the other one is on the page.
   * @param isSaid whether who listens is told, when nothing else tells them
   */
  toggle(isSaid = true): Promise<void> {
    const { texts } = this.session;
    return this.behind(async () => {
      if (!this.isOn) this.scroll = window.scrollY;
      this.isOn = !this.isOn;
      // What was typed and not taken goes to the fields that are drawn now.
      this.session.isDrawn = false;
      if (isSaid) this.session.announce(this.isOn ? texts.talk.began : texts.talk.ended);
      const top = this.isOn ? 0 : this.scroll;
      await this.session.settled();
      await new Promise(requestAnimationFrame);
      window.scrollTo({ top, behavior: 'instant' });
    });
  }

  /** Puts the form back, for who has to go to a field of it. */
  async leave(isSaid = true): Promise<void> {
    if (this.isOn) await this.toggle(isSaid);
  }

  isInView(place: TalkPlace): boolean {
    if ('agreement' in place) return place.agreement === undefined || place.agreement === this.agreementIndex;
    return place.point === this.current?.id && (place.lookBack === undefined || place.lookBack === this.lookBack);
  }

  /** Brings a place of the talk in view; resolves when it is on the page. */
  async show(place: TalkPlace): Promise<void> {
    if (this.isInView(place)) return;
    await this.behind(async () => {
      if ('agreement' in place) this.agreement = place.agreement;
      else {
        this.point = place.point;
        this.lookBack = place.lookBack ?? 0;
        this.isListOpen = false;
      }
      await this.session.settled();
    });
  }

  // Points

  step(by: 1 | -1): void {
    const next = this.session.state?.talk?.points[this.index + by];
    if (next) this.goTo(next.id);
  }

  goTo(point: string): void {
    void this.behind(() => {
      this.point = point;
      this.lookBack = 0;
      this.isListOpen = false;
      void this.session.settled().then(() => {
        window.scrollTo({ top: 0, behavior: 'instant' });
        handOver(document.getElementById('talk-title'), { preventScroll: true });
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
    void this.behind(() => {
      this.lookBack = index;
      void this.session.settled().then(() => {
        handOver(document.getElementById('look-back-place'));
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
    void this.behind(() => {
      this.agreement = index;
      void this.session.settled().then(() => {
        focusField([...agreementsPath, index, 'specifiek']);
      });
    });
  }

  closeAgreement(): void {
    void this.behind(() => {
      this.agreement = undefined;
      void this.session.settled().then(() => {
        handOver(document.querySelector<HTMLElement>('.talk-agreements [data-action="add"]'));
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
  private behind(work: () => unknown): Promise<void> {
    this.session.writers.flush();
    return new Promise((resolve) => {
      this.session.outbox.add({
        prepare: () => {
          const done = Promise.resolve(work());
          void this.session.settled();
          void done.then(() => {
            resolve();
          });
          return undefined;
        },
      });
    });
  }
}
