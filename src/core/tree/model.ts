import type { Taakopdracht } from '../overview/index.ts';
import type { Path } from '../yaml/types.ts';

/** A document, or a field or an item of it. */
export interface TreePlace {
  readonly file: string;
  /** The field its form has to show first. */
  readonly path?: Path;
  /** What a reference to it says behind the `#`. */
  readonly id?: string;
}

/** How something stands, beside what the words say. */
export type TreeTone = 'good' | 'warning' | 'error';

/** One row of the view *Portfolio*, in the words of the reader. */
export interface TreeItem {
  /** Tells it from all others of its portfolio, today and after a change. */
  readonly id: string;
  readonly label: string;
  /** Stands behind the label, in grey. */
  readonly description?: string;
  /** One line each. */
  readonly tooltip: readonly string[];
  /** Name of an icon of VS Code (codicon). */
  readonly icon: string;
  readonly tone?: TreeTone;
  /** What a click opens. */
  readonly place?: TreePlace;
  /** What can be done here; each command at most once. */
  readonly deeds: readonly Taakopdracht[];
  /** What menus go by: `document` and the kind of what opens, and the names of the commands in `deeds`. */
  readonly context: readonly string[];
  readonly children: readonly TreeItem[];
  /** Its children are shown from the start. */
  readonly isOpen: boolean;
}
