import { items } from '../portfolio/index.ts';
import { labelOfGebied, valueLabel } from '../kinds/index.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { inZin } from '../language/inZin.ts';
import { regel } from './gespreksstof.ts';

/** Something somebody said about the aios. */
export interface Uitspraak {
  soort: 'sterk' | 'zwak';
  /** Competency area; undefined when the source names none. */
  gebied?: string;
  tekst: string;
  /** Who said it, as it is put between brackets. */
  wie: string;
  /** The document it stands in. */
  file: string;
}

/** As much of what is known for a talk as people brought in. */
type Ingebracht = Pick<Gespreksstof, 'portfolio' | 'voorbereiding' | 'teksten' | 'language'>;

/** What was said about one competency area. */
export interface Gebiedsbeeld {
  gebied?: string;
  naam: string;
  sterk: Uitspraak[];
  zwak: Uitspraak[];
}

/**
 * Strong and weak points from the reflection, the feedback and the rotation assessments of a talk [A15] [B9], by
 * competency area in the order of the portfolio; areas nobody spoke of are left out.
 */
export function sterkEnZwak(stof: Ingebracht): Gebiedsbeeld[] {
  const uitspraken = [...vanAios(stof), ...vanFeedback(stof), ...vanBeoordelaars(stof)];
  const gebieden = new Set<string | undefined>(stof.portfolio.competentiegebieden.map(({ id }) => id));
  for (const { gebied } of uitspraken) gebieden.add(gebied);
  return [...gebieden].flatMap((gebied) => {
    const hier = uitspraken.filter((uitspraak) => uitspraak.gebied === gebied);
    if (hier.length === 0) return [];
    return [
      {
        ...(gebied === undefined ? {} : { gebied }),
        naam: naamVan(stof, gebied),
        sterk: hier.filter(({ soort }) => soort === 'sterk'),
        zwak: hier.filter(({ soort }) => soort === 'zwak'),
      },
    ];
  });
}

/** The areas of the portfolio nobody said anything about. */
export function onbesproken(stof: Gespreksstof, beelden: readonly Gebiedsbeeld[]): string[] {
  const known = new Set(beelden.map(({ gebied }) => gebied));
  return stof.portfolio.competentiegebieden.filter(({ id }) => !known.has(id)).map(({ label }) => label[stof.language]);
}

function naamVan(stof: Ingebracht, gebied: string | undefined): string {
  if (gebied === undefined) return stof.teksten.agenda.zonderGebied;
  return labelOfGebied(gebied, stof.portfolio.competentiegebieden, stof.language);
}

function uitspraak(
  soort: Uitspraak['soort'],
  gebied: string | undefined,
  tekst: string | undefined,
  source: Pick<Uitspraak, 'wie' | 'file'>,
): Uitspraak[] {
  const line = regel(tekst);
  return line === undefined ? [] : [{ soort, ...(gebied === undefined ? {} : { gebied }), tekst: line, ...source }];
}

function vanAios({ voorbereiding: { reflectie }, teksten }: Ingebracht): Uitspraak[] {
  if (!reflectie) return [];
  const source = { wie: teksten.agenda.aios, file: reflectie.file };
  return Object.entries(reflectie.draft.competentiegebieden ?? {}).flatMap(([gebied, over]) => [
    ...uitspraak('sterk', gebied, over?.goed, source),
    ...uitspraak('zwak', gebied, over?.beter, source),
  ]);
}

function vanFeedback({ voorbereiding: { feedback }, teksten, language }: Ingebracht): Uitspraak[] {
  return feedback.flatMap(({ draft, file }) => {
    const naam = regel(draft.gever?.naam) ?? teksten.agenda.onbekendeGever;
    const bron = draft.bron && inZin(valueLabel('feedbackbron', draft.bron, language));
    const source = { wie: bron === undefined ? naam : teksten.agenda.gever(naam, bron), file };
    return [
      ...items(draft.goed).flatMap(({ competentie, tekst }) => uitspraak('sterk', competentie, tekst, source)),
      ...items(draft.beter).flatMap(({ competentie, tekst }) => uitspraak('zwak', competentie, tekst, source)),
    ];
  });
}

/** The form says `onvoldoende`, `voldoende` or `goed` with an explanation; only the explanation can be discussed. */
function vanBeoordelaars({ voorbereiding: { tussenbeoordelingen }, teksten }: Ingebracht): Uitspraak[] {
  return tussenbeoordelingen.flatMap(({ draft, file }) => {
    const source = { wie: teksten.agenda.beoordelaar(regel(draft.beoordelaar?.naam)), file };
    return Object.entries(draft.competentiegebieden ?? {}).flatMap(([gebied, over]) =>
      over?.oordeel === undefined || over.oordeel === 'niet_beoordeeld'
        ? []
        : uitspraak(over.oordeel === 'onvoldoende' ? 'zwak' : 'sterk', gebied, over.toelichting, source),
    );
  });
}
