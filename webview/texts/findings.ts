import type { Language } from '../../src/core/language/language.ts';

/** What the checks say, and what came of a fix. */
export interface FindingsTexts {
  levels: Record<'error' | 'warning' | 'info', string>;
  aboutRule(rule: string): string;
  findings(count: number): string;
  fixFailed(reason: string): string;
}

export const findingsTexts: Record<Language, FindingsTexts> = {
  nl: {
    levels: { error: 'Fout', warning: 'Nog te doen', info: 'Advies' },
    aboutRule: (rule) => `Uitleg over ${rule}`,
    findings: (count) =>
      count === 0 ? 'Geen openstaande punten' : count === 1 ? '1 openstaand punt' : `${count} openstaande punten`,
    fixFailed: (reason) => `Niet gelukt: ${reason}`,
  },
  en: {
    levels: { error: 'Error', warning: 'To do', info: 'Advice' },
    aboutRule: (rule) => `About ${rule}`,
    findings: (count) => (count === 0 ? 'Nothing left to do' : count === 1 ? '1 point to do' : `${count} points to do`),
    fixFailed: (reason) => `That did not work: ${reason}`,
  },
};
