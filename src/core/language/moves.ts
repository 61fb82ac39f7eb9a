import type { AnyDocument, Portfolio, Verwijzing } from '../portfolio/index.ts';
import {
  bestemmingVan,
  documentTitle,
  genoemdBestand,
  isLeesbaar,
  referenceTo,
  verbindingenVan,
} from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';
import type { Change, TextEdit } from '../yaml/index.ts';
import { editsFor } from '../yaml/index.ts';
import type { Language } from './language.ts';

/** A file or a folder with all that is in it, and where it goes; both are paths in the portfolio. */
export interface Move {
  from: string;
  to: string;
}

/** A document whose references should follow a move and do not. */
export interface LeftBehind {
  /** Where it is after the move. */
  file: string;
  reason: 'signed' | 'unreadable' | 'refused';
}

export interface MoveEdits {
  /** Per file, as it is called before the move, the edits for the text the portfolio holds. */
  edits: ReadonlyMap<string, readonly TextEdit[]>;
  left: readonly LeftBehind[];
}

/**
 * What has to change in the documents when files or folders get another name or place: references to them, and the
 * references in what moved itself, as those are relative. A reference that led nowhere stays as it is: perhaps the move
 * is what repairs it. A signed document is left alone, since a changed reference would break its signatures; it is
 * named in `left`, so that the user hears of it.
 */
export function editsForMoves(portfolio: Portfolio, moves: readonly Move[], language: Language): MoveEdits {
  const edits = new Map<string, readonly TextEdit[]>();
  const left: LeftBehind[] = [];
  for (const document of portfolio.documents.values()) {
    const file = movedTo(document.file, moves);
    const changes = changesIn(document, file, portfolio, moves);
    if (changes.length === 0) continue;
    const result = isSigned(document.draft)
      ? 'signed'
      : !isLeesbaar(document)
        ? 'unreadable'
        : editsFor(document.parsed, changes, { language, dates: 'plain' });
    if (typeof result === 'string') left.push({ file, reason: result });
    else if ('refused' in result) left.push({ file, reason: 'refused' });
    else edits.set(document.file, result.edits);
  }
  return { edits, left };
}

function movedTo(file: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => file === from || file.startsWith(`${from}/`));
  return move ? move.to + file.slice(move.from.length) : file;
}

function changesIn(document: AnyDocument, file: string, portfolio: Portfolio, moves: readonly Move[]): Change[] {
  return verbindingenVan(document).verwijzingen.flatMap((verwijzing): Change[] => {
    const target = genoemdBestand(document.file, verwijzing);
    if (target === undefined) return [];
    const now = movedTo(target, moves);
    if (file === document.file && now === target) return [];
    if (genoemdBestand(file, verwijzing) === now) return [];
    if (bestemmingVan(portfolio, document, verwijzing).stand === 'geen_bestand') return [];
    return [{ op: 'set', path: verwijzing.path, value: followed(verwijzing, referenceTo(file, { file: now })) }];
  });
}

/** The text of a reference with another path; the id and the way it was written stay. */
function followed({ text, type }: Verwijzing, path: string): string {
  // In the path of a file a `#` is part of the name.
  const hash = type === 'file' ? -1 : text.indexOf('#');
  const written = (hash < 0 ? text : text.slice(0, hash)).trimStart();
  const isDotted = written.startsWith('./') && !path.startsWith('.');
  return `${isDotted ? './' : ''}${path}${hash < 0 ? '' : text.slice(hash)}`;
}

/** What did not follow a move, in words; undefined when everything did. */
export function movesInWords(
  portfolio: Portfolio,
  left: readonly LeftBehind[],
  language: Language,
): string | undefined {
  const words = WORDS[language];
  const named = (reason: LeftBehind['reason']) =>
    left
      .filter((one) => one.reason === reason)
      .map(({ file }) => {
        const document = portfolio.get(file);
        return document ? documentTitle(document, language) : file;
      });
  const parts = (['signed', 'unreadable', 'refused'] as const).flatMap((reason) => {
    const titles = named(reason);
    return titles.length === 0 ? [] : [words[reason](shortList(titles, words.more))];
  });
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** As many names as can be read in a message. */
const MOST_NAMES = 4;

function shortList(titles: readonly string[], more: (count: number) => string): string {
  const shown = titles.slice(0, MOST_NAMES).join('; ');
  return titles.length > MOST_NAMES ? `${shown} ${more(titles.length - MOST_NAMES)}` : shown;
}

const WORDS = {
  nl: {
    signed: (titles: string) =>
      `In ondertekende documenten zijn de verwijzingen niet aangepast, omdat de handtekeningen dan niet meer kloppen: ${titles}. Met Ongedaan maken in de verkenner gaat het bestand terug naar zijn oude plaats.`,
    unreadable: (titles: string) =>
      `Deze documenten bevatten een schrijffout; kijk hun verwijzingen zelf na: ${titles}.`,
    refused: (titles: string) => `In deze documenten konden de verwijzingen niet worden aangepast: ${titles}.`,
    more: (count: number) => `en nog ${count}`,
  },
  en: {
    signed: (titles: string) =>
      `References in signed documents were not changed, because their signatures would no longer match: ${titles}. Undo in the explorer puts the file back in its old place.`,
    unreadable: (titles: string) =>
      `These documents have an error in their text; please look at their references yourself: ${titles}.`,
    refused: (titles: string) => `In these documents the references could not be changed: ${titles}.`,
    more: (count: number) => `and ${count} more`,
  },
} satisfies Record<Language, Record<string, unknown>>;
