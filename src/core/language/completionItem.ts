import type { OffsetRange } from '../yaml/index.ts';

/** One thing that can be written at the caret. */
export interface Completion {
  label: string;
  /** Beside the label: what it is called, or where it comes from. */
  detail?: string;
  documentation?: string;
  /** The text that is put in; the caret goes behind it. */
  insert: string;
  replace: OffsetRange;
  /** What is typed is compared with this, where it is not the label. */
  filter?: string;
  /**
   * `structure`: a key or a value of the format itself, which another YAML extension with the schemas offers as well;
   * `portfolio`: something only this portfolio knows (a document, a person, a planned talk).
   */
  from: 'structure' | 'portfolio';
  kind: 'key' | 'value' | 'reference' | 'person' | 'date';
}
