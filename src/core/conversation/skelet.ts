import type { ChildDescription, Kind } from '../kinds/index.ts';
import { childrenOf } from '../kinds/index.ts';
import type { Path } from '../yaml/index.ts';

/**
 * What a new document of a kind starts with: every key the format asks for, in its order, with nothing behind it as
 * long as nobody filled it in; `known` is what is known already, by key.
 *
 * @param gebieden the competency areas of the portfolio: the keys of the maps of a reflection or rotation form
 */
export function skelet(
  kind: Kind,
  known: Record<string, unknown>,
  gebieden: readonly string[],
): Record<string, unknown> {
  return mapping(kind, [], known, gebieden);
}

function mapping(kind: Kind, path: Path, known: Record<string, unknown>, gebieden: readonly string[]) {
  const children = childrenOf(kind, path, 'nl') ?? [];
  return Object.fromEntries(
    children
      .filter(({ key, required }) => required || key in known)
      .map((child) => [child.key, known[child.key] ?? begin(kind, [...path, child.key], child, gebieden)]),
  );
}

function begin(kind: Kind, path: Path, child: ChildDescription, gebieden: readonly string[]): unknown {
  switch (child.type) {
    case 'constant':
      return child.values?.[0]?.value ?? null;
    case 'mapping':
      return mapping(kind, path, {}, gebieden);
    case 'map':
      return Object.fromEntries(gebieden.map((gebied) => [gebied, mapping(kind, [...path, gebied], {}, gebieden)]));
    case 'list':
      return [];
    case 'text':
    case 'date':
    case 'number':
    case 'boolean':
    case 'choice':
    case 'term':
      return child.default ?? null;
  }
}
