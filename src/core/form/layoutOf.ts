import type { Kind } from '../kinds/index.ts';
import { childrenOf } from '../kinds/index.ts';
import type { Path } from '../yaml/types.ts';
import type { FieldLayout, Layout, SectionLayout } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { startsWith } from './value.ts';

const made = new Map<Kind, Layout>();

/**
 * The layout of a kind with everything the schema has: a field no section mentions stands in a section of its own,
 * before the private notes, so that a new field of the format is in the form without anybody thinking of it.
 */
export function layoutOf(kind: Kind): Layout {
  const known = made.get(kind);
  if (known) return known;
  const layout = withTheRest(kind, layouts[kind]);
  made.set(kind, layout);
  return layout;
}

/** @param layout as it was written for the kind */
export function withTheRest(kind: Kind, layout: Layout): Layout {
  const placed = [...layout.sections.flatMap(({ fields }) => fields.map(({ path }) => path)), ...(layout.leaves ?? [])];
  const fields = unplaced(kind, [], placed);
  if (fields.length === 0) return layout;
  const rest: SectionLayout = { id: 'overig', title: { nl: 'Overig', en: 'Other' }, fields };
  const isPrivate = ({ id }: SectionLayout) => id === 'prive';
  return {
    ...layout,
    sections: [...layout.sections.filter((section) => !isPrivate(section)), rest, ...layout.sections.filter(isPrivate)],
  };
}

/** The members of a mapping that no section shows, also where sections spread a mapping out and miss one of its members. */
function unplaced(kind: Kind, at: Path, placed: readonly Path[]): FieldLayout[] {
  return (childrenOf(kind, at, 'nl') ?? []).flatMap(({ key, type }): FieldLayout[] => {
    const path = [...at, key];
    if (type === 'constant' || placed.some((one) => startsWith(path, one))) return [];
    return placed.some((one) => startsWith(one, path)) ? unplaced(kind, path, placed) : [{ path }];
  });
}
