import { daysLeft } from '../language/index.ts';
import type { AfspraakNu, OverviewAgreement, OverviewContext } from '../overview/index.ts';
import { openByTerm, openView } from '../overview/index.ts';
import { distinctIds, treeItem } from './item.ts';
import type { TreeItem } from './model.ts';
import type { Boomwoorden } from './words.ts';

/** Open agreements by term, those that are overdue first and marked; under each what was said of it since [A14] [A29] [B8]. */
export function agreementsItem(
  context: OverviewContext,
  words: Boomwoorden,
  afspraken: readonly AfspraakNu[],
): TreeItem {
  const open = openByTerm(afspraken);
  const overdue = open.filter(({ verlopen }) => verlopen).length;
  const count = open.length === 0 ? words.geenAfspraken : String(open.length);
  const id = distinctIds('agreements');
  return treeItem(context, {
    id: 'agreements',
    label: words.afspraken,
    description: overdue === 0 ? count : `${count}, ${words.overTermijn(overdue)}`,
    icon: 'tasklist',
    isOpen: true,
    children: open.map((afspraak) => {
      const { file, id: own, index } = afspraak;
      return agreementItem(context, id(`${file}#${own ?? index}`), afspraak);
    }),
  });
}

/** The days left come first: in a narrow view the words of the agreement are what may be cut off. */
function agreementItem(context: OverviewContext, id: string, afspraak: AfspraakNu): TreeItem {
  const { link, origin, term, look, status, history } = openView(context, afspraak);
  const { file, path } = link;
  const spoken = distinctIds(id);
  return treeItem(context, {
    id,
    label: afspraak.dagen === undefined ? context.woorden.geenTermijn : daysLeft(afspraak.dagen, context.language),
    description: link.label,
    tooltip: [link.label, origin, term, status],
    ...LOOK[look],
    place: {
      file,
      ...(path === undefined ? {} : { path }),
      ...(afspraak.id === undefined ? {} : { id: afspraak.id }),
    },
    children: history.map((said) =>
      treeItem(context, {
        id: spoken(said.file),
        label: said.label,
        tooltip: [said.label],
        icon: 'history',
        place: { file: said.file, ...(said.path === undefined ? {} : { path: said.path }) },
      }),
    ),
  });
}

const LOOK: Readonly<Record<OverviewAgreement['look'], Pick<TreeItem, 'icon' | 'tone'>>> = {
  overdue: { icon: 'warning', tone: 'warning' },
  soon: { icon: 'bell' },
  later: { icon: 'circle-large-outline' },
  none: { icon: 'question' },
};
