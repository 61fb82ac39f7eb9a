import type { Agendaonderdeel, Inbreng } from '../kinds/index.ts';
import { referenceTo } from '../portfolio/index.ts';
import type { Gespreksstof } from './gespreksstof.ts';

/** A point of an agenda as it is made from the portfolio. */
export interface Punt {
  /** Stable: the same point has the same id every time the agenda is made. */
  id: string;
  onderdeel: Agendaonderdeel;
  titel: string;
  inbreng: Inbreng;
  toelichting: string[];
  /** References, relative to the agenda. */
  bronnen: string[];
  minuten: number;
}

/** What a point of the guidance says; its heading is known. */
export type Inhoud = Pick<Punt, 'toelichting' | 'minuten'> & { bronnen?: readonly (string | undefined)[] };

/** A reference as it stands in the agenda. */
export function ref(stof: Gespreksstof, file: string, id?: string): string {
  return referenceTo(stof.file, id === undefined ? { file } : { file, id });
}
