import type { Language } from '../language/language.ts';

interface Iopwoorden {
  onleesbaar(file: string): string;
  zonderGesprek(file: string): string;
  bewerking(file: string, reason: string): string;
  geldig(period: string): string;
  periode(from: string, to: string): string;
  leeg: string;
  afspraak(words: string): string;
  afspraakMet(id: string, words: string): string;
  wens(words: string): string;
  /** A goal, what became of it, and its words. */
  afgerond(id: string | undefined, status: string, words: string): string;
  nogSmart: string;
  lijktOp(goal: string): string;
  differentiatie(words: string): string;
  maanden(months: string): string;
  toegekend(moment: string): string;
  gevolgen(words: string): string;
}

/** What is said of the changes a report brings to the plan. */
export const iopwoorden: Readonly<Record<Language, Iopwoorden>> = {
  nl: {
    onleesbaar: (file) => `${file} bevat een fout in de YAML. Herstel die eerst; er is niets gewijzigd.`,
    zonderGesprek: (file) =>
      `In ${file} ontbreekt van welk gesprek het verslag is (type en datum). Vul dat in en werk het IOP daarna bij.`,
    bewerking: (file, reason) => `${file} is niet bijgewerkt. ${reason}`,
    geldig: (period) => `Geldig ${period}`,
    periode: (from, to) => `van ${from} tot en met ${to}`,
    leeg: '…',
    afspraak: (words) => `Leerdoel uit een afspraak: ${words}`,
    afspraakMet: (id, words) => `Leerdoel uit afspraak ${id}: ${words}`,
    wens: (words) => `Leerdoel uit een opleidingswens: ${words}`,
    afgerond: (id, status, words) => `Leerdoel${id === undefined ? '' : ` ${id}`} ${status}: ${words}`,
    nogSmart: 'Nog SMART te maken',
    lijktOp: (goal) => `Lijkt op leerdoel ${goal}, dat er al staat`,
    differentiatie: (words) => `Differentiatie: ${words}`,
    maanden: (months) => `Verkorting: ${months}`,
    toegekend: (moment) => `Toegekend: ${moment}`,
    gevolgen: (words) => `Gevolgen van de verkorting: ${words}`,
  },
  en: {
    onleesbaar: (file) => `${file} contains an error in its YAML. Repair it first; nothing was changed.`,
    zonderGesprek: (file) =>
      `${file} does not say of which meeting the report is (type and date). Fill that in and update the training plan then.`,
    bewerking: (file, reason) => `${file} was not updated. ${reason}`,
    geldig: (period) => `Valid ${period}`,
    periode: (from, to) => `from ${from} until ${to}`,
    leeg: '…',
    afspraak: (words) => `Learning goal from an agreement: ${words}`,
    afspraakMet: (id, words) => `Learning goal from agreement ${id}: ${words}`,
    wens: (words) => `Learning goal from a training wish: ${words}`,
    afgerond: (id, status, words) => `Learning goal${id === undefined ? '' : ` ${id}`} ${status}: ${words}`,
    nogSmart: 'Still to be made SMART',
    lijktOp: (goal) => `Resembles learning goal ${goal}, which is there already`,
    differentiatie: (words) => `Differentiation: ${words}`,
    maanden: (months) => `Shortening: ${months}`,
    toegekend: (moment) => `Granted: ${moment}`,
    gevolgen: (words) => `Consequences of the shortening: ${words}`,
  },
};
