import { labelOfGebied, valueLabel } from '../kinds/index.ts';
import type { Gesprek } from '../portfolio/index.ts';
import { voorbereidingVan } from '../portfolio/index.ts';
import type { Bewijsmatrix, Matrixcel } from './bewijsmatrix.ts';
import { bewijsmatrix } from './bewijsmatrix.ts';
import type { OverviewContext } from './context.ts';
import type { OverviewCell, OverviewMatrix } from './model.ts';

/** The time since the last talk, as the preparation of the next one (of today when none is known) counts it [A34]. */
export function matrixSince(context: OverviewContext, next: Gesprek | undefined): OverviewMatrix {
  const { portfolio, today, minimumEvidence, woorden, teksten } = context;
  const { van, tot } = voorbereidingVan(portfolio, next ?? { type: 'voortgangsgesprek', datum: today }).periode;
  const matrix = bewijsmatrix(portfolio, { ...(van === undefined ? {} : { van }), tot }, minimumEvidence);
  const stretch = woorden.periode(van === undefined ? undefined : teksten.datum(van), teksten.datum(tot));
  return matrixView(context, matrix, stretch);
}

/** The evidence matrix in words; `stretch` says what time it is of. */
export function matrixView(context: OverviewContext, matrix: Bewijsmatrix, stretch: string): OverviewMatrix {
  const { woorden, portfolio, language } = context;
  const gaps = matrix.rijen.filter(({ leemte }) => leemte !== undefined).length;
  const leftOut = [
    { why: woorden.zonderGebied, files: matrix.zonderGebied },
    { why: woorden.nietGeteld, files: matrix.nietGeteld },
  ].filter(({ files }) => files.length > 0);
  return {
    stretch,
    summary: woorden.leemten(gaps, matrix.rijen.length),
    sources: matrix.bronnen.map((id) => ({ id, label: woorden.bron[id][0], help: woorden.bron[id][1] })),
    rows: matrix.rijen.map(({ gebied, aantal, leemte, cellen }) => {
      const label = labelOfGebied(gebied, portfolio.competentiegebieden, language);
      return {
        id: gebied,
        label,
        total: aantal,
        ...(leemte === undefined ? {} : { gap: woorden.leemte(leemte, matrix.minimum) }),
        cells: cellen.map((cel) => cellView(context, label, cel)),
      };
    }),
    leftOut: leftOut.map(({ why, files }) => ({ why, documents: files.map((file) => context.link(file)) })),
  };
}

function cellView(context: OverviewContext, area: string, cel: Matrixcel): OverviewCell {
  const { woorden, teksten, language } = context;
  const { bron, aantal, hoogste, laatste, oordeel, nieuwste, stukken } = cel;
  const levels = hoogste !== undefined && laatste !== undefined ? woorden.niveaus(hoogste, laatste) : undefined;
  const judged = oordeel === undefined ? undefined : valueLabel('stageoordeel', oordeel, language).toLowerCase();
  const level = laatste === undefined ? judged : woorden.niveau(laatste);
  const said = [woorden.stukken(aantal), levels, judged, woorden.laatste(teksten.datum(nieuwste))];
  return {
    source: bron,
    count: aantal,
    ...(level === undefined ? {} : { level }),
    latest: nieuwste,
    name: `${area}, ${woorden.bron[bron][0]}: ${said.filter((part) => part !== undefined).join(', ')}`,
    documents: stukken.map((file) => context.link(file)),
  };
}
