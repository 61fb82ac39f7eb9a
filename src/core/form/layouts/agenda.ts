import type { Layout } from '../layout.ts';
import { isTussengesprek } from './gesprek.ts';

/** The agenda of a talk: when and with whom, then the points in the order they are discussed [A12 A13 B5]. */
export const agendaLayout: Layout = {
  sections: [
    {
      id: 'gesprek',
      title: { nl: 'Het gesprek', en: 'The meeting' },
      help: {
        nl: 'Wanneer, waar en met wie het gesprek is, en op welke periode het terugkijkt.',
        en: 'When, where and with whom the meeting is, and which period it looks back on.',
      },
      fields: [
        { path: ['gesprek', 'type'] },
        { path: ['gesprek', 'datum'] },
        { path: ['gesprek', 'tijd'] },
        { path: ['gesprek', 'plaats'] },
        { path: ['gesprek', 'opleidingsjaar'] },
        { path: ['gesprek', 'stage'], useful: isTussengesprek },
        { path: ['gesprek', 'periode'] },
        { path: ['gesprek', 'deelnemers'] },
      ],
    },
    {
      id: 'punten',
      help: {
        nl: 'Wat er besproken wordt, in volgorde. Vink een punt af als het besproken is; vul aan en verschuif zoals het gesprek het vraagt.',
        en: 'What is discussed, in order. Tick a point when it was discussed; add and move as the meeting asks.',
      },
      fields: [{ path: ['punten'], look: { type: 'checklist', done: 'besproken', minutes: 'minuten', by: 'inbreng' } }],
    },
    { id: 'gegenereerd_uit', fields: [{ path: ['gegenereerd_uit'] }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
