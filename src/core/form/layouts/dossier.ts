import type { Layout } from '../layout.ts';

/** The programme director's own notes on a resident; kept outside the portfolio [A31]. */
export const dossierLayout: Layout = {
  sections: [
    { id: 'aios', fields: [{ path: ['aios'] }] },
    { id: 'aantekeningen', fields: [{ path: ['aantekeningen'] }] },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
};
