import type { Documents, Draft, Gesprekstype, Rol } from '../kinds/index.ts';
import type { AnyDocument } from './document.ts';
import { items } from './items.ts';

/** Those who hold a talk; a deputy counts as the opleider. */
export type Gesprekspartij = 'aios' | 'opleider' | 'stageopleider';

/** Both who held a talk sign its report [A26] [B14]. */
export const ONDERTEKENAARS: Readonly<Record<Gesprekstype, readonly Gesprekspartij[]>> = {
  voortgangsgesprek: ['aios', 'opleider'],
  tussengesprek: ['aios', 'stageopleider'],
};

/** Whether somebody of this role speaks for a party: a talk can be led by the deputy of the opleider. */
export function spreektVoor(rol: Rol | undefined, partij: Gesprekspartij): boolean {
  return rol === partij || (partij === 'opleider' && rol === 'plaatsvervangend_opleider');
}

/** Whether both who held a talk have put their signature under its report. */
export function isOndertekend({ gesprek, ondertekening }: Draft<Documents['verslag']>): boolean {
  if (gesprek?.type === undefined) return false;
  return ONDERTEKENAARS[gesprek.type].every((partij) =>
    items(ondertekening).some(({ rol, datum }) => datum !== undefined && spreektVoor(rol, partij)),
  );
}

/** The kinds that people put their name under [A24] [A26] [B14]; the plan is accorded too, and so is the assessment of a rotation. */
export const SIGNED_KINDS = ['verslag', 'iop', 'tussenbeoordeling'] as const;

/** A document of a kind that is signed. */
export type Signable = Extract<AnyDocument, { kind: (typeof SIGNED_KINDS)[number] }>;

export function isSignable(document: AnyDocument): document is Signable {
  return SIGNED_KINDS.some((kind) => kind === document.kind);
}
