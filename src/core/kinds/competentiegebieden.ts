import { beginZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { Draft } from './draft.ts';
import type { Portfoliobestand } from './generated/types.ts';
import { definitionSchema, labelIn } from './walk.ts';

/** A competency area: `id` is what documents write, `label` what people read. */
export interface Competentiegebied {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** What an id says to people when nobody gave it a name: `zorg_en_techniek` is "Zorg en techniek". */
function readable(id: string): string {
  return beginZin(id.replaceAll('_', ' '));
}

function usual(id: string): Competentiegebied {
  const label = (language: Language) => labelIn(definitionSchema('competentiegebied'), id, language) ?? readable(id);
  return { id, label: { nl: label('nl'), en: label('en') } };
}

/** The seven areas of the guidance [A6 B3], in the order of the training framework. */
export const zevenCompetentiegebieden: readonly Competentiegebied[] = (
  definitionSchema('competentiegebied')?.['x-waarden'] ?? []
).map(usual);

/**
 * The competency areas of a portfolio: the usual seven, with what its `competentiegebieden` renames, replaces or adds.
 * A replacement takes the place of what it replaces; additions come last, in their own order. An own name is the label
 * in both languages.
 *
 * @param portfolio `portfolio.yaml`; without one, the seven
 */
export function competentiegebiedenOf(portfolio: Draft<Portfoliobestand> | undefined): readonly Competentiegebied[] {
  const gebieden = [...zevenCompetentiegebieden];
  for (const eigen of portfolio?.competentiegebieden ?? []) {
    if (eigen?.id === undefined) continue;
    const gebied =
      eigen.naam === undefined ? usual(eigen.id) : { id: eigen.id, label: { nl: eigen.naam, en: eigen.naam } };
    const replaced = eigen.vervangt ?? eigen.id;
    const place = gebieden.findIndex(({ id }) => id === replaced);
    if (place === -1) gebieden.push(gebied);
    else gebieden[place] = gebied;
  }
  return gebieden;
}

/** The name of one area; an area that is not among `gebieden` is called by its id, made readable. */
export function labelOfGebied(id: string, gebieden: readonly Competentiegebied[], language: Language): string {
  return (gebieden.find((gebied) => gebied.id === id) ?? usual(id)).label[language];
}
