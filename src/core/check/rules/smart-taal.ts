import type { Path } from '../../yaml/index.ts';
import { valueAt } from '../../yaml/index.ts';
import type { Hit } from '../rule.ts';
import { rule } from '../rule.ts';
import { fold, hasNumber, instruments, observables, sentenceAround, timeWords, vagueWords } from '../words.ts';
import type { Goal, SmartDocument } from './smart-doelen.ts';
import { goalsOf, KINDS } from './smart-doelen.ts';

/** The texts of a goal that say what will happen; `toelichting` may be as vague as it likes. */
function textsOf({ path, said }: Goal): Path[] {
  const activities = 'activiteiten' in said ? (said.activiteiten ?? []) : [];
  return [
    ...['specifiek', 'meetbaar', 'resultaatgericht', 'toetsing'].map((key) => [...path, key]),
    ...activities.map((_, index) => [...path, 'activiteiten', index]),
  ];
}

export const vaag = rule({
  id: 'smart/vaag',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const goal of goalsOf(document)) {
      for (const path of textsOf(goal)) {
        // Most texts hold no such words; only of those that do is the place in the document looked up.
        const source = vagueWords.has(textAt(document, path)) ? at.source(path) : undefined;
        for (const { start, end } of source ? vagueWords.find(source.text) : []) {
          if (!source || isConcrete(sentenceAround(source.text, { start, end }))) continue;
          const words = source.text.slice(start, end).replace(/\s+/gu, ' ');
          const range = at.span({ start: source.start + start, end: source.start + end });
          yield { path, range, params: { ...goal.params, woorden: words } };
        }
      }
    }
  },
});

function textAt({ parsed }: SmartDocument, path: Path): string {
  const value = valueAt(parsed.data, path);
  return typeof value === 'string' ? value : '';
}

/** Whether a sentence makes its vague words precise: with a number, a named instrument or a term. */
function isConcrete(sentence: string): boolean {
  return hasNumber(sentence) || instruments.has(sentence) || timeWords.has(sentence);
}

export const nietMeetbaar = rule({
  id: 'smart/niet_meetbaar',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path: goal, said, params } of goalsOf(document)) {
      const text = said.meetbaar ?? '';
      if (text.trim() === '' || isMeasurable(text) || namesSomebody(text, document)) continue;
      const path = [...goal, 'meetbaar'];
      yield { path, range: at.value(path), params };
    }
  },
});

function isMeasurable(text: string): boolean {
  return hasNumber(text) || instruments.has(text) || observables.has(text);
}

/** Whether one of the people of the talk is named, by surname. */
function namesSomebody(text: string, document: SmartDocument): boolean {
  if (document.kind !== 'verslag') return false;
  const words = new Set(fold(text).text.split(/[^\p{L}\p{N}-]+/u));
  const people = [...(document.draft.gesprek?.deelnemers ?? []), ...(document.draft.geraadpleegd ?? [])];
  return people.some((person) => {
    const surname =
      fold(person?.naam ?? '')
        .text.split(/\s+/u)
        .at(-1) ?? '';
    return surname.length > 2 && words.has(surname);
  });
}
