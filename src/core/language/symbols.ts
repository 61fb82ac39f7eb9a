import { fold } from '../check/words.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { documentTitle, itemTitle, namedItem, verbindingenVan } from '../portfolio/index.ts';
import type { Range } from '../yaml/index.ts';
import { valueAt } from '../yaml/index.ts';
import type { Language } from './language.ts';
import { headOf, rangeOfTarget } from './place.ts';

/** Something of a portfolio that can be looked for by its words. */
export interface PortfolioSymbol {
  /** As people call it. */
  name: string;
  /** The document an item stands in; of a document its file. */
  container: string;
  kind: 'gesprek' | 'bewijs' | 'document' | 'afspraak' | 'leerdoel' | 'verbeterpunt' | 'onderdeel';
  file: string;
  range: Range;
}

/** The lists whose items are looked for. */
const LISTS: Readonly<Record<string, PortfolioSymbol['kind']>> = {
  afspraken: 'afspraak',
  leerdoelen: 'leerdoel',
  verbeterpunten: 'verbeterpunt',
  onderdelen: 'onderdeel',
};

/** What is found of a symbol: all its words in full, folded. */
interface Indexed {
  symbol: PortfolioSymbol;
  words: string;
}

/**
 * The documents, agreements, learning goals, points to improve and parts of a portfolio in which every word of the query
 * occurs, in their title or in that of their document; accents and capitals make no difference. Without a word: all.
 */
export function symbolsIn(portfolio: Portfolio, query: string, language: Language): PortfolioSymbol[] {
  const asked = fold(query)
    .text.split(/\s+/u)
    .filter((word) => word !== '');
  return [...portfolio.documents.values()].flatMap((document) =>
    indexOf(document, language)
      .filter(({ words }) => asked.every((word) => words.includes(word)))
      .map(({ symbol }) => symbol),
  );
}

const indexes: Record<Language, WeakMap<AnyDocument, readonly Indexed[]>> = { nl: new WeakMap(), en: new WeakMap() };

function indexOf(document: AnyDocument, language: Language): readonly Indexed[] {
  const known = indexes[language].get(document);
  if (known) return known;
  const index = [...symbolsOf(document, language)];
  indexes[language].set(document, index);
  return index;
}

function* symbolsOf(document: AnyDocument, language: Language): Generator<Indexed> {
  const { file, parsed } = document;
  const title = documentTitle(document, language);
  const whole: PortfolioSymbol = {
    name: title,
    container: file,
    kind: kindOf(document),
    file,
    range: parsed.rangeOf(headOf(document)),
  };
  yield { symbol: whole, words: fold(`${title} ${file}`).text };
  for (const kenmerk of verbindingenVan(document).kenmerken) {
    const kind = LISTS[String(kenmerk.list.at(-1))];
    const named = namedItem(valueAt(parsed.data, kenmerk.item));
    if (!kind || !named) continue;
    const range = parsed.rangeOf(rangeOfTarget(document, kenmerk));
    const symbol = { name: itemTitle(named), container: title, kind, file, range };
    yield { symbol, words: fold(`${named.id} ${named.words} ${title}`).text };
  }
}

function kindOf({ kind }: AnyDocument): PortfolioSymbol['kind'] {
  if (kind === 'bewijs') return 'bewijs';
  return kind === 'agenda' || kind === 'verslag' || kind === 'reflectie' ? 'gesprek' : 'document';
}
