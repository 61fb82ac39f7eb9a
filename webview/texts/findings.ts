import type { Language } from '../../src/core/language/language.ts';

/** What the checks say, and what came of a fix. */
export interface FindingsTexts {
  levels: Record<'error' | 'warning' | 'info', string>;
  explanation: string;
  /** Behind `explanation`: of which rule. */
  ofRule(rule: string): string;
  /** Where one is in the findings, with the words of the one there. */
  point(level: string, place: number, count: number, message: string): string;
  /** The findings that go before the form, in words. */
  points: string;
  /** Where nothing is left to do but what is advised. */
  adviceLeft(count: number): string;
  findings(count: number): string;
  fixFailed(reason: string): string;
}

export const findingsTexts: Record<Language, FindingsTexts> = {
  nl: {
    levels: { error: 'Fout', warning: 'Nog te doen', info: 'Advies' },
    explanation: 'Uitleg',
    ofRule: (rule) => ` over ${rule}`,
    point: (level, place, count, message) => `Punt ${place} van ${count}. ${level}: ${message}`,
    points: 'Openstaande punten',
    adviceLeft: (count) => (count === 1 ? 'Nog 1 advies' : `Nog ${count} adviezen`),
    findings: (count) =>
      count === 0 ? 'Geen openstaande punten' : count === 1 ? '1 openstaand punt' : `${count} openstaande punten`,
    fixFailed: (reason) => `Niet gelukt: ${reason}`,
  },
  en: {
    levels: { error: 'Error', warning: 'To do', info: 'Advice' },
    explanation: 'Explanation',
    ofRule: (rule) => ` of ${rule}`,
    point: (level, place, count, message) => `Point ${place} of ${count}. ${level}: ${message}`,
    points: 'Points to do',
    adviceLeft: (count) => (count === 1 ? '1 suggestion left' : `${count} suggestions left`),
    findings: (count) => (count === 0 ? 'Nothing left to do' : count === 1 ? '1 point to do' : `${count} points to do`),
    fixFailed: (reason) => `That did not work: ${reason}`,
  },
};
