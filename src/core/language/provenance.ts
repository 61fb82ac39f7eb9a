import type { Duur } from '../kinds/index.ts';
import type { Language } from './language.ts';

/** Where a figure comes from and how far it can be trusted, to be said behind it: "(niet gecontroleerd). Bron: ….". */
export function provenance({ bron, verified, origin }: Omit<Duur, 'maanden'>, language: Language): string {
  if (origin === 'portfolio') return `(${bron[language]})`;
  const trust = {
    nl: verified ? 'gecontroleerd' : 'niet gecontroleerd',
    en: verified ? 'verified' : 'not verified',
  }[language];
  return `(${trust}). ${{ nl: 'Bron', en: 'Source' }[language]}: ${bron[language]}.`;
}
