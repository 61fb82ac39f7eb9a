import type { Documents, Draft, Grond, Schemaonderdeel } from '../kinds/index.ts';
import { isDate } from '../kinds/index.ts';
import { dagenTussen, maandenLang, naMaanden, plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Minimumtoets } from './europeesMinimum.ts';
import { toetsSchema, verzoekVan } from './europeesMinimum.ts';
import { verslagenVan, zelfdeStage } from './gesprekken.ts';
import { items } from './items.ts';
import { spreektVoor } from './ondertekenaars.ts';
import type { Schemadeel } from './opleidingstijd.ts';
import { opleidingstijd } from './opleidingstijd.ts';
import type { Portfolio } from './portfolio.ts';
import type { Dagen } from './schemaverschuiving.ts';
import { KRUIMEL, verschoven } from './schemaverschuiving.ts';
import type { BeoordeeldOnderdeel } from './versnelling.ts';
import { beoordeeldeOnderdelen, verkortIn } from './versnelling.ts';

type Schema = Draft<Documents['opleidingsschema']>;

/** When a part of the schedule is, first and last day, and how long that is. */
export interface Regelstand {
  readonly van: string;
  readonly tot: string;
  /** Calendar months, and the same at full-time equivalent. */
  readonly maanden: number;
  readonly voltijd: number;
}

/** One part of the schedule, as it stands in MijnRGS and as it becomes. */
export interface Schemaregel {
  readonly onderdeel: Draft<Schemaonderdeel>;
  readonly deeltijd: number;
  /** Absent for a part without a right first and last day. */
  readonly oud?: Regelstand;
  /** Absent as well for a part that is shortened to nothing. */
  readonly nieuw?: Regelstand;
  /** Of its shortening, written or granted. */
  readonly grond?: Grond;
  readonly gewijzigd: boolean;
}

/** A shortening that was granted definitively, and what the change of the schedule does with it. */
export interface ToegekendeVerkorting {
  readonly part: BeoordeeldOnderdeel;
  /** Months that are granted, full-time equivalent. */
  readonly maanden: number;
  readonly grond?: Grond;
  /** The report in which the judgement was discussed, and the accord of the opleider under it [A25] [A26]. */
  readonly verslag?: { readonly file: string; readonly datum: string };
  readonly akkoord?: { readonly datum: string; readonly naam: string };
  /**
   * - `verwerkt`: it is in the schedule that the opleider accorded in MijnRGS;
   * - `in_schema`: the document has it, but MijnRGS was not accorded since the judgement;
   * - `nieuw`: it has to be taken in, in whole or in part;
   * - `zonder_plaats`: no part of the schedule goes by its id or name;
   * - `teveel`: the schedule shows more months than were granted: that is for people to settle.
   */
  readonly stand: 'verwerkt' | 'in_schema' | 'nieuw' | 'zonder_plaats' | 'teveel';
  /** Months the document shows. */
  readonly inSchema: number;
  /** Of what has to be taken in: the request, and the place in `onderdelen` of the part that becomes shorter. */
  readonly verzoek?: string;
  readonly plaats?: number;
  /** Months that the part was too short for. */
  readonly past?: number;
  /** The shortened part would have ended before the judgement was given. */
  readonly terugwerkend?: string;
}

/** What has to be changed in MijnRGS [A25] [A27]. */
export interface Schemawijziging {
  readonly schema: PortfolioDocument<'opleidingsschema'>;
  readonly regels: readonly Schemaregel[];
  readonly verkortingen: readonly ToegekendeVerkorting[];
  /** Parts granted provisionally: nothing of them goes to MijnRGS yet. */
  readonly voorlopig: readonly BeoordeeldOnderdeel[];
  readonly einddatum: { readonly oud?: string; readonly nieuw?: string };
  /** The time both take, and the new one against the European minimum [A16d]. */
  readonly oud: Minimumtoets;
  readonly nieuw: Minimumtoets;
  readonly ingediend?: string;
  /** Of an accord that is of before the last submission, nothing: it was of another schedule. */
  readonly geaccordeerd?: string;
  readonly gewijzigd: boolean;
}

/**
 * The schedule as it stands in MijnRGS beside the schedule as it becomes, by what was granted definitively [A25] [A27].
 *
 * The document is the schedule of MijnRGS as far as the opleider accorded it there. A shortening it shows without an accord
 * since the judgement was written down ahead: the old schedule is worked out by giving those months back. What was granted
 * and it does not show yet is taken off in the new one. A shortened part ends earlier (full-time months divided by its
 * part-time factor); what came after it follows, and stays as long as it was, with the gaps there were.
 */
