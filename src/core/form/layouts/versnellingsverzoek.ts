import type { Layout } from '../layout.ts';

/** A request for acceleration: what is asked and why, then the judgements on it [A7 A16 A32 A10 A11 A17 A35]. */
export const versnellingsverzoekLayout: Layout = {
  sections: [
    {
      id: 'verzoek',
      title: { nl: 'Het verzoek', en: 'The request' },
      fields: [{ path: ['datum'] }],
    },
    {
      id: 'onderdelen',
      help: {
        nl: 'Wat u sneller behaalt of al eerder hebt verworven, en hoeveel maanden dat scheelt. Motivatie, bewijs, niveau en de relatie met de opleidingsplannen staan in elke regel onder ‘Meer’.',
        en: 'What you reach faster or acquired before, and how many months that saves. Justification, evidence, level and the relation to the training plans are under “More” in each row.',
      },
      fields: [
        {
          path: ['onderdelen'],
          look: { type: 'table', columns: ['naam', 'soort', 'maanden', 'grond'] },
        },
      ],
    },
    { id: 'oordelen', fields: [{ path: ['oordelen'] }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
