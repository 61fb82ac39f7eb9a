import type { Afspraak, Afspraakstatus as Status, Draft } from '../kinds/index.ts';
import type { OpenAfspraak } from './afspraken.ts';
import { isAfgerond, termijnVan } from './afspraken.ts';
import type { Gesprek, Verslag } from './gesprekken.ts';
import { verslagenVan, zelfdeReeks } from './gesprekken.ts';
import type { Portfolio } from './portfolio.ts';
import { resolveReference } from './references.ts';

/** What one report says of an agreement of an earlier talk [A14] [B8]. */
export interface Bespreking {
  readonly gesprek: Gesprek;
  /** The report, and the place of the look-back in its `terugblik`. */
  readonly file: string;
  readonly index: number;
  readonly status?: Status;
}

/** An agreement with all that was said of it since. */
export interface Afspraakgeschiedenis {
  /** The report it was made in, and its place in `afspraken`. */
  readonly file: string;
  readonly index: number;
  /** Absent when it was written down without one; then no look-back can refer to it. */
  readonly id?: string;
  readonly afspraak: Draft<Afspraak>;
  readonly gemaakt: Gesprek;
  /** The date it should be met by, when it has one. */
  readonly termijn?: string;
  /** The look-backs of later talks, also of another series, oldest first. */
  readonly besproken: readonly Bespreking[];
  /** How it stood when it was last spoken of. */
  readonly status: Status;
  /**
   * The next talk of its series has to look back on it (as `openAfspraken`: a look-back in another series says how it
   * stands, but does not close it).
   */
  readonly open: boolean;
}

/** The readable reports of both types of talk, oldest first. */
export function alleVerslagen(portfolio: Portfolio): Verslag[] {
  return [...verslagenVan(portfolio, 'voortgangsgesprek'), ...verslagenVan(portfolio, 'tussengesprek')].sort((a, b) =>
    a.gesprek.datum < b.gesprek.datum ? -1 : a.gesprek.datum > b.gesprek.datum ? 1 : 0,
  );
}

/** Every agreement of every report with its history, in the order they were made; found once per portfolio. */
export function afspraakgeschiedenis(portfolio: Portfolio): readonly Afspraakgeschiedenis[] {
  return portfolio.once(alleAfspraken);
}

/**
 * The agreements of tussengesprekken that a voortgangsgesprek hears of as well [A14] [B18]: those that had to be met by then
 * and that no earlier talk closed. The rotation may be over by then, and nobody would come back to them.
 */
export function afsprakenUitStages(portfolio: Portfolio, { type, datum }: Gesprek): OpenAfspraak[] {
  if (type !== 'voortgangsgesprek') return [];
  return afspraakgeschiedenis(portfolio).flatMap((een): OpenAfspraak[] => {
    const { file, id, afspraak, gemaakt, termijn, besproken } = een;
    if (gemaakt.type !== 'tussengesprek' || gemaakt.datum >= datum || id === undefined) return [];
    if (termijn === undefined || termijn > datum) return [];
    const eerder = besproken.filter(({ gesprek }) => gesprek.datum < datum).flatMap(({ status }) => status ?? []);
    const status = eerder.at(-1) ?? afspraak.status ?? 'open';
    return isAfgerond(status) ? [] : [{ file, id, afspraak, gemaakt: gemaakt.datum, status, termijn }];
  });
}

function alleAfspraken(portfolio: Portfolio): readonly Afspraakgeschiedenis[] {
  const verslagen = alleVerslagen(portfolio);
  const besproken = besprekingen(verslagen);
  return verslagen.flatMap((verslag) =>
    (verslag.document.draft.afspraken ?? []).flatMap((afspraak, index) => {
      if (afspraak === undefined) return [];
      const { id } = afspraak;
      const spoken = id === undefined ? [] : (besproken.get(`${verslag.document.file}#${id}`) ?? []);
      return [geschiedenisVan(verslag, afspraak, index, spoken, verslagen)];
    }),
  );
}

/** What the reports say in `terugblik`, under `file#id` of the agreement it is about. */
function besprekingen(verslagen: readonly Verslag[]): Map<string, Bespreking[]> {
  const found = new Map<string, Bespreking[]>();
  for (const { document, gesprek } of verslagen) {
    for (const [index, terugblik] of (document.draft.terugblik ?? []).entries()) {
      const target =
        terugblik?.afspraak === undefined ? undefined : resolveReference(document.file, terugblik.afspraak);
      if (target?.id === undefined || target.file === document.file) continue;
      const key = `${target.file}#${target.id}`;
      const { status } = terugblik ?? {};
      const bespreking = { gesprek, file: document.file, index, ...(status === undefined ? {} : { status }) };
      const list = found.get(key);
      if (list) list.push(bespreking);
      else found.set(key, [bespreking]);
    }
  }
  return found;
}

function geschiedenisVan(
  { document, gesprek }: Verslag,
  afspraak: Draft<Afspraak>,
  index: number,
  spoken: readonly Bespreking[],
  verslagen: readonly Verslag[],
): Afspraakgeschiedenis {
  const { id } = afspraak;
  const besproken = spoken.filter((later) => later.gesprek.datum >= gesprek.datum);
  const inReeks = (later: Gesprek) => later.datum > gesprek.datum && zelfdeReeks(later, gesprek);
  let status = afspraak.status ?? 'open';
  let open = !isAfgerond(status);
  for (const later of besproken) {
    if (later.status === undefined || !open) continue;
    status = later.status;
    open = !(isAfgerond(status) && inReeks(later.gesprek));
  }
  // Without an id it can be looked back on only from memory, in the next talk.
  if (id === undefined && verslagen.some((later) => inReeks(later.gesprek))) open = false;
  const termijn = termijnVan(afspraak);
  return {
    file: document.file,
    index,
    ...(id === undefined ? {} : { id }),
    afspraak,
    gemaakt: gesprek,
    ...(termijn === undefined ? {} : { termijn }),
    besproken,
    status,
    open,
  };
}