export function schemawijziging(portfolio: Portfolio, schema: PortfolioDocument<'opleidingsschema'>): Schemawijziging {
  const { draft } = schema;
  const { ingediend, geaccordeerd } = mijnRgs(draft);
  const tijd = opleidingstijd(draft, portfolio.settings);
  const terug = new Map<number, number>();
  const eraf = new Map<number, number>();
  const gronden = new Map<number, Grond>();
  const toegekend = verzoeken(portfolio).flatMap(({ verzoek, parts }) =>
    parts.flatMap((part): ToegekendeVerkorting[] => {
      if (part.definitief?.oordeel !== 'toegekend' || part.maanden <= 0) return [];
      const places = verkortIn(schema, verzoek, part);
      const inSchema = places.reduce((sum, place) => sum + maandenIn(draft, place), 0);
      const rest = part.maanden - inSchema;
      const isAccorded = geaccordeerd !== undefined && geaccordeerd >= (part.definitief.datum ?? '');
      if (!isAccorded) for (const place of places) terug.set(place, maandenIn(draft, place));
      const { grond } = part.onderdeel;
      const known = {
        part,
        maanden: part.maanden,
        inSchema,
        ...(grond === undefined ? {} : { grond }),
        ...gesprekOver(portfolio, verzoek, part.id),
      };
      if (rest < -KRUIMEL) return [{ ...known, stand: 'teveel' }];
      if (rest <= KRUIMEL) return [{ ...known, stand: isAccorded ? 'verwerkt' : 'in_schema' }];
      const deel = deelVoor(tijd.delen, places, part);
      if (!deel) return [{ ...known, stand: 'zonder_plaats' }];
      eraf.set(deel.index, (eraf.get(deel.index) ?? 0) + rest);
      if (grond !== undefined) gronden.set(deel.index, grond);
      return [{ ...known, stand: 'nieuw', verzoek: verzoek.file, plaats: deel.index, ...grenzen(deel, rest, part) }];
    }),
  );
  const before = verschoven(tijd.delen, negatief(terug));
  const after = verschoven(tijd.delen, eraf);
  const regels = (draft.onderdelen ?? []).flatMap((onderdeel, index): Schemaregel[] => {
    if (onderdeel === undefined) return [];
    const deeltijd = tijd.delen.find((deel) => deel.index === index)?.deeltijd ?? 1;
    const [oud, nieuw] = [stand(before.get(index), deeltijd), stand(after.get(index), deeltijd)];
    const gewijzigd = oud?.van !== nieuw?.van || oud?.tot !== nieuw?.tot;
    const grond = onderdeel.verkorting?.grond ?? gronden.get(index);
    return [
      {
        onderdeel,
        deeltijd,
        ...(oud ? { oud } : {}),
        ...(nieuw ? { nieuw } : {}),
        ...(grond === undefined ? {} : { grond }),
        gewijzigd,
      },
    ];
  });
  const met = (dagen: ReadonlyMap<number, Dagen>): Schema => ({
    ...draft,
    onderdelen: metDagen(draft, dagen),
    ...eindIn(draft, tijd.delen, dagen),
  });
  const [oud, nieuw] = [met(before), met(after)];
  return {
    schema,
    regels,
    verkortingen: toegekend,
    voorlopig: verzoeken(portfolio).flatMap(({ parts }) =>
      parts.filter(({ volgens, maanden }) => volgens === 'voorlopig' && maanden > 0),
    ),
    einddatum: {
      ...(oud.einddatum === undefined ? {} : { oud: oud.einddatum }),
      ...(nieuw.einddatum === undefined ? {} : { nieuw: nieuw.einddatum }),
    },
    oud: toetsSchema(oud, portfolio.settings),
    nieuw: toetsSchema(nieuw, portfolio.settings),
    ...(ingediend === undefined ? {} : { ingediend }),
    ...(geaccordeerd === undefined ? {} : { geaccordeerd }),
    gewijzigd: regels.some((regel) => regel.gewijzigd),
  };
}

function mijnRgs({ mijnrgs }: Schema): { ingediend?: string; geaccordeerd?: string } {
  const { ingediend, geaccordeerd } = mijnrgs ?? {};
  const submitted = isDate(ingediend) ? ingediend : undefined;
  const holds = isDate(geaccordeerd) && geaccordeerd >= (submitted ?? '');
  return {
    ...(submitted === undefined ? {} : { ingediend: submitted }),
    ...(holds ? { geaccordeerd } : {}),
  };
}

