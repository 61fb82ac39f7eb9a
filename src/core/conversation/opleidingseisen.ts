import { isDate } from '../kinds/index.ts';
import type { Draft, Leerdoel } from '../kinds/index.ts';
import { isAfgerond, isLeesbaar, items } from '../portfolio/index.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { regel } from './gespreksstof.ts';

/** A stretch of the training schedule. */
export interface KomendOnderdeel {
  file: string;
  naam: string;
  instelling: string | undefined;
  van: string;
  tot: string;
}

/** How many stretches of the schedule the coming period shows: the one the aios is in, and the next. */
const AANTAL = 2;

/** What the schedule says of the coming period [A21c] [B12]: the part the aios is in on the day of the talk, and the next. */
export function komendeOnderdelen({ portfolio, gesprek }: Gespreksstof): KomendOnderdeel[] {
  return portfolio
    .ofKind('opleidingsschema')
    .filter(isLeesbaar)
    .flatMap(({ file, draft }) =>
      items(draft.onderdelen).flatMap(({ naam, instelling, van, tot }): KomendOnderdeel[] => {
        const name = regel(naam);
        if (name === undefined || !isDate(van) || !isDate(tot) || tot <= gesprek.datum) return [];
        return [{ file, naam: name, instelling: regel(instelling), van, tot }];
      }),
    )
    .sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0))
    .slice(0, AANTAL);
}

/** The learning goals of the plan that are not closed yet [A3]. */
export function openLeerdoelen({ iop }: Gespreksstof): Draft<Leerdoel>[] {
  return items(iop?.draft.leerdoelen).filter(({ status }) => !isAfgerond(status));
}
