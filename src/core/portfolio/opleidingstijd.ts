import { isDate } from '../kinds/index.ts';
import type { Documents, Draft, Schemaonderdeel } from '../kinds/index.ts';
import { datumBijStand, maandenLang, maandstand, plusDagen } from './datum.ts';
import { voltijdfactor } from './deeltijd.ts';
import { isLeesbaar } from './document.ts';
import type { PortfolioDocument } from './document.ts';
import { items } from './items.ts';
import type { Portfolio } from './portfolio.ts';

/** A part of the schedule that can be counted: it has a first and a last day. */
export interface Schemadeel {
  /** Its place in `onderdelen`. */
  index: number;
  onderdeel: Draft<Schemaonderdeel>;
  van: string;
  /** The day after its last one. */
  eind: string;
  deeltijd: number;
  /** Undefined when neither the part nor the institutions of the portfolio say so. */
  erkend: boolean | undefined;
  /** Calendar months, and the same at full-time equivalent. */
  maanden: number;
  voltijdmaanden: number;
}

/** Months of training. */
export interface Maandtotaal {
  maanden: number;
  voltijd: number;
  /** Full-time equivalent months in recognised institutions. */
  erkend: number;
  /** The same with the parts of which nothing says whether they are recognised. */
  mogelijkErkend: number;
}

/** The time a schedule takes. */
export interface Opleidingstijd extends Maandtotaal {
  delen: Schemadeel[];
  /** Places in `onderdelen` of parts without a right first and last day: they are not counted. */
  ongeteld: number[];
  /** Full-time equivalent months by which parts are shortened: given, not spent, so in none of the totals. */
  verkorting: number;
  /** First day and the day after the last; absent without a part that can be counted. */
  van?: string;
  eind?: string;
  /** Stretches in which the same parts go on, in order: what the totals are summed from. */
  stukken: readonly Stuk[];
}

interface Stuk {
  van: string;
  eind: string;
  /** Share of a full-time post that is worked, and that counts for the European minimum. */
  voltijd: number;
  erkend: number;
  mogelijkErkend: number;
}

/**
 * Counts a schedule [A16d] [A25]. Part-time training is not shorter overall (Directive 2005/36/EC, art. 22a and 25), so months
 * count at full-time equivalent; the European minimum counts those in recognised institutions only. Parts that overlap
 * together never count for more than a full-time post: what is entered twice is not spent twice.
 */
export function opleidingstijd(
  schema: Draft<Documents['opleidingsschema']>,
  settings: Draft<Documents['portfolio']>,
): Opleidingstijd {
  const delen: Schemadeel[] = [];
  const ongeteld: number[] = [];
  const erkenning = erkenningVan(settings);
  for (const [index, onderdeel] of (schema.onderdelen ?? []).entries()) {
    if (onderdeel === undefined) continue;
    const deel = telbaar(index, onderdeel, onderdeel.erkend ?? erkenning.get(genoemd(onderdeel.instelling)));
    if (deel) delen.push(deel);
    else ongeteld.push(index);
  }
  const stukken = stukkenVan(delen);
  const [first, last] = [stukken.at(0), stukken.at(-1)];
  return {
    delen,
    ongeteld,
    stukken,
    ...totaalVan(stukken),
    verkorting: items(schema.onderdelen).reduce((sum, { verkorting }) => sum + (verkorting?.maanden ?? 0), 0),
    ...(first && last ? { van: first.van, eind: last.eind } : {}),
  };
}

/** The schedule of a portfolio: the first that can be read. */
export function schemaVan(portfolio: Portfolio): PortfolioDocument<'opleidingsschema'> | undefined {
  return portfolio.ofKind('opleidingsschema').find(isLeesbaar);
}

/**
 * The day on which so many full-time equivalent months are completed, counting all time or only what is recognised.
 * @returns the last day that was needed; undefined when the schedule never gets there
 */
export function voltooidOp(
  { stukken }: Pick<Opleidingstijd, 'stukken'>,
  maanden: number,
  tijd: 'voltijd' | 'erkend',
): string | undefined {
  let teGaan = maanden;
  for (const stuk of stukken) {
    const factor = stuk[tijd];
    const gewonnen = maandenVan(stuk) * factor;
    if (factor > 0 && gewonnen >= teGaan - 1e-6) {
      const dag = plusDagen(datumBijStand(maandstand(stuk.van) + Math.max(0, teGaan) / factor), -1);
      return dag < stuk.van ? stuk.van : dag;
    }
    teGaan -= gewonnen;
  }
  return undefined;
}

