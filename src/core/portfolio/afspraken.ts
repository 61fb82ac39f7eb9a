import { isDate } from '../kinds/index.ts';
import type { Afspraak, Afspraakstatus as Status, Draft } from '../kinds/index.ts';
import type { PortfolioDocument } from './document.ts';
import type { Gesprek, Verslag } from './gesprekken.ts';
import { eerdereVerslagen, gesprekVan, verslagenVan } from './gesprekken.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';
import { referenceTo, resolveReference } from './references.ts';

/** An agreement of an earlier talk that is not closed yet. */
export interface OpenAfspraak {
  /** The report it was made in. */
  file: string;
  /** Absent when it was written down without one; then nothing can refer to it. */
  id?: string;
  afspraak: Draft<Afspraak>;
  /** Date of the talk it was made in. */
  gemaakt: string;
  /** How it stood when it was last spoken of. */
  status: Status;
  /** The date it should be met by, when it has one. */
  termijn?: string;
}

/** Met, not met (a verdict too: what is still needed is agreed anew), or lapsed. `open` and `deels` go on. */
export function isAfgerond(status: Status | undefined): boolean {
  return status === 'behaald' || status === 'niet_behaald' || status === 'vervallen';
}

/**
 * The agreements a talk has to look back on [A14] [B8]: those of the previous report of its series and those carried
 * along from earlier ones, in the order they were made, until the report they stand in or a later look-back closes
 * them. An agreement without an id can be looked back on only from memory, so it counts in the next talk alone.
 */
export function openAfspraken(portfolio: Portfolio, gesprek: Gesprek): OpenAfspraak[] {
  if (gesprek.type === 'voortgangsgesprek') {
    const eerder = portfolio.once(doorVoortgangsgesprekken);
    let last = eerder.length - 1;
    while (last >= 0 && (eerder[last]?.datum ?? '') >= gesprek.datum) last--;
    return [...(eerder[last]?.open ?? [])];
  }
  return doorReeks(eerdereVerslagen(portfolio, gesprek)).at(-1)?.open ?? [];
}

/** What was open after each talk of a series, oldest first. */
function doorReeks(reeks: readonly Verslag[]): { datum: string; open: OpenAfspraak[] }[] {
  let open: OpenAfspraak[] = [];
  return reeks.map((verslag) => {
    open = [...lookedBack(verslag, open), ...madeIn(verslag)];
    return { datum: verslag.gesprek.datum, open };
  });
}

/** All of these are one series, so it is gone through once for all talks. */
function doorVoortgangsgesprekken(portfolio: Portfolio) {
  return doorReeks(verslagenVan(portfolio, 'voortgangsgesprek'));
}

/**
 * The agreements a report has to look back on and does not yet [A14] [B8]. One without an id is among them as long as it
 * is open: a look-back cannot refer to it.
 */
export function zonderTerugblik(portfolio: Portfolio, verslag: PortfolioDocument<'verslag'>): OpenAfspraak[] {
  const gesprek = gesprekVan(verslag);
  if (!gesprek) return [];
  const seen = new Set(terugblikkenIn(verslag).map(({ afspraak }) => afspraak));
  return openAfspraken(portfolio, gesprek).filter(({ file, id }) => id === undefined || !seen.has(`${file}#${id}`));
}

/**
 * The point of the look-back on an agreement, for the report at `file`: how it stands is known; what went well and what
 * can be better is for the talk. Undefined for an agreement without an id, as nothing can refer to it.
 */
export function terugblikpunt(file: string, { file: verslag, id, status }: OpenAfspraak) {
  return id === undefined
    ? undefined
    : { afspraak: referenceTo(file, { file: verslag, id }), goed: null, beter: null, status };
}

/** What is still open of these agreements after the look-back of a report. */
function lookedBack({ document }: Verslag, open: readonly OpenAfspraak[]): OpenAfspraak[] {
  const verdicts = new Map<string, Status>();
  for (const { afspraak, status } of terugblikkenIn(document)) if (status !== undefined) verdicts.set(afspraak, status);
  return open.flatMap((afspraak) => {
    if (afspraak.id === undefined) return [];
    const status = verdicts.get(`${afspraak.file}#${afspraak.id}`) ?? afspraak.status;
    return isAfgerond(status) ? [] : [{ ...afspraak, status }];
  });
}

/** A point of the look-back of a report. */
export interface Terugblik {
  /** The agreement it is about, as `file#id`. */
  readonly afspraak: string;
  readonly status: Status | undefined;
}

const gelezen = new WeakMap<PortfolioDocument<'verslag'>, readonly Terugblik[]>();

/** What a report says it looks back on, found once per version of it: every later talk asks. */
export function terugblikkenIn(verslag: PortfolioDocument<'verslag'>): readonly Terugblik[] {
  const known = gelezen.get(verslag);
  if (known) return known;
  const found = items(verslag.draft.terugblik).flatMap(({ afspraak = '', status }): Terugblik[] => {
    const target = resolveReference(verslag.file, afspraak);
    return target?.id === undefined ? [] : [{ afspraak: `${target.file}#${target.id}`, status }];
  });
  gelezen.set(verslag, found);
  return found;
}

function madeIn({ document, gesprek }: Verslag): OpenAfspraak[] {
  return items(document.draft.afspraken)
    .filter(({ status }) => !isAfgerond(status))
    .map((afspraak) => {
      const termijn = termijnVan(afspraak);
      return {
        file: document.file,
        ...(afspraak.id === undefined ? {} : { id: afspraak.id }),
        afspraak,
        gemaakt: gesprek.datum,
        status: afspraak.status ?? 'open',
        ...(termijn === undefined ? {} : { termijn }),
      };
    });
}

/** The date of a term: written as a date, or as a date with the talk it is tied to. */
export function termijnVan({ tijdgebonden }: Pick<Draft<Afspraak>, 'tijdgebonden'>): string | undefined {
  const datum = typeof tijdgebonden === 'string' ? tijdgebonden : tijdgebonden?.datum;
  return isDate(datum) ? datum : undefined;
}
