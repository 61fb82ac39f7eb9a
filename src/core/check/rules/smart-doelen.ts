import type { Documents, Draft, Gesprekstype, Rol } from '../../kinds/index.ts';
import type { Path } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { oncePerPart } from '../oncePerPart.ts';
import type { DocumentOf, Params } from '../rule.ts';

/** The documents that hold agreements or learning goals. */
export type SmartDocument = DocumentOf<'verslag' | 'iop'>;
type Afspraak = Draft<Documents['verslag']['afspraken'][number]>;
type Leerdoel = Draft<Documents['iop']['leerdoelen'][number]>;

export const KINDS = ['verslag', 'iop'] as const;

/** An agreement of a report or a learning goal of a plan: what has to be SMART. */
export interface Goal {
  readonly path: Path;
  readonly said: Afspraak | Leerdoel;
  /** What a message calls it: its id, else its number in the list. */
  readonly params: Params;
}

/** The agreements of a report, or the learning goals of a plan, as far as they are there. */
export const goalsOf: (document: SmartDocument) => readonly Goal[] = oncePerPart(goalsIn);

function goalsIn(document: SmartDocument): Goal[] {
  const [list, wat, items]: [string, string, readonly (Afspraak | Leerdoel | undefined)[]] =
    document.kind === 'verslag'
      ? ['afspraken', 'afspraak', document.draft.afspraken ?? []]
      : ['leerdoelen', 'leerdoel', document.draft.leerdoelen ?? []];
  return items.flatMap((item, index): Goal[] => {
    const path = [list, index];
    // An item without a text behind its dash is an agreement of which everything is missing.
    const said = item ?? (document.parsed.locate(path)?.type === 'empty' ? {} : undefined);
    return said ? [{ path, said, params: { wat, naam: said.id ?? String(index + 1) } }] : [];
  });
}

/** The parties of the talk: the roles that have to agree, each with the roles that count for it. */
type Party = readonly [Rol, ...Rol[]];

const OPLEIDER: Party = ['opleider', 'plaatsvervangend_opleider'];

function partiesOf(document: SmartDocument): Party[] {
  const type = document.kind === 'verslag' ? document.draft.gesprek?.type : typeOfPlan(document);
  const others: Record<Gesprekstype, Party> = { voortgangsgesprek: OPLEIDER, tussengesprek: ['stageopleider'] };
  // Of a talk whose type is not known yet either supervisor will do.
  return [['aios'], type ? others[type] : [...OPLEIDER, 'stageopleider']];
}

/** A plan for one rotation is agreed with the stageopleider, that for the whole training with the opleider. */
function typeOfPlan({ parsed }: DocumentOf<'iop'>): Gesprekstype {
  return isFilledAt(parsed.data, ['stage']) ? 'tussengesprek' : 'voortgangsgesprek';
}

/** The parties of the talk that are not among these roles. */
export function absentParties(document: SmartDocument, roles: readonly (Rol | undefined)[]): Rol[] {
  return partiesOf(document).flatMap((party) => (party.some((role) => roles.includes(role)) ? [] : [party[0]]));
}
