import type { Kind } from '../../kinds/index.ts';
import type { Layout, Words } from '../layout.ts';
import { agendaLayout } from './agenda.ts';
import { bewijsLayout } from './bewijs.ts';
import { dossierLayout } from './dossier.ts';
import { feedbackLayout } from './feedback.ts';
import { iopLayout } from './iop.ts';
import { opleidingsschemaLayout } from './opleidingsschema.ts';
import { portfolioLayout } from './portfolio.ts';
import { reflectieLayout } from './reflectie.ts';
import { tussenbeoordelingLayout } from './tussenbeoordeling.ts';
import { verslagLayout } from './verslag.ts';
import { versnellingsverzoekLayout } from './versnellingsverzoek.ts';

/** How the form of each kind is laid out. What a layout does not mention comes by itself (`layoutOf`). */
export const layouts: Readonly<Record<Kind, Layout>> = {
  agenda: agendaLayout,
  bewijs: bewijsLayout,
  dossier: dossierLayout,
  feedback: feedbackLayout,
  iop: iopLayout,
  opleidingsschema: opleidingsschemaLayout,
  portfolio: portfolioLayout,
  reflectie: reflectieLayout,
  tussenbeoordeling: tussenbeoordelingLayout,
  verslag: verslagLayout,
  versnellingsverzoek: versnellingsverzoekLayout,
};

/** What an item of a list of texts is called in any kind. */
export const textItems: Readonly<Record<string, Words>> = {
  leerdoelen: { nl: 'Leerdoel', en: 'Learning goal' },
  agendapunten: { nl: 'Agendapunt', en: 'Agenda point' },
  opleidingseisen: { nl: 'Opleidingseis', en: 'Training requirement' },
  opleidingswensen: { nl: 'Opleidingswens', en: 'Training wish' },
  activiteiten: { nl: 'Activiteit', en: 'Activity' },
  toelichting: { nl: 'Regel toelichting', en: 'Line of explanation' },
  bewijs: { nl: 'Bewijsstuk', en: 'Piece of evidence' },
  bronnen: { nl: 'Bron', en: 'Source' },
  gegenereerd_uit: { nl: 'Bron', en: 'Source' },
};
