import type { Language } from '../../language/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Teksten } from './teksten.ts';

export type { AgendaTeksten, Teksten, Termijnstand, VerslagTeksten } from './teksten.ts';

const teksten: Readonly<Record<Language, Teksten>> = { nl, en };

/** What agendas and reports say, in the language of the document. */
export function tekstenIn(language: Language): Teksten {
  return teksten[language];
}
