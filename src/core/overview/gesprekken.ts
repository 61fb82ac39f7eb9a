import { isDate } from '../kinds/index.ts';
import type { Draft, Termijn } from '../kinds/index.ts';
import type { Gesprek, Gespreksachterstand, Ondertekenstand, Portfolio } from '../portfolio/index.ts';
import {
  agendaVan,
  gesprekkenTeLaat,
  gespreksjaren,
  gesprekVan,
  isLeesbaar,
  items,
  ondertekenstand,
  verslagVan,
  volgendeUiterlijk,
  voorbereidingVan,
  zelfdeGesprek,
} from '../portfolio/index.ts';

/**
 * How far a talk is: known (`gepland`), prepared by both (`voorbereid`: a reflection is handed in and there is an
 * agenda), with a report on or after its day (`gehouden`), or accorded and signed by both with signatures that hold
 * (`ondertekend`).
 */
export type Gespreksstand = 'gepland' | 'voorbereid' | 'gehouden' | 'ondertekend';

/** What a talk still lacks on this day; of what comes after it only when it is over. */
export type Gemis =
  | 'reflectie'
  | 'inleveren'
  | 'feedback'
  | 'tussenbeoordeling'
  | 'agenda'
  | 'verslag'
  | 'leesbaar_verslag'
  | 'akkoord'
  | 'ondertekening'
  | 'gewijzigd';

/** One talk with its documents. Paths are those of the portfolio. */
export interface Gespreksoverzicht {
  readonly gesprek: Gesprek;
  readonly stand: Gespreksstand;
  /** Its day lies before today. */
  readonly voorbij: boolean;
  readonly reflectie?: string;
  /** When the reflection was handed in [A8]. */
  readonly ingeleverd?: string;
  readonly agenda?: string;
  readonly verslag?: string;
  readonly feedback: readonly string[];
  readonly tussenbeoordelingen: readonly string[];
  /** Documents that plan something for this talk: agreements, goals, final judgements [A21f]. */
  readonly genoemdIn: readonly string[];
  readonly ontbreekt: readonly Gemis[];
  /** How accord and signatures stand; only with a report that can be read. */
  readonly ondertekening?: Ondertekenstand;
}

/** The talks of a training year, and whether they are late: by the same count as the rule that says so. */
export interface Gespreksjaarstand extends Gespreksachterstand {
  readonly teLaat: boolean;
}

export interface GesprekkenOverzicht {
  /** Oldest first. */
  readonly gesprekken: readonly Gespreksoverzicht[];
  /** Per training year that has begun: asked, held, planned [A5]. */
  readonly jaren: readonly Gespreksjaarstand[];
  /** The day by which the next voortgangsgesprek should be held; absent when the start of the training is not known. */
  readonly volgendeUiterlijk?: string;
}

/** Every talk that an agenda, reflection, report or plan names, with how far it is [A1] [A5] [A30]; found once a day. */
export function gesprekkenOverzicht(portfolio: Portfolio, today: string): GesprekkenOverzicht {
  return portfolio.once(alleGesprekken, today);
}

function alleGesprekken(portfolio: Portfolio, today: string): GesprekkenOverzicht {
  const genoemd = genoemdeGesprekken(portfolio, today);
  const bekend = gedocumenteerd(portfolio);
  for (const { gesprek } of genoemd) {
    if (!bekend.some((other) => zelfdeGesprek(other, gesprek))) bekend.push(gesprek);
  }
  bekend.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  const uiterlijk = volgendeUiterlijk(portfolio, today);
  return {
    gesprekken: bekend.map((gesprek) => overzichtVan(portfolio, gesprek, today, genoemd)),
    jaren: jarenVan(portfolio, today),
    ...(uiterlijk === undefined ? {} : { volgendeUiterlijk: uiterlijk }),
  };
}

function jarenVan(portfolio: Portfolio, today: string): Gespreksjaarstand[] {
  const teLaat = gesprekkenTeLaat(portfolio, today);
  return gespreksjaren(portfolio, today).map((heel) => {
    const laat = teLaat.find(({ jaar }) => jaar === heel.jaar);
    return laat ? { ...laat, teLaat: true } : { ...heel, teLaat: false };
  });
}

function gedocumenteerd(portfolio: Portfolio): Gesprek[] {
  const found: Gesprek[] = [];
  const documents = [...portfolio.ofKind('agenda'), ...portfolio.ofKind('verslag'), ...portfolio.ofKind('reflectie')];
  for (const document of documents) {
    const gesprek = gesprekVan(document);
    if (!gesprek) continue;
    const place = found.findIndex((other) => zelfdeGesprek(other, gesprek));
    const other = found[place];
    if (!other) found.push(gesprek);
    // Of two documents, one may leave out the name of the rotation.
    else if ((other.stage ?? '').trim() === '') found[place] = gesprek;
  }
  return found;
}

interface Genoemd {
  gesprek: Gesprek;
  file: string;
}

