import type { Kind, Link } from '../kinds/index.ts';
import { linksIn } from '../kinds/index.ts';
import type { Path } from '../yaml/index.ts';
import type { AnyDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Portfolio } from './portfolio.ts';
import { resolveFile, resolveReference } from './references.ts';

/** An item of a document that has an id, so that others can refer to it. */
export interface Kenmerk {
  readonly id: string;
  /** The id itself. */
  readonly path: Path;
  /** The item, and the list it stands in. */
  readonly item: Path;
  readonly list: Path;
}

/** A place that refers to a document, an item of one, or a file. */
export type Verwijzing = Exclude<Link, { type: 'id' }>;

/** What a document says about others, and what others can say of it. */
export interface Verbindingen {
  readonly verwijzingen: readonly Verwijzing[];
  readonly kenmerken: readonly Kenmerk[];
}

const known = new WeakMap<AnyDocument, Verbindingen>();

/** The references and ids in a document, found once per version of it. */
export function verbindingenVan(document: AnyDocument): Verbindingen {
  const found = known.get(document);
  if (found) return found;
  const links = linksIn(document.kind, document.parsed.data);
  const verbindingen: Verbindingen = {
    verwijzingen: links.filter((link) => link.type !== 'id'),
    kenmerken: links.filter((link) => link.type === 'id').map(kenmerkOf),
  };
  known.set(document, verbindingen);
  return verbindingen;
}

/** Of a part of the document that stayed as it was, links are the same objects as before. */
const kenmerkVan = new WeakMap<Link, Kenmerk>();

function kenmerkOf(link: Link): Kenmerk {
  let kenmerk = kenmerkVan.get(link);
  if (!kenmerk) {
    kenmerk = { id: link.text, path: link.path, item: link.path.slice(0, -1), list: link.path.slice(0, -2) };
    kenmerkVan.set(link, kenmerk);
  }
  return kenmerk;
}

/**
 * Where a reference leads.
 * - `gevonden`: to `document`, and to `kenmerk` in it when it names an item;
 * - `bestand`: to a file that is no document of a portfolio (or one that could not be read as text);
 * - `onbekend`: cannot be told, because the files are not known or the document it leads to has syntax errors;
 * - `buiten`: out of the portfolio (absolute, an address, too many `..`): never followed;
 * - `geen_bestand`, `geen_kenmerk`: to nothing; `verkeerde_soort`: to a document that cannot stand here.
 */
export type Bestemming =
  | { readonly stand: 'gevonden'; readonly document: AnyDocument; readonly kenmerk?: Kenmerk }
  | { readonly stand: 'verkeerde_soort'; readonly document: AnyDocument; readonly soorten: readonly Kind[] }
  | { readonly stand: 'geen_kenmerk'; readonly document: AnyDocument; readonly id: string }
  | { readonly stand: 'bestand' | 'onbekend' | 'geen_bestand'; readonly file: string }
  | { readonly stand: 'buiten' };

/**
 * The file a reference or file path names, seen from the file it stands in.
 * @returns undefined when it names none, or one outside the portfolio
 */
export function genoemdBestand(
  fromFile: string,
  { type, text }: Pick<Verwijzing, 'type' | 'text'>,
): string | undefined {
  if (type === 'idOf') return undefined;
  return type === 'file' ? resolveFile(fromFile, text) : resolveReference(fromFile, text)?.file;
}

/** Finds where a reference, file path or id in a document leads. */
export function bestemmingVan(portfolio: Portfolio, document: AnyDocument, verwijzing: Verwijzing): Bestemming {
  if (verwijzing.type === 'idOf') return bestemmingVanKenmerk(portfolio, document, verwijzing);
  if (verwijzing.type === 'file') {
    const file = genoemdBestand(document.file, verwijzing);
    return file === undefined ? { stand: 'buiten' } : bestemmingVanBestand(portfolio, file);
  }
  const target = resolveReference(document.file, verwijzing.text);
  if (!target) return { stand: 'buiten' };
  const { file, id } = target;
  const other = file === document.file ? document : portfolio.get(file);
  if (!other) return bestemmingVanBestand(portfolio, file);
  if (!verwijzing.kinds.includes(other.kind)) {
    return { stand: 'verkeerde_soort', document: other, soorten: verwijzing.kinds };
  }
  if (id === undefined) return { stand: 'gevonden', document: other };
  const kenmerk = kenmerkIn(other, id);
  if (kenmerk) return { stand: 'gevonden', document: other, kenmerk };
  return isLeesbaar(other) ? { stand: 'geen_kenmerk', document: other, id } : { stand: 'onbekend', file: other.file };
}

