import { describe } from '../kinds/index.ts';
import type { AnyDocument, Kenmerk, Portfolio, Verwijzing } from '../portfolio/index.ts';
import { documentTitle, isLeesbaar, verbindingenVan } from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';
import type { Change, Range, TextEdit } from '../yaml/index.ts';
import { editsFor } from '../yaml/index.ts';
import type { Language } from './language.ts';
import type { Place } from './place.ts';
import { placeAt, targetOf, usesOf } from './place.ts';

/** The id that would be renamed, and where it stands at the caret. */
export interface Renamable {
  range: Range;
  id: string;
}

/** Edits per file, each for the text the portfolio holds. */
export type RenameEdits = ReadonlyMap<string, readonly TextEdit[]>;

interface Renaming {
  place: Place;
  holder: AnyDocument;
  kenmerk: Kenmerk;
}

/** What would be renamed at an offset, or in words why nothing can be. */
export function renamableAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  language: Language,
): Renamable | { refused: string } {
  const renaming = renamingAt(document, portfolio, offset, language);
  if ('refused' in renaming) return renaming;
  const refused = obstacle(renaming, portfolio, language);
  if (refused !== undefined) return { refused };
  const { id } = renaming.kenmerk;
  return { id, range: document.parsed.rangeOf(idRange(document, renaming.place, id)) };
}

/**
 * Renames the id at an offset: at its item and at every place of the portfolio that refers to it, nothing else. Each
 * edit is proved by reading its result. All of it, or nothing and the reason.
 */
export function renameAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  newId: string,
  language: Language,
): { edits: RenameEdits } | { refused: string } {
  const renaming = renamingAt(document, portfolio, offset, language);
  if ('refused' in renaming) return renaming;
  const { holder, kenmerk } = renaming;
  const words = WORDS[language];
  if (newId === kenmerk.id) return { edits: new Map() };
  const refused = obstacle(renaming, portfolio, language);
  if (refused !== undefined) return { refused };
  const pattern = describe(holder.kind, kenmerk.path, language)?.pattern;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(newId)) return { refused: words.pattern(newId) };
  const isTaken = verbindingenVan(holder).kenmerken.some(({ id }) => id === newId);
  if (isTaken) return { refused: words.taken(newId, documentTitle(holder, language)) };
  return editsIn(changesOf(renaming, portfolio, newId), language);
}

function renamingAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  language: Language,
): Renaming | { refused: string } {
  const words = WORDS[language];
  const place = placeAt(document, offset);
  if (!place || place.type === 'document') return { refused: words.nothing };
  const target = targetOf(document, portfolio, place);
  if (target?.document && target.kenmerk) return { place, holder: target.document, kenmerk: target.kenmerk };
  if (place.type !== 'verwijzing' || place.verwijzing.type === 'idOf') return { refused: words.nowhere };
  return { refused: place.verwijzing.text.includes('#') ? words.nowhere : words.file };
}

/** What stands in the way of any new name. */
function obstacle({ holder, kenmerk }: Renaming, portfolio: Portfolio, language: Language): string | undefined {
  const words = WORDS[language];
  const title = (document: AnyDocument) => `${documentTitle(document, language)} (${document.file})`;
  // The id of an area of its own is a key and a value in other documents, which no reference leads to.
  if (holder.kind === 'portfolio') return words.area;
  if (!isLeesbaar(holder)) return words.unreadable([title(holder)]);
  if (isSigned(holder.draft)) return words.signed(title(holder));
  const users = new Set(usesOf(portfolio, { file: holder.file, document: holder, kenmerk }).map((use) => use.document));
  const signed = [...users].filter(({ draft }) => isSigned(draft)).map(title);
  if (signed.length > 0) return words.signedUse(signed);
  const unreadable = [...portfolio.documents.values()]
    .filter((other) => !isLeesbaar(other) && (users.has(other) || seemsToMention(other, holder, kenmerk.id)))
    .map(title);
  return unreadable.length > 0 ? words.unreadable(unreadable) : undefined;
}

/** Of a text that cannot be read it is enough that it names both the file and the id. */
function seemsToMention({ parsed }: AnyDocument, holder: AnyDocument, id: string): boolean {
  const name = holder.file.slice(holder.file.lastIndexOf('/') + 1);
  return parsed.text.includes(name) && parsed.text.split(/[^A-Za-z0-9._-]+/).includes(id);
}

