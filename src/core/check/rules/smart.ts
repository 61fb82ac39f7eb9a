import type { Path } from '../../yaml/index.ts';
import { isFilledAt, valueAt } from '../../yaml/index.ts';
import { oncePerPart } from '../oncePerPart.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';
import type { Goal, SmartDocument } from './smart-doelen.ts';
import { absentParties, goalsOf, KINDS } from './smart-doelen.ts';
import { addElement, addParties } from './smart-fix.ts';
import { nietMeetbaar, vaag } from './smart-taal.ts';
import { termijnNaGesprek, termijnVerstreken } from './smart-termijn.ts';
import { SMART_WORDS } from './smart-woorden.ts';

type Element = 'specifiek' | 'meetbaar' | 'resultaatgericht' | 'tijdgebonden';

function elementRule<const E extends Element>(element: E) {
  return rule({
    id: `smart/${element}`,
    level: 'warning',
    seeds: ['A29', 'B16'],
    kinds: KINDS,
    about: 'absence',
    *check({ document, at }): Iterable<Hit> {
      for (const { goal, missing } of unfinishedGoals(document)) {
        const part = missing[element];
        if (!part) continue;
        const path = [...goal.path, ...part];
        yield { path, range: at.missing(path), params: goal.params };
      }
    },
  });
}

/** By element: what of it is missing, as a path in the goal. */
type Missing = Partial<Record<Element, Path>>;

interface Unfinished {
  readonly goal: Goal;
  readonly missing: Missing;
}

/** The goals of which an element is missing, found once for all rules about these. */
const unfinishedGoals = oncePerPart((document: SmartDocument): Unfinished[] =>
  goalsOf(document).flatMap((goal) => {
    const written = valueAt(document.parsed.data, goal.path);
    const missing = typeof written === 'object' && written !== null ? missingIn(written) : missingParts(written);
    return missing ? [{ goal, missing }] : [];
  }),
);

const missingIn = oncePerPart<object, Missing | undefined>(missingParts);

function missingParts(goal: unknown): Missing | undefined {
  const missing: Missing = {};
  for (const element of ['specifiek', 'meetbaar', 'resultaatgericht', 'tijdgebonden'] as const) {
    const part = missingPart(goal, [element]);
    if (part) missing[element] = part;
  }
  return Object.keys(missing).length > 0 ? missing : undefined;
}

/** What of an element is missing: all of it, or the date of a term that names only a talk. */
function missingPart(data: unknown, path: Path): Path | undefined {
  if (!isFilledAt(data, path)) return path;
  const date = [...path, 'datum'];
  return isFilledAt(data, [...path, 'gesprek']) && !isFilledAt(data, date) ? date : undefined;
}

const acceptabel = rule({
  id: 'smart/acceptabel',
  level: 'warning',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'absence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path: goal, said, params } of goalsOf(document)) {
      const path = [...goal, 'acceptabel'];
      const written = isFilledAt(document.parsed.data, path);
      const rollen = absentParties(document, said.acceptabel ?? []).join(' ');
      if (written && !said.acceptabel) continue;
      if (rollen === '') continue;
      const range = written ? at.value(path) : at.missing(path);
      yield { path, range, params: { ...params, rollen, leeg: written ? 0 : 1 } };
    }
  },
});

/** Agreements and learning goals are Specifiek, Meetbaar, Acceptabel, Resultaatgericht, Tijdgebonden. */
export const smart = family(
  [
    elementRule('specifiek'),
    elementRule('meetbaar'),
    acceptabel,
    elementRule('resultaatgericht'),
    elementRule('tijdgebonden'),
    vaag,
    nietMeetbaar,
    termijnVerstreken,
    termijnNaGesprek,
  ],
  SMART_WORDS,
  {
    'smart/specifiek': addElement,
    'smart/meetbaar': addElement,
    'smart/acceptabel': addParties,
    'smart/resultaatgericht': addElement,
    'smart/tijdgebonden': addElement,
  },
);
