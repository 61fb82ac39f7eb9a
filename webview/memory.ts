import type { Host, Remembered } from './host.ts';
import { Place } from './place.ts';

/** How long something has to rest before it is remembered (ms). */
const REST = 100;

/** What a page knows of itself besides where the user is in it. */
type Known = Omit<Remembered, 'scroll' | 'focus'>;

/** Remembers what would be lost with the page, and puts it back when the page is there again. */
export class Memory {
  readonly place = new Place();
  /** What was remembered and is not back yet. */
  private toRestore: Remembered | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly known: () => Known,
  ) {
    this.toRestore = host.recall();
  }

  /**
   * Goes back to where the user was.
   * @param drawn resolves when all of the form is on the page
   * @param isCalled whether somebody asked for another place meanwhile
   */
  async restore(drawn: () => Promise<void>, isCalled: () => boolean): Promise<void> {
    const remembered = this.toRestore;
    this.toRestore = undefined;
    if (!remembered || (remembered.scroll === 0 && !remembered.focus)) return;
    await drawn();
    if (isCalled()) return;
    window.scrollTo({ top: remembered.scroll, behavior: 'instant' });
    if (remembered.focus) this.place.restore(remembered.focus);
  }

  readonly soon = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, REST);
  };

  readonly now = (): void => {
    // Before the form is there again, what was remembered is all there is.
    if (this.toRestore) return;
    const { focus } = this.place;
    this.host.remember({ ...this.known(), scroll: window.scrollY, ...(focus === undefined ? {} : { focus }) });
  };
}
