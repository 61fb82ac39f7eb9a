import type { Rol } from '../kinds/index.ts';
import type { PortfolioDocument } from '../portfolio/index.ts';
import { items, spreektVoor } from '../portfolio/index.ts';
import type { Change } from '../yaml/index.ts';
import { isFilledAt } from '../yaml/index.ts';

/** Who keeps which copy of a report; `null` as long as nobody is known. */
export interface Bewaring {
  origineel: string | null;
  kopie: string | null;
}

/** The aios keeps the original [A23], who led the talk a copy [A28]. */
export function bewaringVan(
  deelnemers: readonly { readonly naam?: string | null | undefined; readonly rol?: Rol | undefined }[],
): Bewaring {
  const naam = (partij: 'aios' | 'opleider' | 'stageopleider') =>
    deelnemers.find(({ naam: name, rol }) => (name ?? '').trim() !== '' && spreektVoor(rol, partij))?.naam?.trim();
  return { origineel: naam('aios') ?? null, kopie: naam('opleider') ?? naam('stageopleider') ?? null };
}

/** The changes that say in a report who keeps what, as far as it does not yet and the talk tells. */
export function bewaringChanges({ draft, parsed }: PortfolioDocument<'verslag'>): Change[] {
  const known = bewaringVan(items(draft.gesprek?.deelnemers));
  const missing = (['origineel', 'kopie'] as const).filter(
    (key) => known[key] !== null && !isFilledAt(parsed.data, ['bewaring', key]),
  );
  if (missing.length === 2) return [{ op: 'set', path: ['bewaring'], value: { ...known } }];
  return missing.map((key) => ({ op: 'set', path: ['bewaring', key], value: known[key] }));
}
