import type { Teksten } from '../conversation/teksten/index.ts';
import { tekstenIn } from '../conversation/teksten/index.ts';
import type { Language } from '../language/language.ts';
import type { Gesprek, Portfolio } from '../portfolio/index.ts';
import { documentTitle } from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import type { OverviewLink } from './model.ts';
import type { Betrokkene } from './volgendGesprek.ts';
import type { Overzichtswoorden } from './woorden.ts';
import { overzichtswoorden } from './woorden.ts';

/** Who looks at the overview, and when. */
export interface OverviewOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly language: Language;
  readonly role: Betrokkene;
  /** `aiosPortfolio.minimumEvidence` [A34] */
  readonly minimumEvidence: number;
}

/** What is known where parts of the overview are put into words. */
export interface OverviewContext extends OverviewOptions {
  readonly portfolio: Portfolio;
  readonly woorden: Overzichtswoorden;
  readonly teksten: Teksten;
  /** A document, or a field of it, with its words (its title unless given). */
  link(file: string, path?: Path, label?: string): OverviewLink;
  /** "Voortgangsgesprek op 10 december 2026" */
  talk(gesprek: Gesprek): string;
}

/** Titles are asked for many times in one overview and made once. */
export function overviewContext(portfolio: Portfolio, options: OverviewOptions): OverviewContext {
  const { language } = options;
  const woorden = overzichtswoorden[language];
  const teksten = tekstenIn(language);
  const titles = new Map<string, string>();
  const titleOf = (file: string) => {
    const document = portfolio.get(file);
    const title = titles.get(file) ?? (document ? documentTitle(document, language) : file);
    titles.set(file, title);
    return title;
  };
  return {
    ...options,
    portfolio,
    woorden,
    teksten,
    link: (file, path, label) => ({ label: label ?? titleOf(file), file, ...(path === undefined ? {} : { path }) }),
    talk: ({ type, stage, datum }) => woorden.gesprekOp(woorden.gesprek[type], stage, teksten.datum(datum)),
  };
}
