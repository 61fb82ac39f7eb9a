import { opleidingsduur } from '../../kinds/index.ts';
import { minimumInWords } from '../../language/months.ts';
import type { Minimumtoets, Opleidingstijd } from '../../portfolio/index.ts';
import { isTeKort, tekort } from '../../portfolio/index.ts';
import type { AsideContext } from './context.ts';
import { duration } from './words.ts';

/** How training time stands against the European minimum [A16d], in words and as a warning. */
export interface AgainstMinimum {
  words: string;
  isShort: boolean;
}

/** Says what is left, as the schedule is entered; whether an unfinished schedule can become enough is for the rules. */
export function againstMinimum(
  { language }: Pick<AsideContext, 'language'>,
  toets: Pick<Minimumtoets, 'resteert' | 'minimum'>,
): AgainstMinimum {
  const lacking = tekort(toets, toets.resteert);
  if (!toets.minimum || lacking === undefined) {
    return {
      words: { nl: 'geen Europees minimum bekend', en: 'no European minimum known' }[language],
      isShort: false,
    };
  }
  return { words: minimumInWords(lacking, toets.minimum.maanden, language), isShort: isTeKort(lacking) };
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
