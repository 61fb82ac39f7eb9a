import type { Layout } from '../layout.ts';

/** Feedback asked for a talk: from whom, over which period, what goes well and what can be better [A9 B4 A10 A35]. */
export const feedbackLayout: Layout = {
  sections: [
    {
      id: 'herkomst',
      title: { nl: 'Van wie en over welke periode', en: 'From whom, over which period' },
      help: {
        nl: 'Wie de feedback geeft, en wanneer deze persoon de aios heeft zien werken.',
        en: 'Who gives the feedback, and when this person saw the trainee at work.',
      },
      fields: [{ path: ['gever'] }, { path: ['bron'] }, { path: ['datum'] }, { path: ['periode'] }],
    },
    { id: 'goed', fields: [{ path: ['goed'] }] },
    { id: 'beter', fields: [{ path: ['beter'] }] },
    { id: 'versnelling', fields: [{ path: ['versnelling'] }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
