import { kinds } from '../../kinds/index.ts';
import type { Kenmerk } from '../../portfolio/index.ts';
import { kenmerkNaast, verbindingenVan } from '../../portfolio/index.ts';
import { isSigned } from '../../seal/index.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const dubbel = rule({
  id: 'id/dubbel',
  level: 'error',
  seeds: [],
  reason: 'A reference to an id means one agreement, point or part; with two of them it silently means the first.',
  kinds,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    const first = new Map<string, Kenmerk>();
    for (const kenmerk of verbindingenVan(document).kenmerken) {
      const { id, path } = kenmerk;
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, kenmerk);
        continue;
      }
      const params = { id, regel: at.value(earlier.path).start.line + 1 };
      yield { path, range: at.value(path), params };
    }
  },
});

/** Gives the later one an id of its own. References keep meaning the first, as they did. */
function rename({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (isSigned(document.draft)) return [];
  const value = kenmerkNaast(document, String(params['id']));
  const title = { nl: `Geef dit het kenmerk ‘${value}’`, en: `Give this the id “${value}”` }[language];
  return [{ title, preferred: true, changes: [{ op: 'set', path, value }] }];
}

/** Ids by which agreements, points and parts are referred to. */
export const id = family(
  [dubbel],
  {
    'id/dubbel': {
      nl: 'Het kenmerk ‘{id}’ is op regel {regel} al gebruikt. Een verwijzing naar ‘{id}’ bedoelt dat eerste; geef dit een eigen kenmerk.',
      en: 'The id “{id}” is taken already on line {regel}. A reference to “{id}” means that first one; give this an id of its own.',
    },
  },
  { 'id/dubbel': rename },
);
