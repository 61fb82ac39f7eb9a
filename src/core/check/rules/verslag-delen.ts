import type { Documents, Draft } from '../../kinds/index.ts';
import type { Path } from '../../yaml/index.ts';

export type Verslag = Draft<Documents['verslag']>;

export const PLAN = 'plan_van_aanpak';
export const ACTIONS: Path = [PLAN, 'verbeteracties'];
export const PRESUMED: Path = [PLAN, 'veronderstelde_competenties'];

/** The written items of a list of a draft, with the index they have in the file. */
export function* itemsOf<T>(list: readonly (T | undefined)[] | undefined): Generator<[number, T]> {
  for (const [index, item] of (list ?? []).entries()) if (item !== undefined) yield [index, item];
}
