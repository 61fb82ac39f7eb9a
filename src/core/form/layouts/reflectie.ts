import type { Layout } from '../layout.ts';
import { isTussengesprek } from './gesprek.ts';

/** The preparation of a talk, in the order an aios writes it [A6 B3 A3 A13 A7 A8]. */
export const reflectieLayout: Layout = {
  sections: [
    {
      id: 'gesprek',
      title: { nl: 'Het gesprek', en: 'The meeting' },
      help: {
        nl: 'Voor welk gesprek bereidt u zich voor, en op welke periode kijkt u terug?',
        en: 'Which meeting do you prepare for, and which period do you look back on?',
      },
      fields: [
        { path: ['gesprek', 'type'] },
        { path: ['gesprek', 'datum'] },
        { path: ['gesprek', 'stage'], useful: isTussengesprek },
        { path: ['periode'] },
      ],
    },
    {
      id: 'competentiegebieden',
      fields: [{ path: ['competentiegebieden'] }],
    },
    { id: 'leerdoelen', fields: [{ path: ['leerdoelen'] }] },
    { id: 'agendapunten', fields: [{ path: ['agendapunten'] }] },
    {
      id: 'inleveren',
      title: { nl: 'Versnelling en inleveren', en: 'Acceleration and handing in' },
      help: {
        nl: 'Vindt u dat u competenties of onderdelen sneller behaalt dan gepland? Verwijs dan naar uw versnellingsverzoek. Lever portfolio en reflectie vóór het gesprek in.',
        en: 'Do you think you reach competencies or parts faster than planned? Then refer to your request for acceleration. Hand in portfolio and reflection before the meeting.',
      },
      fields: [{ path: ['versnelling'] }, { path: ['ingeleverd'] }],
    },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
