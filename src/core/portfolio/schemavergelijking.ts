import type { Documents, Draft } from '../kinds/index.ts';
import { isDate } from '../kinds/index.ts';
import { plusDagen } from './datum.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import { zelfdeStage } from './gesprekken.ts';
import type { Schemadeel } from './opleidingstijd.ts';
import { opleidingstijd } from './opleidingstijd.ts';
import type { Portfolio } from './portfolio.ts';
import type { Regelstand, Schemaregel } from './schemawijziging.ts';

/** Two schedules of a portfolio beside each other [A25] [A27]. */
export interface Schemavergelijking {
  readonly oud: PortfolioDocument<'opleidingsschema'>;
  readonly nieuw: PortfolioDocument<'opleidingsschema'>;
  /** The parts of both: those of the new one in its order, then what is no longer in it. */
  readonly regels: readonly Schemaregel[];
  readonly einddatum: { readonly oud?: string; readonly nieuw?: string };
  /** Months at full-time equivalent. */
  readonly voltijd: { readonly oud: number; readonly nieuw: number };
}

/**
 * What changed from one schedule of a portfolio to the next, where it keeps more than one: as they are written, part by
 * part. The later one is the one not yet in MijnRGS, else the one that came there last; of equals the last by name.
 *
 * @returns undefined where fewer than two can be read
 */
export function schemavergelijking(portfolio: Portfolio): Schemavergelijking | undefined {
  const schemas = portfolio
    .ofKind('opleidingsschema')
    .filter(isLeesbaar)
    .map((schema) => ({ schema, dag: inMijnRgs(schema.draft) }))
    .sort((a, b) => compare(a.dag, b.dag) || compare(a.schema.file, b.schema.file))
    .map(({ schema }) => schema);
  const [oud, nieuw] = schemas.slice(-2);
  if (!oud || !nieuw) return undefined;
  const [before, after] = [oud, nieuw].map(({ draft }) => opleidingstijd(draft, portfolio.settings));
  if (!before || !after) return undefined;
  const left = [...before.delen];
  const regels = after.delen.map((deel): Schemaregel => {
    const place = left.findIndex((other) => isZelfde(other, deel));
    const [was] = place < 0 ? [] : left.splice(place, 1);
    return regel(deel, was, deel);
  });
  return {
    oud,
    nieuw,
    regels: [...regels, ...left.map((deel) => regel(deel, deel, undefined))],
    einddatum: {
      ...(isDate(oud.draft.einddatum) ? { oud: oud.draft.einddatum } : {}),
      ...(isDate(nieuw.draft.einddatum) ? { nieuw: nieuw.draft.einddatum } : {}),
    },
    voltijd: { oud: before.voltijd, nieuw: after.voltijd },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The day it came in MijnRGS; what is not there yet comes behind every day. */
function inMijnRgs({ mijnrgs }: Draft<Documents['opleidingsschema']>): string {
  const { ingediend, geaccordeerd } = mijnrgs ?? {};
  return isDate(geaccordeerd) ? geaccordeerd : isDate(ingediend) ? ingediend : '9999-12-31';
}

/** One part in both: by its id where both have one, else by its name. */
function isZelfde({ onderdeel: a }: Schemadeel, { onderdeel: b }: Schemadeel): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.naam !== undefined && b.naam !== undefined && zelfdeStage(a.naam, b.naam);
}

function regel(
  { onderdeel, deeltijd }: Schemadeel,
  was: Schemadeel | undefined,
  wordt: Schemadeel | undefined,
): Schemaregel {
  const [oud, nieuw] = [was && stand(was), wordt && stand(wordt)];
  const { grond } = onderdeel.verkorting ?? {};
  return {
    onderdeel,
    deeltijd,
    ...(oud ? { oud } : {}),
    ...(nieuw ? { nieuw } : {}),
    ...(grond === undefined ? {} : { grond }),
    gewijzigd: oud?.van !== nieuw?.van || oud?.tot !== nieuw?.tot || was?.deeltijd !== wordt?.deeltijd,
  };
}

function stand({ van, eind, maanden, voltijdmaanden }: Schemadeel): Regelstand {
  return { van, tot: plusDagen(eind, -1), maanden, voltijd: voltijdmaanden };
}
