import type { Layout } from '../layout.ts';

/** The individual training plan: for which period, the goals, and what acceleration means for it [A22 B13 A21g B14]. */
export const iopLayout: Layout = {
  sections: [
    {
      id: 'geldig',
      title: { nl: 'Waarvoor dit plan geldt', en: 'What this plan covers' },
      help: {
        nl: 'De periode, en de stage als het plan alleen daarover gaat. Laat de stage leeg voor de hele opleiding.',
        en: 'The period, and the rotation when the plan is about that alone. Leave the rotation empty for the whole training.',
      },
      fields: [{ path: ['geldig'] }, { path: ['stage'] }],
    },
    { id: 'leerdoelen', fields: [{ path: ['leerdoelen'] }] },
    { id: 'differentiatie', fields: [{ path: ['differentiatie'] }] },
    { id: 'verkorting', fields: [{ path: ['verkorting'] }] },
    {
      id: 'afsluiting',
      title: { nl: 'Akkoord en ondertekening', en: 'Approval and signature' },
      help: {
        nl: 'Akkoord van de (stage)opleider op het plan. Het ondertekende plan hoort in het portfolio.',
        en: 'Approval by the programme director or rotation supervisor. The signed plan belongs in the portfolio.',
      },
      fields: [
        { path: ['akkoord'] },
        { path: ['ondertekening'], readOnly: true, without: ['vingerafdruk', 'handtekening'] },
      ],
    },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
