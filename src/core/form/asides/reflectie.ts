import { isDate } from '../../kinds/index.ts';
import type { PortfolioDocument, Stuk, Stukken, Verslag } from '../../portfolio/index.ts';
import {
  datumVanStuk,
  eerdereVerslagen,
  gesprekVan,
  items,
  openAfspraken,
  resolveReference,
  stukkenIn,
  voorbereidingVan,
  zelfdeStage,
} from '../../portfolio/index.ts';
import type { Path } from '../../yaml/types.ts';
import { isFilledAt } from '../../yaml/index.ts';
import type { Aside, CoverageRow } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { areasWith, piecesPerArea, quotesOfAgreements, quotesOfFeedback, quotesOfReport } from './gebieden.ts';

const AREAS = 'competentiegebieden';

/** How far the reflection is, and per area what was said before and what there is to show for it [A6 B3 A33 A34]. */
export function reflectieAsides(context: AsideContext<'reflectie'>): Aside[] {
  const { document, portfolio } = context;
  const found = piecesOfPeriod(context);
  const pieces = piecesPerArea(found);
  const linked = linkedPerArea(document);
  const written = Object.keys(document.draft.competentiegebieden ?? {});
  return [
    coverage(context, pieces, linked),
    ...previously(
      context,
      found.filter((piece) => piece.kind === 'feedback'),
    ),
    ...areasWith(portfolio.competentiegebieden, written).flatMap((area) =>
      offers(context, area, pieces.get(area) ?? [], linked.get(area)?.files ?? new Set()),
    ),
  ];
}

/** The stretch of time the reflection looks back on; what it does not say follows from the talk it is for. */
function period({ document, portfolio }: AsideContext<'reflectie'>): { van?: string; tot?: string } {
  const { van, tot } = document.draft.periode ?? {};
  const stated = { ...(isDate(van) ? { van } : {}), ...(isDate(tot) ? { tot } : {}) };
  const gesprek = gesprekVan(document);
  if (!gesprek || (isDate(van) && isDate(tot))) return stated;
  return { ...voorbereidingVan(portfolio, gesprek).periode, ...stated };
}

/** Evidence, feedback and forms of the period, the newest first; nothing while no period is known. */
function piecesOfPeriod(context: AsideContext<'reflectie'>): Stuk[] {
  const { document, portfolio } = context;
  const stretch = period(context);
  if (stretch.van === undefined && stretch.tot === undefined) return [];
  const { bewijs, feedback, tussenbeoordelingen } = stukkenIn(portfolio, stretch);
  const gesprek = gesprekVan(document);
  const ofRotation = tussenbeoordelingen.filter(
    ({ draft }) => gesprek?.type !== 'tussengesprek' || zelfdeStage(draft.stage?.naam, gesprek.stage),
  );
  const dated = (piece: Stuk) => datumVanStuk(piece) ?? '';
  return [...bewijs, ...feedback, ...ofRotation].sort((a, b) =>
    dated(a) < dated(b) ? 1 : dated(a) > dated(b) ? -1 : 0,
  );
}

interface Linked {
  amount: number;
  files: ReadonlySet<string>;
}

function linkedPerArea({ file, draft }: PortfolioDocument<'reflectie'>): Map<string, Linked> {
  return new Map(
    Object.entries(draft.competentiegebieden ?? {}).map(([area, over]) => {
      const references = items(over?.bewijs).filter((reference) => reference.trim() !== '');
      const files = references.flatMap((reference) => resolveReference(file, reference)?.file ?? []);
      return [area, { amount: references.length, files: new Set(files) }];
    }),
  );
}

function coverage(
  { document, portfolio, language }: AsideContext<'reflectie'>,
  pieces: ReadonlyMap<string, readonly Stuk[]>,
  linked: ReadonlyMap<string, Linked>,
): Aside {
  const says = (path: Path) => isFilledAt(document.parsed.data, path);
  const rows = portfolio.competentiegebieden.map(({ id, label }): CoverageRow => {
    const path = [AREAS, id];
    return {
      label: label[language],
      path,
      goed: says([...path, 'goed']),
      beter: says([...path, 'beter']),
      linked: linked.get(id)?.amount ?? 0,
      available: pieces.get(id)?.length ?? 0,
    };
  });
  const described = rows.filter(({ goed, beter }) => goed || beter).length;
  const shown = rows.filter((row) => row.linked > 0).length;
  return {
    type: 'coverage',
    at: [],
    section: AREAS,
    title: { nl: 'Overzicht van de gebieden', en: 'Overview of the areas' }[language],
    summary: {
      nl: `${described} van de ${rows.length} gebieden beschreven, ${shown} met bewijs`,
      en: `${described} of ${rows.length} areas described, ${shown} with evidence`,
    }[language],
    rows,
  };
}

/** Per area: what the last talk of the series said, what is agreed since, and what feedback of the period says. */
function previously(context: AsideContext<'reflectie'>, given: Stukken['feedback']): Aside[] {
  const { document, portfolio } = context;
  const gesprek = gesprekVan(document);
  const last = gesprek && eerdereVerslagen(portfolio, gesprek).at(-1);
  const groups = [
    ...(last ? [{ title: talkTitle(context, last), said: quotesOfReport(context, last) }] : []),
    ...(gesprek
      ? [{ title: title(context, 'agreed'), said: quotesOfAgreements(context, openAfspraken(portfolio, gesprek)) }]
      : []),
    { title: title(context, 'feedback'), said: quotesOfFeedback(context, given) },
  ];
  const written = Object.keys(document.draft.competentiegebieden ?? {});
  return areasWith(portfolio.competentiegebieden, written).flatMap((area) =>
    groups.flatMap(({ title, said }): Aside[] => {
      const quotes = said.get(area) ?? [];
      return quotes.length === 0 ? [] : [{ type: 'quotes', at: [AREAS, area], title, quotes }];
    }),
  );
}

function talkTitle({ language, teksten }: AsideContext, { gesprek }: Verslag): string {
  const date = teksten.datum(gesprek.datum);
  return { nl: `In het gesprek van ${date}`, en: `In the meeting of ${date}` }[language];
}

function title({ language }: AsideContext, group: 'agreed' | 'feedback'): string {
  return {
    agreed: { nl: 'Open afspraken', en: 'Open agreements' },
    feedback: { nl: 'Feedback in deze periode', en: 'Feedback in this period' },
  }[group][language];
}

/** What can be linked still: pieces of the period about the area [A33 A34]. */
function offers(context: AsideContext, area: string, pieces: readonly Stuk[], linked: ReadonlySet<string>): Aside[] {
  const free = pieces.filter(({ file }) => !linked.has(file));
  if (free.length === 0) return [];
  return [
    {
      type: 'offers',
      at: [AREAS, area, 'bewijs'],
      title: { nl: 'Bewijs uit deze periode', en: 'Evidence of this period' }[context.language],
      offers: free.map((piece) => context.source(piece)),
    },
  ];
}
