import data from '../../../data/specialismen.json';
import type { Language } from '../language/language.ts';
import type { Draft } from './draft.ts';
import type { Opleiding } from './generated/types.ts';
import { plain } from './nearest.ts';

/** How long a training takes, and how far that figure can be trusted. */
export interface Duur {
  /** At full-time equivalent. */
  readonly maanden: number;
  /** Where the figure comes from, to be shown with it. */
  readonly bron: Readonly<Record<Language, string>>;
  /** Read in a source of its own. */
  readonly verified: boolean;
  /** Agrees with a secondary source; the source itself was not read. */
  readonly crossChecked: boolean;
  /** `portfolio`: somebody wrote it in `portfolio.yaml`; `data`: it is ours. */
  readonly origin: 'portfolio' | 'data';
}

/** A specialism doctors are trained for in the Netherlands. */
export interface Specialisme {
  readonly id: string;
  /** The Dutch name, as it is written in `portfolio.yaml`. */
  readonly naam: string;
  readonly english: string;
  /** Other names it is recognised by. */
  readonly aliassen: readonly string[];
  /** What Directive 2005/36/EC, annex V, calls it; absent when it is not in there. None of these was verified. */
  readonly titelRichtlijn?: string;
  readonly nominaleDuurMaanden: number;
  readonly nominaleDuur: Duur;
  /** Directive 2005/36/EC, art. 25 and annex V [A16d]; absent when the directive sets none. */
  readonly europeesMinimum?: Duur;
  readonly toelichting?: Readonly<Record<Language, string>>;
}

/** A figure of `data/specialismen.json`, in years; `bron` is a key of `bronnen` there. */
interface Figure {
  waarde: number;
  bron: string;
  verified: boolean;
  crossChecked: boolean;
}

const bronnen: Readonly<Record<string, Readonly<Record<Language, string>>>> = data.bronnen;

function duur({ waarde, bron: key, verified, crossChecked }: Figure): Duur {
  const bron = bronnen[key];
  if (bron === undefined) throw new Error(`data/specialismen.json has no source ${key}`);
  return { maanden: waarde * 12, bron, verified, crossChecked, origin: 'data' };
}

/** All specialisms of `data/specialismen.json`, the medical ones in alphabetical order first. */
export const specialismen: readonly Specialisme[] = data.specialismen.map((row) => {
  const nominaleDuur = duur(row.nominaleDuurJaren);
  return {
    id: row.id,
    naam: row.naam.nl,
    english: row.naam.en,
    aliassen: row.aliassen,
    nominaleDuurMaanden: nominaleDuur.maanden,
    nominaleDuur,
    ...(row.titelRichtlijn === null ? {} : { titelRichtlijn: row.titelRichtlijn.waarde }),
    ...(row.europeesMinimumJaren === null ? {} : { europeesMinimum: duur(row.europeesMinimumJaren) }),
    ...(row.toelichting === undefined ? {} : { toelichting: row.toelichting }),
  };
});

/** The specialism of that name, id, English name or other name; case, accents and hyphens do not matter. */
export function findSpecialisme(naam: string): Specialisme | undefined {
  const wanted = plain(naam);
  return specialismen.find((one) =>
    [one.id, one.naam, one.english, ...one.aliassen].some((known) => plain(known) === wanted),
  );
}

function opgegeven(maanden: number): Duur {
  const bron = { nl: 'opgegeven in portfolio.yaml', en: 'given in portfolio.yaml' };
  return { maanden, bron, verified: false, crossChecked: false, origin: 'portfolio' };
}

/**
 * The nominal duration and the European minimum that count for a training [A16d]: what `portfolio.yaml` says, or else
 * what is known of the specialism; absent when neither says anything.
 */
export function opleidingsduur(opleiding: Draft<Opleiding> | undefined): {
  readonly nominaal?: Duur;
  readonly europeesMinimum?: Duur;
} {
  const specialisme = opleiding?.specialisme === undefined ? undefined : findSpecialisme(opleiding.specialisme);
  const { nominale_duur_maanden: eigenDuur, europees_minimum_maanden: eigenMinimum } = opleiding ?? {};
  const nominaal = eigenDuur === undefined ? specialisme?.nominaleDuur : opgegeven(eigenDuur);
  const minimum = eigenMinimum === undefined ? specialisme?.europeesMinimum : opgegeven(eigenMinimum);
  return {
    ...(nominaal === undefined ? {} : { nominaal }),
    ...(minimum === undefined ? {} : { europeesMinimum: minimum }),
  };
}
