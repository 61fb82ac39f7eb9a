import { isDate } from '../kinds/index.ts';
import type {
  Draft,
  Moment,
  Onderdeeloordeel as Uitkomst,
  Termijn,
  Versnellingsoordeel,
  Verzoekonderdeel,
} from '../kinds/index.ts';
import { plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Gesprek, Verslag } from './gesprekken.ts';
import { eerdereVerslagen, verslagenVan, vorigeDatum, zelfdeStage } from './gesprekken.ts';
import { items } from './items.ts';
import { firstTalkFrom } from './planning.ts';
import type { Portfolio } from './portfolio.ts';
import { resolveReference } from './references.ts';

/** A judgement on one part, with who gave it. */
export interface Oordeel {
  oordeel: Uitkomst;
  datum?: string;
  door?: string;
  maanden?: number;
  motivatie?: string;
}

/** One part of a request for acceleration, as it stands at a talk. */
export interface VersneldOnderdeel {
  verzoek: PortfolioDocument<'versnellingsverzoek'>;
  /** Its id, its name or, when it has neither, its place in the request (1, 2, …). */
  id: string;
  onderdeel: Draft<Verzoekonderdeel>;
  /**
   * What this talk does with it: discuss it for the first time (`voorlopig` [A16]), judge it finally (`definitief`
   * [A17]), nothing yet because its final judgement is planned for a later talk (`later` [A21f]), or nothing any more.
   */
  stand: 'voorlopig' | 'definitief' | 'later' | 'klaar';
  voorlopig?: Oordeel;
  definitief?: Oordeel;
  /** Date of the talk that judges it finally, when one was agreed. */
  definitiefGesprek?: string;
}

/**
 * Without an earlier talk on file: a judgement this many days before a talk was made in preparing it [A10]. A talk may be
 * held as much earlier than planned and still be that talk.
 */
const VOORBEREIDINGSTIJD = 30;

/**
 * The parts of all requests for acceleration, as they stand at a voortgangsgesprek [A16] [A17] [A21e] [A21f].
 *
 * The opleider may write a judgement down while preparing a talk [A10] [A11], so a judgement dated after the previous
 * talk belongs to this one. A part is due for its definitive judgement when it was provisionally granted in an earlier
 * talk and the agreed talk has come (also when it is held some days early), or none was agreed. The request is
 * kept up to date, so a day in it goes before the one a report names. Requests dated after the talk do not count.
 */
export function versneldeOnderdelen(portfolio: Portfolio, gesprek: Gesprek): VersneldOnderdeel[] {
  if (gesprek.type !== 'voortgangsgesprek') return [];
  const eerder = vorigeDatum(portfolio, gesprek) ?? plusDagen(gesprek.datum, -VOORBEREIDINGSTIJD);
  const verslagen = eerdereVerslagen(portfolio, gesprek);
  return portfolio
    .ofKind('versnellingsverzoek')
    .filter((verzoek) => isLeesbaar(verzoek) && (verzoek.draft.datum ?? '') <= gesprek.datum)
    .flatMap((verzoek) =>
      items(verzoek.draft.onderdelen).map((onderdeel, index): VersneldOnderdeel => {
        const id = kenmerkVan(onderdeel, index);
        const oordelen = oordelenOver(verslagen, gesprek.datum, verzoek, id);
        const definitiefGesprek = datumVan(onderdeel.definitief_gesprek) ?? afgesprokenIn(verslagen, verzoek, id);
        return {
          verzoek,
          id,
          onderdeel,
          stand: standVan(
            oordelen,
            eerder,
            gesprek.datum,
            isVervroegd(portfolio, gesprek, definitiefGesprek) ? gesprek.datum : definitiefGesprek,
          ),
          ...oordelen,
          ...(definitiefGesprek === undefined ? {} : { definitiefGesprek }),
        };
      }),
    );
}

/** A part of a request with the judgements on it so far. */
export interface BeoordeeldOnderdeel extends Pick<
  VersneldOnderdeel,
  'id' | 'onderdeel' | 'voorlopig' | 'definitief' | 'definitiefGesprek'
> {
  /** Its place in the request. */
  index: number;
  /**
   * The full-time equivalent months it shortens the training by, as it stands: what the last judgement grants, none
   * when it was rejected, what is asked as long as nobody decided.
   */
  maanden: number;
  /** Whose figure `maanden` is: of the request, or of the judgement of that moment. */
  volgens: 'verzoek' | Moment;
}