function telbaar(
  index: number,
  onderdeel: Draft<Schemaonderdeel>,
  erkend: boolean | undefined,
): Schemadeel | undefined {
  const { van, tot } = onderdeel;
  if (!isDate(van) || !isDate(tot) || tot < van) return undefined;
  const eind = plusDagen(tot, 1);
  const deeltijd = voltijdfactor(onderdeel.deeltijd);
  const maanden = maandenLang(van, eind);
  return { index, onderdeel, van, eind, deeltijd, erkend, maanden, voltijdmaanden: maanden * deeltijd };
}

/** How many parts go on from a day, and for how much they count. */
interface Grens {
  delen: number;
  voltijd: number;
  erkend: number;
  mogelijkErkend: number;
}

/** Cuts the time into stretches in which the same parts go on; time without any part is left out. */
function stukkenVan(delen: readonly Schemadeel[]): Stuk[] {
  const grenzen = new Map<string, Grens>();
  const telBij = (datum: string, aantal: 1 | -1, { deeltijd, erkend }: Schemadeel) => {
    const grens = grenzen.get(datum) ?? { delen: 0, voltijd: 0, erkend: 0, mogelijkErkend: 0 };
    grens.delen += aantal;
    grens.voltijd += aantal * deeltijd;
    grens.erkend += erkend === true ? aantal * deeltijd : 0;
    grens.mogelijkErkend += erkend === false ? 0 : aantal * deeltijd;
    grenzen.set(datum, grens);
  };
  for (const deel of delen) {
    telBij(deel.van, 1, deel);
    telBij(deel.eind, -1, deel);
  }
  const dagen = [...grenzen].sort(([a], [b]) => (a < b ? -1 : 1));
  const stukken: Stuk[] = [];
  const nu: Grens = { delen: 0, voltijd: 0, erkend: 0, mogelijkErkend: 0 };
  for (const [place, [van, grens]] of dagen.entries()) {
    nu.delen += grens.delen;
    nu.voltijd += grens.voltijd;
    nu.erkend += grens.erkend;
    nu.mogelijkErkend += grens.mogelijkErkend;
    const eind = dagen[place + 1]?.[0];
    if (nu.delen > 0 && eind !== undefined) {
      stukken.push({
        van,
        eind,
        voltijd: hoogstensEen(nu.voltijd),
        erkend: hoogstensEen(nu.erkend),
        mogelijkErkend: hoogstensEen(nu.mogelijkErkend),
      });
    }
  }
  return stukken;
}

/** Adding and taking away again leaves crumbs behind the comma. */
function hoogstensEen(factor: number): number {
  return Math.min(1, Math.max(0, Math.round(factor * 1e9) / 1e9));
}

function totaalVan(stukken: readonly Stuk[]): Maandtotaal {
  const totaal = { maanden: 0, voltijd: 0, erkend: 0, mogelijkErkend: 0 };
  for (const stuk of stukken) {
    const maanden = maandenVan(stuk);
    totaal.maanden += maanden;
    totaal.voltijd += maanden * stuk.voltijd;
    totaal.erkend += maanden * stuk.erkend;
    totaal.mogelijkErkend += maanden * stuk.mogelijkErkend;
  }
  return totaal;
}

/** How parts follow on each other must not make a difference of days: against a legal minimum those count. */
function maandenVan({ van, eind }: Stuk): number {
  return maandstand(eind) - maandstand(van);
}

/** What the portfolio says of its institutions; a part that says nothing itself takes it from there. */
function erkenningVan({ instellingen }: Draft<Documents['portfolio']>): Map<string, boolean | undefined> {
  const named = items(instellingen).filter(({ naam }) => genoemd(naam) !== '');
  return new Map(named.map(({ naam, erkend }) => [genoemd(naam), erkend]));
}

function genoemd(naam: string | undefined): string {
  return (naam ?? '').trim().toLowerCase();
}
