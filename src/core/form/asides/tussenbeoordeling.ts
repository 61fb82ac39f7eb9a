import { isDate } from '../../kinds/index.ts';
import { stukkenIn } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { areasWith, quotesOfFeedback } from './gebieden.ts';

/** Per area what feedback says of the time of the rotation, up to the form [B4 B6]. */
export function tussenbeoordelingAsides(context: AsideContext<'tussenbeoordeling'>): Aside[] {
  const { document, portfolio, language } = context;
  const { stage, datum, competentiegebieden } = document.draft;
  if (!isDate(stage?.van)) return [];
  const last = [datum, stage.tot].find(isDate);
  const { feedback } = stukkenIn(portfolio, { van: stage.van, ...(last === undefined ? {} : { tot: last }) });
  const said = quotesOfFeedback(context, feedback);
  const title = { nl: 'Feedback tijdens de stage', en: 'Feedback during the rotation' }[language];
  return areasWith(portfolio.competentiegebieden, Object.keys(competentiegebieden ?? {})).flatMap((area): Aside[] => {
    const quotes = said.get(area) ?? [];
    return quotes.length === 0 ? [] : [{ type: 'quotes', at: ['competentiegebieden', area], title, quotes }];
  });
}
