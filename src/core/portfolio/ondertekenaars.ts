import type { Documents, Draft, Gesprekstype, Rol } from '../kinds/index.ts';
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
