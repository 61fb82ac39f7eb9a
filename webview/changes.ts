import type { Change, Path } from '../src/core/yaml/types.ts';
import type { FormFinding, FormState, FromWebview } from '../src/protocol/index.ts';
import { expectationsFor, pathKey } from './data.ts';
import type { Errand, Outbox } from './outbox.ts';
import type { Texts } from './texts/index.ts';
import type { Writers } from './writers.ts';

/** What changes are made of and told to: the document as it is shown, and who shows it. */
export interface Shown {
  readonly state: FormState | undefined;
  readonly texts: Texts;
  readonly outbox: Outbox;
  readonly writers: Writers;
  /** Draws what is known now; resolves when it is on the page. */
  readonly settled: () => Promise<unknown>;
  readonly announce: (text: string) => void;
}

/** What the form asks of the document: one errand after the other, each behind what was typed before it. */
export class Changes {
  /** Why a change was refused, under the field it came from. */
  readonly notes = new Map<string, string>();

  constructor(private readonly shown: Shown) {}

  /** Puts a change in the outbox. `make` is called when it is its turn, with the newest data on the page. */
  make(at: Path, make: () => Change[], done?: () => void): void {
    this.send(
      at,
      (id) => {
        const changes = make();
        return changes.length === 0
          ? undefined
          : { type: 'edit', id, changes, expected: changes.flatMap(({ path }) => this.expectations(path)) };
      },
      done,
    );
  }

  expectations(path: Path): ReturnType<typeof expectationsFor> {
    return expectationsFor(this.shown.state?.data, path);
  }

  fix({ rule, path, at }: FormFinding, index: number): void {
    this.send(at, (id) => ({ type: 'fix', id, rule, path, index }));
  }

  /** Ticks a point of the agenda of this talk, or takes its tick away. */
  discuss(point: string, discussed: boolean, done?: () => void): void {
    this.send([], (id) => ({ type: 'discuss', id, point, discussed }), done);
  }

  /** Sends what is answered; when it is refused, the field at `at` says why. */
  send(at: Path, prepare: Errand['prepare'], done?: () => void): void {
    const { shown, notes } = this;
    const key = pathKey(at);
    shown.writers.flush();
    notes.delete(key);
    shown.outbox.add({
      prepare,
      answered: (refused) => {
        if (refused === undefined) {
          shown.writers.at(at)?.decided?.();
          done?.();
        } else {
          notes.set(key, refused);
          shown.announce(shown.texts.fixFailed(refused));
        }
        void shown.settled();
      },
    });
  }

  /** Behind everything that is on its way: `undo` and `save` have to find it done. */
  after(message: FromWebview): void {
    this.shown.outbox.add({ prepare: () => message });
  }
}