/** Talks from today on that agreements, goals and requests are tied to. Plans for a day that is over say nothing now. */
function genoemdeGesprekken(portfolio: Portfolio, today: string): Genoemd[] {
  const found: Genoemd[] = [];
  const add = (file: string, termijn: Draft<Termijn> | string | undefined, stage: string | undefined) => {
    const [datum, naam] = typeof termijn === 'object' ? [termijn.datum, termijn.gesprek?.toLowerCase()] : [termijn];
    if (!isDate(datum) || datum < today || naam === undefined) return;
    if (naam.includes('voortgangsgesprek')) found.push({ gesprek: { type: 'voortgangsgesprek', datum }, file });
    else if (naam.includes('tussengesprek')) {
      const eigen = stage === undefined ? {} : { stage };
      found.push({ gesprek: { type: 'tussengesprek', datum, ...eigen }, file });
    }
  };
  for (const document of portfolio.ofKind('verslag')) {
    const { file, draft } = document;
    for (const { tijdgebonden } of items(draft.afspraken)) add(file, tijdgebonden, draft.gesprek?.stage);
    for (const { definitief_gesprek } of items(draft.plan_van_aanpak?.veronderstelde_competenties)) {
      add(file, definitiefGesprek(definitief_gesprek), undefined);
    }
  }
  for (const { file, draft } of portfolio.ofKind('versnellingsverzoek')) {
    for (const { definitief_gesprek } of items(draft.onderdelen))
      add(file, definitiefGesprek(definitief_gesprek), undefined);
  }
  for (const { file, draft } of portfolio.ofKind('iop')) {
    for (const { tijdgebonden } of items(draft.leerdoelen)) add(file, tijdgebonden, draft.stage);
  }
  return found;
}

/** A final judgement is always given in a voortgangsgesprek [A17], also where only its day is written. */
function definitiefGesprek(termijn: Draft<Termijn> | undefined): Draft<Termijn> | undefined {
  const datum = typeof termijn === 'object' ? termijn.datum : termijn;
  return datum === undefined ? undefined : { datum, gesprek: 'voortgangsgesprek' };
}

function overzichtVan(
  portfolio: Portfolio,
  gesprek: Gesprek,
  today: string,
  genoemd: readonly Genoemd[],
): Gespreksoverzicht {
  const { reflectie, feedback, tussenbeoordelingen } = voorbereidingVan(portfolio, gesprek);
  const agenda = agendaVan(portfolio, gesprek);
  const verslag = verslagVan(portfolio, gesprek);
  const ondertekening = verslag && isLeesbaar(verslag) ? ondertekenstand(verslag) : undefined;
  const ingeleverd = reflectie?.draft.ingeleverd;
  const found = {
    gesprek,
    voorbij: gesprek.datum < today,
    ...(reflectie === undefined ? {} : { reflectie: reflectie.file }),
    ...(isDate(ingeleverd) ? { ingeleverd } : {}),
    ...(agenda === undefined ? {} : { agenda: agenda.file }),
    ...(verslag === undefined ? {} : { verslag: verslag.file }),
    feedback: feedback.map(({ file }) => file),
    tussenbeoordelingen: tussenbeoordelingen.map(({ file }) => file),
    genoemdIn: [...new Set(genoemd.filter((plan) => zelfdeGesprek(plan.gesprek, gesprek)).map(({ file }) => file))],
    ...(ondertekening === undefined ? {} : { ondertekening }),
  };
  return { ...found, stand: standVan(found, today), ontbreekt: gemisVan(found) };
}

type Bevonden = Omit<Gespreksoverzicht, 'stand' | 'ontbreekt'>;

function standVan({ gesprek, verslag, ondertekening, ingeleverd, agenda }: Bevonden, today: string): Gespreksstand {
  // A report may be drafted before the talk.
  if (verslag !== undefined && gesprek.datum <= today) return isGetekend(ondertekening) ? 'ondertekend' : 'gehouden';
  return ingeleverd !== undefined && agenda !== undefined ? 'voorbereid' : 'gepland';
}

/** Whether everybody has accorded and signed, and what they signed still stands [A24] [A26]. */
export function isGetekend(stand: Ondertekenstand | undefined): boolean {
  return stand !== undefined && !stand.gewijzigd && stand.akkoord.length === 0 && stand.ondertekening.length === 0;
}

/** Whether signing is what a report lacks; one that was changed after somebody signed has to be looked at first. */
export function isTeTekenen(stand: Ondertekenstand | undefined): boolean {
  return stand !== undefined && !stand.gewijzigd && !isGetekend(stand);
}

function gemisVan(talk: Bevonden): Gemis[] {
  const { gesprek, voorbij, ondertekening } = talk;
  const gemis: [boolean, Gemis][] = [
    [talk.reflectie === undefined, 'reflectie'],
    [talk.reflectie !== undefined && talk.ingeleverd === undefined, 'inleveren'],
    [talk.feedback.length === 0, 'feedback'],
    [gesprek.type === 'tussengesprek' && talk.tussenbeoordelingen.length === 0, 'tussenbeoordeling'],
    [talk.agenda === undefined, 'agenda'],
    [voorbij && talk.verslag === undefined, 'verslag'],
    [voorbij && talk.verslag !== undefined && ondertekening === undefined, 'leesbaar_verslag'],
    [voorbij && ondertekening !== undefined && ondertekening.akkoord.length > 0, 'akkoord'],
    [voorbij && ondertekening !== undefined && ondertekening.ondertekening.length > 0, 'ondertekening'],
    [ondertekening?.gewijzigd === true, 'gewijzigd'],
  ];
  return gemis.flatMap(([is, what]) => (is ? [what] : []));
}
