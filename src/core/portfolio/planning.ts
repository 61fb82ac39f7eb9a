import { isDate } from '../kinds/index.ts';
import type { Draft, Gesprekstype, Termijn } from '../kinds/index.ts';
import { isLeesbaar } from './document.ts';
import type { Gesprek } from './gesprekken.ts';
import { gesprekVan, verslagVan, zelfdeGesprek, zelfdeStage } from './gesprekken.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';

/** The talks an agenda or reflection was made for, but no report yet; by date. */
export function talksWithoutReport(portfolio: Portfolio): readonly Gesprek[] {
  return portfolio.once(zonderVerslag);
}

function zonderVerslag(portfolio: Portfolio): Gesprek[] {
  const talks: Gesprek[] = [];
  for (const document of [...portfolio.ofKind('agenda'), ...portfolio.ofKind('reflectie')]) {
    const gesprek = gesprekVan(document);
    if (!gesprek || verslagVan(portfolio, gesprek) || talks.some((known) => zelfdeGesprek(known, gesprek))) continue;
    talks.push(gesprek);
  }
  return talks.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

/**
 * The day the next talk of a type is most likely planned for: the first, from today, that an agenda, a reflection, an
 * agreement tied to a talk or the final judgement of an acceleration names.
 */
export function proposedTalkDate(portfolio: Portfolio, type: Gesprekstype, today: string): string | undefined {
  const talks = talksWithoutReport(portfolio).filter((gesprek) => gesprek.type === type);
  const dates = [...talks.map(({ datum }) => datum), ...afgesproken(portfolio, type)];
  return dates
    .filter((datum) => datum >= today)
    .sort()
    .at(0);
}

/** The first talk of a type, from a day on, that has an agenda, a reflection or a report. */
export function firstTalkFrom(portfolio: Portfolio, type: Gesprekstype, datum: string): Gesprek | undefined {
  let first: Gesprek | undefined;
  const documents = [...portfolio.ofKind('agenda'), ...portfolio.ofKind('reflectie'), ...portfolio.ofKind('verslag')];
  for (const document of documents) {
    const gesprek = gesprekVan(document);
    if (gesprek?.type === type && gesprek.datum >= datum && (!first || gesprek.datum < first.datum)) first = gesprek;
  }
  return first;
}

/** Dates of talks that agreements and requests for acceleration name. */
function afgesproken(portfolio: Portfolio, type: Gesprekstype): string[] {
  const named = (termijn: Draft<Termijn> | undefined) =>
    typeof termijn === 'object' && termijn.gesprek?.toLowerCase().includes(type) ? [termijn.datum] : [];
  const reports = portfolio
    .ofKind('verslag')
    .flatMap(({ draft }) => items(draft.afspraken).flatMap(({ tijdgebonden }) => named(tijdgebonden)));
  const requests =
    type === 'tussengesprek'
      ? []
      : portfolio
          .ofKind('versnellingsverzoek')
          .flatMap(({ draft }) =>
            items(draft.onderdelen).map(({ definitief_gesprek: termijn }) =>
              typeof termijn === 'object' ? termijn.datum : termijn,
            ),
          );
  return [...reports, ...requests].filter(isDate);
}

/** A rotation, as far as the portfolio knows it. */
export interface Stage {
  naam: string;
  instelling?: string;
  van?: string;
  tot?: string;
}

/** The rotations of the training: the one of today first, then those to come, then those that are over. */
export function stagesOf(portfolio: Portfolio, today: string): Stage[] {
  const found: Stage[] = [];
  for (const stage of [...uitSchema(portfolio), ...uitFormulieren(portfolio)]) {
    if (!found.some(({ naam }) => zelfdeStage(naam, stage.naam))) found.push(stage);
  }
  const rank = ({ van, tot }: Stage) => {
    if (van !== undefined && van > today) return 1;
    return tot !== undefined && tot < today ? 2 : 0;
  };
  return found.sort(
    (a, b) => rank(a) - rank(b) || ((a.van ?? '') < (b.van ?? '') ? -1 : (a.van ?? '') > (b.van ?? '') ? 1 : 0),
  );
}

function uitSchema(portfolio: Portfolio): Stage[] {
  return portfolio
    .ofKind('opleidingsschema')
    .filter(isLeesbaar)
    .flatMap(({ draft }) => items(draft.onderdelen).flatMap(asStage));
}

function uitFormulieren(portfolio: Portfolio): Stage[] {
  return portfolio
    .ofKind('tussenbeoordeling')
    .filter(isLeesbaar)
    .flatMap(({ draft }) => (draft.stage ? asStage(draft.stage) : []));
}

function asStage({ naam, instelling, van, tot }: Draft<Stage>): Stage[] {
  const name = naam?.trim() ?? '';
  if (name === '') return [];
  return [
    {
      naam: name,
      ...(instelling === undefined ? {} : { instelling }),
      ...(isDate(van) ? { van } : {}),
      ...(isDate(tot) ? { tot } : {}),
    },
  ];
}
