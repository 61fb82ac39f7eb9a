import { isDate, valueLabel } from '../../kinds/index.ts';
import type { Gesprekstype } from '../../kinds/index.ts';
import { firstTalkFrom } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';

/** The talks this feedback is for: the first of each type on or after its date [A9 B4]. */
export function feedbackAsides({ document, portfolio, language, teksten, today }: AsideContext<'feedback'>): Aside[] {
  const { datum, periode } = document.draft;
  const from = [datum, periode?.tot].find(isDate) ?? today;
  const types: readonly Gesprekstype[] = ['voortgangsgesprek', 'tussengesprek'];
  const facts = types.flatMap((type) => {
    const gesprek = firstTalkFrom(portfolio, type, from);
    if (!gesprek) return [];
    const stage = gesprek.stage?.trim() ?? '';
    const label = valueLabel('gesprekstype', type, language);
    return [{ label, value: [teksten.datum(gesprek.datum), ...(stage === '' ? [] : [stage])].join(', ') }];
  });
  const title = { nl: 'Het eerstvolgende gesprek', en: 'The next meeting' }[language];
  return facts.length === 0 ? [] : [{ type: 'facts', at: ['periode'], title, facts }];
}
