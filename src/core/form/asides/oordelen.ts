import { inZin } from '../../conversation/gespreksstof.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { Moment } from '../../kinds/index.ts';
import type { Oordeel } from '../../portfolio/index.ts';
import type { AsideContext } from './context.ts';
import { months } from './words.ts';

/** A judgement on a part in a few words: "voorlopig toegekend op 25 juni 2026, 2 maanden". */
export function judgement(
  { language, teksten }: AsideContext,
  moment: Moment,
  { oordeel, datum, maanden }: Oordeel,
): string {
  const outcome = `${inZin(valueLabel('moment', moment, language))} ${inZin(valueLabel('onderdeeloordeel', oordeel, language))}`;
  const on = { nl: 'op', en: 'on' }[language];
  return [
    `${outcome}${datum === undefined ? '' : ` ${on} ${teksten.datum(datum)}`}`,
    ...(oordeel === 'toegekend' && maanden !== undefined ? [months(maanden, language)] : []),
  ].join(', ');
}

/** As a sentence of its own: with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
