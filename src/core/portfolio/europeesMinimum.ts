import { isDate, opleidingsduur } from '../kinds/index.ts';
import type { Documents, Draft, Duur } from '../kinds/index.ts';
import { maandstand, plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { gesprekVan } from './gesprekken.ts';
import { items } from './items.ts';
import type { Opleidingstijd } from './opleidingstijd.ts';
import { opleidingstijd, schemaVan } from './opleidingstijd.ts';
import type { Portfolio } from './portfolio.ts';
import { resolveReference } from './references.ts';
import type { BeoordeeldOnderdeel, Oordeel, VersneldOnderdeel } from './versnelling.ts';
import { beoordeeldeOnderdelen, isVerwerkt, versneldeOnderdelen } from './versnelling.ts';

type Settings = Draft<Documents['portfolio']>;

/**
 * Training time against the European minimum [A16d] (Directive 2005/36/EC, art. 25 and annex V). All figures are
 * full-time equivalent months in recognised institutions.
 */
export interface Minimumtoets {
  /** What the schedule was counted to. */
  tijd: Opleidingstijd;
  /** Months that still go off, because the schedule does not show them yet. */
  verkorting: number;
  /** What the schedule holds as it is entered, less the shortening. */
  resteert: number;
  /**
   * The most that can be left once the schedule is completed: an unfinished schedule is not short. What is not entered
   * yet counts as full-time and recognised: time before the first part back to the start of the training, time behind
   * the last part until the end date (without one, what the nominal duration lacks) and, where parts have no right
   * dates, the time between the parts. A part of which nothing says whether it is recognised counts too. A gap between
   * dated parts is an interruption, which counts for nobody. Infinite when neither an end nor a nominal duration is known.
   */
  hoogstens: number;
  minimum?: Duur;
}

/** The months of `aantal` that are lacking; zero or less when it is enough, undefined without a minimum. */
export function tekort({ minimum }: Pick<Minimumtoets, 'minimum'>, aantal: number): number | undefined {
  return minimum && minimum.maanden - aantal;
}

/** Sums of parts of months leave crumbs behind the comma; a day is thousands of times as long. */
const KRUIMEL = 1e-6;

/** Whether so many months are lacking that it is no rounding error. */
export function isTeKort(maanden: number | undefined): boolean {
  return maanden !== undefined && maanden > KRUIMEL;
}

/** Compares a schedule with the minimum; `verkorting`: months that are still to go off. */
export function toetsSchema(
  schema: Draft<Documents['opleidingsschema']>,
  settings: Settings,
  verkorting = 0,
): Minimumtoets {
  const tijd = opleidingstijd(schema, settings);
  const { europeesMinimum } = opleidingsduur(settings.opleiding);
  return {
    tijd,
    verkorting,
    resteert: tijd.erkend - verkorting,
    hoogstens: tijd.mogelijkErkend + inTeVullen(schema, settings, tijd) - verkorting,
    ...(europeesMinimum === undefined ? {} : { minimum: europeesMinimum }),
  };
}

/** Months for which the schedule may still get parts. */
function inTeVullen(
  { einddatum }: Draft<Documents['opleidingsschema']>,
  { opleiding }: Settings,
  { van, eind, maanden, voltijd, verkorting, ongeteld }: Opleidingstijd,
): number {
  const start = isDate(opleiding?.start) ? opleiding.start : van;
  const before = start === undefined || van === undefined || van < start ? 0 : maandstand(van) - maandstand(start);
  if (isDate(einddatum)) {
    const last = plusDagen(einddatum, 1);
    const begin = eind ?? start;
    if (begin === undefined) return Infinity;
    const behind = Math.max(0, maandstand(last) - maandstand(begin));
    const span = van === undefined || eind === undefined ? 0 : maandstand(eind) - maandstand(van);
    return before + behind + (ongeteld.length > 0 ? span - maanden : 0);
  }
  const { nominaal } = opleidingsduur(opleiding);
  return nominaal ? Math.max(before, nominaal.maanden - verkorting - voltijd, 0) : Infinity;
}

/** What a request does to the training time. */
export interface Verzoektoets extends Minimumtoets {
  schema: Draft<Documents['opleidingsschema']>;
  /** The parts of the request of which months still go off. */
  vooruit: readonly BeoordeeldOnderdeel[];
  /** Months other requests were granted, among those that still go off. */
  elders: number;
}

/**
 * Compares what is left after a request [A16c] [A16d]: its parts as they stand (asked as long as nobody decided), and what
 * other requests were granted, as far as the schedule does not show it yet.
 * @returns undefined without a readable schedule
 */
export function toetsVerzoek(
  portfolio: Portfolio,
  verzoek: PortfolioDocument<'versnellingsverzoek'>,
): Verzoektoets | undefined {
  const schema = schemaVan(portfolio);
  if (!schema) return undefined;
  // Months the schedule has lost already must not be taken off again.
  const ahead = (document: PortfolioDocument<'versnellingsverzoek'>) =>
    beoordeeldeOnderdelen(portfolio, document).filter(
      (part) => part.maanden > 0 && !isVerwerkt(schema, document, part),
    );
  const vooruit = ahead(verzoek);
  const elders = portfolio
    .ofKind('versnellingsverzoek')
    .filter(({ file }) => file !== verzoek.file)
    .flatMap((other) => ahead(other).filter(({ volgens }) => volgens !== 'verzoek'));
  const [hier, daar] = [maandenVan(vooruit), maandenVan(elders)];
  const toets = toetsSchema(schema.draft, portfolio.settings, hier + daar);
  return { ...toets, schema: schema.draft, vooruit, elders: daar };
}

function maandenVan(parts: readonly BeoordeeldOnderdeel[]): number {
  return parts.reduce((sum, { maanden }) => sum + maanden, 0);
}

/** What a report does to the training time. */
export interface Verslagtoets extends Minimumtoets {
  /** Whether it grants months that still go off and no later judgement has taken its place. */
  isVanKracht: boolean;
}

/**
 * Compares what is left after the judgements of a talk [A16d]: what its report grants and what was granted before on other
 * parts, as far as the schedule does not show it yet.
 * @returns undefined without a readable schedule, or when it is not known which request the report judges
 */
export function toetsVerslag(portfolio: Portfolio, verslag: PortfolioDocument<'verslag'>): Verslagtoets | undefined {
  const schema = schemaVan(portfolio);
  const gesprek = gesprekVan(verslag);
  const file = verzoekVan(verslag);
  if (!schema || !gesprek || file === undefined) return undefined;
  const ahead = versneldeOnderdelen(portfolio, gesprek).filter((part) => !isVerwerkt(schema, part.verzoek, part));
  let verkorting = 0;
  let isVanKracht = false;
  for (const part of ahead) {
    const hier = part.verzoek.file === file ? toegekendIn(verslag.draft, part) : undefined;
    verkorting += hier ?? eerderToegekend(part);
    if (hier !== undefined && hier > 0 && isLaatste(portfolio, part, gesprek.datum)) isVanKracht = true;
  }
  return { ...toetsSchema(schema.draft, portfolio.settings, verkorting), isVanKracht };
}

/** The file of the request a report judges. */
export function verzoekVan({ file, draft: { versnelling } }: PortfolioDocument<'verslag'>): string | undefined {
  return versnelling?.verzoek === undefined ? undefined : resolveReference(file, versnelling.verzoek)?.file;
}

/** The months a report grants for a part; undefined when it does not judge the part. */
export function toegekendIn(
  { versnelling }: Draft<Documents['verslag']>,
  { id, onderdeel }: Pick<VersneldOnderdeel, 'id' | 'onderdeel'>,
): number | undefined {
  const over = items(versnelling?.onderdelen).find((one) => one.onderdeel === id);
  if (over?.oordeel === undefined) return undefined;
  return over.oordeel === 'toegekend' ? (over.maanden ?? onderdeel.maanden ?? 0) : 0;
}

function eerderToegekend({ voorlopig, definitief, onderdeel }: VersneldOnderdeel): number {
  const laatste = definitief ?? voorlopig;
  return laatste?.oordeel === 'toegekend' ? (laatste.maanden ?? onderdeel.maanden ?? 0) : 0;
}

/** Whether nobody judged the part again after that day. */
function isLaatste(portfolio: Portfolio, { verzoek, id }: VersneldOnderdeel, datum: string): boolean {
  const now = beoordeeldeOnderdelen(portfolio, verzoek).find((part) => part.id === id);
  const isLater = (oordeel: Oordeel | undefined) => (oordeel?.datum ?? '') > datum;
  return !isLater(now?.voorlopig) && !isLater(now?.definitief);
}
