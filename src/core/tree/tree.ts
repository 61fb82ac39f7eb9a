import type { OverviewOptions } from '../overview/index.ts';
import {
  afsprakenOverzicht,
  gesprekkenOverzicht,
  matrixSince,
  overviewContext,
  volgendGesprek,
} from '../overview/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { PORTFOLIO_FILE } from '../portfolio/index.ts';
import { agreementsItem } from './afspraken.ts';
import { evidenceItem } from './bewijs.ts';
import { talksItem } from './gesprekken.ts';
import { treeItem } from './item.ts';
import type { TreeItem } from './model.ts';
import { nextItem } from './volgende.ts';
import { boomwoorden } from './words.ts';

/**
 * What the view *Portfolio* shows of one portfolio, in the words of the reader: what is next and for whom, the talks,
 * the open agreements and the evidence. It is the overview in rows, and computes nothing of its own. No text of `prive`
 * and nothing of a dossier is in it.
 */
export function treeOf(portfolio: Portfolio, options: OverviewOptions): TreeItem[] {
  const { today, role, language } = options;
  const context = overviewContext(portfolio, options);
  const words = boomwoorden[language];
  const next = volgendGesprek(portfolio, today, role);
  return [
    nextItem(context, words, next),
    talksItem(context, words, gesprekkenOverzicht(portfolio, today)),
    agreementsItem(context, words, afsprakenOverzicht(portfolio, today).afspraken),
    evidenceItem(context, words, matrixSince(context, next.gesprek)),
  ];
}

/**
 * The row of a portfolio where there are several; its children are those of `treeOf`, worked out when it is opened.
 * @param folder where it lies, in words
 */
export function rootOf(portfolio: Portfolio, options: OverviewOptions, folder: string): TreeItem {
  const context = overviewContext(portfolio, options);
  const { settings } = portfolio;
  return treeItem(context, {
    id: '',
    label: settings.aios?.naam ?? context.woorden.zonderNaam,
    description: settings.opleiding?.specialisme,
    tooltip: [folder],
    icon: 'mortar-board',
    place: { file: PORTFOLIO_FILE },
  });
}
