import type { Layout } from '../layout.ts';

/** One piece of evidence: what it is, who judged it, what came of it [A33 A34]. */
export const bewijsLayout: Layout = {
  sections: [
    {
      id: 'stuk',
      title: { nl: 'Het stuk', en: 'The item' },
      help: {
        nl: 'Wat voor bewijs het is, van wanneer, en over welke competentiegebieden het iets zegt.',
        en: 'What kind of evidence it is, when it is from, and which competency areas it says something about.',
      },
      fields: [{ path: ['titel'], wide: true }, { path: ['type'] }, { path: ['datum'] }, { path: ['competenties'] }],
    },
    {
      id: 'uitkomst',
      title: { nl: 'Wat eruit kwam', en: 'What came of it' },
      help: {
        nl: 'Vat de uitkomst samen, zodat u beiden weet waar het stuk over gaat zonder het te openen. Noem geen gegevens die naar een patiënt te herleiden zijn.',
        en: 'Sum up the outcome, so that both of you know what it is about without opening it. Name nothing that can be traced to a patient.',
      },
      fields: [{ path: ['samenvatting'] }, { path: ['bijlage'] }],
    },
    {
      id: 'beoordeling',
      title: { nl: 'Beoordeling', en: 'Assessment' },
      help: {
        nl: 'Wie het stuk heeft beoordeeld en welk niveau daarbij is vastgesteld. Laat het leeg als er niemand oordeelde.',
        en: 'Who assessed it and which level was established. Leave it empty when nobody did.',
      },
      fields: [{ path: ['beoordelaar'] }, { path: ['beheersingsniveau'] }],
    },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
