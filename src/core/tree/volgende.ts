import type { OverviewContext, OverviewTask, Taak, VolgendGesprek } from '../overview/index.ts';
import { nextView } from '../overview/index.ts';
import { dagenTussen } from '../portfolio/index.ts';
import { distinctIds, treeItem } from './item.ts';
import type { TreeItem, TreePlace } from './model.ts';
import type { Boomwoorden } from './words.ts';

/** What the next talk needs and of whom, in few words, as the view is narrow: what is open in the order of the overview, what is done under one row [A8] [A12]. */
export function nextItem(context: OverviewContext, words: Boomwoorden, next: VolgendGesprek): TreeItem {
  const { title, facts, tasks } = nextView(context, next);
  const items = next.taken.flatMap((taak, index) => {
    const task = tasks[index];
    return task ? [taskItem(context, words, taak, task)] : [];
  });
  const done = items.filter((_, index) => next.taken[index]?.klaar);
  const open = items.filter((item) => !done.includes(item));
  const { gesprek } = next;
  return treeItem(context, {
    id: 'next',
    label: words.volgend,
    description:
      gesprek === undefined
        ? words.nietGepland
        : `${context.woorden.over(dagenTussen(context.today, gesprek.datum))}, ${context.teksten.datum(gesprek.datum)}`,
    tooltip: [title, ...facts],
    icon: 'target',
    isOpen: true,
    children: [...open, ...(done.length === 0 ? [] : [doneItem(context, words, done)])],
  });
}

function doneItem(context: OverviewContext, words: Boomwoorden, done: readonly TreeItem[]): TreeItem {
  const description = String(done.length);
  return treeItem(context, { id: 'next/done', label: words.gedaan, description, icon: 'check-all', children: done });
}

function taskItem(context: OverviewContext, words: Boomwoorden, taak: Taak, task: OverviewTask): TreeItem {
  const { label, who, state, details, link } = task;
  const id = `next/${taak.id}`;
  const detailId = distinctIds(id);
  return treeItem(context, {
    id,
    label: words.taak[taak.wat],
    description: whose(context, taak, who),
    tooltip: [
      label,
      words.voor(who),
      ...(state === 'advice' ? [words.advies] : []),
      ...(state === 'done' ? [] : details.map(({ text }) => text)),
    ],
    ...LOOK[state],
    // Handing in is a date in the reflection.
    place: link && { file: link.file, ...(taak.wat === 'inleveren' ? { path: ['ingeleverd'] } : {}) },
    deeds: taak.klaar || taak.opdracht === undefined ? [] : [taak.opdracht],
    children:
      state === 'done'
        ? []
        : details.map(({ text, link: at }) =>
            treeItem(context, {
              id: detailId(at === undefined ? text : `${at.file} ${(at.path ?? []).join('.')}`),
              label: text,
              tooltip: [text],
              icon: 'arrow-small-right',
              place: at && placeOf(at),
            }),
          ),
  });
}

const LOOK: Readonly<Record<OverviewTask['state'], Pick<TreeItem, 'icon' | 'tone'>>> = {
  done: { icon: 'pass', tone: 'good' },
  open: { icon: 'circle-large-outline' },
  advice: { icon: 'lightbulb' },
};

/** For whom; with the day of an earlier talk, where it is about that. */
function whose({ teksten }: OverviewContext, { ontbreekt: [een] }: Taak, who: string): string {
  const earlier = een?.type === 'verslag' || een?.type === 'ondertekening';
  return earlier ? `${who}, ${teksten.datum(een.gesprek.datum)}` : who;
}

function placeOf({ file, path }: NonNullable<OverviewTask['link']>): TreePlace {
  return { file, ...(path === undefined ? {} : { path }) };
}
