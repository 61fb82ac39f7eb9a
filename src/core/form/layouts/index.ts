import type { Kind } from '../../kinds/index.ts';
import type { Layout, Words } from '../layout.ts';
import { reflectieLayout } from './reflectie.ts';
import { verslagLayout } from './verslag.ts';

/** Kinds without a layout of their own are laid out in the order of their schema. */
const layouts: Partial<Record<Kind, Layout>> = { reflectie: reflectieLayout, verslag: verslagLayout };

export function ownLayout(kind: Kind): Layout | undefined {
  return layouts[kind];
}

/** What an item of a list of texts is called in any kind. */
export const textItems: Readonly<Record<string, Words>> = {
  leerdoelen: { nl: 'Leerdoel', en: 'Learning goal' },
  agendapunten: { nl: 'Agendapunt', en: 'Agenda point' },
  opleidingseisen: { nl: 'Opleidingseis', en: 'Requirement' },
  opleidingswensen: { nl: 'Opleidingswens', en: 'Training wish' },
  activiteiten: { nl: 'Activiteit', en: 'Activity' },
  toelichting: { nl: 'Toelichting', en: 'Explanation' },
  bewijs: { nl: 'Bewijsstuk', en: 'Piece of evidence' },
  bronnen: { nl: 'Bron', en: 'Source' },
  gegenereerd_uit: { nl: 'Bron', en: 'Source' },
};