/** The item of a document with this id; the first when there are more. */
export function kenmerkIn(document: AnyDocument, id: string, list?: Path): Kenmerk | undefined {
  return verbindingenVan(document).kenmerken.find(
    (kenmerk) => kenmerk.id === id && (list === undefined || endsWith(kenmerk.list, list)),
  );
}

/** The path of a list may begin anywhere in a document; its end says which list it is. */
function endsWith(path: Path, end: Path): boolean {
  return end.length <= path.length && end.every((step, index) => path[path.length - end.length + index] === step);
}

function bestemmingVanBestand(portfolio: Portfolio, file: string): Bestemming {
  const document = portfolio.get(file);
  if (document) return { stand: 'gevonden', document };
  const isThere = portfolio.heeftBestand(file);
  return { stand: isThere === undefined ? 'onbekend' : isThere ? 'bestand' : 'geen_bestand', file };
}

/**
 * An id without a file is looked for in the document itself when it is of that kind; else in the documents of that kind
 * this one refers to and, when it refers to none, in all of them.
 */
function bestemmingVanKenmerk(
  portfolio: Portfolio,
  document: AnyDocument,
  { kind, list, text }: Extract<Verwijzing, { type: 'idOf' }>,
): Bestemming {
  const holders = houdersVan(portfolio, document, kind);
  for (const holder of holders) {
    const kenmerk = kenmerkIn(holder, text, list);
    if (kenmerk) return { stand: 'gevonden', document: holder, kenmerk };
  }
  const [first] = holders;
  if (!first || !holders.every(isLeesbaar)) return { stand: 'onbekend', file: first?.file ?? document.file };
  return { stand: 'geen_kenmerk', document: first, id: text };
}

/** The documents in which the id of an item of this kind of document is looked for. */
export function houdersVan(portfolio: Portfolio, document: AnyDocument, kind: Kind): readonly AnyDocument[] {
  if (document.kind === kind) return [document];
  // Asked by kind, so that only a change of such a document touches whoever asks.
  const all = portfolio.ofKind(kind) as readonly AnyDocument[];
  const named = new Set(
    verbindingenVan(document).verwijzingen.flatMap((verwijzing) => {
      if (verwijzing.type !== 'reference' || !verwijzing.kinds.includes(kind)) return [];
      return resolveReference(document.file, verwijzing.text)?.file ?? [];
    }),
  );
  const mine = all.filter(({ file }) => named.has(file));
  return mine.length > 0 ? mine : all;
}

/** The items an id at such a place can name: those of that list, in the documents it is looked for in. */
export function kenmerkenVoor(
  portfolio: Portfolio,
  document: AnyDocument,
  { kind, list }: { kind: Kind; list: Path },
): { document: AnyDocument; kenmerk: Kenmerk }[] {
  return houdersVan(portfolio, document, kind).flatMap((holder) =>
    verbindingenVan(holder)
      .kenmerken.filter((kenmerk) => endsWith(kenmerk.list, list))
      .map((kenmerk) => ({ document: holder, kenmerk })),
  );
}

/** A place that refers, with the document it stands in. */
export interface Vermelding {
  readonly document: AnyDocument;
  readonly verwijzing: Verwijzing;
}

/**
 * The places that refer to a document or to anything in it, in order of file and place.
 * @param id only those that name the item with this id; `undefined`: all of them
 */
export function vermeldingenVan(portfolio: Portfolio, file: string, id?: string): readonly Vermelding[] {
  return portfolio.once(vermeldingen).get(id === undefined ? file : `${file}#${id}`) ?? [];
}

function vermeldingen(portfolio: Portfolio): Map<string, Vermelding[]> {
  const index = new Map<string, Vermelding[]>();
  const add = (key: string, vermelding: Vermelding) => {
    const list = index.get(key);
    if (list) list.push(vermelding);
    else index.set(key, [vermelding]);
  };
  for (const document of portfolio.documents.values()) {
    for (const verwijzing of verbindingenVan(document).verwijzingen) {
      const bestemming = bestemmingVan(portfolio, document, verwijzing);
      const vermelding = { document, verwijzing };
      if (bestemming.stand === 'gevonden') {
        add(bestemming.document.file, vermelding);
        if (bestemming.kenmerk) add(`${bestemming.document.file}#${bestemming.kenmerk.id}`, vermelding);
      } else if (bestemming.stand === 'bestand') add(bestemming.file, vermelding);
    }
  }
  return index;
}
