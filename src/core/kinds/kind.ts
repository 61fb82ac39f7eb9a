import type { Documents } from './generated/types.ts';

/** The kinds of document a portfolio is made of; the value of `soort`. */
export type Kind = keyof Documents;

/** Every kind with the end of its file names, in the order a reader of the format meets them. */
const suffixes = {
  portfolio: 'portfolio.yaml',
  reflectie: '.reflectie.yaml',
  bewijs: '.bewijs.yaml',
  feedback: '.feedback.yaml',
  versnellingsverzoek: '.versnelling.yaml',
  agenda: '.agenda.yaml',
  verslag: '.verslag.yaml',
  tussenbeoordeling: '.tussenbeoordeling.yaml',
  iop: '.iop.yaml',
  opleidingsschema: '.opleidingsschema.yaml',
  dossier: '.dossier.yaml',
} as const satisfies Record<Kind, string>;

/** Whether a word (of a document, of a command) is the name of a kind. */
export function isKind(word: unknown): word is Kind {
  return typeof word === 'string' && Object.hasOwn(suffixes, word);
}

/** All kinds, `portfolio` first and the opleider's own `dossier` last. */
export const kinds: readonly Kind[] = Object.keys(suffixes).filter(isKind);

/** How the file names of a kind end, such as `.verslag.yaml`; of `portfolio` it is the whole name. */
export function fileSuffix(kind: Kind): string {
  return suffixes[kind];
}

/**
 * The kind a file name promises, whatever is in the file.
 *
 * @param path any path with `/` separators
 * @returns undefined for every file that is not a document of a portfolio
 */
export function kindOfFile(path: string): Kind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === suffixes.portfolio) return 'portfolio';
  return kinds.find(
    (kind) => kind !== 'portfolio' && name.endsWith(suffixes[kind]) && name.length > suffixes[kind].length,
  );
}
