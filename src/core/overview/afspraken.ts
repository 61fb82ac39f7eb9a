import type { Afspraakgeschiedenis, Gesprek, Portfolio } from '../portfolio/index.ts';
import { afspraakgeschiedenis, alleVerslagen, dagenTussen, isAfgerond, zelfdeReeks } from '../portfolio/index.ts';

/** An agreement with its history and how its term stands today. */
export interface AfspraakNu extends Afspraakgeschiedenis {
  /** It is open and its term is over. */
  readonly verlopen: boolean;
  /** Days until the term of an open agreement, negative when it is over; absent without a term. */
  readonly dagen?: number;
}

/**
 * The agreements at one talk. What was on the table is counted once: met, partly met, not met, lapsed, or carried over
 * as it was (`doorgeschoven`: spoken of as open, or not spoken of). `gemaakt` are the new ones.
 */
export interface Afspraaktelling {
  readonly gesprek: Gesprek;
  readonly file: string;
  readonly gemaakt: number;
  readonly behaald: number;
  readonly deels: number;
  readonly niet_behaald: number;
  readonly vervallen: number;
  readonly doorgeschoven: number;
}

export interface AfsprakenOverzicht {
  /** In the order they were made. */
  readonly afspraken: readonly AfspraakNu[];
  /** One per report, oldest first. */
  readonly gesprekken: readonly Afspraaktelling[];
}

/** Every agreement of all reports with its history and term, and what became of them per talk [A14] [A29] [B8]. */
export function afsprakenOverzicht(portfolio: Portfolio, today: string): AfsprakenOverzicht {
  const afspraken = afspraakgeschiedenis(portfolio);
  return {
    afspraken: afspraken.map((afspraak): AfspraakNu => {
      const { termijn, open } = afspraak;
      if (!open || termijn === undefined) return { ...afspraak, verlopen: false };
      return { ...afspraak, verlopen: termijn < today, dagen: dagenTussen(today, termijn) };
    }),
    gesprekken: alleVerslagen(portfolio).map(({ document: { file }, gesprek }) => telling(file, gesprek, afspraken)),
  };
}

type Uitkomst = Exclude<keyof Afspraaktelling, 'gesprek' | 'file' | 'gemaakt'>;

function telling(file: string, gesprek: Gesprek, afspraken: readonly Afspraakgeschiedenis[]): Afspraaktelling {
  const counts = { gemaakt: 0, behaald: 0, deels: 0, niet_behaald: 0, vervallen: 0, doorgeschoven: 0 };
  for (const afspraak of afspraken) {
    if (afspraak.file === file) counts.gemaakt++;
    const uitkomst = uitkomstIn(file, gesprek, afspraak);
    if (uitkomst !== undefined) counts[uitkomst]++;
  }
  return { gesprek, file, ...counts };
}

/** What this talk did with an agreement of an earlier one; undefined when it was not on the table. */
function uitkomstIn(file: string, gesprek: Gesprek, afspraak: Afspraakgeschiedenis): Uitkomst | undefined {
  const here = afspraak.besproken.find((bespreking) => bespreking.file === file);
  if (here) return here.status === undefined || here.status === 'open' ? 'doorgeschoven' : here.status;
  return lagNogOpen(gesprek, afspraak) ? 'doorgeschoven' : undefined;
}

/** Whether a talk of its own series had to look back on it. */
function lagNogOpen(gesprek: Gesprek, { gemaakt, besproken, afspraak, id }: Afspraakgeschiedenis): boolean {
  // Of one without an id nothing can be said in a way that counts.
  if (id === undefined || gemaakt.datum >= gesprek.datum || !zelfdeReeks(gemaakt, gesprek)) return false;
  if (isAfgerond(afspraak.status)) return false;
  return !besproken.some(
    (eerder) =>
      eerder.gesprek.datum < gesprek.datum && zelfdeReeks(eerder.gesprek, gemaakt) && isAfgerond(eerder.status),
  );
}
