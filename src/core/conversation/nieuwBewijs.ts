import { fileSuffix } from '../kinds/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { referenceTo } from '../portfolio/index.ts';
import type { Change, Path } from '../yaml/index.ts';
import type { Gemaakt } from './gemaakt.ts';
import { newDocument } from './nieuw.ts';

export interface EvidenceOptions {
  titel: string;
  /** The document that refers to it, and where. */
  file: string;
  path: Path;
  today: string;
  /** Paths that are taken by something that is no document of the portfolio. */
  taken?: readonly string[];
}

/** Evidence made from where it is referred to, and the reference. */
export interface MadeEvidence extends Gemaakt {
  changes: readonly Change[];
}

/**
 * A new piece of evidence with its title, dated today, under the competency area it is wanted for; beside the evidence
 * there is. With the change that refers to it.
 * @throws {TypeError} when the title is empty or the date is none.
 */
export function newEvidence(portfolio: Portfolio, options: EvidenceOptions): MadeEvidence {
  const { file, path, today, taken = [] } = options;
  const titel = options.titel.trim().replace(/\s+/gu, ' ');
  if (titel === '') throw new TypeError('titel: a text is expected');
  const made = newDocument(portfolio, {
    kind: 'bewijs',
    titel,
    today,
    taken,
    map: folderOfEvidence(portfolio),
    competenties: areaOf(portfolio, path),
  });
  const value = referenceTo(file, { file: made.file });
  return { ...made, changes: [{ op: typeof path.at(-1) === 'number' ? 'insert' : 'set', path, value }] };
}

/** Where most of the evidence is; `bewijs` as long as there is none. */
function folderOfEvidence({ documents }: Portfolio): string {
  const counts = new Map<string, number>();
  for (const { file } of documents.values()) {
    if (!file.endsWith(fileSuffix('bewijs'))) continue;
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return most?.[0] ?? 'bewijs';
}

/** The competency area a path is about. */
function areaOf({ competentiegebieden }: Portfolio, path: Path): string[] {
  return competentiegebieden.map(({ id }) => id).filter((id) => path[0] === 'competentiegebieden' && path[1] === id);
}
