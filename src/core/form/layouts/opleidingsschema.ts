import type { Layout } from '../layout.ts';

/** The schedule as it stands in MijnRGS: the parts in time, the end, and how far it was accorded [A25 A27]. */
export const opleidingsschemaLayout: Layout = {
  sections: [
    {
      id: 'onderdelen',
      help: {
        nl: 'De onderdelen van de opleiding in volgorde van tijd. De verkorting van een onderdeel staat in de regel ervan, onder ‘Meer’.',
        en: 'The parts of the training in order of time. The shortening of a part is in its row, under “More”.',
      },
      fields: [
        { path: ['onderdelen'], look: { type: 'table', columns: ['naam', 'instelling', 'van', 'tot', 'deeltijd'] } },
      ],
    },
    { id: 'einddatum', fields: [{ path: ['einddatum'] }] },
    { id: 'mijnrgs', fields: [{ path: ['mijnrgs'] }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
