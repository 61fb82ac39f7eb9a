import type { Kind } from '../kinds/index.ts';
import { describe, kinds, kindTitle } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';

/** What somebody who is about to make a document wants to know of a kind. */
export interface KindInfo {
  readonly kind: Kind;
  readonly title: string;
  readonly description: string;
  /** It is about a talk: `newDocument` fills in more when it is told which. */
  readonly ofTalk: boolean;
}

const OF_TALK: ReadonlySet<Kind> = new Set(['reflectie', 'agenda', 'verslag', 'feedback', 'tussenbeoordeling']);

/** The kinds `newDocument` makes, in the order of the format. */
export const newKinds = kinds.filter((kind) => kind !== 'portfolio' && kind !== 'dossier');

/** What a kind of document is called and is for. */
export function kindInfo(kind: Kind, language: Language): KindInfo {
  return {
    kind,
    title: kindTitle(kind, language),
    description: describe(kind, [], language)?.description ?? '',
    ofTalk: OF_TALK.has(kind),
  };
}
