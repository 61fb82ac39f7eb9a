import type { AnyDocument } from '../portfolio/index.ts';
import { writeYaml } from '../yaml/index.ts';

/** A document that was made or brought up to date. */
export interface Gemaakt {
  /** Path in the portfolio. */
  file: string;
  /** The whole text; of a refusal the text as it was. */
  text: string;
  /** Why the file that is there was left as it is, and what to do about it, in the language asked for. */
  refused?: string;
}

export function geweigerd({ file, parsed }: AnyDocument, refused: string): Gemaakt {
  return { file, text: parsed.text, refused };
}

/** The text of a new document, with dates as people write them: bare. What nobody knows yet (`null`) is left empty. */
export function nieuweTekst(value: Record<string, unknown>): string {
  return writeYaml(value, { plainDates: true });
}
