import type { FormFinding } from '../src/protocol/index.ts';
import { focusedPath } from './focus.ts';
import { findingKey } from './points.ts';
import { pathKey } from './data.ts';
import { countOpen, type Session } from './session.ts';

/** How long nothing is said after a key (ms): who types is not interrupted. */
const TYPING = 2_000;
/** How long a field that was left has for its findings to come (ms). */
const SETTLING = 500;

/**
 * Tells who listens what became of the findings: how many are left, and the words of one that came up at the field that
 * was just left. Waits until typing rests, and says only what is news by then.
 */
export class News {
  private told: number | undefined;
  private field: { path: string | undefined; known: ReadonlySet<string> } = { path: undefined, known: new Set() };
  private left: { path: string; known: ReadonlySet<string> } | undefined;
  private typedAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** The form is shown anew: what it says is no news. */
  opened(): void {
    clearTimeout(this.timer);
    this.told = this.session.state && countOpen(this.session.state);
  }

  typed(): void {
    this.typedAt = performance.now();
    this.later(TYPING);
  }

  focused(): void {
    const path = focusedPath();
    if (path === this.field.path) return;
    if (this.field.path !== undefined) this.left = { path: this.field.path, known: this.field.known };
    this.field = { path, known: new Set(this.at(path).map(findingKey)) };
    this.typedAt = -Infinity;
    this.later(SETTLING);
  }

  /** A new state is shown. */
  changed(): void {
    this.later(Math.max(SETTLING, this.typedAt + TYPING - performance.now()));
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.tell();
    }, delay);
  }

  private tell(): void {
    const { session, left, told } = this;
    if (!session.state) return;
    if (session.outbox.isBusy) {
      this.later(SETTLING);
      return;
    }
    const count = countOpen(session.state);
    const fresh = left ? this.at(left.path).filter((finding) => !left.known.has(findingKey(finding))) : [];
    this.told = count;
    this.left = undefined;
    const words = fresh.map(({ level, message }) => `${session.texts.levels[level]}: ${message}`);
    if (told !== undefined && count !== told) words.push(session.texts.findings(count));
    if (words.length > 0) session.announce(words.join(' '));
  }

  private at(path: string | undefined): readonly FormFinding[] {
    return (this.session.state?.findings ?? []).filter(({ at, level }) => level !== 'info' && pathKey(at) === path);
  }
}