/** The parts of one request with all judgements on them, from the request itself and from the reports [A10] [A11]. */
export function beoordeeldeOnderdelen(
  portfolio: Portfolio,
  verzoek: PortfolioDocument<'versnellingsverzoek'>,
): BeoordeeldOnderdeel[] {
  const verslagen = verslagenVan(portfolio, 'voortgangsgesprek');
  return (verzoek.draft.onderdelen ?? []).flatMap((onderdeel, index): BeoordeeldOnderdeel[] => {
    if (onderdeel === undefined) return [];
    const id = kenmerkVan(onderdeel, index);
    const oordelen = oordelenOver(verslagen, undefined, verzoek, id);
    const definitiefGesprek = datumVan(onderdeel.definitief_gesprek) ?? afgesprokenIn(verslagen, verzoek, id);
    const date = definitiefGesprek === undefined ? {} : { definitiefGesprek };
    return [{ index, id, onderdeel, ...oordelen, ...date, ...maandenNu(onderdeel, oordelen) }];
  });
}

/** The parts of all readable requests that were granted, provisionally or definitively, as they stand now [A21g]. */
export function toegekendeOnderdelen(portfolio: Portfolio): BeoordeeldOnderdeel[] {
  return portfolio
    .ofKind('versnellingsverzoek')
    .filter(isLeesbaar)
    .flatMap((verzoek) => beoordeeldeOnderdelen(portfolio, verzoek))
    .filter(({ maanden, volgens }) => maanden > 0 && volgens !== 'verzoek');
}

/** A part of a request, as its place in a schedule is looked for. */
type Onderdeelkenmerk = Pick<BeoordeeldOnderdeel, 'id' | 'onderdeel'>;

/**
 * Whether the schedule has taken in the shortening of a part of a request: a part of it is shortened and refers to that
 * part, or has its id or its name. Then the months are gone from the schedule already [A25].
 */
export function isVerwerkt(
  schema: PortfolioDocument<'opleidingsschema'>,
  verzoek: Pick<PortfolioDocument, 'file'>,
  part: Onderdeelkenmerk,
): boolean {
  return verkortIn(schema, verzoek, part).length > 0;
}

/** The places in `onderdelen` of the parts of a schedule in which the shortening of a part of a request was taken in. */
export function verkortIn(
  schema: PortfolioDocument<'opleidingsschema'>,
  verzoek: Pick<PortfolioDocument, 'file'>,
  { id, onderdeel }: Onderdeelkenmerk,
): number[] {
  return (schema.draft.onderdelen ?? []).flatMap((deel, index) => {
    if ((deel?.verkorting?.maanden ?? 0) <= 0) return [];
    const oordeel = deel?.verkorting?.oordeel;
    const target = oordeel === undefined ? undefined : resolveReference(schema.file, oordeel);
    const isNamed = target?.file === verzoek.file && target.id === id;
    return isNamed || deel?.id === id || heetEender(deel?.naam, onderdeel.naam) ? [index] : [];
  });
}

function heetEender(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').trim() !== '' && (b ?? '').trim() !== '' && zelfdeStage(a, b);
}

function maandenNu(
  { maanden: gevraagd }: Draft<Verzoekonderdeel>,
  { voorlopig, definitief }: Oordelen,
): Pick<BeoordeeldOnderdeel, 'maanden' | 'volgens'> {
  const [volgens, oordeel] = definitief ? (['definitief', definitief] as const) : (['voorlopig', voorlopig] as const);
  if (!oordeel || oordeel.oordeel === 'aangehouden') return { maanden: gevraagd ?? 0, volgens: 'verzoek' };
  return { maanden: oordeel.oordeel === 'afgewezen' ? 0 : (oordeel.maanden ?? gevraagd ?? 0), volgens };
}

/** How a part is referred to: by its id, its name or, when it has neither, its place in the request (1, 2, …). */
function kenmerkVan({ id, naam }: Draft<Verzoekonderdeel>, index: number): string {
  return id ?? naam ?? String(index + 1);
}

type Oordelen = Partial<Record<Moment, Oordeel>>;

