import type { Layout } from '../layout.ts';

/** The assessment form of a rotation: which one, per area, as a whole [B6 B18]. */
export const tussenbeoordelingLayout: Layout = {
  sections: [
    {
      id: 'stage',
      title: { nl: 'Stage en beoordelaar', en: 'Rotation and assessor' },
      help: {
        nl: 'Welke stage beoordeeld wordt, door wie en wanneer.',
        en: 'Which rotation is assessed, by whom and when.',
      },
      fields: [
        { path: ['stage', 'naam'] },
        { path: ['stage', 'instelling'] },
        { path: ['stage', 'van'] },
        { path: ['stage', 'tot'] },
        { path: ['datum'] },
        { path: ['beoordelaar'] },
      ],
    },
    { id: 'competentiegebieden', fields: [{ path: ['competentiegebieden'] }] },
    { id: 'eindoordeel', fields: [{ path: ['eindoordeel'] }] },
    {
      id: 'ondertekening',
      fields: [{ path: ['ondertekening'], readOnly: true, without: ['vingerafdruk', 'handtekening'] }],
    },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
