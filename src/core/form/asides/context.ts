import type { Teksten } from '../../conversation/teksten/index.ts';
import { tekstenIn } from '../../conversation/teksten/index.ts';
import type { Kind } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { AnyDocument, Portfolio, PortfolioDocument } from '../../portfolio/index.ts';
import { documentTitle, referenceTo } from '../../portfolio/index.ts';
import type { AsideSource } from '../aside.ts';

/** What is known where asides of a document are made. */
export interface AsideContext<K extends Kind = Kind> {
  document: PortfolioDocument<K>;
  portfolio: Portfolio;
  language: Language;
  /** `YYYY-MM-DD` */
  today: string;
  /** Dates, months and enumerations in words. */
  teksten: Teksten;
  /** A document, or an item of it, as it is referred to from this one. */
  source: (of: PortfolioDocument, id?: string) => AsideSource;
}

/** Titles are asked for many times in one form and made once. */
export function contextOf(
  document: AnyDocument,
  portfolio: Portfolio,
  language: Language,
  today: string,
): AsideContext & { document: AnyDocument } {
  const titles = new Map<string, string>();
  const titleOf = (of: PortfolioDocument): string => {
    // A document has the draft of its kind, whatever the type of a list it came from says.
    const title = titles.get(of.file) ?? documentTitle(of as AnyDocument, language);
    titles.set(of.file, title);
    return title;
  };
  return {
    document,
    portfolio,
    language,
    today,
    teksten: tekstenIn(language),
    source: (of, id) => ({
      reference: referenceTo(document.file, id === undefined ? of : { file: of.file, id }),
      label: id === undefined ? titleOf(of) : `${id}, ${titleOf(of)}`,
    }),
  };
}
