import type { Bewijstype } from '../kinds/index.ts';
import type { Stuk } from './stukken.ts';

/** Where information about an aios comes from, in groups a supervisor weighs against each other [A33]. */
export type Bron =
  'praktijk' | 'verrichtingen' | 'kennis' | 'opleidingsgroep' | 'werkomgeving' | 'tussenbeoordeling' | 'overig';

/** The groups in the order they are shown: what is seen at work first. */
export const bronnen: readonly Bron[] = [
  'praktijk',
  'verrichtingen',
  'kennis',
  'opleidingsgroep',
  'werkomgeving',
  'tussenbeoordeling',
  'overig',
];

const VAN_BEWIJS: Readonly<Record<Bewijstype, Bron>> = {
  kpb: 'praktijk',
  osats: 'praktijk',
  epa: 'praktijk',
  verrichting: 'verrichtingen',
  logboek: 'verrichtingen',
  kennistoets: 'kennis',
  cat: 'kennis',
  referaat: 'kennis',
  publicatie: 'kennis',
  cursus: 'kennis',
  // Colleagues, nurses and patients look together: more than the training group alone.
  feedback_360: 'werkomgeving',
  incident: 'overig',
  reflectieverslag: 'overig',
  overig: 'overig',
};

/** The source a piece comes from; what does not say so is `overig`. */
export function bronVan(stuk: Stuk): Bron {
  switch (stuk.kind) {
    case 'bewijs':
      return stuk.draft.type === undefined ? 'overig' : VAN_BEWIJS[stuk.draft.type];
    case 'feedback':
      return stuk.draft.bron ?? 'overig';
    case 'tussenbeoordeling':
      return 'tussenbeoordeling';
  }
}
