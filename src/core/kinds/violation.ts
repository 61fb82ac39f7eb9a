import type { Path } from '../yaml/types.ts';

/**
 * What is the matter. `missing` is unfinished, the others are wrong.
 * - `type`: another kind of value is `expected`
 * - `value`: not one of `allowed`
 * - `kind`: `soort` says another kind than the file name
 * - `date`: not a day of the calendar written YYYY-MM-DD
 * - `pattern`: a text of the wrong form, such as an id with a space; the form is in `describe`
 * - `range`: a number too small or too large
 * - `unknown_key`: the format knows no such key here
 * - `missing`: absent, an empty text, or a list with too few items
 */
export type Trouble = 'type' | 'value' | 'kind' | 'date' | 'pattern' | 'range' | 'unknown_key' | 'missing';

/** One way in which a document departs from its schema. */
export interface Violation {
  /** The value spoken of; of `missing` and `unknown_key` the path of the key. */
  readonly path: Path;
  readonly trouble: Trouble;
  /** The keyword of JSON Schema that objected. */
  readonly keyword: string;
  /** Types of JSON Schema, with `type`. */
  readonly expected?: readonly string[];
  /** What could stand here: values with `value` and `kind`, keys not yet used with `unknown_key`. */
  readonly allowed?: readonly (string | number)[];
  /** The one of `allowed` that was probably meant. */
  readonly nearest?: string | number;
  /** The bound that was crossed, with `range`, or the fewest items with `missing`. */
  readonly limit?: number;
}
