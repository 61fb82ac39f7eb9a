import type { Akkoord, Documents, Draft, Ondertekening } from '../kinds/index.ts';
import { matches, signatures } from '../seal/index.ts';
import type { ParsedYaml, Path } from '../yaml/index.ts';
import { isFilledAt } from '../yaml/index.ts';
import type { Gesprekspartij } from './ondertekenaars.ts';
import { ONDERTEKENAARS, spreektVoor } from './ondertekenaars.ts';

type Verslag = Draft<Documents['verslag']>;

/** The two lists under a report. */
export type Handtekeninglijst = 'akkoord' | 'ondertekening';

/** Who leads the talk accords plan and report [A26 B14]. */
export const ACCORDEURS = { voortgangsgesprek: ['opleider'], tussengesprek: ['stageopleider'] } as const;

/** What makes an entry of a list complete, besides its role. */
const COMPLETE = {
  akkoord: ['naam', 'datum'],
  ondertekening: ['naam', 'datum', 'betekenis', 'vingerafdruk'],
} as const;

/** An accord or signature that is not there, or not complete. */
export interface LackingEntry {
  readonly party: Gesprekspartij;
  /** Of the entry that is to come, or of the first key an entry lacks. */
  readonly path: Path;
  /** The keys the entry lacks; none when there is no entry at all. */
  readonly keys: readonly string[];
}

/** The parties whose entry in this list is not there or not complete. */
export function lackingIn(
  list: Handtekeninglijst,
  parties: readonly Gesprekspartij[],
  draft: Verslag,
  parsed: ParsedYaml,
): LackingEntry[] {
  const entries: readonly (Draft<Akkoord> | Draft<Ondertekening> | undefined)[] = draft[list] ?? [];
  const lacking: LackingEntry[] = [];
  let next = entries.length;
  for (const party of parties) {
    const own = entries.flatMap((entry, index) => (spreektVoor(entry?.rol, party) ? [index] : []));
    const unwritten = own.map((index) => COMPLETE[list].filter((key) => !isFilledAt(parsed.data, [list, index, key])));
    if (unwritten.some((keys) => keys.length === 0)) continue;
    const [index, keys = []] = [own[0], unwritten[0]];
    // Each absent entry gets an index of its own: it is where it will stand, and it tells the findings apart.
    if (index === undefined) lacking.push({ party, path: [list, next++], keys });
    else lacking.push({ party, path: [list, index, keys[0] ?? ''], keys });
  }
  return lacking;
}

/** What accord and signatures of a report still lack, whenever the talk was [A24] [A26] [B14]. */
export interface Ondertekenstand {
  /** Who still has to accord plan and report, and who to sign. */
  readonly akkoord: readonly Gesprekspartij[];
  readonly ondertekening: readonly Gesprekspartij[];
  /** It was changed after somebody signed: that signature does not hold for this text. */
  readonly gewijzigd: boolean;
}

const standen = new WeakMap<ParsedYaml, Ondertekenstand>();

/**
 * How a report stands: nothing is lacking when all lists are empty. Found once per version of the text: a fingerprint
 * takes time.
 * @returns undefined when it does not say what talk it is of
 */
export function ondertekenstand({
  draft,
  parsed,
}: {
  readonly draft: Verslag;
  readonly parsed: ParsedYaml;
}): Ondertekenstand | undefined {
  const type = draft.gesprek?.type;
  if (type === undefined) return undefined;
  const known = standen.get(parsed);
  if (known) return known;
  const stand: Ondertekenstand = {
    akkoord: lackingIn('akkoord', ACCORDEURS[type], draft, parsed).map(({ party }) => party),
    ondertekening: lackingIn('ondertekening', ONDERTEKENAARS[type], draft, parsed).map(({ party }) => party),
    gewijzigd: signatures(draft).some(
      ({ signature: { vingerafdruk } }) => vingerafdruk !== undefined && !matches(parsed.data, vingerafdruk),
    ),
  };
  standen.set(parsed, stand);
  return stand;
}
