import { newKinds } from '../conversation/index.ts';
import type { OverviewContext, Taakopdracht } from '../overview/index.ts';
import type { TreeItem } from './model.ts';

/** What an item is made of; what is left out is nothing. */
export type TreeItemParts = Pick<TreeItem, 'id' | 'label' | 'icon'> & {
  readonly [Key in 'description' | 'tone' | 'place']?: TreeItem[Key] | undefined;
} & Partial<Pick<TreeItem, 'tooltip' | 'deeds' | 'children' | 'isOpen'>> & {
    /** The row stands for the document it opens: another of its kind can be made there. */
    readonly isDocument?: boolean;
  };

/** An item with all its members; its context follows from what it opens and what can be done. */
export function treeItem({ portfolio }: OverviewContext, parts: TreeItemParts): TreeItem {
  const { id, label, icon, description, tone, place, tooltip = [], children = [], isOpen = false } = parts;
  const kind = place && portfolio.get(place.file)?.kind;
  const another = newKinds
    .filter((made) => parts.isDocument === true && made === kind)
    .map((made): Taakopdracht => ({ command: 'newDocument', kind: made }));
  const deeds = [...(parts.deeds ?? []), ...another];
  return {
    id,
    label,
    icon,
    ...(description === undefined ? {} : { description }),
    ...(tone === undefined ? {} : { tone }),
    ...(place === undefined ? {} : { place }),
    tooltip,
    deeds,
    context: [...(kind === undefined ? [] : ['document', kind]), ...deeds.map(({ command }) => command)],
    children,
    isOpen,
  };
}

/** Ids of items of one list: where two would be the same, the later one is numbered. */
export function distinctIds(prefix: string): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? `${prefix}/${name}` : `${prefix}/${name} (${times})`;
  };
}
