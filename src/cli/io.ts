import type { Language } from '../core/index.ts';
import { harmlessLine } from '../core/language/direction.ts';

/** The terminal as a command sees it; a test may put something else in its place. */
export interface Io {
  /** Folder relative paths start from. */
  cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Whether colours are welcome in what goes `out`. */
  colours: boolean;
  /** Shows how far a long job is; undefined when nobody watches. */
  progress: ((text: string) => void) | undefined;
  /** The day it is here, `YYYY-MM-DD`. */
  today: string;
  version: string;
  /** Which program this is, to the byte; without it nothing is kept for another time. */
  identity?: string | undefined;
  /** The program as a file that can be started as a thread; without it there are no threads. */
  threadFile?: URL | undefined;
  /** Folder for what is kept for another time, when none is asked for. */
  cacheFolder?: string | undefined;
  /** Threads that run at the same time on this machine. */
  cores?: number;
}

/** What a command ends with: nothing to report, findings, or not done. */
export const EXIT = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Wrong use, or something that cannot be read: said on stderr in the user's language, and the command ends with 2. */
export class CommandError extends Error {
  /** Whether the way to use the command should be shown with it. */
  readonly usage: boolean;

  constructor(message: string, options: { usage?: boolean } = {}) {
    super(message);
    this.name = 'CommandError';
    this.usage = options.usage ?? false;
  }
}

/** One command of the program. */
export interface Command {
  name: string;
  run(argv: readonly string[], io: Io): Promise<Exit>;
  usage: Readonly<Record<Language, string>>;
}

/** Text of a document or a path, without what could steer the terminal: control characters and changes of direction. */
export function harmless(text: string): string {
  return harmlessLine(text, '\ufffd');
}
