import { inZin } from '../../language/inZin.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { Moment } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { Oordeel } from '../../portfolio/index.ts';
import type { AsideContext } from './context.ts';
import { months } from './words.ts';

const MOMENT: Record<Moment, Record<Language, string>> = {
  voorlopig: { nl: 'voorlopig', en: 'provisionally' },
  definitief: { nl: 'definitief', en: 'definitively' },
};

/** A judgement on a part in a few words: "voorlopig toegekend op 25 juni 2026, 2 maanden". */
export function judgement(context: AsideContext, moment: Moment, oordeel: Oordeel): string {
  return `${MOMENT[moment][context.language]} ${outcome(context, oordeel)}`;
}

/** The same where the moment is said already: "toegekend op 25 juni 2026, 2 maanden". */
export function outcome({ language, teksten }: AsideContext, { oordeel, datum, maanden }: Oordeel): string {
  const on = { nl: 'op', en: 'on' }[language];
  return [
    `${inZin(valueLabel('onderdeeloordeel', oordeel, language))}${datum === undefined ? '' : ` ${on} ${teksten.datum(datum)}`}`,
    ...(oordeel === 'toegekend' && maanden !== undefined ? [months(maanden, language)] : []),
  ].join(', ');
}
