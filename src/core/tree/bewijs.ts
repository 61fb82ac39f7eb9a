import { inZin } from '../language/inZin.ts';
import type { OverviewContext, OverviewMatrix, OverviewRow, Taakopdracht } from '../overview/index.ts';
import { treeItem } from './item.ts';
import type { TreeItem } from './model.ts';
import type { Boomwoorden } from './words.ts';

const ADD: readonly Taakopdracht[] = [{ command: 'newDocument', kind: 'bewijs' }];

/** How much there is to judge each competency area by since the last talk, with the gaps and the pieces [A33] [A34]. */
export function evidenceItem(context: OverviewContext, words: Boomwoorden, matrix: OverviewMatrix): TreeItem {
  const { rows, sources, stretch, summary } = matrix;
  const gaps = rows.filter(({ gap }) => gap !== undefined).length;
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  return treeItem(context, {
    id: 'evidence',
    label: words.bewijs,
    description: words.leemten(gaps, rows.length),
    tooltip: [stretch, summary],
    icon: 'archive',
    deeds: ADD,
    children: rows.map((row) => areaItem(context, row, labels)),
  });
}

function areaItem(
  context: OverviewContext,
  { id, label, total, gap, cells }: OverviewRow,
  sources: ReadonlyMap<string, string>,
): TreeItem {
  const pieces = context.woorden.stukken(total);
  return treeItem(context, {
    id: `evidence/${id}`,
    label,
    description: gap === undefined ? pieces : `${pieces}, ${inZin(gap)}`,
    tooltip: [label, pieces, ...(gap === undefined ? [] : [gap])],
    ...(gap === undefined ? { icon: 'pass', tone: 'good' as const } : { icon: 'warning', tone: 'warning' as const }),
    deeds: ADD,
    // A piece stands in one cell of a row.
    children: cells.flatMap(({ source, documents }) =>
      documents.map((piece) =>
        treeItem(context, {
          id: `evidence/${id}/${piece.file}`,
          label: piece.label,
          description: sources.get(source),
          tooltip: [piece.label, piece.file],
          icon: 'file',
          place: { file: piece.file },
          isDocument: true,
        }),
      ),
    ),
  });
}
