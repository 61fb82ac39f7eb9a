import { tenths } from '../../language/months.ts';
import { opleidingsduur } from '../../kinds/index.ts';
import type { Opleidingstijd } from '../../portfolio/index.ts';
import type { AsideContext } from './context.ts';
import { duration, months } from './words.ts';

/** How training time stands against the European minimum [A16d], in words and as a warning. */
export interface AgainstMinimum {
  words: string;
  isShort: boolean;
}

/** @param erkend full-time equivalent months in recognised institutions */
export function againstMinimum(
  { portfolio, language }: Pick<AsideContext, 'portfolio' | 'language'>,
  erkend: number,
): AgainstMinimum {
  const { europeesMinimum } = opleidingsduur(portfolio.settings.opleiding);
  if (!europeesMinimum) {
    return {
      words: { nl: 'geen Europees minimum bekend', en: 'no European minimum known' }[language],
      isShort: false,
    };
  }
  const minimum = months(europeesMinimum.maanden, language);
  const difference = erkend - europeesMinimum.maanden;
  const isShort = difference < -1e-6;
  const amount = tenths(Math.abs(difference));
  // A day under the minimum is under it, also where it makes no tenth of a month.
  const by = amount > 0 ? months(amount, language) : { nl: 'net', en: 'just' }[language];
  const words = {
    nl: isShort ? `${by} onder het Europese minimum van ${minimum}` : `${by} boven het Europese minimum van ${minimum}`,
    en: isShort ? `${by} below the European minimum of ${minimum}` : `${by} above the European minimum of ${minimum}`,
  };
  const exact = { nl: `precies het Europese minimum van ${minimum}`, en: `exactly the European minimum of ${minimum}` };
  return { words: !isShort && amount === 0 ? exact[language] : words[language], isShort };
}

/** The minimum and the nominal duration as lines of a sum, each with its source and whether that was verified. */
export function durationLines({ portfolio, language }: AsideContext): { label: string; value: string }[] {
  const { nominaal, europeesMinimum } = opleidingsduur(portfolio.settings.opleiding);
  const unknown = { nl: 'niet bekend', en: 'not known' }[language];
  return [
    {
      label: {
        nl: 'Europees minimum (voltijds, in erkende instellingen)',
        en: 'European minimum (full time, in recognised institutions)',
      }[language],
      value: europeesMinimum ? duration(europeesMinimum, language) : unknown,
    },
    {
      label: { nl: 'Nominale duur', en: 'Nominal duration' }[language],
      value: nominaal ? duration(nominaal, language) : unknown,
    },
  ];
}

/** What a sum of the schedule leaves out, as a line; nothing when every part was counted. */
export function uncountedLine(
  { language }: AsideContext,
  { ongeteld }: Opleidingstijd,
): { label: string; value: string }[] {
  if (ongeteld.length === 0) return [];
  return [
    {
      label: { nl: 'Niet meegeteld', en: 'Not counted' }[language],
      value: {
        nl: `${ongeteld.length} ${ongeteld.length === 1 ? 'onderdeel' : 'onderdelen'} zonder juiste begin- en einddatum`,
        en: `${ongeteld.length} ${ongeteld.length === 1 ? 'part' : 'parts'} without a right first and last day`,
      }[language],
    },
  ];
}