function standVan(
  { voorlopig, definitief }: Oordelen,
  eerder: string,
  datum: string,
  gepland: string | undefined,
): VersneldOnderdeel['stand'] {
  const wasEarlier = (oordeel: Oordeel) => (oordeel.datum ?? '') <= eerder;
  if (definitief && wasEarlier(definitief) && definitief.oordeel !== 'aangehouden') return 'klaar';
  if (definitief) return 'definitief';
  if (!voorlopig) return 'voorlopig';
  // The agreed talk has come: then the provisional judgement belongs to an earlier one, whenever it was written down.
  const isDue = gepland !== undefined && gepland <= datum && (voorlopig.datum ?? '') < datum;
  if (!wasEarlier(voorlopig) && !isDue) return 'voorlopig';
  if (voorlopig.oordeel === 'afgewezen') return 'klaar';
  if (voorlopig.oordeel === 'aangehouden') return 'voorlopig';
  return gepland !== undefined && gepland > datum ? 'later' : 'definitief';
}

/** Whether a talk is the one planned for a later day, held early: that day is near, and no other talk lies in between. */
function isVervroegd(portfolio: Portfolio, { datum }: Gesprek, gepland: string | undefined): boolean {
  if (gepland === undefined || gepland <= datum || gepland > plusDagen(datum, VOORBEREIDINGSTIJD)) return false;
  const next = firstTalkFrom(portfolio, 'voortgangsgesprek', plusDagen(datum, 1));
  return next === undefined || next.datum > gepland;
}

/** The newest judgement of each moment, until a date, from the request itself and from these reports. */
function oordelenOver(
  verslagen: readonly Verslag[],
  tot: string | undefined,
  verzoek: PortfolioDocument<'versnellingsverzoek'>,
  id: string,
): Oordelen {
  const found: Oordelen = {};
  const take = (moment: Moment | undefined, oordeel: Oordeel) => {
    if (!moment || (tot !== undefined && (oordeel.datum ?? '') > tot)) return;
    const known = found[moment];
    if (!known) found[moment] = oordeel;
    // Written down again after the talk that gave it, a verdict is still that talk's.
    else if (known.oordeel === oordeel.oordeel) found[moment] = { ...oordeel, ...known };
    else if ((known.datum ?? '') <= (oordeel.datum ?? '')) found[moment] = oordeel;
  };
  for (const { document, gesprek: eerder } of verslagen) {
    const { versnelling } = document.draft;
    if (!versnelling?.verzoek || resolveReference(document.file, versnelling.verzoek)?.file !== verzoek.file) continue;
    const besproken = items(versnelling.onderdelen).find(({ onderdeel }) => onderdeel === id);
    if (besproken?.oordeel)
      take(versnelling.moment, { ...uitkomst(besproken, besproken.oordeel), datum: eerder.datum });
  }
  for (const oordeel of items(verzoek.draft.oordelen)) {
    const over = items(oordeel.per_onderdeel).find(({ onderdeel }) => onderdeel === id);
    if (over?.oordeel) take(oordeel.moment, { ...uitkomst(over, over.oordeel), ...gegeven(oordeel) });
  }
  return found;
}

function uitkomst(
  over: { maanden?: number; motivatie?: string },
  oordeel: Uitkomst,
): Pick<Oordeel, 'oordeel' | 'maanden' | 'motivatie'> {
  return {
    oordeel,
    ...(over.maanden === undefined ? {} : { maanden: over.maanden }),
    ...(over.motivatie === undefined ? {} : { motivatie: over.motivatie }),
  };
}

function gegeven({ datum, door }: Draft<Versnellingsoordeel>): Pick<Oordeel, 'datum' | 'door'> {
  return { ...(isDate(datum) ? { datum } : {}), ...(door?.naam === undefined ? {} : { door: door.naam }) };
}

/** The talk an earlier report set for the final judgement [A21f]; the newest report counts. */
function afgesprokenIn(
  verslagen: readonly Verslag[],
  verzoek: PortfolioDocument<'versnellingsverzoek'>,
  id: string,
): string | undefined {
  let agreed: string | undefined;
  for (const { document } of verslagen) {
    const { versnelling, plan_van_aanpak } = document.draft;
    const about = versnelling?.verzoek && resolveReference(document.file, versnelling.verzoek)?.file;
    if (about !== undefined && about !== verzoek.file) continue;
    const found = items(plan_van_aanpak?.veronderstelde_competenties).find(({ onderdeel }) => onderdeel === id);
    agreed = datumVan(found?.definitief_gesprek) ?? agreed;
  }
  return agreed;
}

/** The date of a term that is a date, or a date tied to a talk. */
function datumVan(termijn: Draft<Termijn> | undefined): string | undefined {
  const datum = typeof termijn === 'string' ? termijn : termijn?.datum;
  return isDate(datum) ? datum : undefined;
}