interface DocumentChanges {
  document: AnyDocument;
  changes: Change[];
}

/** The id first: what refers to it by an alias of YAML follows by itself. */
function changesOf({ holder, kenmerk }: Renaming, portfolio: Portfolio, newId: string): DocumentChanges[] {
  const perFile = new Map<string, DocumentChanges>();
  const add = (document: AnyDocument, change: Change) => {
    const known = perFile.get(document.file);
    if (known) known.changes.push(change);
    else perFile.set(document.file, { document, changes: [change] });
  };
  add(holder, { op: 'set', path: kenmerk.path, value: newId });
  for (const { document, verwijzing } of usesOf(portfolio, { file: holder.file, document: holder, kenmerk })) {
    add(document, { op: 'set', path: verwijzing.path, value: renamed(verwijzing, newId) });
  }
  return [...perFile.values()];
}

/** The text of a reference with another id; what else stands in it stays as it was written. */
function renamed({ type, text }: Verwijzing, newId: string): string {
  const from = type === 'idOf' ? 0 : text.indexOf('#') + 1;
  return text.slice(0, from) + text.slice(from).replace(/\S+/, () => newId);
}

function editsIn(all: readonly DocumentChanges[], language: Language): { edits: RenameEdits } | { refused: string } {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const { document, changes } of all) {
    const result = editsFor(document.parsed, changes, { language, dates: 'plain' });
    if ('refused' in result) return { refused: `${document.file}: ${result.refused}` };
    edits.set(document.file, result.edits);
  }
  return { edits };
}

/** The id itself in what stands at the caret; all of it where it is written in another way. */
function idRange({ parsed }: AnyDocument, { range }: Place, id: string): { start: number; end: number } {
  const source = parsed.text.slice(range.start, range.end);
  const at = source.lastIndexOf(id);
  return at < 0 ? range : { start: range.start + at, end: range.start + at + id.length };
}

const list = (titles: readonly string[]) => titles.join('; ');

const WORDS = {
  nl: {
    nothing: 'Hier staat geen kenmerk dat een andere naam kan krijgen.',
    nowhere: 'Deze verwijzing leidt nergens heen; er is geen kenmerk om te wijzigen.',
    file: 'Een bestand hernoemt u in de verkenner; alle verwijzingen ernaar gaan dan mee.',
    area: 'Het kenmerk van een eigen competentiegebied staat als sleutel in andere documenten en kan hier niet worden gewijzigd.',
    signed: (title: string) =>
      `${title} is ondertekend. Met een ander kenmerk kloppen de handtekeningen niet meer; er is niets gewijzigd.`,
    signedUse: (titles: readonly string[]) =>
      `Een ondertekend document verwijst hiernaar en mag niet veranderen: ${list(titles)}. Er is niets gewijzigd.`,
    unreadable: (titles: readonly string[]) =>
      `Een document dat hiernaar lijkt te verwijzen, bevat een schrijffout en is niet te lezen: ${list(titles)}. Herstel dat eerst; er is niets gewijzigd.`,
    pattern: (id: string) =>
      `'${id}' kan geen kenmerk zijn: gebruik letters, cijfers, punten, streepjes en liggende streepjes, en begin met een letter of cijfer.`,
    taken: (id: string, title: string) => `${title} heeft al een onderdeel met het kenmerk ${id}.`,
  },
  en: {
    nothing: 'There is no id here that can get another name.',
    nowhere: 'This reference leads nowhere; there is no id to change.',
    file: 'A file is renamed in the explorer; all references to it follow.',
    area: 'The id of a competency area of your own is a key in other documents and cannot be changed here.',
    signed: (title: string) =>
      `${title} is signed. With another id its signatures would no longer match; nothing was changed.`,
    signedUse: (titles: readonly string[]) =>
      `A signed document refers to this and must not change: ${list(titles)}. Nothing was changed.`,
    unreadable: (titles: readonly string[]) =>
      `A document that seems to refer to this has an error in its text and cannot be read: ${list(titles)}. Please repair it first; nothing was changed.`,
    pattern: (id: string) =>
      `'${id}' cannot be an id: use letters, digits, dots, hyphens and underscores, and begin with a letter or digit.`,
    taken: (id: string, title: string) => `${title} already has an item with the id ${id}.`,
  },
} satisfies Record<Language, Record<string, unknown>>;