function verzoeken(
  portfolio: Portfolio,
): { verzoek: PortfolioDocument<'versnellingsverzoek'>; parts: BeoordeeldOnderdeel[] }[] {
  return portfolio
    .ofKind('versnellingsverzoek')
    .filter(isLeesbaar)
    .map((verzoek) => ({ verzoek, parts: beoordeeldeOnderdelen(portfolio, verzoek) }));
}

const maandenIn = ({ onderdelen }: Schema, place: number) => onderdelen?.[place]?.verkorting?.maanden ?? 0;

/** The newest report that gives the definitive judgement on a part, with the accord of the opleider under it. */
function gesprekOver(
  portfolio: Portfolio,
  { file: verzoek }: PortfolioDocument<'versnellingsverzoek'>,
  id: string,
): Pick<ToegekendeVerkorting, 'verslag' | 'akkoord'> {
  const found = verslagenVan(portfolio, 'voortgangsgesprek')
    .filter(({ document }) => {
      const { versnelling } = document.draft;
      const discussed = items(versnelling?.onderdelen).some(({ onderdeel }) => onderdeel === id);
      return versnelling?.moment === 'definitief' && discussed && verzoekVan(document) === verzoek;
    })
    .at(-1);
  if (!found) return {};
  const { document, gesprek } = found;
  const accord = items(document.draft.akkoord).find(({ rol, datum }) => isDate(datum) && spreektVoor(rol, 'opleider'));
  return {
    verslag: { file: document.file, datum: gesprek.datum },
    ...(accord ? { akkoord: { datum: accord.datum ?? '', naam: accord.naam ?? '' } } : {}),
  };
}

/** The part of the schedule a shortening belongs to: where it stands already, else by its id, else by its name. */
function deelVoor(
  delen: readonly Schemadeel[],
  places: readonly number[],
  { id, onderdeel }: BeoordeeldOnderdeel,
): Schemadeel | undefined {
  const naam = onderdeel.naam ?? '';
  const heetZo = (deel: Schemadeel) =>
    naam.trim() !== '' && deel.onderdeel.naam !== undefined && zelfdeStage(deel.onderdeel.naam, naam);
  return (
    delen.find(({ index }) => index === places.at(-1)) ??
    delen.find((deel) => deel.onderdeel.id === id) ??
    delen.find(heetZo)
  );
}

/** What cannot be done with a part as it is entered. */
function grenzen(
  { van, maanden, deeltijd }: Schemadeel,
  verkorting: number,
  { definitief }: BeoordeeldOnderdeel,
): Pick<ToegekendeVerkorting, 'past' | 'terugwerkend'> {
  const blijft = maanden - verkorting / deeltijd;
  const tot = blijft <= KRUIMEL ? plusDagen(van, -1) : plusDagen(naMaanden(van, blijft), -1);
  const oordeel = definitief?.datum;
  return {
    ...(blijft < -KRUIMEL ? { past: maanden * deeltijd } : {}),
    ...(oordeel !== undefined && tot < oordeel && blijft > KRUIMEL ? { terugwerkend: tot } : {}),
  };
}

function stand(dagen: Dagen | undefined, deeltijd: number): Regelstand | undefined {
  if (!dagen || dagen.eind <= dagen.van) return undefined;
  const maanden = maandenLang(dagen.van, dagen.eind);
  return { van: dagen.van, tot: plusDagen(dagen.eind, -1), maanden, voltijd: maanden * deeltijd };
}

/** The parts with other days; one of which nothing is left is none. */
function metDagen({ onderdelen }: Schema, dagen: ReadonlyMap<number, Dagen>): Draft<Schemaonderdeel>[] {
  return (onderdelen ?? []).flatMap((onderdeel, index) => {
    if (onderdeel === undefined) return [];
    const nu = dagen.get(index);
    if (!nu) return [onderdeel];
    return nu.eind <= nu.van ? [] : [{ ...onderdeel, van: nu.van, tot: plusDagen(nu.eind, -1) }];
  });
}

/** The end date goes as far as the last part does. */
function eindIn(
  { einddatum }: Schema,
  delen: readonly Schemadeel[],
  dagen: ReadonlyMap<number, Dagen>,
): { einddatum?: string } {
  const laatste = delen
    .map(({ eind }) => eind)
    .sort()
    .at(-1);
  const nu = [...dagen.values()]
    .map(({ eind }) => eind)
    .sort()
    .at(-1);
  const written = isDate(einddatum) ? einddatum : laatste && plusDagen(laatste, -1);
  if (written === undefined || laatste === undefined || nu === undefined) return written ? { einddatum: written } : {};
  return { einddatum: plusDagen(written, dagenTussen(laatste, nu)) };
}

function negatief(maanden: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...maanden].map(([index, aantal]) => [index, -aantal]));
}
