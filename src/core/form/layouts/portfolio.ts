import type { Layout } from '../layout.ts';

/** What only a command writes is of no use to a form before it is there. */
const never = () => false;

/** The front page of a portfolio: who, which training, where, by which plans [A16b A32]. */
export const portfolioLayout: Layout = {
  sections: [
    { id: 'aios', fields: [{ path: ['aios'] }] },
    { id: 'opleiding', fields: [{ path: ['opleiding'] }] },
    {
      id: 'instellingen',
      fields: [{ path: ['instellingen'], look: { type: 'table', columns: ['naam', 'erkend', 'van', 'tot'] } }],
    },
    { id: 'opleidingsplannen', fields: [{ path: ['opleidingsplannen'] }] },
    { id: 'gesprekscyclus', fields: [{ path: ['gesprekscyclus'] }] },
    { id: 'competentiegebieden', fields: [{ path: ['competentiegebieden'] }] },
    { id: 'sleutels', fields: [{ path: ['sleutels'], readOnly: true, without: ['publiek'], useful: never }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
  items: { gesprekscyclus: { nl: 'Opleidingsjaar', en: 'Training year' } },
};
