import type { Draft, Stageoordeel } from '../kinds/index.ts';
import type { Bron, Portfolio, Stuk } from '../portfolio/index.ts';
import { bronnen, bronVan, datumVanStuk, gebiedenVanStuk, isLeesbaar, stukkenIn } from '../portfolio/index.ts';
import { isDate } from '../kinds/index.ts';

/** What there is of one source about one competency area. */
export interface Matrixcel {
  readonly bron: Bron;
  readonly aantal: number;
  /** Levels of mastery (1–5) stated in the pieces: the highest, and that of the newest piece that states one. */
  readonly hoogste?: number;
  readonly laatste?: number;
  /** The newest judgement of a rotation assessment. */
  readonly oordeel?: Stageoordeel;
  /** Date of the newest piece. */
  readonly nieuwste: string;
  /** Paths, newest first. */
  readonly stukken: readonly string[];
}

/** Why an area has too little to judge by [A34]: too few pieces, or all from one kind of source [A33]. */
export type Leemte = 'te_weinig' | 'een_bron';

export interface Matrixrij {
  /** Id of the competency area; `portfolio.competentiegebieden` has its name. */
  readonly gebied: string;
  /** Different pieces; one piece stands in one cell of a row. */
  readonly aantal: number;
  readonly cellen: readonly Matrixcel[];
  readonly leemte?: Leemte;
}

export interface Bewijsmatrix {
  readonly periode: { readonly van?: string; readonly tot?: string };
  /** The areas of the portfolio in order, then others that pieces speak of. */
  readonly rijen: readonly Matrixrij[];
  /** The sources that have anything, in the usual order. */
  readonly bronnen: readonly Bron[];
  /** Pieces of the period that name no area, and pieces that have no date or cannot be read: in no cell. */
  readonly zonderGebied: readonly string[];
  readonly nietGeteld: readonly string[];
  readonly minimum: number;
}

/**
 * The information there is on an aios: competency areas against sources [A33], with the gaps [A34].
 * @param periode first and last day, both counting; without one, the whole training
 * @param minimum pieces asked per area (`aiosPortfolio.minimumEvidence`)
 */
export function bewijsmatrix(
  portfolio: Portfolio,
  periode: { van?: string; tot?: string } = {},
  minimum = 2,
): Bewijsmatrix {
  const { bewijs, feedback, tussenbeoordelingen } = stukkenIn(portfolio, periode);
  const stukken = [...bewijs, ...feedback, ...tussenbeoordelingen].sort(nieuwsteEerst);
  const perGebied = new Map<string, Stuk[]>(portfolio.competentiegebieden.map(({ id }) => [id, []]));
  const zonderGebied: string[] = [];
  for (const stuk of stukken) {
    const gebieden = gebiedenVanStuk(stuk);
    if (gebieden.size === 0) zonderGebied.push(stuk.file);
    for (const gebied of gebieden) {
      const list = perGebied.get(gebied);
      if (list) list.push(stuk);
      else perGebied.set(gebied, [stuk]);
    }
  }
  const rijen = [...perGebied].map(([gebied, found]) => rijVan(gebied, found, minimum));
  const present = new Set(rijen.flatMap(({ cellen }) => cellen.map(({ bron }) => bron)));
  return {
    periode,
    rijen,
    bronnen: bronnen.filter((bron) => present.has(bron)),
    zonderGebied,
    nietGeteld: ongedateerd(portfolio),
    minimum,
  };
}

function rijVan(gebied: string, stukken: readonly Stuk[], minimum: number): Matrixrij {
  const perBron = new Map<Bron, Stuk[]>();
  for (const stuk of stukken) {
    const bron = bronVan(stuk);
    const list = perBron.get(bron);
    if (list) list.push(stuk);
    else perBron.set(bron, [stuk]);
  }
  const cellen = bronnen.flatMap((bron): Matrixcel[] => {
    const found = perBron.get(bron);
    return found ? [celVan(bron, gebied, found)] : [];
  });
  const leemte = stukken.length < minimum ? 'te_weinig' : cellen.length === 1 ? 'een_bron' : undefined;
  return { gebied, aantal: stukken.length, cellen, ...(leemte === undefined ? {} : { leemte }) };
}

/** @param stukken newest first, at least one */
function celVan(bron: Bron, gebied: string, stukken: readonly Stuk[]): Matrixcel {
  const niveaus = stukken.flatMap((stuk) => (stuk.kind === 'bewijs' ? (stuk.draft.beheersingsniveau ?? []) : []));
  const [laatste] = niveaus;
  const oordeel = stukken.flatMap((stuk) => oordeelOver(stuk, gebied)).at(0);
  return {
    bron,
    aantal: stukken.length,
    ...(laatste === undefined ? {} : { hoogste: Math.max(...niveaus), laatste }),
    ...(oordeel === undefined ? {} : { oordeel }),
    nieuwste: datumVan(stukken[0]),
    stukken: stukken.map(({ file }) => file),
  };
}

function oordeelOver(stuk: Stuk, gebied: string): Stageoordeel[] {
  if (stuk.kind !== 'tussenbeoordeling') return [];
  const gebieden: Readonly<Record<string, Draft<{ oordeel: Stageoordeel }> | undefined>> =
    stuk.draft.competentiegebieden ?? {};
  const oordeel = Object.hasOwn(gebieden, gebied) ? gebieden[gebied]?.oordeel : undefined;
  return oordeel === undefined ? [] : [oordeel];
}

function datumVan(stuk: Stuk | undefined): string {
  return (stuk && datumVanStuk(stuk)) ?? '';
}

function nieuwsteEerst(a: Stuk, b: Stuk): number {
  const [left, right] = [datumVan(a), datumVan(b)];
  return left < right ? 1 : left > right ? -1 : a.file < b.file ? -1 : 1;
}

/** What no period can hold: pieces without a (right) date, and those with syntax errors. */
function ongedateerd(portfolio: Portfolio): string[] {
  const stukken: Stuk[] = [
    ...portfolio.ofKind('bewijs'),
    ...portfolio.ofKind('feedback'),
    ...portfolio.ofKind('tussenbeoordeling'),
  ];
  return stukken.filter((stuk) => !isLeesbaar(stuk) || !isDate(datumVanStuk(stuk))).map(({ file }) => file);
}
