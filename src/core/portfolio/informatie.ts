import type { Competentiegebied } from '../kinds/index.ts';
import { bronVan } from './bronnen.ts';
import { plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import type { Portfolio } from './portfolio.ts';
import { proposedTalkDate } from './planning.ts';
import { gebiedenVanStuk } from './stukken.ts';
import { voorbereidingVan } from './voorbereiding.ts';

/** What there is to judge one competency area from. */
export interface Gebiedsinformatie {
  gebied: Competentiegebied;
  /** Pieces of evidence, feedback and assessments that speak of it. */
  aantal: number;
  /** Different kinds of source among them: type of evidence, who gave feedback, the form of a rotation. */
  bronnen: number;
}

/** The information for the next voortgangsgesprek [A33] [A34]. */
export interface Informatiestand {
  datum: string;
  reflectie?: PortfolioDocument<'reflectie'>;
  gebieden: readonly Gebiedsinformatie[];
}

/**
 * How much there is to judge the aios from in the next voortgangsgesprek, per competency area: the pieces dated after the
 * previous talk and not after this one.
 * @returns undefined as long as no next talk is planned (in an agenda, a reflection or an agreement)
 */
export function informatiestand(portfolio: Portfolio, today: string): Informatiestand | undefined {
  return portfolio.answer(standVan, today);
}

function standVan(portfolio: Portfolio, today: string): Informatiestand | undefined {
  const datum = portfolio.answer(datumVolgende, today);
  if (datum === undefined) return undefined;
  const { reflectie, bewijs, feedback, tussenbeoordelingen } = voorbereidingVan(portfolio, {
    type: 'voortgangsgesprek',
    datum,
  });
  const stukken = [...bewijs, ...feedback, ...tussenbeoordelingen].map((stuk) => ({
    bron: bronVan(stuk),
    gebieden: gebiedenVanStuk(stuk),
  }));
  const gebieden = portfolio.competentiegebieden.map((gebied): Gebiedsinformatie => {
    const hier = stukken.filter((stuk) => stuk.gebieden.has(gebied.id));
    return { gebied, aantal: hier.length, bronnen: new Set(hier.map(({ bron }) => bron)).size };
  });
  return { datum, ...(reflectie === undefined ? {} : { reflectie }), gebieden };
}

const datumVolgende = (portfolio: Portfolio, today: string) => proposedTalkDate(portfolio, 'voortgangsgesprek', today);

/** Without a reflection to stand beside, what lacks is said only this many days before the talk. */
const VOORBEREIDINGSTIJD = 30;

/** Whether the talk is near enough to prepare. */
export function isInVoorbereiding({ datum }: Pick<Informatiestand, 'datum'>, today: string): boolean {
  return plusDagen(datum, -VOORBEREIDINGSTIJD) <= today;
}
