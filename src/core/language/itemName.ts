import { childrenOf, describe } from '../kinds/index.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { bestemmingVan, documentTitle, itemTitle, namedItem, shortened, verbindingenVan } from '../portfolio/index.ts';
import type { Path } from '../yaml/index.ts';
import { isMapping, samePath, valueAt } from '../yaml/index.ts';
import { formatDate } from './dates.ts';
import type { Language } from './language.ts';

/**
 * What an item of a list is called among people: by its id and words, by the property that names it (of a reference,
 * what it leads to), else by the first thing it says, else by the list and its number.
 */
export function itemName(document: AnyDocument, portfolio: Portfolio, path: Path, language: Language): string {
  const item = valueAt(document.parsed.data, path);
  const named = namedItem(item);
  if (named) return itemTitle(named);
  if (typeof item === 'string') return shortened(item);
  const members = isMapping(item) ? (childrenOf(document.kind, path, language) ?? []) : [];
  const naming = [...members.filter(({ namesItem }) => namesItem), ...members];
  for (const { key } of naming) {
    const said = saidAt(document, portfolio, [...path, key], language);
    if (said !== undefined) return said;
  }
  const list = describe(document.kind, path.slice(0, -1), language)?.title ?? '';
  return `${list} ${Number(path.at(-1)) + 1}`.trim();
}

function saidAt(document: AnyDocument, portfolio: Portfolio, path: Path, language: Language): string | undefined {
  const value = valueAt(document.parsed.data, path);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const verwijzing = verbindingenVan(document).verwijzingen.find((one) => samePath(one.path, path));
  if (verwijzing) {
    const bestemming = bestemmingVan(portfolio, document, verwijzing);
    if (bestemming.stand !== 'gevonden') return shortened(value);
    const named = bestemming.kenmerk && namedItem(valueAt(bestemming.document.parsed.data, bestemming.kenmerk.item));
    return named ? itemTitle(named) : documentTitle(bestemming.document, language);
  }
  const field = describe(document.kind, path, language);
  if (field?.type === 'date') return formatDate(value, language);
  return field?.values?.find((choice) => choice.value === value)?.label ?? shortened(value);
}
