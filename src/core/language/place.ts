import type { AnyDocument, Bestemming, Kenmerk, Portfolio, Vermelding, Verwijzing } from '../portfolio/index.ts';
import { bestemmingVan, verbindingenVan, vermeldingenVan } from '../portfolio/index.ts';
import type { OffsetRange, ParsedYaml, Path } from '../yaml/index.ts';
import { samePath } from '../yaml/index.ts';

/** What stands at an offset and leads somewhere, or is led to. */
export type Place =
  /** A reference, a path of a file, or the id of an item elsewhere. */
  | { readonly type: 'verwijzing'; readonly verwijzing: Verwijzing; readonly range: OffsetRange }
  /** The id of the item it stands in. */
  | { readonly type: 'kenmerk'; readonly kenmerk: Kenmerk; readonly range: OffsetRange }
  /** The first line or `soort`: the document as a whole. */
  | { readonly type: 'document'; readonly range: OffsetRange };

/** The reference, id or document at an offset; undefined in any other text. */
export function placeAt(document: AnyDocument, offset: number): Place | undefined {
  const { parsed } = document;
  const path = parsed.pathAt(offset);
  const { verwijzingen, kenmerken } = verbindingenVan(document);
  const verwijzing = verwijzingen.find((one) => samePath(one.path, path));
  if (verwijzing) {
    const range = textRange(parsed, path);
    return offset < range.start - 1 || offset > range.end + 1 ? undefined : { type: 'verwijzing', verwijzing, range };
  }
  const kenmerk = kenmerken.find((one) => samePath(one.path, path));
  if (kenmerk) return { type: 'kenmerk', kenmerk, range: textRange(parsed, path) };
  const isAtTop = parsed.positionAt(offset).line === 0 || (path.length === 1 && path[0] === 'soort');
  return isAtTop ? { type: 'document', range: headOf(document) } : undefined;
}

/** Where a place leads, or what it is: a document, perhaps an item in it, or a file that is no document. */
export interface Target {
  readonly file: string;
  readonly document?: AnyDocument;
  readonly kenmerk?: Kenmerk;
}

/** Undefined where a reference leads to nothing, or out of the portfolio. */
export function targetOf(document: AnyDocument, portfolio: Portfolio, place: Place): Target | undefined {
  if (place.type === 'document') return { file: document.file, document };
  if (place.type === 'kenmerk') return { file: document.file, document, kenmerk: place.kenmerk };
  return targetOfReference(bestemmingVan(portfolio, document, place.verwijzing));
}

/** A document is led to as well where its kind is wrong, or where it lacks the item: there is something to look at. */
export function targetOfReference(bestemming: Bestemming): Target | undefined {
  switch (bestemming.stand) {
    case 'gevonden': {
      const { document, kenmerk } = bestemming;
      return { file: document.file, document, ...(kenmerk ? { kenmerk } : {}) };
    }
    case 'verkeerde_soort':
    case 'geen_kenmerk':
      return { file: bestemming.document.file, document: bestemming.document };
    case 'bestand':
    case 'onbekend':
      return { file: bestemming.file };
    case 'geen_bestand':
    case 'buiten':
      return undefined;
  }
}

/** The places that refer to a target: to exactly this item, or from elsewhere to the document and anything in it. */
export function usesOf(portfolio: Portfolio, { file, kenmerk }: Target): readonly Vermelding[] {
  const all = vermeldingenVan(portfolio, file, kenmerk?.id);
  if (!kenmerk) return all.filter(({ document }) => document.file !== file);
  // Two lists of one document can hold the same id, and so can two items by mistake: the first is what is meant then.
  return all.filter(({ document, verwijzing }) => {
    const bestemming = bestemmingVan(portfolio, document, verwijzing);
    return bestemming.stand === 'gevonden' && samePath(bestemming.kenmerk?.path ?? [], kenmerk.path);
  });
}

/** The words of the text at a path: without quotes, and without the sign that announces block text. */
export function textRange(parsed: ParsedYaml, path: Path): OffsetRange {
  const located = parsed.locate(path);
  if (!located) return { start: 0, end: 0 };
  const { value, type } = located;
  if (type !== 'scalar') return value;
  const source = parsed.text.slice(value.start, value.end);
  if (source.length > 1 && /^["']/.test(source)) return { start: value.start + 1, end: value.end - 1 };
  const header = /^[|>][^\n]*\n\s*/.exec(source)?.[0].length ?? 0;
  return { start: value.start + header, end: value.start + header + source.slice(header).trimEnd().length };
}

/** What stands for a document as a whole: its `soort`, or its first line. */
export function headOf({ parsed }: AnyDocument): OffsetRange {
  const soort = parsed.locate(['soort']);
  if (soort?.key) return { start: soort.key.start, end: soort.value.end };
  const end = parsed.text.search(/\r|\n/);
  return { start: 0, end: end < 0 ? parsed.text.length : end };
}

/** The item a target is, the whole of it; of a document its head. */
export function rangeOfTarget(document: AnyDocument, kenmerk: Kenmerk | undefined): OffsetRange {
  return (kenmerk && document.parsed.locate(kenmerk.item)?.value) ?? headOf(document);
}
